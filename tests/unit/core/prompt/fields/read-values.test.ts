import { describe, expect, it } from 'vitest'
import { draftSchema } from '../../../../../src/core/prompt/draft-schema.ts'

const columnOf = (field: string) =>
  draftSchema(`9 widgets: ${field}, note`, { nowMs: Date.UTC(2026, 10, 20) }).tables[0].columns[1]

describe('what a text says of a field', () => {
  it.each([
    ['group (A+, A-, O)', ['A+', 'A-', 'O']],
    ['grade (5a, 5b, 6a)', ['5a', '5b', '6a']],
    ['result (1-0, 0-1, 1/2-1/2)', ['1-0', '0-1', '1/2-1/2']],
    ['age group (18-29, 30-49, 50+)', ['18-29', '30-49', '50+']],
    ['gate (choose from North, South)', ['North', 'South']],
    ['zone A, B or C', ['A', 'B', 'C']],
    ['service wash/iron/dry clean', ['wash', 'iron', 'dry clean']],
  ])('keeps the values of %s', (field, values) => {
    expect(columnOf(field).generator).toMatchObject({ kind: 'choice', values })
  })

  it.each([
    ['scope one of read, write, admin (70/25/5)', [70, 25, 5]],
    ['plan (a, b, c) with probabilities 0.5, 0.3, 0.2', [50, 30, 20]],
    ['insurance public 85% private 15%', [85, 15]],
  ])('shares out %s', (field, weights) => {
    const { generator } = columnOf(field)
    const values = generator.kind === 'choice' ? generator.values : []
    expect(values.map((value) => typeof value === 'object' && value !== null && value.weight)).toEqual(weights)
  })

  it.each([
    ['outcome nullable (50%)', { nulls: 0.5 }],
    ['phone or null 20%', { nulls: 0.2 }],
    ['debut year 1980-2024', { type: 'integer', generator: { kind: 'number', min: 1980, max: 2024 } }],
    ['year painted 1600-1950', { type: 'integer', generator: { kind: 'number', min: 1600, max: 1950 } }],
    ['height at most 1800 m', { generator: { kind: 'number', max: 1800 } }],
    ['finish time in minutes', { generator: { kind: 'number' } }],
    ['amountCents 100..500', { type: 'integer', generator: { kind: 'number', min: 100, max: 500 } }],
    ['country of issue', { generator: { kind: 'faker', method: 'location.country' } }],
    ['catalogue no. (unique)', { name: 'catalogue_no', unique: true }],
    ['weight minimal 200 maximal 9500', { generator: { kind: 'number', min: 200, max: 9500 } }],
    ['harvested in September or October 2025', { generator: { kind: 'date', from: '2025-09-01', to: '2025-10-31' } }],
    ['seen on last summer', { generator: { kind: 'date', from: '2026-06-01', to: '2026-08-31' } }],
    ['created in 2024', { name: 'created' }],
    ['how old it is (0 to 25)', { name: 'age', generator: { kind: 'number', min: 0, max: 25 } }],
    ['does the student play an instrument', { type: 'boolean' }],
    ['whether the child stays for lunch', { name: 'stays_for_lunch', type: 'boolean' }],
    ['key is a uuid', { name: 'key', type: 'uuid' }],
    ['revoked default false (about 8% true)', { generator: { kind: 'boolean', p: 0.08 } }],
    ['height_m numeric(4,1)', { name: 'height_m', type: 'decimal' }],
    ['date and hour between 1.1.2026 and 30.6.2026', { name: 'date_and_hour', generator: { from: '2026-01-01' } }],
  ])('reads %s', (field, column) => {
    expect(columnOf(field)).toMatchObject(column)
  })

  it('takes a share behind the list for one of the fields in it', () => {
    const [table] = draftSchema('75 lighthouses: name, automated, built; about 70% automated', { nowMs: 0 }).tables
    expect(table.columns.find(({ name }) => name === 'automated')?.generator).toEqual({ kind: 'boolean', p: 0.7 })
  })
})
