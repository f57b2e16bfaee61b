/** Leaves a place; doing it twice changes nothing. */
export type LeavePlace = () => void

/** So many places for running jobs; who finds none waits, first come, first served. */
export class JobQueue {
  readonly #places: number
  #taken = 0
  readonly #waiting = new Set<() => void>()

  constructor(places: number) {
    this.#places = places
  }

  /** A place, if one is free and nobody waits for it. */
  tryEnter(): LeavePlace | undefined {
    return this.#taken < this.#places && this.#waiting.size === 0 ? this.#take() : undefined
  }

  /** A place, sooner or later; `undefined` once the signal has aborted. */
  enter(signal: AbortSignal): Promise<LeavePlace | undefined> {
    return new Promise((resolve) => {
      const place = signal.aborted ? undefined : this.tryEnter()
      if (place || signal.aborted) return resolve(place)
      const giveUp = (): void => {
        this.#waiting.delete(serve)
        resolve(undefined)
      }
      const serve = (): void => {
        signal.removeEventListener('abort', giveUp)
        resolve(this.#take())
      }
      this.#waiting.add(serve)
      signal.addEventListener('abort', giveUp, { once: true })
    })
  }

  #take(): LeavePlace {
    this.#taken++
    let isLeft = false
    return () => {
      if (isLeft) return
      isLeft = true
      this.#taken--
      // A set keeps the order in which its members came.
      const [next] = this.#waiting
      if (next === undefined) return
      this.#waiting.delete(next)
      next()
    }
  }
}
