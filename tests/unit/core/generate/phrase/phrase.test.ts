import { describe, expect, it } from 'vitest'
import {
  countPhrase,
  isPlainPhrase,
  isUnambiguous,
  literal,
  measurePhrase,
  oneOf,
} from '../../../../../src/core/generate/phrase/phrase.ts'
import type { PhrasePart } from '../../../../../src/core/generate/phrase/phrase.ts'

const number = (min: number, size: number): PhrasePart => ({ kind: 'number', min, size })
const one = (...parts: PhrasePart[]) => ({ weight: 1, parts })

describe('countPhrase', () => {
  it('multiplies parts and adds alternatives', () => {
    expect(
      countPhrase({ alternatives: [one(oneOf(['a', 'b']), literal('-'), number(1, 99)), one(oneOf(['x']))] }),
    ).toBe(199)
  })

  it('counts a text once that a list holds twice', () => {
    expect(countPhrase({ alternatives: [one(oneOf(['a', 'b', 'a']))] })).toBe(2)
  })
})

describe('measurePhrase', () => {
  it('adds up the longest choice of each part, in bytes', () => {
    expect(measurePhrase({ alternatives: [one(oneOf(['é', 'ab']), literal('…'), number(0, 1001))] })).toBe(2 + 3 + 4)
  })
})

describe('isUnambiguous', () => {
  it('accepts words that are set apart by what they cannot contain', () => {
    expect(isUnambiguous(one(oneOf(['ann', 'anna']), literal('.'), oneOf(['abell', 'bell'])))).toBe(true)
  })

  it('rejects words that run into each other', () => {
    expect(isUnambiguous(one(oneOf(['ann', 'anna']), oneOf(['abell', 'bell'])))).toBe(false)
  })

  it('rejects a separator that a word contains', () => {
    expect(isUnambiguous(one(oneOf(['a b', 'a']), literal(' '), oneOf(['b c', 'c'])))).toBe(false)
  })

  it('accepts a number behind a word without digits', () => {
    expect(isUnambiguous(one(oneOf(['ann', 'anna']), number(1, 99)))).toBe(true)
  })
})

describe('isPlainPhrase', () => {
  it('rejects what a format would have to escape, and spaces at an edge', () => {
    const plain = (part: PhrasePart) => isPlainPhrase({ alternatives: [one(part)] })
    expect(plain(oneOf(['Jane Doe', 'Zoë']))).toBe(true)
    for (const text of ['a,b', 'a"b', "O'Hara", 'a\\b', 'a\nb', ' a', 'a ']) expect(plain(oneOf([text]))).toBe(false)
  })
})
