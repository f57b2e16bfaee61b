import * as fc from 'fast-check'
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js'
import { describe, expect, it } from 'vitest'
import { ByteWriter } from '../../../../../src/core/data/byte-writer.ts'
import { bitWidthFor, writeHybridRuns } from '../../../../../src/core/encode/parquet/hybrid-runs.ts'

describe('writeHybridRuns', () => {
  it('is undone by a foreign reader at every width that indexes can have', () => {
    fc.assert(
      fc.property(sequences, ({ bitWidth, values }) => {
        expect(read(write(values, bitWidth), values.length, bitWidth)).toEqual(values)
      }),
      { numRuns: 300 },
    )
  })

  it('writes a repeated value once', () => {
    expect([...write(Array(1000).fill(5), 3)]).toEqual([0xd0, 0x0f, 5])
  })

  it('packs eight values a group, the first into the lowest bits, as the format description shows', () => {
    expect([...write([0, 1, 2, 3, 4, 5, 6, 7], 3)]).toEqual([0b11, 0b10001000, 0b11000110, 0b11111010])
  })
})

describe('bitWidthFor', () => {
  it('is the bits of the greatest index, and never none', () => {
    expect([1, 2, 3, 4, 5, 256, 257, 131_072].map(bitWidthFor)).toEqual([1, 1, 2, 2, 3, 8, 9, 17])
  })
})

function write(values: readonly number[], bitWidth: number): Uint8Array {
  const out = new ByteWriter(1)
  writeHybridRuns(out, Uint32Array.from(values), bitWidth)
  return out.take()
}

function read(bytes: Uint8Array, count: number, bitWidth: number): number[] {
  const output = Array<number>(count).fill(0)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (count > 0) readRleBitPackedHybrid({ view, offset: 0 }, bitWidth, output, bytes.length)
  return output
}

const sequences = fc.integer({ min: 1, max: 20 }).chain((bitWidth) => {
  const value = fc.nat(2 ** bitWidth - 1)
  const run = fc
    .tuple(value, fc.integer({ min: 1, max: 100 }))
    .map(([repeated, count]) => Array<number>(count).fill(repeated))
  const pieces = fc.array(fc.oneof(run, fc.array(value, { maxLength: 700 })), { maxLength: 8 })
  return pieces.map((parts) => ({ bitWidth, values: parts.flat() }))
})
