import fc from 'fast-check'
import { makeSampleTable, type ColumnShape, type SampleTable, type SampleValue } from './sample-table.ts'

export interface RandomTableOptions {
  readonly maxRows?: number
  /** Characters that may occur in strings besides ordinary ones. */
  readonly oddCharacters?: string
  /** 64-bit whole numbers; leave them out for readers that only know doubles. */
  readonly hasBigIntegers?: boolean
}

/** Small tables with any mix of data kinds, nulls, awkward strings and awkward column names. */
export function randomTable(options: RandomTableOptions = {}): fc.Arbitrary<SampleTable> {
  const { maxRows = 24, hasBigIntegers = true } = options
  const kinds = columnKinds(options).filter(({ shape }) => hasBigIntegers || shape.dataKind !== 'bigInteger')
  return fc
    .record({
      rows: fc.integer({ min: 0, max: maxRows }),
      picks: fc.array(fc.record({ kind: fc.constantFrom(...kinds), isNullable: fc.boolean() }), {
        minLength: 1,
        maxLength: 6,
      }),
      names: fc.shuffledSubarray(COLUMN_NAMES, { minLength: 6 }),
    })
    .chain(({ rows, picks, names }) =>
      fc
        .tuple(
          ...picks.map(({ kind, isNullable }) => {
            const cell: fc.Arbitrary<SampleValue> = isNullable ? fc.option(kind.cell, { freq: 2 }) : kind.cell
            return fc.array(cell, { minLength: rows, maxLength: rows })
          }),
        )
        .map((columns) => {
          const shapes = columns.map((values, i) => [names[i], [picks[i].kind.shape, values] as const] as const)
          return makeSampleTable('sample "table"', Object.fromEntries(shapes))
        }),
    )
}

/** How to cut rows: ends of pieces, ascending, the last being `rows`. */
export function randomCuts(rows: number): fc.Arbitrary<readonly number[]> {
  return fc
    .array(fc.integer({ min: 0, max: rows }), { maxLength: 6 })
    .map((cuts) => [...cuts.sort((a, b) => a - b), rows])
}

/** Strings in which separators, quotes, blanks, line breaks and many alphabets meet. */
function awkwardString(oddCharacters = ODD_CHARACTERS): fc.Arbitrary<string> {
  const odd = fc.constantFrom(...Array.from(oddCharacters))
  const unit = fc.oneof(
    odd,
    fc.constantFrom(...Array.from('abcXYZ019 éßñ中文ไทย🎈👩‍🚀')),
    fc.string({ unit: 'grapheme', maxLength: 1 }),
  )
  return fc.oneof(
    fc.array(unit, { maxLength: 12 }).map((units) => units.join('')),
    fc.string({ unit: 'grapheme-ascii', minLength: 20, maxLength: 60 }),
    fc.constantFrom('', ' ', '""', "'", 'NULL', 'null', '\\.', 'plain', 'O’Brien', '-0', '1e5', 'true'),
  )
}

interface ColumnKind {
  readonly shape: ColumnShape
  readonly cell: fc.Arbitrary<SampleValue>
}

function columnKinds({ oddCharacters }: RandomTableOptions): ColumnKind[] {
  const text = awkwardString(oddCharacters)
  const json = fc.oneof(fc.json({ maxDepth: 2 }), fc.constant('{\n  "a": [1,\r\n 2]\n}'))
  const secondMs = (min: number, max: number) => fc.integer({ min, max }).map((seconds) => seconds * 1000)
  const decimals = [0, 1, 2, 3, 4, 7, 12].map((scale) => ({
    shape: { type: 'decimal', dataKind: 'decimal', scale } as const,
    cell: fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -100_000, max: 100_000 })),
  }))
  return [
    ...decimals,
    { shape: { type: 'integer', dataKind: 'integer' }, cell: fc.oneof(fc.maxSafeInteger(), fc.integer()) },
    { shape: { type: 'integer', dataKind: 'bigInteger' }, cell: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }) },
    {
      shape: { type: 'number', dataKind: 'number' },
      cell: fc.oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer({ min: -1_000_000, max: 1_000_000 }).map((hundredths) => hundredths / 100),
      ),
    },
    { shape: { type: 'boolean', dataKind: 'boolean' }, cell: fc.boolean() },
    { shape: { type: 'date', dataKind: 'date' }, cell: fc.integer({ min: -719_162, max: 2_932_896 }) },
    { shape: { type: 'time', dataKind: 'time', hasMillis: false }, cell: secondMs(0, 86_399) },
    { shape: { type: 'time', dataKind: 'time', hasMillis: true }, cell: fc.integer({ min: 0, max: 86_399_999 }) },
    {
      shape: { type: 'timestamp', dataKind: 'timestamp', hasMillis: false },
      cell: secondMs(-62_135_596_800, 253_402_300_799),
    },
    {
      shape: { type: 'timestamp', dataKind: 'timestamp', hasMillis: true },
      cell: fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }),
    },
    { shape: { type: 'uuid', dataKind: 'uuid' }, cell: fc.uuid() },
    { shape: { type: 'string', dataKind: 'dictionary' }, cell: text },
    { shape: { type: 'string', dataKind: 'text' }, cell: text },
    { shape: { type: 'json', dataKind: 'text' }, cell: json },
    { shape: { type: 'json', dataKind: 'dictionary' }, cell: json },
  ]
}

const ODD_CHARACTERS = ',"\'\\\n\r\t \u0001\u001f\u007f\u2028;|{}[]:'

/** Different also for readers that ignore case. */
const COLUMN_NAMES = ['id', 'a b', 'quo"te', "it's", 'comma, too', 'größe', 'select', ' edge ', '名前', 'back\\slash']
