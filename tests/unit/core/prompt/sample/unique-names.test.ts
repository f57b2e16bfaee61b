import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { uniqueNames } from '../../../../../src/core/prompt/sample/unique-names.ts'

describe('uniqueNames', () => {
  it('numbers repeats and names the nameless, and says so', () => {
    expect(uniqueNames(['id', ' id', '', 'id_2', 'a\tb'])).toEqual({
      names: ['id', 'id_3', 'column_3', 'id_2', 'a b'],
      notes: [
        'The name id stood more than once; column 2 is called id_3.',
        'Column 3 had no name and is called column_3.',
      ],
    })
  })

  it('gives names that are all different and fit a schema, and leaves those alone', () => {
    const names = fc.array(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('a', 'a_2', 'column_1', '')),
    )
    fc.assert(
      fc.property(names, (wanted) => {
        const made = uniqueNames(wanted).names
        expect(new Set(made).size).toBe(wanted.length)
        for (const name of made) expect(name).toMatch(/^[^\p{Cc}]{1,200}$/u)
        expect(uniqueNames(made)).toEqual({ names: made, notes: [] })
      }),
    )
  })
})
