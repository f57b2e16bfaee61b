import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ColumnSpec, TableSpec } from '../../../../../src/shared/model/schema.ts'
import { makeColumn, makeRows, schemaOf, schemaWith } from '../../../../support/schemas.ts'

const id: ColumnSpec = { name: 'id', type: 'integer', generator: { kind: 'sequence', start: 100 } }
const customers: TableSpec = { name: 'customers', rows: 40, primaryKey: ['id'], columns: [id] }
const orders = (change: Partial<TableSpec>, column: Partial<ColumnSpec> = {}): TableSpec => ({
  name: 'orders',
  rows: { per: 'customers', min: 1, max: 5 },
  foreignKeys: [{ columns: ['customer_id'], references: { table: 'customers', columns: ['id'] } }],
  columns: [{ name: 'customer_id', type: 'integer', generator: { kind: 'reference' }, ...column }],
  ...change,
})
const whole = (name: string, min: number, max: number): ColumnSpec => ({
  name,
  type: 'integer',
  generator: { kind: 'number', min, max },
})

describe('purity', () => {
  const schema = schemaWith([
    {
      ...customers,
      rows: 5000,
      columns: [
        id,
        { name: 'name', type: 'string', nulls: 0.2, generator: { kind: 'faker', method: 'person.fullName' } },
        { ...whole('code', 0, 99_999), unique: true },
        { name: 'email', type: 'string', unique: true, generator: { kind: 'faker', method: 'internet.email' } },
      ],
    },
    orders({}),
  ])

  it('makes a row the same alone, in any company and in any order', async () => {
    const together = await makeRows(schema, { from: 0, count: 300 })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(299), { minLength: 1, maxLength: 8 }), async (list) => {
        expect(await makeRows(schema, { list })).toEqual(list.map((row) => together[row]))
      }),
      { seed: 5, numRuns: 15 },
    )
  })

  it('leaves a column as it was when others are added around it', async () => {
    const alone = await makeColumn(schemaOf([whole('a', 0, 1e6)]), 'a')
    expect(await makeColumn(schemaOf([whole('b', 0, 1e6), whole('a', 0, 1e6)]), 'a')).toEqual(alone)
  })

  it('changes with the seed, the table and the column', async () => {
    const columns = [whole('a', 0, 1e9), whole('b', 0, 1e9)]
    const one = await makeRows(schemaOf(columns, { seed: 1 }))
    const two = await makeRows(schemaOf(columns, { seed: 2 }))
    expect(one).not.toEqual(two)
    expect(one.map((row) => row[0])).not.toEqual(one.map((row) => row[1]))
  })
})

describe('nulls', () => {
  it('come at their share, give or take chance', async () => {
    const column = await makeColumn(schemaOf([{ ...whole('a', 0, 9), nulls: 0.05 }], { rows: 1e5 }), 'a', {
      count: 100_000,
    })
    const share = column.filter((cell) => cell === null).length / 100_000
    expect(Math.abs(share - 0.05)).toBeLessThan(0.003)
  })

  it('are all or none at the ends', async () => {
    expect(new Set(await makeColumn(schemaOf([{ ...whole('a', 0, 9), nulls: 1 }]), 'a'))).toEqual(new Set([null]))
    expect(await makeColumn(schemaOf([{ ...whole('a', 0, 9), nulls: 0 }]), 'a')).not.toContain(null)
  })
})

describe('unique', () => {
  it('uses every value of a domain that just suffices', async () => {
    const column = await makeColumn(schemaOf([{ ...whole('a', 1, 1000), unique: true }], { rows: 1000 }), 'a', {
      count: 1000,
    })
    expect(column.map(Number).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i + 1))
  })

  it('is refused where there are fewer values than rows, with both numbers', async () => {
    const made = makeRows(schemaOf([{ ...whole('a', 1, 3007), unique: true }], { rows: 5000 }))
    await expect(made).rejects.toThrow(
      't.a: 5,000 unique values wanted, this generator can make 3,007. Lower the rows to 3,007, or drop "unique".',
    )
  })

  it('holds for a primary key without being said', async () => {
    const schema = schemaWith([{ name: 't', rows: 500, primaryKey: ['a'], columns: [whole('a', 0, 499)] }])
    expect(new Set(await makeColumn(schema, 'a', { count: 500 })).size).toBe(500)
  })

  it('lists every column at fault at once', async () => {
    const made = makeRows(
      schemaOf([
        { ...whole('a', 1, 10), unique: true },
        { ...whole('b', 1, 20), unique: true },
      ]),
    )
    await expect(made).rejects.toMatchObject({ code: 'INFEASIBLE', problems: [{ at: 't.a' }, { at: 't.b' }] })
  })
})

describe('references', () => {
  it('give every parent between min and max children, with keys that exist', async () => {
    const keys = await makeColumn(schemaWith([customers, orders({})]), 'customer_id', { table: 1, count: 120 })
    const counts = new Map<string | null, number>()
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    expect(keys).toHaveLength(120)
    expect([...counts.keys()].map(Number).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 40 }, (_, i) => 100 + i),
    )
    expect([...counts.values()].every((count) => count >= 1 && count <= 5)).toBe(true)
  })

  it('spread evenly over the parents of a table with rows of its own', async () => {
    const keys = await makeColumn(schemaWith([customers, orders({ rows: 8000 })]), 'customer_id', {
      table: 1,
      count: 8000,
    })
    const counts = new Map<string | null, number>()
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    expect(counts.size).toBe(40)
    expect(Math.min(...counts.values())).toBeGreaterThan(140)
  })

  it('make keys of any kind anew, unique ones too', async () => {
    const uuid: ColumnSpec = { name: 'id', type: 'uuid', generator: { kind: 'uuid' } }
    const schema = schemaWith([{ ...customers, columns: [uuid] }, orders({}, { type: 'uuid' })])
    const parents = new Set(await makeColumn(schema, 'id', { count: 40 }))
    const children = await makeColumn(schema, 'customer_id', { table: 1, count: 120 })
    expect(children.every((key) => parents.has(key))).toBe(true)
  })

  it('point to an earlier row of the same table, the first to itself or to nothing', async () => {
    const staff = (nulls: number): TableSpec => ({
      name: 'staff',
      rows: 200,
      primaryKey: ['id'],
      foreignKeys: [{ columns: ['manager_id'], references: { table: 'staff', columns: ['id'] } }],
      columns: [id, { name: 'manager_id', type: 'integer', nulls, generator: { kind: 'reference' } }],
    })
    const strict = await makeRows(schemaWith([staff(0)]), { count: 200 })
    expect(strict[0]).toEqual(['100', '100'])
    expect(strict.slice(1).every(([own, manager]) => Number(manager) < Number(own))).toBe(true)
    expect((await makeRows(schemaWith([staff(0.01)]), { count: 1 }))[0]).toEqual(['100', null])
  })

  it('give each row a parent of its own where they are unique', async () => {
    const schema = schemaWith([customers, orders({ rows: 40 }, { unique: true })])
    expect(new Set(await makeColumn(schema, 'customer_id', { table: 1, count: 40 })).size).toBe(40)
    const tooMany = schemaWith([customers, orders({ rows: 41 }, { unique: true })])
    await expect(makeRows(tooMany)).rejects.toThrow(
      'orders.customer_id: 41 unique values wanted, this generator can make 40.',
    )
  })

  it('are refused where the parent has no rows', async () => {
    await expect(makeRows(schemaWith([{ ...customers, rows: 0 }, orders({ rows: 3 })]))).rejects.toThrow(
      'which has none',
    )
  })
})

describe('rows', () => {
  it('follow from parents and grandparents', async () => {
    const items: TableSpec = { name: 'items', rows: { per: 'orders', min: 2, max: 2 }, columns: [whole('a', 0, 9)] }
    const schema = schemaWith([items, orders({}), customers])
    expect(await makeRows(schema, { from: 239, count: 1 })).toHaveLength(1)
  })

  it('are refused in a circle, which is named', async () => {
    const a: TableSpec = { name: 'a', rows: { per: 'b', min: 1, max: 1 }, columns: [id] }
    const b: TableSpec = { name: 'b', rows: { per: 'a', min: 1, max: 1 }, columns: [id] }
    await expect(makeRows(schemaWith([a, b]))).rejects.toThrow('a → b → a')
  })

  it('may be a billion: the last one is made alone', async () => {
    const schema = schemaWith([{ ...customers, rows: 1_000_000_000 }, orders({})])
    expect(await makeRows(schema, { table: 1, from: 2_999_999_999, count: 1 })).toEqual([['1000000099']])
  })
})

describe('versions', () => {
  it('are refused where this engine does not have them', async () => {
    const made = makeRows(schemaOf([{ ...id, generator: { kind: 'sequence', version: 9 } }]))
    await expect(made).rejects.toThrow('version 9 of the sequence generator is wanted')
  })
})
