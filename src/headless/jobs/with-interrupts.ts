import { ERROR_CODES } from '../../shared/errors/error-codes.ts'
import type { Shell } from '../shell.ts'

/** Ctrl-C and its like, from when listening began. */
export interface Interrupts {
  /** Aborts at the first. */
  readonly signal: AbortSignal
  /** Calls back at the first, also where it has been already. */
  onFirst(listener: () => void): void
}

/** Listens for interrupts during some work. The first is for the work to obey; the second ends the process at once. */
export async function withInterrupts<T>(shell: Shell, work: (interrupts: Interrupts) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const { signal } = controller
  const stop = shell.onInterrupt(() => {
    if (signal.aborted) shell.leave(ERROR_CODES.CANCELLED.exit)
    controller.abort()
  })
  const onFirst = (listener: () => void): void => {
    if (signal.aborted) listener()
    else signal.addEventListener('abort', listener, { once: true })
  }
  try {
    return await work({ signal, onFirst })
  } finally {
    stop()
  }
}
