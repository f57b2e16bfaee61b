import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutChunks } from '../../../../src/core/job/cut-chunks.ts'

describe('cutChunks', () => {
  it('cuts nothing into nothing, and leaves a short last chunk', () => {
    expect([...cutChunks(0, 10)]).toEqual([])
    expect([...cutChunks(25, 10)]).toEqual([
      { rowStart: 0, rowCount: 10 },
      { rowStart: 10, rowCount: 10 },
      { rowStart: 20, rowCount: 5 },
    ])
  })

  it('goes on where the durable rows end', () => {
    expect([...cutChunks(25, 10, 20)]).toEqual([{ rowStart: 20, rowCount: 5 }])
    expect([...cutChunks(25, 10, 25)]).toEqual([])
  })

  it('covers every row once, in order', () => {
    const sizes = fc.record({ rows: fc.nat(5000), chunkRows: fc.integer({ min: 1, max: 700 }), fromRow: fc.nat(5000) })
    fc.assert(
      fc.property(sizes, ({ rows, chunkRows, fromRow }) => {
        let next = fromRow
        for (const { rowStart, rowCount } of cutChunks(rows, chunkRows, fromRow)) {
          expect(rowStart).toBe(next)
          expect(rowCount).toBeGreaterThan(0)
          expect(rowCount).toBeLessThanOrEqual(chunkRows)
          next += rowCount
        }
        expect(next).toBe(Math.max(rows, fromRow))
      }),
    )
  })
})
