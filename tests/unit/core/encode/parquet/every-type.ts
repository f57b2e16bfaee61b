import { type Cell, type SampleColumn, sampleColumn } from './sample-table.ts'

/** One column of each type and kind of cells, with the values that writers get wrong. */
export function everyType(): readonly SampleColumn[] {
  return [
    sampleColumn({ name: 'integer', type: 'integer', dataKind: 'integer' }, [
      0n,
      -1n,
      MAX_SAFE,
      -MAX_SAFE,
      4_294_967_296n,
      -4_294_967_297n,
    ]),
    sampleColumn({ name: 'big', type: 'integer', dataKind: 'bigInteger' }, [
      0n,
      -1n,
      2n ** 63n - 1n,
      -(2n ** 63n),
      MAX_SAFE + 2n,
      -MAX_SAFE - 2n,
    ]),
    sampleColumn({ name: 'number', type: 'number', dataKind: 'number' }, [
      0.1,
      -0.5,
      1e300,
      5e-324,
      -Number.MAX_VALUE,
      3,
    ]),
    sampleColumn({ name: 'whole', type: 'number', dataKind: 'integer' }, [1, 2, -3, 4, 0, 1]),
    sampleColumn({ name: 'decimal', type: 'decimal', dataKind: 'decimal', scale: 2 }, [
      1250n,
      -1n,
      0n,
      MAX_SAFE,
      -MAX_SAFE,
      99n,
    ]),
    sampleColumn({ name: 'boolean', type: 'boolean', dataKind: 'boolean' }, [true, false, false, true, true, false]),
    sampleColumn({ name: 'date', type: 'date', dataKind: 'date' }, [0, -1, 20_000, -719_162, 2_932_896, 1]),
    sampleColumn({ name: 'time', type: 'time', dataKind: 'time' }, [0, 1, 86_399_999, 43_200_000, 999, 1000]),
    sampleColumn(
      { name: 'timestamp', type: 'timestamp', dataKind: 'timestamp' },
      [0, -1, 1_763_596_800_123, -2_208_988_799_999, 253_402_300_799_999, 1],
    ),
    sampleColumn({ name: 'uuid', type: 'uuid', dataKind: 'uuid' }, UUIDS),
    sampleColumn({ name: 'text', type: 'string', dataKind: 'text' }, [
      '',
      'a',
      'ünïcödé 你好 🎉',
      'line\nbreak\0',
      'x'.repeat(300),
      'a,"b"',
    ]),
    sampleColumn({ name: 'choice', type: 'string', dataKind: 'dictionary' }, [
      'a',
      'b',
      'a',
      '"quoted", \\back',
      'a',
      'ab',
    ]),
    sampleColumn({ name: 'json', type: 'json', dataKind: 'text' }, [
      '{"a":null}',
      '[1,2]',
      'null',
      '"ü"',
      'true',
      '{}',
    ]),
  ]
}

export const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER)

const UUIDS = [
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-4fff-bfff-ffffffffffff',
  '0190163d-8694-739b-aea5-966c26f8ad91',
  '7fffffff-0000-4000-8000-000000000001',
  '80000000-0000-4000-8000-000000000000',
  '7fffffff-0000-4000-8000-000000000000',
]

/** Puts nulls in front, between and behind. */
export function withNulls(layout: SampleColumn['layout'], cells: readonly Cell[]): SampleColumn {
  const mixed = cells.flatMap((cell, i) => (i % 2 === 0 ? [null, cell] : [cell]))
  return sampleColumn(layout, [...mixed, null, null])
}

export function repeat(cells: readonly Cell[], count: number): Cell[] {
  return range(count, (i) => cells[i % cells.length])
}

export function range<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i))
}
