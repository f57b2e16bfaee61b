import * as fc from 'fast-check'
import { snappyUncompress } from 'hyparquet/src/snappy.js'
import { describe, expect, it } from 'vitest'
import { ByteWriter } from '../../../../../src/core/data/byte-writer.ts'
import { snappyCompress } from '../../../../../src/core/encode/parquet/snappy.ts'

describe('snappyCompress', () => {
  it('is undone by a foreign decompressor', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(Buffer.compare(uncompress(compress(input), input.length), input)).toBe(0)
      }),
      { numRuns: 300 },
    )
  })

  it.each([65_535, 65_536, 65_537, 200_000])('joins blocks at %i bytes', (size) => {
    const input = Uint8Array.from({ length: size }, (_, i) => ((i * i) >>> 7) % 11)
    expect(Buffer.compare(uncompress(compress(input), size), input)).toBe(0)
  })

  it('leaves what its target already holds', () => {
    const out = new ByteWriter(4)
    out.writeBytes(Uint8Array.of(1, 2, 3))
    snappyCompress(new Uint8Array(100_000), out)
    expect([...out.written().subarray(0, 3)]).toEqual([1, 2, 3])
    expect(uncompress(out.written().subarray(3), 100_000)).toEqual(new Uint8Array(100_000))
  })

  it('compresses a view that begins inside its buffer', () => {
    const text = new TextEncoder().encode('xxabcdabcdabcdabcdabcdabcdabcdabcd')
    const input = text.subarray(2)
    expect(uncompress(compress(input), input.length)).toEqual(input)
  })

  it('writes the bytes of the format description', () => {
    expect([...compress(new Uint8Array(0))]).toEqual([0])
    expect([...compress(new TextEncoder().encode('abc'))]).toEqual([3, 2 << 2, 97, 98, 99])
    // A literal of one byte, then copies from one byte back: 64 and 35 bytes long, with two bytes of offset.
    expect([...compress(new Uint8Array(100).fill(97))]).toEqual([100, 0, 97, (63 << 2) | 2, 1, 0, (34 << 2) | 2, 1, 0])
  })

  it('barely grows what has no repetition', () => {
    let state = 1
    const input = Uint8Array.from({ length: 100_000 }, () => (state = Math.imul(state, 48_271) >>> 0) >>> 24)
    expect(compress(input).length).toBeLessThan(input.length + 20)
  })
})

function compress(input: Uint8Array): Uint8Array {
  const out = new ByteWriter(1)
  snappyCompress(input, out)
  return out.take()
}

function uncompress(compressed: Uint8Array, size: number): Uint8Array {
  const output = new Uint8Array(size)
  // hyparquet misses an end mark where there is no element at all.
  if (size > 0) snappyUncompress(compressed, output)
  return output
}

/** Random bytes, and bytes made of few pieces, which repeat near and far. */
const inputs = fc.oneof(
  fc.uint8Array({ maxLength: 500, size: 'max' }),
  fc
    .tuple(
      fc.array(fc.uint8Array({ minLength: 1, maxLength: 90 }), { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat(7), { maxLength: 3000, size: 'max' }),
    )
    .map(([pieces, order]) => Uint8Array.from(Buffer.concat(order.map((index) => pieces[index % pieces.length])))),
)
