import * as fc from 'fast-check'
import { MAX_SAFE, range } from './every-type.ts'
import { type Cell, type SampleColumn, sampleColumn } from './sample-table.ts'

/** Small row groups and pages, and ways to cut rows into chunks and batches. */
export const anyCuts = fc.record({
  rowGroupRows: fc.constantFrom(8, 32, 64),
  pageBytes: fc.constantFrom(16, 100, 1000),
  chunkGroups: fc.integer({ min: 1, max: 3 }),
  batchRows: fc.integer({ min: 1, max: 100 }),
})

const cellsOf = {
  integer: fc.oneof(fc.bigInt({ min: 0n, max: 5n }), fc.bigInt({ min: -MAX_SAFE, max: MAX_SAFE })),
  bigInteger: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }),
  decimal: fc.bigInt({ min: -1_000_000_000n, max: 1_000_000_000n }),
  boolean: fc.boolean(),
  date: fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -700_000, max: 2_900_000 })),
  time: fc.integer({ min: 0, max: 86_399_999 }),
  timestamp: fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }),
  uuid: fc.uuid(),
  text: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom('', 'a', 'b')),
  dictionary: fc.oneof(fc.constantFrom('', 'a', 'b', 'ü'), fc.string({ maxLength: 5 })),
} as const

const TYPE_OF = { bigInteger: 'integer', text: 'string', dictionary: 'string' } as const

/** Up to 200 rows with a column of each kind of cells, with and without nulls and repetitions. */
export const anyTable: fc.Arbitrary<readonly SampleColumn[]> = fc.integer({ min: 0, max: 200 }).chain(
  (rows) => fc.tuple(...(Object.keys(cellsOf) as (keyof typeof cellsOf)[]).map((kind) => columnOf(kind, rows))), // Object.keys is typed too widely.
)

function columnOf(dataKind: keyof typeof cellsOf, rows: number): fc.Arbitrary<SampleColumn> {
  const type =
    dataKind in TYPE_OF
      ? TYPE_OF[dataKind as keyof typeof TYPE_OF]
      : (dataKind as keyof Omit<typeof cellsOf, keyof typeof TYPE_OF>) // `in` has just decided.
  const size = { minLength: rows, maxLength: rows, size: 'max' } as const
  const cells: fc.Arbitrary<Cell> = cellsOf[dataKind]
  const anyCells = fc.oneof(
    fc.array(cells, size),
    fc.array(fc.option(cells, { freq: 3 }), size),
    // Long runs, which random cells never have.
    fc
      .tuple(fc.option(cells), fc.option(cells), fc.nat(rows))
      .map(([a, b, cut]) => range(rows, (i) => (i < cut ? a : b))),
  )
  return anyCells.map((drawn) =>
    sampleColumn({ name: dataKind, type, dataKind, ...(dataKind === 'decimal' && { scale: 2 }) }, drawn),
  )
}
