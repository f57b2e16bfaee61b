import { AppError } from '../shared/errors/app-error.ts'
import { hasCode } from './has-code.ts'

/** Says how this host lets files be replaced; throws everything that it is given. */
export function describeExisting(error: unknown): never {
  if (!hasCode(error, 'OUTPUT_EXISTS') || !(error instanceof Error)) throw error
  throw new AppError('OUTPUT_EXISTS', `${error.message} With --force they are.`, { cause: error })
}
