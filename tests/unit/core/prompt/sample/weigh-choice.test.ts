import { describe, expect, it } from 'vitest'
import { weighChoice } from '../../../../../src/core/prompt/sample/weigh-choice.ts'
import { repeat } from './make-sample.ts'

describe('weighChoice', () => {
  it('weighs values by their frequency, rounded to what the sample knows', () => {
    const values = repeat(1000, (i) => (i < 873 ? 'a' : i < 999 ? 'b' : 'c'))
    expect(weighChoice(values, { maxDistinct: 5 })?.generator.values).toEqual([
      { value: 'a', weight: 87.3 },
      { value: 'b', weight: 12.6 },
      { value: 'c', weight: 0.1 },
    ])
    expect(weighChoice(values.slice(860, 960), { maxDistinct: 5 })?.generator.values).toEqual([
      { value: 'b', weight: 87 },
      { value: 'a', weight: 13 },
    ])
  })

  it('leaves weights out where chance explains the difference', () => {
    const values = repeat(100, (i) => (i < 53 ? 'heads' : 'tails'))
    expect(weighChoice(values, { maxDistinct: 5 })?.generator.values).toEqual(['heads', 'tails'])
  })

  it.each([
    ['one value', repeat(50, () => 'a')],
    ['many values', repeat(50, (i) => String(i % 7))],
    ['values that hardly repeat', ['a', 'b', 'a', 'b']],
  ])('makes none of %s', (_, values) => {
    expect(weighChoice(values, { maxDistinct: 5 })).toBeUndefined()
  })
})
