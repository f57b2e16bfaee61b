import type { Files, JobStore } from '../../src/core/ports.ts'

/** What goes wrong, and at which operation, counted from 1. */
export type Fault =
  | { readonly kind: 'none' }
  /** The operation is the last one that happens; everything after it fails for ever. */
  | { readonly kind: 'crash'; readonly at: number }
  /** The operation fails and has no effect; everything else works. */
  | { readonly kind: 'fail'; readonly at: number }

/** Counts the operations on stores and files, and makes one of them go wrong. */
export class Faults {
  operations = 0
  #fault: Fault

  constructor(fault: Fault = { kind: 'none' }) {
    this.#fault = fault
  }

  /** Whether the fault has come to pass. */
  get hasStruck(): boolean {
    return this.#fault.kind !== 'none' && this.operations >= this.#fault.at
  }

  /** Makes everything fail from now on. */
  crash(): void {
    this.#fault = { kind: 'crash', at: this.operations }
  }

  guardStore(store: JobStore): JobStore {
    return guard(store, () => this.#step(), false)
  }

  guardFiles(files: Files): Files {
    return guard(files, () => this.#step(), true)
  }

  #step(): void {
    this.operations++
    const fault = this.#fault
    if (fault.kind === 'crash' && this.operations > fault.at) throw new Error('This process has crashed')
    if (fault.kind === 'fail' && this.operations === fault.at) throw new Error('An operation that failed once')
  }
}

/** The same object with a step before each call; what it opens is guarded too. */
function guard<T extends object>(target: T, step: () => void, isAsync: boolean): T {
  return new Proxy(target, {
    get(object, key) {
      const member: unknown = Reflect.get(object, key)
      if (typeof member !== 'function') return member
      return (...parameters: unknown[]): unknown => {
        try {
          step()
        } catch (error) {
          // A promise fails as a promise, also when it fails at once.
          if (isAsync) return Promise.reject(error)
          throw error
        }
        const result: unknown = member.apply(object, parameters)
        return isAsync && key === 'open'
          ? Promise.resolve(result as object).then((file: object) => guard(file, step, isAsync))
          : result
      }
    },
  })
}
