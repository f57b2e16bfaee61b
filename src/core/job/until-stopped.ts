import { AppError } from '../../shared/errors/app-error.ts'

/**
 * The outcome of work, or `CANCELLED` as soon as the signal aborts: whoever waits is set free at once, however deep the
 * work still is in what it does. Its outcome is dropped then.
 */
export function untilStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new AppError('CANCELLED', 'The job was stopped.'))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
