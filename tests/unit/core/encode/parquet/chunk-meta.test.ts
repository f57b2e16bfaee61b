import { describe, expect, it } from 'vitest'
import { packRowGroups, type RowGroupMeta, unpackRowGroups } from '../../../../../src/core/encode/parquet/chunk-meta.ts'

describe('packRowGroups', () => {
  it('is undone by unpackRowGroups', () => {
    expect(unpackRowGroups(packRowGroups(GROUPS), 2)).toEqual(GROUPS)
    expect(unpackRowGroups(packRowGroups([]), 2)).toEqual([])
  })
})

describe('unpackRowGroups', () => {
  it('gives nothing for records cut anywhere, or of another number of columns', () => {
    const packed = packRowGroups(GROUPS)
    for (let size = 0; size < packed.length; size++)
      expect(unpackRowGroups(packed.subarray(0, size), 2)).toBe(undefined)
    expect(unpackRowGroups(packed, 1)).toBe(undefined)
    expect(unpackRowGroups(packed, 3)).toBe(undefined)
  })
})

const COLUMN = { isCompressed: true, dictionaryBytes: 0, sizeBytes: 5_000_000_000, rawBytes: 2 ** 40, nullCount: 3 }

const GROUPS: readonly RowGroupMeta[] = [
  {
    rowCount: 131_072,
    columns: [
      { ...COLUMN, range: undefined },
      {
        ...COLUMN,
        isCompressed: false,
        dictionaryBytes: 77,
        range: { min: Uint8Array.of(), max: Uint8Array.of(1, 2), isExact: true },
      },
    ],
  },
  {
    rowCount: 1,
    columns: [
      { ...COLUMN, range: { min: Uint8Array.of(7), max: Uint8Array.of(8), isExact: false } },
      { ...COLUMN, range: undefined },
    ],
  },
]
