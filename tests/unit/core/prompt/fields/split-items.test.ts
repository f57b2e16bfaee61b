import { describe, expect, it } from 'vitest'
import { isFieldItem } from '../../../../../src/core/prompt/fields/read-field.ts'
import { splitItems } from '../../../../../src/core/prompt/fields/split-items.ts'
import { findPhrases } from '../../../../../src/core/prompt/phrases/find-phrases.ts'
import { readText } from '../../../../../src/core/prompt/read/read-text.ts'

function itemsOf(text: string, isLine = false): string[] {
  const items = splitItems(findPhrases(readText(text), 0), isFieldItem, isLine)
  return items.map((item) => text.slice(item[0].start, item[item.length - 1].end))
}

describe('splitItems', () => {
  it('cuts at commas, semicolons and "and"', () => {
    expect(itemsOf('name, price between 5 and 9; city and country')).toEqual([
      'name',
      'price between 5 and 9',
      'city',
      'country',
    ])
  })

  it('keeps a list of values with the field before', () => {
    expect(itemsOf('title, status: pending, shipped or cancelled, email')).toEqual([
      'title',
      'status: pending, shipped or cancelled',
      'email',
    ])
  })

  it('keeps values with their shares together', () => {
    expect(itemsOf('plan basic 60%, pro 30%, team 10%, email')).toEqual(['plan basic 60%, pro 30%, team 10%', 'email'])
  })

  it('gives a line after a colon to one field', () => {
    expect(itemsOf('level: low, high, critical', true)).toEqual(['level: low, high, critical'])
  })

  it('takes "plus" before "or" for a value', () => {
    expect(itemsOf('membership type: basic, plus or premium')).toEqual(['membership type: basic, plus or premium'])
  })
})
