import { move, transferableSymbol, valueSymbol } from 'piscina'
import { AppError, type Problem, toAppError } from '../../shared/errors/app-error.ts'
import type { ErrorCode } from '../../shared/errors/error-codes.ts'
import type { ChunkBytes } from '../../core/ports.ts'

/**
 * What comes back from a worker thread. A failure travels as plain data, because an error loses its class and its code
 * on the way between threads.
 */
export type ChunkAnswer = { readonly chunk: ChunkBytes } | { readonly failure: WorkerFailure }

interface WorkerFailure {
  readonly code: ErrorCode
  readonly message: string
  readonly problems: readonly Problem[]
  /** Where a bug was thrown; not for users. */
  readonly stack: string | undefined
}

/**
 * Worker side: does the work and packs its outcome. Nothing is copied: shared memory is seen by both threads, any other
 * moves, so `bytes` and `meta` must not share their buffer with anything that the worker still uses.
 */
export async function answerChunk(work: () => ChunkBytes | Promise<ChunkBytes>): Promise<unknown> {
  try {
    const chunk = await work()
    const answer: ChunkAnswer = { chunk }
    const buffers = new Set([chunk.bytes, chunk.meta].flatMap((part) => (part?.buffer instanceof ArrayBuffer ? [part.buffer] : [])))
    // Piscina concatenates the first into the list of what moves, so it may be a list.
    return move({ [transferableSymbol]: [...buffers], [valueSymbol]: answer })
  } catch (error) {
    const { code, message, problems, cause } = toAppError(error)
    const stack = cause instanceof Error ? cause.stack : undefined
    return { failure: { code, message, problems, stack } } satisfies ChunkAnswer
  }
}

/** The other side: the chunk, or the failure as if it had been thrown here. */
export function openAnswer(answer: ChunkAnswer): ChunkBytes {
  if ('chunk' in answer) return answer.chunk
  const { code, message, problems, stack } = answer.failure
  throw new AppError(code, message, { problems, cause: stack })
}
