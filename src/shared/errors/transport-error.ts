import { ORPCError } from '@orpc/client'
import { AppError, toAppError } from './app-error.ts'
import type { Problem } from './app-error.ts'
import { ERROR_CODES } from './error-codes.ts'
import type { ErrorCode } from './error-codes.ts'

/** An error as it crosses a transport; what was not expected keeps its cause on this side only. */
export function toTransportError(error: unknown): ORPCError<string, { problems: readonly Problem[] }> {
  const { code, message, problems } = toAppError(error)
  return new ORPCError(code, {
    status: ERROR_CODES[code].http,
    message,
    data: { problems },
    cause: error,
    defined: true,
  })
}

/** An error as the caller of the API sees it: always an `AppError`. */
export function fromTransportError(error: unknown): AppError {
  if (!(error instanceof ORPCError)) return toAppError(error)
  const code = Object.hasOwn(ERROR_CODES, error.code) ? (error.code as ErrorCode) : undefined
  // Input that the contract refuses never reaches the engine; oRPC's own code for it is BAD_REQUEST.
  if (error.code === 'BAD_REQUEST') return new AppError('BAD_INPUT', describeIssues(error), { cause: error })
  const problems = readProblems(error.data)
  const cause = code === 'INTERNAL' || code === undefined ? (error.cause ?? error) : error
  return new AppError(code ?? 'INTERNAL', error.message, { problems, cause })
}

function readProblems(data: unknown): readonly Problem[] {
  if (typeof data !== 'object' || data === null || !('problems' in data) || !Array.isArray(data.problems)) return []
  return data.problems
}

/** `count: expected a number …`, one line for each issue of the validator. */
function describeIssues(error: ORPCError<string, unknown>): string {
  const data = error.data
  if (typeof data !== 'object' || data === null || !('issues' in data) || !Array.isArray(data.issues))
    return error.message
  return data.issues
    .map(
      (issue: { path?: readonly unknown[]; message?: string }) =>
        `${(issue.path ?? []).join('.')}: ${issue.message ?? 'not valid'}`,
    )
    .join('\n')
}
