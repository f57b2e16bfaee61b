import type { ErrorCode } from '../shared/errors/error-codes.ts'

/** Whether something thrown by the API is a failure of this kind. */
export function hasCode(error: unknown, code: ErrorCode): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
