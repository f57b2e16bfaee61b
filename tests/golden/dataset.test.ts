import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../src/shared/model/format.ts'
import { encodeDataset, sha256 } from '../support/encode-dataset.ts'

const schema: unknown = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../fixtures/every-kind.rowsmith.json'), 'utf8'),
)
const goldenFile = path.join(import.meta.dirname, 'dataset.golden.json')

describe('a dataset with every kind of generator', () => {
  it.each(FORMATS)('has the same bytes as ever in %s', async (format) => {
    const files = await encodeDataset(schema, format, 0)
    const digests = Object.fromEntries([...files].map(([table, bytes]) => [table, sha256(bytes)]))
    const golden: Record<string, unknown> = existsSync(goldenFile) ? JSON.parse(readFileSync(goldenFile, 'utf8')) : {}
    if (process.env['UPDATE_GOLDEN'] === '1') {
      writeFileSync(goldenFile, `${JSON.stringify({ ...golden, [format]: digests }, null, 2)}\n`)
      return
    }
    // Bytes that change break everybody's seeds: raise the generator's version, or set UPDATE_GOLDEN=1 on purpose.
    expect(digests).toEqual(golden[format])
  })

  it.each(FORMATS)('has the same bytes whatever the chunks in %s', async (format) => {
    const whole = await encodeDataset(schema, format, 1_000_000)
    for (const chunkRows of [1, 7, 256]) {
      const cut = await encodeDataset(schema, format, chunkRows)
      for (const [table, bytes] of whole) expect(sha256(cut.get(table) ?? new Uint8Array())).toBe(sha256(bytes))
    }
  })
})
