import { describe, expect, it } from 'vitest'
import { isPlural, pluralize, singularize } from '../../../../../src/core/prompt/words/inflect.ts'

const PAIRS = [
  ['customer', 'customers'],
  ['delivery', 'deliveries'],
  ['company', 'companies'],
  ['box', 'boxes'],
  ['batch', 'batches'],
  ['class', 'classes'],
  ['address', 'addresses'],
  ['status', 'statuses'],
  ['person', 'people'],
  ['child', 'children'],
  ['diagnosis', 'diagnoses'],
  ['invoice', 'invoices'],
  ['house', 'houses'],
  ['hero', 'heroes'],
  ['day', 'days'],
  ['staff', 'staff'],
  ['series', 'series'],
] as const

describe('singularize', () => {
  it.each(PAIRS)('knows one %s among many %s', (one, many) => {
    expect([singularize(many), singularize(one)]).toEqual([one, one])
  })
})

describe('pluralize', () => {
  it.each(PAIRS)('makes many of one %s: %s', (one, many) => {
    expect([pluralize(one), pluralize(many)]).toEqual([many, many])
  })
})

describe('isPlural', () => {
  it('tells words for many from words that only end alike', () => {
    const words = ['orders', 'people', 'sales', 'status', 'bus', 'analysis', 'equipment']
    expect(words.filter((word) => isPlural(word))).toEqual(['orders', 'people', 'sales', 'equipment'])
  })
})
