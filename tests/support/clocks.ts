import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../../src/core/ports.ts'

/** Time that stands still until a test moves it; who sleeps meanwhile is woken by nothing but a signal. */
export function createManualClock(startMs = Date.UTC(2026, 0, 1)): Clock & { advance(durationMs: number): void } {
  let nowMs = startMs
  const sleepers = new Set<{ readonly untilMs: number; readonly wake: () => void }>()
  return {
    now: () => nowMs,
    sleep: (durationMs, signal) =>
      new Promise((resolve) => {
        const sleeper = { untilMs: nowMs + durationMs, wake: resolve }
        sleepers.add(sleeper)
        const stop = (): void => {
          sleepers.delete(sleeper)
          resolve()
        }
        if (signal?.aborted) stop()
        else signal?.addEventListener('abort', stop, { once: true })
      }),
    advance(durationMs) {
      nowMs += durationMs
      for (const sleeper of sleepers) {
        if (sleeper.untilMs > nowMs) continue
        sleepers.delete(sleeper)
        sleeper.wake()
      }
    },
  }
}

/** The time of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (durationMs, signal) => sleep(durationMs, undefined, { signal }).catch(() => undefined),
}
