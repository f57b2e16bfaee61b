import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeJsonEncoder, makeJsonlEncoder } from '../../../../../src/core/encode/text/json-encoder.ts'
import { encodeTable, encodeTableText } from '../../../../support/encode-table.ts'
import { randomTable } from '../../../../support/random-table.ts'
import { makeSampleTable, type SampleColumn, type SampleTable } from '../../../../support/sample-table.ts'
import { sampleText } from '../../../../support/sample-text.ts'

const SHOP = makeSampleTable('shop', {
  id: [{ type: 'integer', dataKind: 'bigInteger' }, [1n, 2n ** 63n - 1n]],
  'say "hi"': [{ type: 'string', dataKind: 'text' }, ['tab\tquote"back\\\u0001', null]],
  price: [{ type: 'decimal', dataKind: 'decimal', scale: 2 }, [1200, -5]],
  code: [{ type: 'string', dataKind: 'integer' }, [7, 8]],
  at: [{ type: 'timestamp', dataKind: 'timestamp', hasMillis: false }, [1_737_763_271_000, null]],
  tags: [{ type: 'json', dataKind: 'dictionary' }, ['[1,\n"a"]', '{"b":null}']],
  ok: [{ type: 'boolean', dataKind: 'boolean' }, [true, false]],
})

describe('makeJsonEncoder', () => {
  it('writes one array, an object a line, with numbers as exact digits and json embedded', () => {
    expect(encodeTableText(makeJsonEncoder, SHOP)).toBe(
      [
        '[',
        String.raw`{"id":1,"say \"hi\"":"tab\tquote\"back\\\u0001","price":12.00,"code":"7","at":"2025-01-25T00:01:11Z","tags":[1, "a"],"ok":true},`,
        String.raw`{"id":9223372036854775807,"say \"hi\"":null,"price":-0.05,"code":"8","at":null,"tags":{"b":null},"ok":false}`,
        ']\n',
      ].join('\n'),
    )
  })

  it('writes an empty array for a table without rows', () => {
    const table = makeSampleTable('t', { id: [{ type: 'integer', dataKind: 'integer' }, []] })
    expect(encodeTableText(makeJsonEncoder, table)).toBe('[]\n')
  })

  it('is read by JSON.parse with every value equal', () => {
    fc.assert(
      fc.property(randomTable({ oddCharacters: ODD }), (table) => {
        expect(JSON.parse(encodeTableText(makeJsonEncoder, table))).toEqual(expectedObjects(table))
      }),
      { numRuns: 200 },
    )
  })
})

describe('makeJsonlEncoder', () => {
  it('writes an object a line and nothing else', () => {
    const [first, second, ...rest] = encodeTableText(makeJsonlEncoder, SHOP).split('\n')
    expect([JSON.parse(first), JSON.parse(second)]).toEqual(expectedObjects(SHOP))
    expect(rest).toEqual([''])
  })

  it('is read line by line with JSON.parse with every value equal', () => {
    fc.assert(
      fc.property(randomTable({ oddCharacters: ODD }), (table) => {
        const lines = encodeTableText(makeJsonlEncoder, table).split('\n').slice(0, -1)
        expect(lines.map((line): unknown => JSON.parse(line))).toEqual(expectedObjects(table))
      }),
      { numRuns: 200 },
    )
  })
})

describe('a JSON file read by DuckDB', () => {
  let folder: string
  let duckdb: DuckDBConnection
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'json-encoder-'))
    duckdb = await (await DuckDBInstance.create(':memory:')).connect()
  })
  afterAll(async () => {
    duckdb.closeSync()
    await rm(folder, { recursive: true })
  })

  it.each([
    ['array', makeJsonEncoder],
    ['newline_delimited', makeJsonlEncoder],
  ] as const)('has every value equal (%s), 64-bit numbers to the last digit', async (format, make) => {
    await fc.assert(
      fc.asyncProperty(randomTable(), async (table) => {
        const file = path.join(folder, `sample.${format}`)
        await writeFile(file, encodeTable(make, table))
        const columns = table.columns.map(
          ({ layout }) => `'${layout.name.replaceAll("'", "''")}': '${duckType(layout.type)}'`,
        )
        const reader = await duckdb.runAndReadAll(
          `SELECT COLUMNS(*)::VARCHAR FROM read_json('${file}', format = '${format}', columns = {${columns.join(', ')}})`,
        )
        const rows = reader
          .getRows()
          .map((row) => row.map((value, i) => (value === null ? null : comparable(table.columns[i], String(value)))))
        expect(rows).toEqual(expectedRows(table))
      }),
      { numRuns: 40 },
    )
  })
})

/** DuckDB reads every JSON number with a point as a double first. */
function duckType(type: string): string {
  return { integer: 'BIGINT', decimal: 'DOUBLE', number: 'DOUBLE', boolean: 'BOOLEAN', json: 'JSON' }[type] ?? 'VARCHAR'
}

function comparable({ layout }: SampleColumn, text: string): unknown {
  if (layout.type === 'number' || layout.type === 'decimal') return Number(text)
  return layout.type === 'json' ? (JSON.parse(text) as unknown) : text
}

function expectedRows({ layout, columns }: SampleTable): unknown[][] {
  return Array.from({ length: layout.rows }, (_, row) =>
    columns.map((column) => {
      const value = column.values[row]
      return value === null ? null : comparable(column, sampleText(column, value))
    }),
  )
}

/** What JSON.parse makes of a table: numbers as doubles, everything else as its text. */
function expectedObjects({ layout, columns }: SampleTable): unknown[] {
  return Array.from({ length: layout.rows }, (_, row) =>
    Object.fromEntries(columns.map((column) => [column.layout.name, parsedValue(column, row)])),
  )
}

function parsedValue(column: SampleColumn, row: number): unknown {
  const value = column.values[row]
  if (value === null || typeof value === 'boolean') return value
  const text = sampleText(column, value)
  if (column.layout.type === 'json') return JSON.parse(text) as unknown
  return ['integer', 'number', 'decimal'].includes(column.layout.type) ? Number(text) : text
}

const ODD = ',"\'\\\n\r\t \b\f\0\u0001\u001f\u007f\u2028\u2029/{}[]:'
