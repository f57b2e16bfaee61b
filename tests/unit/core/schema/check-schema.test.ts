import { describe, expect, it } from 'vitest'
import { checkSchema } from '../../../../src/core/schema/check-schema.ts'
import type { ColumnSpec, TableSpec } from '../../../../src/shared/model/schema.ts'
import { schemaWith } from '../../../support/schemas.ts'

const id: ColumnSpec = { name: 'id', type: 'integer', generator: { kind: 'sequence' } }
const customers: TableSpec = { name: 'customers', rows: 10, primaryKey: ['id'], columns: [id] }
const orders = (change: Partial<TableSpec> = {}): TableSpec => ({
  name: 'orders',
  rows: { per: 'customers', min: 1, max: 5 },
  foreignKeys: [{ columns: ['customer_id'], references: { table: 'customers', columns: ['id'] } }],
  columns: [{ name: 'customer_id', type: 'integer', generator: { kind: 'reference' } }],
  ...change,
})
const check = (...tables: TableSpec[]) => checkSchema(schemaWith(tables))

describe('checkSchema', () => {
  it('accepts related tables and freezes them', () => {
    expect(Object.isFrozen(check(customers, orders()).tables[1].columns)).toBe(true)
  })

  it.each<[string, TableSpec[], string]>([
    ['two tables of a name', [customers, customers], 'customers: two tables have this name.'],
    ['two columns of a name', [{ ...customers, columns: [id, id] }], 'customers.id: two columns have this name.'],
    ['an unknown key column', [{ ...customers, primaryKey: ['idd'] }], 'there is no column "idd". Did you mean "id"?'],
    ['a key that can be null', [{ ...customers, columns: [{ ...id, nulls: 0.1 }] }], 'a primary key cannot be null'],
    [
      'an unknown parent of rows',
      [orders({ rows: { per: 'customer', min: 1, max: 2 } }), customers],
      'Did you mean "customers"?',
    ],
    [
      'rows with min above max',
      [customers, orders({ rows: { per: 'customers', min: 3, max: 2 } })],
      'min 3 is more than max 2',
    ],
    ['a foreign key to nowhere', [orders({ rows: 5 })], 'there is no table "customers"'],
    [
      'a foreign key to no key',
      [{ ...customers, primaryKey: undefined }, orders()],
      'neither unique nor the primary key',
    ],
    [
      'a foreign key of another type',
      [{ ...customers, columns: [{ ...id, type: 'string' }] }, orders()],
      'the types differ: integer here, string in customers.id',
    ],
    ['a reference without a foreign key', [customers, orders({ foreignKeys: [] })], 'a reference needs a foreign key'],
    [
      'a foreign key without a reference',
      [customers, orders({ columns: [{ ...id, name: 'customer_id' }] })],
      'filled by the generator "reference", not "sequence"',
    ],
    [
      'composite uniqueness',
      [{ ...customers, unique: [['id']] }],
      'customers.unique: uniqueness over several columns is not supported yet.',
    ],
    [
      'check expressions',
      [{ ...customers, checks: ['id > 0'] }],
      'customers.checks: check expressions are not supported yet.',
    ],
  ])('refuses %s', (_, tables, message) => {
    expect(() => check(...tables)).toThrow(message)
  })
})
