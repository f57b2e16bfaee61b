import { describe, expect, it } from 'vitest'
import { findEntity } from '../../../../../src/core/prompt/lexicon/find-entry.ts'
import { findMeaning, initialsOf } from '../../../../../src/core/prompt/resolve/find-meaning.ts'

function meaningOf(words: string, owner?: string) {
  const { type, recipe } = findMeaning(words.split(' '), owner === undefined ? undefined : findEntity([owner]))
  return [type, recipe.kind === 'faker' ? recipe.method : recipe.kind]
}

describe('findMeaning', () => {
  it.each([
    ['name', 'customer', 'person.fullName'],
    ['name', 'company', 'company.name'],
    ['name', 'product', 'commerce.productName'],
    ['title', 'book', 'book.title'],
    ['title', 'employee', 'person.jobTitle'],
  ])('reads "%s" by its owner, a %s', (words, owner, method) => {
    expect(meaningOf(words, owner)).toEqual(['string', method])
  })

  it.each([
    ['guest name', ['string', 'person.fullName']],
    ['employee', ['string', 'person.fullName']],
    ['employees', ['integer', 'number']],
    ['number of gizmos', ['integer', 'number']],
    ['is grumfy', ['boolean', 'boolean']],
    ['grumf date', ['date', 'days']],
    ['grumfed at', ['timestamp', 'days']],
    ['grumf price', ['decimal', 'number']],
    ['grumf ratio', ['number', 'number']],
    ['gizmo id', ['string', 'pattern']],
    ['grumf', ['string', 'text']],
  ])('guesses that %s is %j', (words, meaning) => {
    expect(meaningOf(words)).toEqual(meaning)
  })
})

describe('initialsOf', () => {
  it('makes capitals for codes', () => {
    expect([initialsOf(['weather', 'station']), initialsOf(['sensor']), initialsOf([])]).toEqual(['WS', 'SEN', 'ID'])
  })
})
