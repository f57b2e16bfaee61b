import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { queryDuckdb } from './foreign-readers.ts'
import { sampleColumn, writeParquet } from './sample-table.ts'

/*
 * Why Parquet isn't written with parquetjs-lite: what it does to data, beside what our encoder makes of the same. When
 * one of these no longer holds, the decision deserves another look.
 */
describe('parquetjs-lite', () => {
  it('loses integers beyond 2^53, which we keep', async () => {
    const big = 2n ** 53n + 1n
    const theirs = await writeWithParquetjs('INT64', [big])
    const ours = writeParquet([sampleColumn({ name: 'v', type: 'integer', dataKind: 'bigInteger' }, [big])])
    expect(await queryDuckdb(theirs, 'SELECT v FROM file')).toEqual([[big - 1n]])
    expect(await queryDuckdb(ours, 'SELECT v FROM file')).toEqual([[big]])
  })

  it("can't read back the timestamps that it wrote", async () => {
    const file = await writeWithParquetjs('TIMESTAMP_MILLIS', [new Date('2026-01-01T00:00:00.123Z')])
    await expect(readWithParquetjs(file)).rejects.toThrow('Cannot convert a BigInt value to a number')
  })

  it('moves a date before 1970 by a day where it carries a time, which our day counts never do', async () => {
    const file = await writeWithParquetjs('DATE', [new Date('1969-07-20T12:00:00Z')])
    expect(await queryDuckdb(file, "SELECT v = DATE '1969-07-21' FROM file")).toEqual([[true]])
  })

  it('refuses timestamps before 1970 that are given as numbers', async () => {
    await expect(writeWithParquetjs('TIMESTAMP_MILLIS', [-1])).rejects.toBe('invalid value for TIMESTAMP_MILLIS: -1')
  })

  it('has no decimals', async () => {
    await expect(writeWithParquetjs('DECIMAL', [1])).rejects.toBe('invalid parquet type: DECIMAL')
  })
})

/** As much of parquetjs-lite as is used here; it ships no types. */
interface ParquetjsLite {
  readonly ParquetSchema: new (fields: Readonly<Record<string, { readonly type: string }>>) => object
  readonly ParquetWriter: {
    openStream(schema: object, sink: object): Promise<{ appendRow(row: object): Promise<void>; close(): Promise<void> }>
  }
  readonly ParquetReader: {
    openBuffer(file: Buffer): Promise<{ getCursor(): { next(): Promise<{ v: unknown } | null> } }>
  }
}

const { ParquetReader, ParquetSchema, ParquetWriter } = createRequire(import.meta.url)(
  'parquetjs-lite',
) as ParquetjsLite

/** Writes one column `v`. */
async function writeWithParquetjs(type: string, values: readonly unknown[]): Promise<Uint8Array> {
  const parts: Buffer[] = []
  const sink = {
    write(part: Uint8Array, done: () => void) {
      parts.push(Buffer.from(part))
      done()
    },
    end: (done: () => void) => done(),
  }
  const writer = await ParquetWriter.openStream(new ParquetSchema({ v: { type } }), sink)
  for (const v of values) await writer.appendRow({ v })
  await writer.close()
  return Buffer.concat(parts)
}

async function readWithParquetjs(file: Uint8Array): Promise<unknown[]> {
  const cursor = (await ParquetReader.openBuffer(Buffer.from(file))).getCursor()
  const values: unknown[] = []
  for (let row = await cursor.next(); row !== null; row = await cursor.next()) values.push(row.v)
  return values
}
