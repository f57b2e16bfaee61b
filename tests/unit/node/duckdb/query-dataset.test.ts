import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { queryDataset } from '../../../../src/node/duckdb/query-dataset.ts'
import { makeFolder, packageOf } from './make-folder.ts'

const TYPES = {
  id: 'integer',
  price: 'decimal',
  name: 'string',
  code: 'string',
  at: 'timestamp',
  on: 'date',
  time: 'time',
  key: 'uuid',
  isOk: 'boolean',
  ratio: 'number',
  tags: 'json',
}
const ROW = [
  '9007199254740993',
  '12.50',
  'Ann, "A"',
  '007',
  '2026-11-20T09:30:00Z',
  '2026-01-02',
  '09:30:00',
  '0f0e0d0c-0000-4000-8000-000000000001',
  true,
  0.1,
  '{"a":[1,2]}',
]
const EMPTY = [3, '0.05', '', null, '2026-11-20T09:30:00.125Z', null, null, null, null, null, null]

const CSV = `${Object.keys(TYPES).join(',')}
9007199254740993,12.50,"Ann, ""A""",007,2026-11-20T09:30:00Z,2026-01-02,09:30:00,0f0e0d0c-0000-4000-8000-000000000001,true,0.1,"{""a"":[1,2]}"
3,0.05,"",,2026-11-20T09:30:00.125Z,,,,,,
`
const JSONL = `{"id":9007199254740993,"price":12.50,"name":"Ann, \\"A\\"","code":"007","at":"2026-11-20T09:30:00Z","on":"2026-01-02","time":"09:30:00","key":"0f0e0d0c-0000-4000-8000-000000000001","isOk":true,"ratio":0.1,"tags":{"a":[1,2]}}
{"id":3,"price":0.05,"name":"","code":null,"at":"2026-11-20T09:30:00.125Z","on":null,"time":null,"key":null,"isOk":null,"ratio":null,"tags":null}
`

describe('queryDataset', () => {
  it.each([
    ['csv', CSV],
    ['jsonl', JSONL],
    ['json', `[\n${JSONL.trim().replace('\n', ',\n')}\n]\n`],
  ])('gives back the cells of a %s dataset as they were written', async (format, text) => {
    const folder = makeFolder({ [`t.${format}`]: text, 'datapackage.json': packageOf('t', `t.${format}`, TYPES) })
    const { columns, rows } = await query(folder, 'SELECT * FROM t')
    expect(columns.map(({ name }) => name)).toEqual(Object.keys(TYPES))
    expect(rows).toEqual([ROW, EMPTY])
  })

  it('reads a file as the package beside it says', async () => {
    const folder = makeFolder({ 't.csv': CSV, 'datapackage.json': packageOf('t', 't.csv', TYPES) })
    expect((await query(join(folder, 't.csv'), 'SELECT code, price FROM t')).rows).toEqual([
      ['007', '12.50'],
      [null, '0.05'],
    ])
  })

  it('finds the types of other data by itself, and names tables after files', async () => {
    const folder = makeFolder({ 'my people.csv': 'id;name\n1;Ann\n2;\n', 'visits.jsonl': '{"id":1,"n":2}\n' })
    const sql = 'SELECT name, n FROM "my people" p LEFT JOIN visits v USING (id) ORDER BY id'
    expect((await query(folder, sql)).rows).toEqual([
      ['Ann', 2],
      [null, null],
    ])
  })

  it('takes a file for itself, whatever its name would match as a pattern', async () => {
    const folder = makeFolder({ 'f[1]/a[1]*.csv': 'x\nthis\n', 'f[1]/a1.csv': 'x\nother\n', 'f1/a1.csv': 'x\nother\n' })
    expect((await query(join(folder, 'f[1]/a[1]*.csv'), 'SELECT x FROM "a[1]*"')).rows).toEqual([['this']])
    expect((await query(join(folder, 'f[1]'), 'SELECT x FROM "a[1]*"')).rows).toEqual([['this']])
  })

  it('stops at the rows wanted and says that there are more', async () => {
    const folder = makeFolder({ 't.csv': 'x\n1\n' })
    expect(await query(folder, 'SELECT range AS n FROM range(5)', 3)).toMatchObject({
      rows: [[0], [1], [2]],
      isTruncated: true,
    })
    expect(await query(folder, 'SELECT range AS n FROM range(3)', 3)).toMatchObject({ isTruncated: false })
  })

  it('carries every type of DuckDB as JSON can', async () => {
    const folder = makeFolder({ 't.csv': 'x\n1\n' })
    const sql = `SELECT 1.5::DECIMAL(5,2) AS d, 170141183460469231731687303715884105727::HUGEINT AS h, 'nan'::DOUBLE AS n,
      [1, 2] AS l, {'a': DATE '2020-02-03', 'b': NULL} AS s, MAP {'k': 1} AS m, INTERVAL 3 DAYS AS i, '\\xAB'::BLOB AS b,
      TIMESTAMPTZ '2020-01-01 00:00:00+02' AS tz, TIMESTAMP '2020-01-01 10:00:00.5' AS ts, 'infinity'::DATE AS inf`
    expect((await query(folder, sql)).rows).toEqual([
      [
        '1.50',
        '170141183460469231731687303715884105727',
        'NaN',
        '[1,2]',
        '{"a":"2020-02-03","b":null}',
        '{"k":1}',
        '3 days',
        'ab',
        '2019-12-31T22:00:00Z',
        '2020-01-01T10:00:00.5',
        'infinity',
      ],
    ])
  })

  it.each([
    'DESCRIBE t',
    'SUMMARIZE t',
    'SHOW TABLES',
    'WITH a AS (SELECT 1) FROM a',
    '-- why\n(SELECT 1)',
    'VALUES (1)',
  ])('answers %s', async (sql) => {
    expect((await query(makeFolder({ 't.csv': 'x\n1\n' }), sql)).rows).not.toHaveLength(0)
  })

  it.each([
    ["COPY t TO 'x.csv'", 'COPY is refused'],
    ["/* a */ ATTACH 'x.db'", 'ATTACH is refused'],
    ['CREATE TABLE x AS SELECT 1', 'CREATE is refused'],
    ['SET threads = 1', 'SET is refused'],
    ['INSTALL httpfs', 'INSTALL is refused'],
    ['EXPLAIN SELECT 1', 'EXPLAIN is refused'],
    ['SELECT 1; DROP VIEW t', 'One statement at a time'],
    ['SELECT $1', 'write the values'],
    ['', 'There is no SQL'],
    ['-- nothing', 'There is no SQL'],
    ['SELEC 1', 'syntax error at or near "SELEC"'],
    ['SELECT nam FROM t', 'Referenced column "nam" not found'],
    ["SELECT * FROM read_text('/etc/passwd')", 'Cannot access file'],
    ["SELECT CAST('a' AS INTEGER)", 'Could not convert'],
  ])('refuses %s', async (sql, message) => {
    const folder = makeFolder({ 't.csv': 'name\nAnn\n' })
    await expect(query(folder, sql)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining(message),
    })
    expect(readdirSync(folder)).toEqual(['t.csv'])
    expect(existsSync('x.csv')).toBe(false)
  })

  it('stops a query when the signal aborts', async () => {
    const controller = new AbortController()
    const sql = 'SELECT sum(a.range * b.range % 7) FROM range(1000000) a, range(1000000) b'
    const answer = queryDataset({ source: makeFolder({ 't.csv': 'x\n1\n' }), sql, maxRows: 1 }, controller.signal)
    setTimeout(() => controller.abort(), 200)
    await expect(answer).rejects.toMatchObject({ code: 'CANCELLED' })
  })
})

describe('queryDataset, of a dataset that is none', () => {
  it.each([
    ['a missing folder', {}, 'nowhere', 'NOT_FOUND', 'no such file or folder'],
    ['an empty folder', {}, '.', 'BAD_INPUT', 'no csv, json, jsonl or parquet files'],
    ['a folder of SQL files', { 't.sql': 'INSERT' }, '.', 'UNSUPPORTED', 'holds SQL statements'],
    ['a SQL file', { 't.sql': 'INSERT' }, 't.sql', 'UNSUPPORTED', 'holds SQL statements'],
    ['a file of no known ending', { 't.xyz': 'x' }, 't.xyz', 'BAD_INPUT', '".xyz" does not say what is in it'],
    ['two files of one name', { 't.csv': 'x\n1\n', 'T.jsonl': '{}' }, '.', 'BAD_INPUT', 'the same table "t"'],
    [
      'a binary file',
      { 't.csv': new Uint8Array([0, 1, 255, 254, 0, 10, 13, 0]) },
      't.csv',
      'FILE_UNREADABLE',
      't.csv: ',
    ],
    ['a Parquet file that is none', { 't.parquet': 'hello' }, '.', 'FILE_UNREADABLE', 'too small to be a Parquet file'],
    ['a broken package', { 'datapackage.json': '{' }, '.', 'FILE_UNREADABLE', 'not valid JSON'],
    ['a package of nothing', { 'datapackage.json': '{}' }, '.', 'FILE_UNREADABLE', 'no data package: resources'],
    [
      'a package whose file is gone',
      { 'datapackage.json': packageOf('t', 't.csv', {}) },
      '.',
      'NOT_FOUND',
      'is not there',
    ],
    [
      'a package that reaches out',
      { 'datapackage.json': packageOf('t', '../t.csv', {}) },
      '.',
      'BAD_INPUT',
      'outside of the folder',
    ],
  ] as const)('says so of %s', async (_what, files, source, code, message) => {
    const folder = makeFolder(files)
    await expect(query(join(folder, source), 'SELECT 1')).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    })
  })
})

const query = (source: string, sql: string, maxRows = 100) => queryDataset({ source, sql, maxRows })
