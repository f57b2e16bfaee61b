import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeSqlEncoder } from '../../../../../src/core/encode/text/sql-encoder.ts'
import { encodeTable, encodeTableText } from '../../../../support/encode-table.ts'
import { randomTable } from '../../../../support/random-table.ts'
import { makeSampleTable, type SampleColumn, type SampleTable } from '../../../../support/sample-table.ts'
import { sampleText } from '../../../../support/sample-text.ts'

describe('makeSqlEncoder', () => {
  it('writes a CREATE TABLE with keys and then INSERT statements', () => {
    const table = makeSampleTable(
      'orders',
      {
        id: [{ type: 'integer', dataKind: 'integer' }, [1, 2]],
        'customer "id"': [{ type: 'integer', dataKind: 'integer' }, [7, null]],
        total: [{ type: 'decimal', dataKind: 'decimal', scale: 2 }, [1250, -5]],
        note: [{ type: 'string', dataKind: 'text' }, ["it's", 'a\nb']],
        is_paid: [{ type: 'boolean', dataKind: 'boolean' }, [true, false]],
        at: [{ type: 'timestamp', dataKind: 'timestamp', hasMillis: true }, [1_737_763_271_735, null]],
        meta: [{ type: 'json', dataKind: 'text' }, [`{"a":"'"}`, 'null']],
      },
      {
        primaryKey: ['id'],
        foreignKeys: [{ columns: ['customer "id"'], references: { table: 'customers', columns: ['id'] } }],
      },
    )
    expect(encodeTableText(makeSqlEncoder, table)).toBe(`CREATE TABLE "orders" (
  "id" BIGINT NOT NULL,
  "customer ""id""" BIGINT,
  "total" NUMERIC(19, 2) NOT NULL,
  "note" TEXT NOT NULL,
  "is_paid" BOOLEAN NOT NULL,
  "at" TIMESTAMP WITH TIME ZONE,
  "meta" JSON NOT NULL,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("customer ""id""") REFERENCES "customers" ("id")
);

INSERT INTO "orders" ("id", "customer ""id""", "total", "note", "is_paid", "at", "meta") VALUES
(1, 7, 12.50, 'it''s', TRUE, '2025-01-25 00:01:11.735+00', '{"a":"''"}'),
(2, NULL, -0.05, 'a
b', FALSE, NULL, 'null');
`)
  })

  it('begins a statement at every 500th row', () => {
    const ids = Array.from({ length: 1001 }, (_, i) => i)
    const table = makeSampleTable('t', { id: [{ type: 'integer', dataKind: 'integer' }, ids] })
    const statements = encodeTableText(makeSqlEncoder, table).split(';\n').slice(1, -1)
    expect(statements.map((statement) => statement.split('\n(').length - 1)).toEqual([500, 500, 1])
  })

  it('writes only the CREATE TABLE for a table without rows', () => {
    const table = makeSampleTable('t', { id: [{ type: 'integer', dataKind: 'integer' }, []] })
    expect(encodeTableText(makeSqlEncoder, table)).toBe('CREATE TABLE "t" (\n  "id" BIGINT NOT NULL\n);\n\n')
  })

  it.each(['text', 'dictionary'] as const)('refuses a NUL character in %s cells, naming the column', (dataKind) => {
    const table = makeSampleTable('people', { note: [{ type: 'string', dataKind }, ['fine', 'a\0b']] })
    expect(() => encodeTable(makeSqlEncoder, table)).toThrow(/^people\.note: .*NUL character.*another format/)
  })
})

describe('an SQL file', () => {
  it('is run by SQLite with every value equal', () => {
    fc.assert(
      fc.property(randomTable(), (table) => {
        const database = new Database(':memory:')
        try {
          database.exec(encodeTableText(makeSqlEncoder, table))
          const query = database.prepare<[], unknown[]>('SELECT * FROM "sample ""table"""').safeIntegers(true).raw(true)
          const rows = query.all().map((row) => row.map((stored, i) => comparable(table.columns[i], stored)))
          expect(rows).toEqual(expectedRows(table))
        } finally {
          database.close()
        }
      }),
      { numRuns: 150 },
    )
  })

  it('keeps its keys in SQLite', () => {
    const id = { type: 'integer', dataKind: 'integer' } as const
    const parents = makeSampleTable('parents', { id: [id, [1, 2]] }, { primaryKey: ['id'] })
    const reference = { columns: ['parent'], references: { table: 'parents', columns: ['id'] } }
    const children = makeSampleTable('children', { parent: [id, [2, 3]] }, { foreignKeys: [reference] })
    const database = new Database(':memory:')
    database.pragma('foreign_keys = ON')
    database.exec(encodeTableText(makeSqlEncoder, parents))
    expect(() => database.exec(encodeTableText(makeSqlEncoder, children))).toThrow('FOREIGN KEY constraint failed')
    expect(() => database.exec('INSERT INTO parents VALUES (1)')).toThrow('UNIQUE constraint failed')
    database.close()
  })
})

function expectedRows({ layout, columns }: SampleTable): unknown[][] {
  return Array.from({ length: layout.rows }, (_, row) =>
    columns.map((column) => {
      const value = column.values[row]
      if (value === null) return null
      const text = sampleText(column, value)
      if (column.layout.type === 'boolean') return BigInt(value)
      if (column.layout.type === 'integer') return BigInt(text)
      if (column.layout.type === 'timestamp') return text.replace('T', ' ').replace('Z', '+00')
      return keepsNumber(column, text) ? Number(text) : text
    }),
  )
}

/** SQLite chooses itself between integers and doubles in columns of other numbers; their value is what counts. */
function comparable({ layout }: SampleColumn, stored: unknown): unknown {
  const isExact = layout.type === 'integer' || layout.type === 'boolean'
  return typeof stored === 'bigint' && !isExact ? Number(stored) : stored
}

/** A JSON column is NUMERIC to SQLite too: JSON texts that are numbers become numbers. */
function keepsNumber({ layout }: SampleColumn, text: string): boolean {
  return layout.type === 'number' || layout.type === 'decimal' || (layout.type === 'json' && /^-?\d/.test(text))
}
