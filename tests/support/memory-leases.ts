import type { JobLeases } from '../../src/core/ports.ts'

/** Leases of one imagined machine. `killProcesses` frees them all, as an operating system would. */
export function createMemoryLeases(): JobLeases & { killProcesses(): void } {
  const held = new Map<string, symbol>()
  return {
    acquire(jobId) {
      if (held.has(jobId)) return undefined
      const holder = Symbol(jobId)
      held.set(jobId, holder)
      return {
        release() {
          if (held.get(jobId) === holder) held.delete(jobId)
        },
      }
    },
    forget: () => undefined,
    killProcesses: () => held.clear(),
  }
}
