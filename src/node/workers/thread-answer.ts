import { move, transferableSymbol, valueSymbol } from 'piscina'
import { AppError, type Problem, toAppError } from '../../shared/errors/app-error.ts'
import type { ErrorCode } from '../../shared/errors/error-codes.ts'
import type { ChunkBytes } from '../../core/ports.ts'

/**
 * What comes back from a worker thread. A failure travels as plain data, because an error loses its class and its code
 * on the way between threads.
 */
export type ThreadAnswer<T> = { readonly value: T } | { readonly failure: WorkerFailure }

interface WorkerFailure {
  readonly code: ErrorCode
  readonly message: string
  readonly problems: readonly Problem[]
  /** Where a bug was thrown; not for users. */
  readonly stack: string | undefined
}

/** Worker side: does the work and packs its outcome. */
export async function answerTask<T>(work: () => T | Promise<T>): Promise<ThreadAnswer<T>> {
  try {
    return { value: await work() }
  } catch (error) {
    const { code, message, problems, cause } = toAppError(error)
    const stack = cause instanceof Error ? cause.stack : undefined
    return { failure: { code, message, problems, stack } }
  }
}

/**
 * Worker side, for a chunk. Nothing is copied: shared memory is seen by both threads, any other moves, so `bytes` and
 * `meta` must not share their buffer with anything that the worker still uses.
 */
export async function answerChunk(work: () => ChunkBytes | Promise<ChunkBytes>): Promise<unknown> {
  const answer = await answerTask(work)
  if ('failure' in answer) return answer
  const { bytes, meta } = answer.value
  const buffers = new Set([bytes, meta].flatMap((part) => (part?.buffer instanceof ArrayBuffer ? [part.buffer] : [])))
  // Piscina concatenates the first into the list of what moves, so it may be a list.
  return move({ [transferableSymbol]: [...buffers], [valueSymbol]: answer })
}

/** The other side: the outcome, or the failure as if it had been thrown here. */
export function openAnswer<T>(answer: ThreadAnswer<T>): T {
  if ('value' in answer) return answer.value
  const { code, message, problems, stack } = answer.failure
  throw new AppError(code, message, { problems, cause: stack })
}
