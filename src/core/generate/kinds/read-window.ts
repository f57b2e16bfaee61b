import { problemsError } from '../../../shared/errors/app-error.ts'

/**
 * Reads the two ends of a window of days, times or instants.
 *
 * @param parse - Gives `NaN` for what is no day, time or instant.
 * @throws AppError SCHEMA_INVALID where an end is none, or `from` lies after `to`.
 */
export function readWindow(
  { from, to }: { readonly from: string; readonly to: string },
  parse: (text: string) => number,
  at: string,
): { readonly first: number; readonly last: number } {
  const [first, last] = [from, to].map(parse)
  for (const [name, text, value] of [
    ['from', from, first],
    ['to', to, last],
  ] as const) {
    if (!Number.isNaN(value)) continue
    const message = `"${name}" is ${text}, which the calendar or the clock does not have.`
    throw problemsError('SCHEMA_INVALID', [{ at, message, fix: 'Years go from 0001 to 9999.' }])
  }
  if (first > last) {
    const message = `"from" (${from}) lies after "to" (${to}).`
    throw problemsError('SCHEMA_INVALID', [{ at, message, fix: 'Swap them.' }])
  }
  return { first, last }
}
