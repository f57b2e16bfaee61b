import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TableLayout } from '../../../../src/core/data/batch.ts'
import { makePlan, orderTables } from '../../../../src/core/plan/make-plan.ts'

const layout = (name: string, rows: number, ...parents: string[]): TableLayout => ({
  name,
  rows,
  columns: [],
  primaryKey: [],
  foreignKeys: parents.map((table) => ({ columns: ['x'], references: { table, columns: ['id'] } })),
})

describe('orderTables', () => {
  it('puts parents before their children, else keeps the order', () => {
    const layouts = [
      layout('items', 1, 'orders', 'products'),
      layout('orders', 1, 'customers'),
      layout('customers', 1),
      layout('products', 1),
    ]
    expect(orderTables(layouts)).toEqual([2, 1, 3, 0])
  })

  it('copes with circles and with tables that refer to themselves', () => {
    expect(orderTables([layout('a', 1, 'b'), layout('b', 1, 'a'), layout('c', 1, 'c')])).toEqual([1, 0, 2])
  })
})

describe('makePlan', () => {
  it('cuts every table into chunks that hold its rows and keep to the format', () => {
    fc.assert(
      fc.property(
        fc.nat(10_000_000),
        fc.nat(300_000),
        fc.constantFrom(1, 1024, 131_072),
        fc.integer({ min: 1, max: 5000 }),
        (rows, chunkRows, alignRows, bytesPerRow) => {
          const [table] = makePlan([{ layout: layout('t', rows), alignRows, bytesPerRow }], chunkRows).tables
          const isWhole = table.chunkRows > 0 && table.chunkRows % alignRows === 0 && table.chunkRows >= chunkRows
          return (
            isWhole &&
            (table.chunkCount - 1) * table.chunkRows < Math.max(1, rows) &&
            table.chunkCount * table.chunkRows >= rows
          )
        },
      ),
      { seed: 3 },
    )
  })

  it('keeps chunks of wide rows small', () => {
    const [table] = makePlan([{ layout: layout('t', 1e6), alignRows: 1, bytesPerRow: 64 * 1024 }], 0).tables
    expect(table.chunkRows).toBe(256)
  })
})
