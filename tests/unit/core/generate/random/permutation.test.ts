import { describe, expect, it } from 'vitest'
import { deriveKey } from '../../../../../src/core/generate/random/derive-key.ts'
import { makePermutation } from '../../../../../src/core/generate/random/permutation.ts'
import { chiSquareDeviation } from '../../../../support/statistics.ts'

describe('makePermutation', () => {
  it.each([1, 2, 3, 4, 5, 7, 16, 17, 63, 100, 255, 256, 257, 1000, 4097, 65_537])('is one to one on %i', (size) => {
    for (const seed of [1, 2, 3]) {
      const permute = makePermutation(deriveKey(seed, 'unique'), size)
      const images = Array.from({ length: size }, (_, i) => permute(i))
      expect(images.toSorted((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, i) => i))
    }
  })

  it.each([2 ** 31 + 1, 2 ** 32, 2 ** 50 + 1, 2 ** 52 + 1, 2 ** 53 - 1])(
    'stays one to one and inside on %i',
    (size) => {
      const permute = makePermutation(deriveKey(1, 'large'), size)
      const ordinals = Array.from({ length: 20_000 }, (_, i) => (i < 10_000 ? i : size - 1 - (i - 10_000)))
      const images = ordinals.map(permute)
      expect(images.every((image) => Number.isInteger(image) && image >= 0 && image < size)).toBe(true)
      expect(new Set(images).size).toBe(images.length)
    },
  )

  it('sends neighbours anywhere, with no stride of its own', () => {
    const size = 1_000_003
    const permute = makePermutation(deriveKey(1, 'spread'), size)
    const bins = 1000
    const places = new Float64Array(bins)
    const strides = new Float64Array(bins)
    const count = 500_000
    for (let i = 0; i < count; i++) {
      const image = permute(i)
      places[Math.floor((image / size) * bins)]++
      strides[Math.floor((((permute(i + 1) - image + size) % size) / size) * bins)]++
    }
    // Half of the elements, drawn without putting them back: the counts vary half as much as random ones, not more.
    expect(chiSquareDeviation(places, () => count / bins)).toBeLessThan(4)
    expect(Math.abs(chiSquareDeviation(strides, () => count / bins))).toBeLessThan(4)
  })

  it('gives each element each place about as often, over keys', () => {
    const size = 10
    const counts = new Float64Array(size * size)
    const keys = 20_000
    for (let seed = 0; seed < keys; seed++) {
      const permute = makePermutation(deriveKey(seed, 'small'), size)
      for (let i = 0; i < size; i++) counts[i * size + permute(i)]++
    }
    for (const count of counts) expect(Math.abs(count - keys / size) / Math.sqrt((keys * 0.9) / size)).toBeLessThan(4.5)
  })
})
