import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameFiles } from '../../../../src/core/plan/name-files.ts'

describe('nameFiles', () => {
  it('keeps ordinary names', () => {
    expect(nameFiles(['customers', 'order items', 'Ärzte'], 'csv')).toEqual([
      'customers.csv',
      'order items.csv',
      'Ärzte.csv',
    ])
  })

  it.each([
    ['../secrets', '__secrets.csv'],
    ['a/b\\c', 'a_b_c.csv'],
    ['.hidden', '_hidden.csv'],
    ['CON', 'CON_.csv'],
    ['datapackage', 'datapackage_.csv'],
  ])('makes %j safe', (name, file) => {
    expect(nameFiles([name], 'csv')).toEqual([file])
  })

  it('tells names apart that differ by case or by what was replaced', () => {
    expect(nameFiles(['Users', 'users', 'a/b', 'a:b'], 'json')).toEqual([
      'Users.json',
      'users_2.json',
      'a_b.json',
      'a_b_2.json',
    ])
  })

  it('never leads out of the folder and never repeats', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (names) => {
        const files = nameFiles(names, 'csv').map((name) => name.toLowerCase())
        return new Set(files).size === files.length && files.every((file) => !/[/\\\p{Cc}]|^\./u.test(file))
      }),
      { seed: 4 },
    )
  })
})
