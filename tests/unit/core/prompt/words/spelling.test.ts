import { describe, expect, it } from 'vitest'
import { lexiconKey } from '../../../../../src/core/prompt/words/spelling.ts'

describe('lexiconKey', () => {
  it.each([
    [['favourite', 'colours'], 'favorite color'],
    [['organisations'], 'organization'],
    [['enrolment', 'dates'], 'enrollment date'],
    [['supervisor'], 'supervisor'],
    [['postcode'], 'zip code'],
  ])('is the same for all spellings of %j', (words, key) => {
    expect(lexiconKey(words)).toBe(key)
  })
})
