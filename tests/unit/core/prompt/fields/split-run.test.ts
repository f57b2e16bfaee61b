import { describe, expect, it } from 'vitest'
import { splitRun } from '../../../../../src/core/prompt/fields/split-run.ts'
import { findPhrases } from '../../../../../src/core/prompt/phrases/find-phrases.ts'
import { readText } from '../../../../../src/core/prompt/read/read-text.ts'

const run = (text: string) =>
  splitRun(findPhrases(readText(text), Date.UTC(2026, 10, 20))).map((item) => item.map((token) => token.text).join(' '))

describe('splitRun', () => {
  it.each([
    ['email city', ['email', 'city']],
    ['first name last name', ['first name', 'last name']],
    ['downloads up to 90 price 5 to 9', ['downloads up to 90', 'price 5 to 9']],
    ['email address', ['email address']],
  ])('cuts %s', (text, expected) => {
    expect(run(text)).toEqual(expected)
  })
})
