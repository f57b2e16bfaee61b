import { describe, expect, it } from 'vitest'
import { resolveColumn } from '../../../../../src/core/prompt/resolve/resolve-column.ts'

function uniqueOf(words: string) {
  const said = { choices: [], isUnique: true }
  return resolveColumn(words.split(' '), said, { owner: undefined, nowMs: 0 }).generator
}

describe('uniqueGenerator', () => {
  it.each([
    ['email', { kind: 'faker', method: 'internet.email' }],
    ['iban', { kind: 'pattern', regex: String.raw`(DE|FR|ES|IT|NL)\d{20}` }],
    ['grumf code', { kind: 'pattern', regex: String.raw`[A-Z]{3}-\d{8}` }],
    ['jersey number', { kind: 'sequence', start: 1 }],
    ['country', { kind: 'faker', method: 'location.country' }],
  ])('lets %s be unique', (words, generator) => {
    expect(uniqueOf(words)).toEqual(generator)
  })

  it('makes running text into names that can be told apart', () => {
    expect(uniqueOf('headline')).toMatchObject({ kind: 'pattern' })
  })
})
