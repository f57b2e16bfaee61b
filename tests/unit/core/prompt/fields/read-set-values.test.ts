import { describe, expect, it } from 'vitest'
import { draftSchema } from '../../../../../src/core/prompt/draft-schema.ts'

/** The columns of a table with some fields, behind its key. */
function columnsOf(fields: string) {
  return draftSchema(`20 things with ${fields}`, { nowMs: Date.UTC(2026, 10, 20) }).tables[0].columns.slice(1)
}

describe('fields with values of several words', () => {
  it.each([
    ['status on time/delayed/boarding', 'status', ['on time', 'delayed', 'boarding']],
    ['state not started/in progress/done', 'state', ['not started', 'in progress', 'done']],
    ['a status of waiting, in progress, done or collected', 'status', ['waiting', 'in progress', 'done', 'collected']],
    ['a status of in transit, lost or returned', 'status', ['in transit', 'lost', 'returned']],
    ['code; a state of on hold, in transit or delivered; email', 'state', ['on hold', 'in transit', 'delivered']],
    ['a category out of canned, fresh, dairy', 'category', ['canned', 'fresh', 'dairy']],
    ['one reason out of moving, allergy, lonely', 'reason', ['moving', 'allergy', 'lonely']],
  ])('keeps them whole: %s', (text, name, values) => {
    expect(columnsOf(text).find((column) => column.name === name)).toMatchObject({
      generator: { kind: 'choice', values },
    })
  })

  it('leaves a unit or a place before slashes where it is', () => {
    expect(columnsOf('paid in EUR/USD/GBP')[0].generator).toMatchObject({ values: ['EUR', 'USD', 'GBP'] })
  })
})

describe('fields that are easily taken for something else', () => {
  it.each([
    ['contamination share between 0 and 1', { name: 'contamination_share', type: 'number' }],
    ['title, inventor', { name: 'inventor', generator: { kind: 'faker', method: 'person.fullName' } }],
    ['code, fine 20..250', { name: 'fine', type: 'decimal', generator: { min: 20, max: 250 } }],
    ['code, weight 1-30 kg', { name: 'weight', generator: { min: 1, max: 30 } }],
    ['a ward name and a number of beds', { name: 'beds', type: 'integer' }],
    ['created at: last year', { name: 'created_at', type: 'timestamp' }],
    ['email, ward name', { name: 'ward_name', type: 'string' }],
    ['title, market share', { name: 'market_share', type: 'number' }],
  ])('reads %s', (text, column) => {
    expect(columnsOf(text).at(-1)).toMatchObject(column)
  })

  it.each(['users 500: id uuid, email', 'id uuid, email unique; 500 users'])(
    'takes a type behind an id for its type: %s',
    (text) => {
      const [table] = draftSchema(text, { nowMs: 0 }).tables
      expect(table.columns.map(({ name, type }) => [name, type])).toEqual([
        ['id', 'uuid'],
        ['email', 'string'],
      ])
    },
  )
})
