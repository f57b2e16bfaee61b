import { problemsError } from '../../../../shared/errors/app-error.ts'
import type { AppError } from '../../../../shared/errors/app-error.ts'
import type { RandomWords } from '../../random/threefry.ts'

/** Gives one value for each of the first `count` words, in an array of exactly that length. */
export type Sampler = (words: RandomWords, count: number) => Float64Array<ArrayBuffer>

/** A range that a distribution meets more rarely than this contradicts it. */
export const THINNEST_SHARE = 1e-9

interface Range {
  readonly lower: number
  readonly upper: number
}

/** The refusal of a range in which a distribution has practically nothing. */
export function thinRangeError(at: string, distribution: string, { lower, upper }: Range): AppError {
  const message = `${distribution} has less than ${THINNEST_SHARE} of its values from ${lower} to ${upper}.`
  return problemsError('INFEASIBLE', [
    { at, message, fix: 'Widen "min" and "max", or move the distribution between them.' },
  ])
}
