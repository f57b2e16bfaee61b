import { describe, expect, it } from 'vitest'
import { correctWord, groupByFirstLetter } from '../../../../../src/core/prompt/words/correct-word.ts'

const known = groupByFirstLetter([
  'email',
  'customer',
  'quantity',
  'status',
  'house',
  'address',
  'finished',
  'suspect',
  'name',
])

describe('correctWord', () => {
  it.each([
    ['emial', 'email'],
    ['custmer', 'customer'],
    ['quantitiy', 'quantity'],
    ['adress', 'address'],
    ['stauts', 'status'],
    ['nmae', 'name'],
  ])('takes %s for a slip of %s', (typed, meant) => {
    expect(correctWord(typed, known)).toBe(meant)
  })

  it.each(['horse', 'finishers', 'suspected', 'oven', 'cat'])('leaves the real word %s alone', (word) => {
    expect(correctWord(word, known)).toBeUndefined()
  })
})
