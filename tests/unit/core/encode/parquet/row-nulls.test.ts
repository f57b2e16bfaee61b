import * as fc from 'fast-check'
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js'
import { describe, expect, it } from 'vitest'
import { ByteWriter } from '../../../../../src/core/data/byte-writer.ts'
import { RowNulls } from '../../../../../src/core/encode/parquet/row-nulls.ts'

describe('RowNulls', () => {
  it('writes levels that a foreign reader understands, for any part of the rows', () => {
    fc.assert(
      fc.property(masks, fc.nat(300), fc.nat(300), (mask, a, b) => {
        const nulls = new RowNulls(true, mask.length)
        nulls.append(Uint8Array.from(mask), { from: 0, to: mask.length })
        const from = Math.min(a, b, mask.length)
        const to = Math.min(Math.max(a, b), mask.length)
        expect(readLevels(nulls, from, to)).toEqual(mask.slice(from, to).map((isNull) => 1 - isNull))
        expect(nulls.countValues({ from, to })).toBe(mask.slice(from, to).filter((isNull) => isNull === 0).length)
      }),
    )
  })

  it('writes one run where all rows have a value', () => {
    const nulls = new RowNulls(true, 1000)
    nulls.append(undefined, { from: 0, to: 1000 })
    const out = new ByteWriter()
    nulls.writeLevels(out, { from: 0, to: 1000 })
    expect([...out.written()]).toEqual([3, 0, 0, 0, 0xd0, 0x0f, 1])
  })

  it('writes no levels for a required column, and takes a null in one as a bug', () => {
    const nulls = new RowNulls(false, 10)
    nulls.append(new Uint8Array(3), { from: 0, to: 3 })
    const out = new ByteWriter()
    nulls.writeLevels(out, { from: 0, to: 3 })
    expect(out.length).toBe(0)
    expect(() => nulls.append(Uint8Array.of(0, 1), { from: 0, to: 2 })).toThrow('A null in a column')
  })
})

function readLevels(nulls: RowNulls, from: number, to: number): number[] {
  const out = new ByteWriter()
  nulls.writeLevels(out, { from, to })
  const levels = Array<number>(to - from).fill(0)
  if (to > from) readRleBitPackedHybrid({ view: out.view, offset: 0 }, 1, levels)
  return levels
}

/** Long and short runs, and no order at all. */
const masks = fc
  .array(
    fc.oneof(
      fc.array(fc.nat(1), { maxLength: 50 }),
      fc.tuple(fc.nat(1), fc.nat(120)).map(([flag, count]) => Array<number>(count).fill(flag)),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.flat())
