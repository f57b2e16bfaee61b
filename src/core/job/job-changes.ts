import type { Clock } from '../ports.ts'

/** Wakes those in this process who wait for something to happen to a job; what happened stands in the store. */
export class JobChanges {
  readonly #clock: Clock
  readonly #waiting = new Map<string, Set<AbortController>>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  notify(jobId: string): void {
    const waiting = this.#waiting.get(jobId)
    this.#waiting.delete(jobId)
    for (const waiter of waiting ?? []) waiter.abort()
  }

  /** Resolves at the job's next change in this process, after a while, or when the signal aborts. */
  async next(jobId: string, atMostMs: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return
    const waiter = new AbortController()
    const wake = (): void => waiter.abort()
    signal?.addEventListener('abort', wake, { once: true })
    const waiting = this.#waiting.get(jobId) ?? new Set()
    this.#waiting.set(jobId, waiting.add(waiter))
    await this.#clock.sleep(atMostMs, waiter.signal)
    waiting.delete(waiter)
    if (waiting.size === 0 && this.#waiting.get(jobId) === waiting) this.#waiting.delete(jobId)
    signal?.removeEventListener('abort', wake)
  }
}
