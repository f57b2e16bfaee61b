import { describe, expect, it } from 'vitest'
import { parseSchema } from '../../../../src/core/schema/parse-schema.ts'
import { AppError } from '../../../../src/shared/errors/app-error.ts'

const id = { name: 'id', type: 'integer', generator: { kind: 'sequence' } }
const written = (column: object, table: object = {}, schema: object = {}) => ({
  rowsmith: 1,
  name: 'shop',
  tables: [{ name: 'customers', rows: 10, columns: [id, column], ...table }],
  ...schema,
})

function refusal(value: unknown): string {
  try {
    parseSchema(value)
  } catch (error) {
    if (error instanceof AppError && error.code === 'SCHEMA_INVALID') return error.message
    throw error
  }
  throw new Error('it was accepted')
}

describe('parseSchema', () => {
  it('fills in the seed and the locale', () => {
    expect(parseSchema(written({ ...id, name: 'b' }))).toMatchObject({ seed: 1, locale: 'en' })
  })

  it('names an unknown key of a generator, with the one that was meant', () => {
    const column = { name: 'age', type: 'integer', generator: { kind: 'number', mni: 18, max: 80 } }
    expect(refusal(written(column))).toBe(
      'customers.age.generator: unknown key "mni". Did you mean "min"? Known here: kind, min, max, decimals, distribution, version.',
    )
  })

  it('names unknown keys of a column, a table and the schema', () => {
    expect(refusal(written({ ...id, name: 'b', uniqe: true }))).toContain(
      'customers.b: unknown key "uniqe". Did you mean "unique"?',
    )
    expect(refusal(written(id, { primarykey: ['id'] }))).toContain(
      'customers: unknown key "primarykey". Did you mean "primaryKey"?',
    )
    expect(refusal(written(id, {}, { sed: 1 }))).toContain('schema: unknown key "sed". Did you mean "seed"?')
  })

  it('names an unknown kind of generator', () => {
    expect(refusal(written({ name: 'b', type: 'integer', generator: { kind: 'nubmer' } }))).toContain(
      'customers.b.generator.kind: unknown kind "nubmer". Did you mean "number"? Use sequence, number,',
    )
  })

  it('names an unknown type', () => {
    expect(refusal(written({ ...id, name: 'b', type: 'interger' }))).toContain(
      'customers.b.type: "interger" is not allowed. Did you mean "integer"?',
    )
  })

  it('says what is wanted where a value has the wrong type', () => {
    expect(refusal(written({ ...id, name: 'b', nulls: 'some' }))).toBe(
      'customers.b.nulls: a number is wanted, got "some".',
    )
  })

  it('refuses negative rows and a null share above 1', () => {
    expect(refusal(written(id, { rows: -5 }))).toContain('customers.rows')
    expect(refusal(written({ ...id, name: 'b', nulls: 1.5 }))).toContain('customers.b.nulls')
  })

  it('lists every mistake', () => {
    expect(refusal(written({ ...id, name: 'b', uniqe: true }, { primarykey: [] })).split('\n')).toHaveLength(2)
  })

  it('refuses what is no object', () => {
    for (const value of [null, 7, 'text', []]) expect(refusal(value)).toContain('schema: an object is wanted')
  })
})
