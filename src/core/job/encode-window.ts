import { AppError } from '../../shared/errors/app-error.ts'
import type { ChunkBytes, ChunkTask, WorkerPool } from '../ports.ts'
import { untilStopped } from './until-stopped.ts'

/** Chunks come out in the order of their tasks, whichever worker was faster. */
export interface EncodeWindow {
  /**
   * The next chunk. Asking for it says that the one before is no longer needed.
   *
   * @throws AppError `CANCELLED` once the signal has aborted; what a worker threw.
   */
  next(): Promise<ChunkBytes>
  /** Drops everything that is under way. */
  close(): void
}

/**
 * Keeps workers busy ahead of a reader, but never far ahead: at most `limit` chunks are being made, made, or with the
 * reader at any time. That bounds memory however fast the workers are.
 */
export function openEncodeWindow(options: {
  readonly tasks: Iterator<ChunkTask>
  readonly pool: WorkerPool
  readonly limit: number
  readonly signal: AbortSignal
}): EncodeWindow {
  const { tasks, pool, limit, signal } = options
  const waiting: Promise<ChunkBytes>[] = []
  let read: ChunkBytes | undefined
  const abort = new AbortController()
  const stop = (): void => abort.abort()
  signal.addEventListener('abort', stop, { once: true })
  if (signal.aborted) stop()

  const fill = (): void => {
    while (waiting.length < limit && !abort.signal.aborted) {
      const task = tasks.next()
      if (task.done) return
      const chunk = pool.encodeChunk(task.value, abort.signal)
      // A chunk that fails before its turn is heard when its turn comes, or never after a stop.
      chunk.catch(() => undefined)
      waiting.push(chunk)
    }
  }
  fill()

  return {
    async next() {
      read?.release?.()
      read = undefined
      fill()
      const chunk = waiting.shift()
      if (abort.signal.aborted) throw new AppError('CANCELLED', 'The job was stopped.')
      if (chunk === undefined) throw new Error('Asked for a chunk after the last one')
      read = await untilStopped(chunk, abort.signal)
      return read
    },
    close() {
      signal.removeEventListener('abort', stop)
      stop()
      waiting.length = 0
      read?.release?.()
      read = undefined
    },
  }
}
