import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makeWorkplace } from './run-rowsmith.ts'

const SENTENCE =
  '50 customers with name and email. Each customer has 1 to 3 orders with a total between 5 and 500 dollars.'

describe('from a sentence to answers', () => {
  it('extracts, previews, generates, exports and queries', async () => {
    const { run, path } = makeWorkplace()
    expect(await run(['extract', SENTENCE, '-o', 'shop.rowsmith.json', '--now', '2026-11-20'])).toMatchObject({
      code: 0,
      stdout: '',
    })
    const extracted = await run(['extract', SENTENCE, '--json', '--now', '2026-11-20'])
    expect(JSON.parse(extracted.stdout)).toEqual(JSON.parse(readFileSync(path('shop.rowsmith.json'), 'utf8')))

    const preview = await run([
      'preview',
      'shop.rowsmith.json',
      '--table',
      'orders',
      '--from',
      '3',
      '--count',
      '2',
      '--json',
    ])
    expect(JSON.parse(preview.stdout)).toMatchObject({ table: 'orders', from: 3 })

    expect(await run(['generate', 'shop.rowsmith.json', '--out', 'csv', '--format', 'csv'])).toMatchObject({ code: 0 })
    expect(await run(['export', 'csv', '--format', 'parquet', '--out', 'parquet'])).toMatchObject({ code: 0 })
    expect(await run(['export', 'parquet', '--format', 'csv', '--out', 'back'])).toMatchObject({ code: 0 })
    for (const file of ['customers.csv', 'orders.csv']) {
      expect(readFileSync(path(`back/${file}`), 'utf8')).toBe(readFileSync(path(`csv/${file}`), 'utf8'))
    }

    const sql = 'SELECT count(*) AS n FROM customers c JOIN orders o ON o.customer_id = c.id'
    const answers = await Promise.all(['csv', 'parquet'].map((folder) => run(['query', folder, sql, '--json'])))
    const [inCsv, inParquet] = answers.map(({ stdout }) => JSON.parse(stdout).rows)
    expect(inCsv).toEqual(inParquet)
    expect(inCsv).toEqual(
      JSON.parse((await run(['query', 'csv', 'SELECT count(*) AS n FROM orders', '--json'])).stdout).rows,
    )

    expect(await run(['query', 'csv', 'DROP TABLE orders'])).toMatchObject({ code: 2, stdout: '' })
    expect(await run(['query', 'nowhere', 'SELECT 1'])).toMatchObject({ code: 5, stdout: '' })
  })

  it('imports a sample and makes more of it', async () => {
    const { run } = makeWorkplace({ 'sample.csv': 'id,name\n1,Ann\n2,Ben\n3,Cem\n' })
    expect(await run(['import', 'sample.csv', '--rows', '20', '-o', 'more.rowsmith.json'])).toMatchObject({ code: 0 })
    const { code, stdout } = await run(['generate', 'more.rowsmith.json', '--out', '-', '--format', 'jsonl'])
    expect([code, stdout.trim().split('\n').length]).toEqual([0, 20])
  })
})
