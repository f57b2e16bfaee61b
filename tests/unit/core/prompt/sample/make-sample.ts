import type { Sample, SampleValue } from '../../../../../src/core/prompt/sample/sample.ts'

/** A CSV sample with these columns, for tests of inference. */
export function makeSample(
  columns: Readonly<Record<string, readonly SampleValue[]>>,
  { name = 'things' }: { readonly name?: string } = {},
): Sample {
  const rows = Object.values(columns).reduce((most, values) => Math.max(most, values.length), 0)
  return {
    name,
    format: 'csv',
    encoding: 'utf-8',
    columns: Object.entries(columns).map(([column, values]) => ({ name: column, values })),
    rowsSeen: rows,
    rowsEstimated: rows,
    bytesSeen: rows,
    bytesTotal: rows,
    notes: [],
  }
}

/** `count` values by their index. */
export function repeat<Value>(count: number, make: (index: number) => Value): Value[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

/** An evenly scattered number from 0 up to 1 for each index: the fractional parts of a multiple of the golden ratio. */
export function scatter(index: number): number {
  return ((index + 1) * 0.618_033_988_749_895) % 1
}
