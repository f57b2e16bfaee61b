import { describe, expect, it } from 'vitest'
import { didYouMean, editDistance } from '../../../../src/shared/errors/did-you-mean.ts'

describe('editDistance', () => {
  it.each([
    ['kitten', 'sitting', 3],
    ['emial', 'email', 1],
    ['', 'abc', 3],
    ['same', 'same', 0],
  ])('from %j to %j is %d', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
  })
})

describe('didYouMean', () => {
  it('finds the nearest name, whatever its case', () => {
    expect(didYouMean('PRIMARYKEY', ['primaryKey', 'columns'])).toBe('primaryKey')
  })

  it('stays silent where nothing is near', () => {
    expect(didYouMean('zebra', ['min', 'max'])).toBeUndefined()
  })
})
