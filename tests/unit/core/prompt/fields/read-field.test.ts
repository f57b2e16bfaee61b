import { describe, expect, it } from 'vitest'
import { readField } from '../../../../../src/core/prompt/fields/read-field.ts'
import { findPhrases } from '../../../../../src/core/prompt/phrases/find-phrases.ts'
import { readText } from '../../../../../src/core/prompt/read/read-text.ts'

function fieldsOf(text: string) {
  return readField(findPhrases(readText(text), Date.UTC(2026, 10, 20)), () => undefined)
}

describe('readField', () => {
  it.each([
    ['the email of the assignee', 'assignee email'],
    ['number of employees (10-500)', 'number of employees'],
    ['weight in kg (0.1-30)', 'weight kg'],
    ['whether it is fragile', 'is fragile'],
    ['a unique order code', 'order code'],
    ['createdAt timestamp', 'created at'],
    ['date of birth between 1950-01-01 and 2006-12-31', 'date of birth'],
    ['payment status paid or unpaid', 'payment status'],
    ['emial', 'email'],
  ])('names %s', (text, words) => {
    expect(fieldsOf(text).map((field) => field.words.join(' '))).toEqual([words])
  })

  it('reads everything that is said of a field', () => {
    expect(fieldsOf('account code (string, unique, 5% missing)')).toMatchObject([
      { said: { type: 'string', isUnique: true, nulls: 0.05 } },
    ])
  })

  it('reads values with shares, points and a rest', () => {
    const sharesOf = (text: string) => fieldsOf(text)[0].said.choices.map(({ value, share }) => [value, share])
    expect([
      sharesOf('status (open 60%, closed 40%)'),
      sharesOf('plan: free 80, pro 20'),
      sharesOf('tier (gold 5%, rest basic)'),
    ]).toEqual([
      [
        ['open', 0.6],
        ['closed', 0.4],
      ],
      [
        ['free', 0.8],
        ['pro', 0.2],
      ],
      [
        ['gold', 0.05],
        ['basic', 0.95],
      ],
    ])
  })

  it('gives the parts of an address their own fields', () => {
    expect(fieldsOf('address (street, city, zip)').map((field) => field.words)).toEqual([['street'], ['city'], ['zip']])
  })

  it('knows a reference to another table', () => {
    expect(fieldsOf('owner → persons')).toMatchObject([{ words: ['owner'], said: { refersTo: ['persons'] } }])
  })

  it('makes nothing of words that are no name', () => {
    expect(fieldsOf('will do please')).toEqual([])
  })
})
