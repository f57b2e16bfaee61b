import type { ErrorCode } from './error-codes.ts'

/** One thing that is wrong with a schema or another document, and where. */
export interface Problem {
  /** The place as a person names it: `customers.email`, `customers`, or a JSON path such as `tables[0].rows`. */
  readonly at: string
  /** What is wrong, with the value that is wrong. */
  readonly message: string
  /** What to do about it. */
  readonly fix?: string
}

/**
 * A failure that was expected: the user, the machine or another party can do something about it.
 *
 * The message says what failed, with which value, and what to do. Anything thrown that is not an `AppError` is a bug.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly problems: readonly Problem[]

  constructor(code: ErrorCode, message: string, options: { problems?: readonly Problem[]; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.problems = options.problems ?? []
  }
}

/** Makes an `AppError` whose message lists its problems, one a line: `customers.email: … Lower the rows.` */
export function problemsError(code: ErrorCode, problems: readonly Problem[]): AppError {
  const lines = problems.map((problem) => formatProblem(problem))
  return new AppError(code, lines.join('\n'), { problems })
}

export function formatProblem({ at, message, fix }: Problem): string {
  return `${at}: ${message}${fix ? ` ${fix}` : ''}`
}

/** Turns an unknown throw into an `AppError`; what was not expected becomes `INTERNAL` with its cause kept. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const message = error instanceof Error ? error.message : String(error)
  return new AppError('INTERNAL', `Unexpected failure: ${message}`, { cause: error })
}
