import { describe, expect, it } from 'vitest'
import { singular, snakeCase } from '../../../../../src/core/prompt/sample/snake-case.ts'

describe('snakeCase', () => {
  it.each([
    ['E-Mail Address', 'e_mail_address'],
    ['firstName', 'first_name'],
    ['HTTPStatus2', 'http_status2'],
    ['  Straße & Größe ', 'strasse_grosse'],
    ['%%', ''],
  ])('writes %s', (name, words) => {
    expect(snakeCase(name)).toBe(words)
  })
})

describe('singular', () => {
  it.each([
    ['orders', 'order'],
    ['companies', 'company'],
    ['addresses', 'address'],
    ['people', 'person'],
    ['status', 'status'],
    ['news_items', 'news_item'],
  ])('makes %s singular', (plural, noun) => {
    expect(singular(plural)).toBe(noun)
  })
})
