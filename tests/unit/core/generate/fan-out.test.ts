import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeFanOut } from '../../../../src/core/generate/fan-out.ts'

const key = { k0: 11, k1: 22 }

function countChildren(parentRows: number, range: { min: number; max: number }): number[] {
  const fanOut = makeFanOut(key, parentRows, range)
  const counts = Array.from({ length: parentRows }, () => 0)
  for (let child = 0; child < fanOut.totalRows; child++) counts[fanOut.parentOf(child)]++
  return counts
}

describe('makeFanOut', () => {
  it('gives every parent a number of children within the range', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(5), fc.nat(9), (parentRows, min, spread) => {
        const counts = countChildren(parentRows, { min, max: min + spread })
        return counts.every((count) => count >= min && count <= min + spread)
      }),
      { seed: 1 },
    )
  })

  it('counts exactly the children that its parents have', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(5), fc.nat(9), (parentRows, min, spread) => {
        const range = { min, max: min + spread }
        const sum = countChildren(parentRows, range).reduce((total, count) => total + count, 0)
        return sum === makeFanOut(key, parentRows, range).totalRows
      }),
      { seed: 2 },
    )
  })

  it('keeps the children of a parent together and the parents in order', () => {
    const fanOut = makeFanOut(key, 100, { min: 0, max: 7 })
    const parents = Array.from({ length: fanOut.totalRows }, (_, child) => fanOut.parentOf(child))
    expect(parents).toEqual(parents.toSorted((a, b) => a - b))
  })

  it('uses every count equally often', () => {
    const counts = countChildren(600, { min: 1, max: 6 })
    for (let wanted = 1; wanted <= 6; wanted++) expect(counts.filter((count) => count === wanted)).toHaveLength(100)
  })

  it('finds the parent of a child without looking at those before it', () => {
    const forward = makeFanOut(key, 1_000_000_000, { min: 1, max: 5 })
    const alone = makeFanOut(key, 1_000_000_000, { min: 1, max: 5 })
    const children = [2_999_999_999, 0, 1_234_567_890, 17]
    expect(children.map((child) => alone.parentOf(child))).toEqual(
      children
        .toReversed()
        .map((child) => forward.parentOf(child))
        .toReversed(),
    )
    expect(forward.totalRows).toBe(3_000_000_000)
  })

  it('needs no blocks where every parent has the same number of children', () => {
    expect(makeFanOut(key, 10, { min: 3, max: 3 }).parentOf(29)).toBe(9)
    expect(makeFanOut(key, 10, { min: 0, max: 0 }).totalRows).toBe(0)
  })
})
