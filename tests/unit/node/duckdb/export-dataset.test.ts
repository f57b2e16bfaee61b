import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../../../src/shared/model/format.ts'
import { exportDataset } from '../../../../src/node/duckdb/export-dataset.ts'
import { queryDataset } from '../../../../src/node/duckdb/query-dataset.ts'
import { makeFolder, packageOf } from './make-folder.ts'

const TYPES = {
  id: 'integer',
  price: 'decimal',
  name: 'string',
  at: 'timestamp',
  on: 'date',
  time: 'time',
  key: 'uuid',
  isOk: 'boolean',
  ratio: 'number',
  tags: 'json',
}
const CSV = `${Object.keys(TYPES).join(',')}
9007199254740993,-12.50,"Ann, ""A""",2026-11-20T09:30:00.000Z,1969-12-31,09:30:00,0f0e0d0c-0000-4000-8000-000000000001,true,0.1,"{""a"":[1,2]}"
-3,0.05,"",1965-01-01T00:00:00.125Z,,,,false,1e+300,[]
4,,日本,,2026-01-02,23:59:59,ffffffff-ffff-ffff-ffff-ffffffffffff,,,
`

describe('exportDataset', () => {
  it.each(['csv', 'json', 'jsonl', 'parquet'] as const)('keeps every value on the way over %s', async (format) => {
    const folder = makeFolder({ 'in/t.csv': CSV, 'in/datapackage.json': packageOf('t', 't.csv', TYPES) })
    await exportTo(folder, 'in', 'over', format)
    await exportTo(folder, 'over', 'back', 'csv')
    expect(readFileSync(join(folder, 'back/t.csv'), 'utf8')).toBe(CSV)
  })

  it('writes SQL with the keys that the package tells of', async () => {
    const fields = (names: readonly string[]) => names.map((name) => ({ name, rowsmithType: 'integer' }))
    const resources = [
      { name: 'a', title: 'A', rows: 1, path: 'a.csv', schema: { fields: fields(['id']), primaryKey: ['id'] } },
      {
        name: 'b',
        title: 'B',
        rows: 1,
        path: 'b.csv',
        schema: {
          fields: fields(['a_id']),
          foreignKeys: [{ fields: ['a_id'], reference: { resource: 'a', fields: ['id'] } }],
        },
      },
    ]
    const folder = makeFolder({
      'in/a.csv': 'id\n1\n',
      'in/b.csv': 'a_id\n1\n',
      'in/datapackage.json': JSON.stringify({ resources }),
    })
    await exportTo(folder, 'in', 'out', 'sql')
    expect(readFileSync(join(folder, 'out/A.sql'), 'utf8')).toContain('PRIMARY KEY ("id")')
    expect(readFileSync(join(folder, 'out/B.sql'), 'utf8')).toMatch(/FOREIGN KEY \("a_id"\) REFERENCES "A" \("id"\)/)
  })

  it('says what the files are: names, rows, bytes, hashes, and a package that reads them', async () => {
    const folder = makeFolder({ 'in/t.csv': CSV, 'in/datapackage.json': packageOf('t', 't.csv', TYPES) })
    const { files } = await exportTo(folder, 'in', 'out', 'parquet')
    const path = join(folder, 'out/t.parquet')
    const bytes = readFileSync(path)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(files).toEqual([{ table: 't', path, rows: 3, bytes: bytes.length, sha256 }])
    expect(readdirSync(join(folder, 'out')).toSorted()).toEqual(['datapackage.json', 't.parquet'])
    const { resources, rowsmith } = JSON.parse(readFileSync(join(folder, 'out/datapackage.json'), 'utf8'))
    expect(resources[0]).toMatchObject({ name: 't', format: 'parquet', rows: 3, hash: `sha256:${sha256}` })
    expect(rowsmith).toBeUndefined()
  })

  it('keeps the seed, schema and engine version of data that Rowsmith made', async () => {
    const schema = {
      rowsmith: 1,
      name: 'set',
      seed: 7,
      tables: [{ name: 't', rows: 1, columns: [{ name: 'id', type: 'integer', generator: { kind: 'sequence' } }] }],
    }
    const made = {
      ...JSON.parse(packageOf('t', 't.csv', { id: 'integer' })),
      rowsmith: { engineVersion: '0.0.7', seed: 7, schema },
    }
    const folder = makeFolder({ 'in/t.csv': 'id\n1\n', 'in/datapackage.json': JSON.stringify(made) })
    await exportTo(folder, 'in', 'out', 'jsonl')
    const { rowsmith } = JSON.parse(readFileSync(join(folder, 'out/datapackage.json'), 'utf8'))
    expect(rowsmith).toMatchObject({ engineVersion: '0.0.7', seed: 7, schema: { name: 'set' } })
  })

  it.each(FORMATS)('writes a table without rows as %s', async (format) => {
    const folder = makeFolder({
      'in/t.csv': 'id,name\n',
      'in/datapackage.json': packageOf('t', 't.csv', { id: 'integer', name: 'string' }),
    })
    expect(await exportTo(folder, 'in', 'out', format)).toMatchObject({ files: [{ rows: 0 }] })
  })

  it('cuts many rows into chunks without losing or moving one', async () => {
    const rows = 150_001
    const text = `id,name\n${Array.from({ length: rows }, (_, i) => `${i},n${i % 77}`).join('\n')}\n`
    const folder = makeFolder({
      'in/t.csv': text,
      'in/datapackage.json': packageOf('t', 't.csv', { id: 'integer', name: 'string' }),
    })
    await exportTo(folder, 'in', 'over', 'parquet')
    await exportTo(folder, 'over', 'back', 'csv')
    expect(readFileSync(join(folder, 'back/t.csv'), 'utf8')).toBe(text)
  })

  it('carries what other programs write: lists, structures, small integers, times without a zone', async () => {
    const folder = makeFolder({ 't.jsonl': '{"n":1,"l":[1,2],"s":{"a":"x"},"at":"2026-11-20 09:30:00"}\n' })
    await exportTo(folder, 't.jsonl', 'out', 'jsonl')
    expect(readFileSync(join(folder, 'out/t.jsonl'), 'utf8')).toBe(
      '{"n":1,"l":[1,2],"s":{"a":"x"},"at":"2026-11-20T09:30:00Z"}\n',
    )
  })

  it.each([
    ['microseconds', '{"x":"2026-11-20 09:30:00.123456"}', 't.x holds microseconds'],
    ['integers of more than 64 bits', '{"x":18446744073709551615}', 't.x holds whole numbers of more than 64 bits'],
  ])('refuses to bend %s', async (_what, line, message) => {
    const folder = makeFolder({ 't.jsonl': `${line}\n` })
    const work = exportTo(folder, 't.jsonl', 'out', 'csv')
    await expect(work).rejects.toMatchObject({ code: 'UNSUPPORTED', message: expect.stringContaining(message) })
    expect(existsSync(join(folder, 'out/t.csv'))).toBe(false)
  })

  it('replaces files only when told to, and leaves nothing behind when it is not', async () => {
    const folder = makeFolder({ 't.csv': 'x\n1\n', 'out/t.jsonl': 'mine' })
    await expect(exportTo(folder, 't.csv', 'out', 'jsonl', false)).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' })
    expect(readdirSync(join(folder, 'out'))).toEqual(['t.jsonl'])
    await exportTo(folder, 't.csv', 'out', 'jsonl')
    expect(readFileSync(join(folder, 'out/t.jsonl'), 'utf8')).toBe('{"x":1}\n')
  })

  it('leaves nothing behind when a table cannot be read', async () => {
    const folder = makeFolder({ 'in/a.csv': 'x\n1\n', 'in/b.parquet': 'no' })
    await expect(exportTo(folder, 'in', 'out', 'csv')).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  it('names the cell that does not fit its declared type', async () => {
    const folder = makeFolder({
      'in/t.csv': 'x\nabc\n',
      'in/datapackage.json': packageOf('t', 't.csv', { x: 'integer' }),
    })
    await expect(exportTo(folder, 'in', 'out', 'csv')).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
    await expect(
      queryDataset({ source: join(folder, 'in'), sql: 'SELECT * FROM t', maxRows: 1 }),
    ).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('abc'),
    })
  })

  it('stops when the signal aborts, and cleans up', async () => {
    const folder = makeFolder({ 't.csv': 'x\n1\n' })
    const request = {
      source: join(folder, 't.csv'),
      format: 'csv',
      folder: join(folder, 'out'),
      replaceExisting: true,
    } as const
    await expect(exportDataset(request, AbortSignal.abort())).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(existsSync(join(folder, 'out/t.csv'))).toBe(false)
  })
})

async function exportTo(
  folder: string,
  source: string,
  out: string,
  format: (typeof FORMATS)[number],
  replaceExisting = true,
) {
  return await exportDataset({ source: join(folder, source), format, folder: join(folder, out), replaceExisting })
}
