import type { TableSpec } from '../../../shared/model/schema.ts'

/** A count of rows as a schema can hold it: whole, not negative, at most 2^53 - 1. */
export function countRows(count: number): number {
  return Math.min(Number.MAX_SAFE_INTEGER, Math.max(0, Math.round(count)))
}

/** Rows for each row of a parent; an end that nobody said is near the other, or 1 to 5. */
export function rowsPer(
  per: string,
  said: { readonly min: number | undefined; readonly max: number | undefined } | undefined,
): Exclude<TableSpec['rows'], number> {
  const { min, max } = said ?? { min: undefined, max: undefined }
  const low = countRows(min ?? (max === undefined ? 1 : 0))
  return { per, min: low, max: Math.max(low, countRows(max ?? Math.max(low + 4, low * 2))) }
}
