import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftFromSample } from '../../../../src/core/prompt/sample/draft-from-sample.ts'
import type { Sample, SampleTable } from '../../../../src/core/prompt/sample/sample.ts'
import { readSample } from '../../../../src/node/files/read-sample.ts'
import type { ColumnSpec } from '../../../../src/shared/model/schema.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rowsmith-sample-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const fixture = (name: string) => join(import.meta.dirname, '../../../fixtures/samples', name)

async function save(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function readText(name: string, content: string | Uint8Array): Promise<Sample> {
  return readSample(await save(name, content))
}

function rowsOf({ columns }: SampleTable): Record<string, readonly unknown[]> {
  return Object.fromEntries(columns.map(({ name, values }) => [name, values]))
}

/** Each column's type and generator, in short. */
function outline(columns: readonly ColumnSpec[]): Record<string, string> {
  return Object.fromEntries(
    columns.map(({ name, type, generator }) => {
      const detail = generator.kind === 'faker' ? generator.method : generator.kind === 'pattern' ? generator.regex : ''
      return [name, [type, generator.kind, detail].filter((part) => part !== '').join(' ')]
    }),
  )
}

describe('readSample', () => {
  it('reads a CSV file from which a schema can be drafted', async () => {
    const sample = await readSample(fixture('customers.csv'))
    expect(sample).toMatchObject({
      name: 'customers',
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
      hasHeader: true,
      rowsSeen: 240,
      rowsEstimated: 240,
      notes: [],
    })
    const [table] = draftFromSample(sample).tables
    expect({ name: table.name, rows: table.rows, primaryKey: table.primaryKey }).toEqual({
      name: 'customers',
      rows: 240,
      primaryKey: ['id'],
    })
    expect(outline(table.columns)).toEqual({
      id: 'integer sequence',
      full_name: 'string faker person.fullName',
      email: 'string faker internet.email',
      phone: 'string faker phone.number',
      city: 'string faker location.city',
      plan: 'string choice',
      age: 'integer number',
      balance: 'decimal number',
      newsletter: 'boolean boolean',
      signed_up: 'date date',
      last_login: 'timestamp datetime',
      referral_code: 'string pattern RF-\\d{5}',
      remarks: 'string text',
    })
    expect(
      table.columns.filter((column) => column.nulls !== undefined).map(({ name, nulls }) => [name, nulls]),
    ).toEqual([
      ['last_login', 0.125],
      ['remarks', 0.1],
    ])
    expect(table.columns.find((column) => column.name === 'balance')?.generator).toMatchObject({
      distribution: { kind: 'lognormal' },
    })
  })

  it('reads the tables of a JSON object with several arrays', async () => {
    const draft = draftFromSample(await readSample(fixture('shop.json')))
    expect(
      draft.tables.map(({ name, rows, primaryKey, foreignKeys }) => ({ name, rows, primaryKey, foreignKeys })),
    ).toEqual([
      { name: 'customers', rows: 40, primaryKey: ['id'], foreignKeys: undefined },
      { name: 'products', rows: 12, primaryKey: ['sku'], foreignKeys: undefined },
      {
        name: 'orders',
        rows: 90,
        primaryKey: ['order_id'],
        foreignKeys: [
          { columns: ['customer_id'], references: { table: 'customers', columns: ['id'] } },
          { columns: ['sku'], references: { table: 'products', columns: ['sku'] } },
        ],
      },
    ])
  })

  it('reads JSON lines', async () => {
    const sample = await readSample(fixture('events.jsonl'))
    expect(sample).toMatchObject({ format: 'jsonl', rowsSeen: 150 })
    expect(outline(draftFromSample(sample).tables[0].columns)).toEqual({
      event_id: 'uuid uuid',
      kind: 'string choice',
      ip: 'string faker internet.ipv4',
      duration_ms: 'integer number',
      at: 'integer number',
      meta: 'json constant',
    })
  })

  it.each([
    ['utf-8-bom', Buffer.from('\ufeffid\tort\n1\tKöln\n2\tŁódź\n')],
    ['utf-16le', Buffer.from('\ufeffid\tort\n1\tKöln\n2\tŁódź\n', 'utf16le')],
    ['utf-16be', Buffer.from('\ufeffid\tort\n1\tKöln\n2\tŁódź\n', 'utf16le').swap16()],
    ['utf-8', Buffer.from('id\tort\n1\tKöln\n2\tŁódź\n')],
  ])('reads %s', async (encoding, bytes) => {
    const sample = await readText('a.csv', bytes)
    expect(sample).toMatchObject({ encoding, delimiter: '\t' })
    expect(rowsOf(sample)).toEqual({ id: ['1', '2'], ort: ['Köln', 'Łódź'] })
  })

  it('reads what is not UTF-8 as windows-1252, and says so', async () => {
    const sample = await readText('a.csv', Buffer.from('ort;preis\nK\u00f6ln;5\u0080\n', 'latin1'))
    expect(sample.encoding).toBe('windows-1252')
    expect(sample.notes).toEqual(['The text is not UTF-8; it was read as windows-1252.'])
    expect(rowsOf(sample)).toEqual({ ort: ['Köln'], preis: ['5€'] })
  })

  it('mends ragged rows and bad names, and says so', async () => {
    const sample = await readText('a.csv', 'id,id,,note\n1,2,3,4\n5,6\n7,8,9,10,11\n12,13,14,15\n')
    expect(rowsOf(sample)).toEqual({
      id: ['1', '5', '7', '12'],
      id_2: ['2', '6', '8', '13'],
      column_3: ['3', null, '9', '14'],
      note: ['4', null, '10', '15'],
    })
    expect(sample.notes).toEqual([
      '1 row has fewer fields than the 4 of the table; the rest is taken as missing.',
      '1 row has more fields than the 4 of the table; what is beyond is left out.',
      'The name id stood more than once; column 2 is called id_2.',
      'Column 3 had no name and is called column_3.',
    ])
  })

  it.each([
    ['lines above the table', 'Report 2024\n\nid,amount\n1,5\n2,6\n', { id: ['1', '2'], amount: ['5', '6'] }],
    ['a declared delimiter', 'sep=|\r\nid|n\r\n1|x, y\r\n', { id: ['1'], n: ['x, y'] }],
    ['quotes, delimiters and line ends in fields', 'a,b\n"x, ""y""","1\n2"\n', { a: ['x, "y"'], b: ['1\n2'] }],
    [
      'a quote that is never closed',
      'a,b\n1,"open\n2,x\n3,y\n4,z\n5,q\n',
      { a: ['1', '2', '3', '4', '5'], b: ['"open', 'x', 'y', 'z', 'q'] },
    ],
    [
      'one column of prose',
      'text\nOne, two.\nThree\nFour and five\nSix\n',
      { text: ['One', 'Three', 'Four and five', 'Six'] },
    ],
    ['a delimiter after each row', 'a;b;\n1;2;\n3;4;\n', { a: ['1', '3'], b: ['2', '4'] }],
    ['brackets in a header', '[id],[name]\n1,x\n', { '[id]': ['1'], '[name]': ['x'] }],
    ['a header alone', 'id,name\n', { id: [], name: [] }],
    ['no header', '1,ann\n2,bob\n', { column_1: ['1', '2'], column_2: ['ann', 'bob'] }],
  ])('reads CSV with %s', async (_, text, rows) => {
    expect(rowsOf(await readText('a.csv', text))).toEqual(rows)
  })

  it.each([
    [
      'an array of objects',
      '[{"a":1,"b":{"c":2}},{"b":null,"d":[1]}]',
      { a: [1, null], b: [{ c: 2 }, null], d: [null, [1]] },
    ],
    ['an array some levels down', '{"status":"ok","data":{"items":[{"a":1},{"a":2}]}}', { a: [1, 2] }],
    ['an array of arrays with a header', '[["id","n"],[1,"x"],[2,"y"]]', { id: [1, 2], n: ['x', 'y'] }],
    ['an array of plain values', '[1,2,null]', { value: [1, 2, null] }],
    ['an object of objects', '{"k1":{"a":1},"k2":{"a":2}}', { key: ['k1', 'k2'], a: [1, 2] }],
    ['one object', '{"a":1,"b":[2]}', { a: [1], b: [[2]] }],
    ['one value after the other', '{"a":1}{"a":2}\n{"a":3}', { a: [1, 2, 3] }],
    ['integers beyond 2^53', '[{"a":9007199254740993}]', { a: ['9007199254740993'] }],
    ['keys of objects’ own making', '[{"__proto__":1,"constructor":2}]', { ['__proto__']: [1], constructor: [2] }],
  ])('reads JSON that is %s', async (_, text, rows) => {
    const sample = await readText('a.json', text)
    expect(sample.format).toBe('json')
    expect(Object.entries(rowsOf(sample))).toEqual(Object.entries(rows))
  })

  const limits = { headBytes: 4096, spreadBlocks: 8, blockBytes: 1024 }

  it('reads a large CSV file in parts, also where fields hold line ends, and estimates its rows', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `${i},${i < 3000 ? i % 50 : ''},"one\ntwo, ${i}"`)
    const path = await save('big.csv', `id,late,text\n${rows.join('\n')}\n`)
    const sample = await readSample(path, limits)
    expect(sample.rowsEstimated).toBeGreaterThan(4000)
    expect(sample.rowsEstimated).toBeLessThan(6000)
    expect(sample.bytesSeen).toBe(4096 + 8 * 1024)
    expect(sample.notes.join()).toMatch(/^\d+ of about [\d,]+ rows were looked at \(12,288 of [\d,]+ bytes\)\.$/)
    const [ids, late, texts] = sample.columns.map((column) => column.values.map(String))
    expect(Number(ids.at(-1))).toBeGreaterThan(4950)
    expect(late).toContain('')
    expect(texts.every((text, i) => text === `one\ntwo, ${ids[i]}`)).toBe(true)
  })

  it('reads a large JSONL file in parts', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => JSON.stringify({ id: i, note: 'ü'.repeat(i % 7) }))
    const sample = await readSample(await save('big.jsonl', `${rows.join('\n')}\n`), limits)
    expect(sample.encoding).toBe('utf-8')
    expect(sample.rowsEstimated).toBeGreaterThan(2700)
    expect(sample.rowsEstimated).toBeLessThan(3300)
    expect(Number(sample.columns[0].values.at(-1))).toBeGreaterThan(2950)
  })

  it('reads the beginning of a large JSON array', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => ({ id: i, tags: ['a', 'b'] }))
    const sample = await readSample(await save('big.json', JSON.stringify({ total: 3000, rows })), limits)
    expect(sample.rowsEstimated).toBeGreaterThan(2700)
    expect(sample.rowsEstimated).toBeLessThan(3400)
    expect(rowsOf(sample).tags.every((tags) => JSON.stringify(tags) === '["a","b"]')).toBe(true)
    expect(sample.notes[0]).toBe('Only the beginning of the file was read; what follows may hold more.')
  })

  it.each([
    ['is empty', 'a.csv', '', 'FILE_UNREADABLE', 'is empty'],
    ['holds white space', 'a.csv', ' \n\n', 'FILE_UNREADABLE', 'is empty'],
    [
      'is an Excel workbook',
      'a.csv',
      'PK\u0003\u0004\u0014\u0000[Content_Types].xml',
      'FILE_UNREADABLE',
      'Save the sheet as CSV',
    ],
    ['is gzip', 'a.csv.gz', Buffer.from([0x1f, 0x8b, 8, 0]), 'FILE_UNREADABLE', 'Unpack it first'],
    ['is Parquet', 'a.parquet', 'PAR1\u0015\u0004', 'FILE_UNREADABLE', 'a Parquet file'],
    ['is SQLite', 'a.db', 'SQLite format 3\u0000', 'FILE_UNREADABLE', 'a SQLite database'],
    [
      'is a picture',
      'a.csv',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
      'FILE_UNREADABLE',
      'a PNG picture',
    ],
    ['is binary of another kind', 'a.csv', Buffer.from([1, 2, 0, 4]), 'FILE_UNREADABLE', 'of unknown kind'],
    [
      'is malformed JSON',
      'a.json',
      '[{"a":1},\n {"a":2,}]',
      'FILE_UNREADABLE',
      'line 2, column 9: this is not JSON: there is a comma before the closing brace }',
    ],
    ['has a malformed line', 'a.jsonl', '{"a":1}\n{"a":2\n{"a":3}\n', 'FILE_UNREADABLE', 'line 3, column 1'],
    [
      'is cut JSON',
      'a.json',
      '[{"a":1},{"a"',
      'FILE_UNREADABLE',
      'line 1, column 14: this is not JSON: the text ends in the middle of a value',
    ],
    ['is JSON without rows', 'a.json', '5', 'BAD_INPUT', 'holds one number, not rows'],
  ])('refuses a file that %s', async (_, name, content, code, message) => {
    const path = await save(name, content)
    await expect(readSample(path)).rejects.toMatchObject({ code, message: expect.stringContaining(message) })
    await expect(readSample(path)).rejects.toMatchObject({ message: expect.stringContaining(path) })
  })

  it('refuses a file that is not there', async () => {
    await expect(readSample(join(folder, 'nope.csv'))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('refuses a folder', async () => {
    await mkdir(join(folder, 'inner'))
    await expect(readSample(join(folder, 'inner'))).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('is a folder'),
    })
  })

  // Root may read everything, and Windows has other permissions.
  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('refuses a file without permission', async () => {
    const path = await save('secret.csv', 'a\n1\n')
    await chmod(path, 0o000)
    await expect(readSample(path)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
  })
})
