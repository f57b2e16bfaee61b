import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import fc from 'fast-check'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCsvEncoder } from '../../../../../src/core/encode/text/csv-encoder.ts'
import { encodeTable, encodeTableText } from '../../../../support/encode-table.ts'
import { randomTable } from '../../../../support/random-table.ts'
import { makeSampleTable, type SampleTable } from '../../../../support/sample-table.ts'
import { sampleText } from '../../../../support/sample-text.ts'

describe('makeCsvEncoder', () => {
  it('quotes only what has to be, and tells null from the empty string', () => {
    const text = { type: 'string', dataKind: 'text' } as const
    const table = makeSampleTable('t', {
      id: [{ type: 'integer', dataKind: 'integer' }, [1, 2, 3, 4, 5, 6, 7, 8]],
      'a,b': [text, ['plain', null, '', ' lead', 'trail ', 'say "hi"', 'two\nlines', '\\.']],
      c: [{ type: 'json', dataKind: 'text' }, ['{"a":1}', '5', 'null', '[]', '"x"', null, 'true', '[1,2]']],
    })
    expect(encodeTableText(makeCsvEncoder, table)).toBe(
      [
        'id,"a,b",c',
        '1,plain,"{""a"":1}"',
        '2,,5',
        '3,"",null',
        '4," lead",[]',
        '5,"trail ","""x"""',
        '6,"say ""hi""",',
        '7,"two\nlines",true',
        '8,"\\.","[1,2]"\n',
      ].join('\n'),
    )
  })

  it('writes every kind of value in its ISO form', () => {
    const table = makeSampleTable('t', {
      big: [{ type: 'integer', dataKind: 'bigInteger' }, [2n ** 63n - 1n]],
      price: [{ type: 'decimal', dataKind: 'decimal', scale: 2 }, [-1250]],
      share: [{ type: 'number', dataKind: 'number' }, [0.1]],
      ok: [{ type: 'boolean', dataKind: 'boolean' }, [true]],
      day: [{ type: 'date', dataKind: 'date' }, [20_113]],
      time: [{ type: 'time', dataKind: 'time', hasMillis: false }, [34_200_000]],
      at: [{ type: 'timestamp', dataKind: 'timestamp', hasMillis: false }, [1_737_763_271_000]],
      fine: [{ type: 'timestamp', dataKind: 'timestamp', hasMillis: true }, [1_737_763_271_735]],
      key: [{ type: 'uuid', dataKind: 'uuid' }, ['01234567-89ab-4cde-8f01-23456789abcd']],
    })
    expect(encodeTableText(makeCsvEncoder, table).split('\n')[1]).toBe(
      '9223372036854775807,-12.50,0.1,true,2025-01-25,09:30:00,2025-01-25T00:01:11Z,2025-01-25T00:01:11.735Z,01234567-89ab-4cde-8f01-23456789abcd',
    )
  })

  it('is a header alone for a table without rows', () => {
    const table = makeSampleTable('t', { id: [{ type: 'integer', dataKind: 'integer' }, []] })
    expect(encodeTableText(makeCsvEncoder, table)).toBe('id\n')
  })
})

describe('a CSV file', () => {
  it('is read by papaparse with every value equal', () => {
    fc.assert(
      fc.property(randomTable(), (table) => {
        const { data, errors } = Papa.parse(encodeTableText(makeCsvEncoder, table), { delimiter: ',', newline: '\n' })
        expect(errors).toEqual([])
        // The line feed at the end gives papaparse one more, empty line.
        expect(data.slice(0, -1)).toEqual(expectedRecords(table, ''))
      }),
      { numRuns: 200 },
    )
  })

  describe('read by DuckDB', () => {
    let folder: string
    let duckdb: DuckDBConnection
    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'csv-encoder-'))
      duckdb = await (await DuckDBInstance.create(':memory:')).connect()
    })
    afterAll(async () => {
      duckdb.closeSync()
      await rm(folder, { recursive: true })
    })

    it('has every value equal, and null apart from the empty string', async () => {
      await fc.assert(
        fc.asyncProperty(randomTable(), async (table) => {
          const file = path.join(folder, 'sample.csv')
          await writeFile(file, encodeTable(makeCsvEncoder, table))
          const reader = await duckdb.runAndReadAll(
            `SELECT * FROM read_csv('${file}', all_varchar = true, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', ` +
              `allow_quoted_nulls = false, columns = {${table.layout.columns.map(({ name }) => `'${name.replaceAll("'", "''")}': 'VARCHAR'`).join(', ')}})`,
          )
          expect([reader.columnNames(), ...reader.getRows()]).toEqual(expectedRecords(table, null))
        }),
        { numRuns: 60 },
      )
    })

    it('has its types recognised', async () => {
      const file = path.join(folder, 'types.csv')
      const table = makeSampleTable('t', {
        id: [{ type: 'integer', dataKind: 'bigInteger' }, [2n ** 62n, 1n]],
        price: [{ type: 'decimal', dataKind: 'decimal', scale: 2 }, [1250, 5]],
        ok: [{ type: 'boolean', dataKind: 'boolean' }, [true, null]],
        day: [{ type: 'date', dataKind: 'date' }, [20_113, 0]],
        time: [{ type: 'time', dataKind: 'time', hasMillis: false }, [34_200_000, 0]],
        at: [{ type: 'timestamp', dataKind: 'timestamp', hasMillis: true }, [1_737_763_271_735, 0]],
        name: [{ type: 'string', dataKind: 'text' }, ['Zoë', null]],
      })
      await writeFile(file, encodeTable(makeCsvEncoder, table))
      const reader = await duckdb.runAndReadAll(`DESCRIBE SELECT * FROM '${file}'`)
      expect(reader.getRows().map(([name, type]) => [name, type])).toEqual([
        ['id', 'BIGINT'],
        ['price', 'DOUBLE'],
        ['ok', 'BOOLEAN'],
        ['day', 'DATE'],
        ['time', 'TIME'],
        ['at', 'TIMESTAMP WITH TIME ZONE'],
        ['name', 'VARCHAR'],
      ])
    })
  })
})

function expectedRecords({ layout, columns }: SampleTable, nullAs: string | null): (string | null)[][] {
  const names = columns.map((column) => column.layout.name)
  const rows = Array.from({ length: layout.rows }, (_, row) =>
    columns.map((column) => {
      const value = column.values[row]
      return value === null ? nullAs : sampleText(column, value)
    }),
  )
  return [names, ...rows]
}
