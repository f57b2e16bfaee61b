import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ByteWriter } from '../../../../../src/core/data/byte-writer.ts'
import { makeParquetEncoder, makeParquetEncoderWith } from '../../../../../src/core/encode/parquet/parquet-encoder.ts'
import { anyCuts, anyTable } from './any-table.ts'
import { everyType, MAX_SAFE, range, repeat, withNulls } from './every-type.ts'
import { metadataOf, queryDuckdb, readWithDuckdb, readWithHyparquet } from './foreign-readers.ts'
import { makeBatch, type SampleColumn, sampleColumn, sampleLayout, writeParquet } from './sample-table.ts'

describe('makeParquetEncoder', () => {
  it('writes every type so that DuckDB and hyparquet read the same values', async () => {
    const columns = everyType()
    const file = writeParquet(columns)
    const cells = columns.map((column) => column.cells)
    expect(await readWithDuckdb(file, columns)).toEqual(cells)
    expect(await readWithHyparquet(file, columns)).toEqual(cells)
  })

  it('writes every type with nulls among the cells', async () => {
    const columns = everyType().map(({ layout, cells }) => withNulls(layout, cells))
    const file = writeParquet(columns)
    const cells = columns.map((column) => column.cells)
    expect(await readWithDuckdb(file, columns)).toEqual(cells)
    expect(await readWithHyparquet(file, columns)).toEqual(cells)
  })

  it.each([0, 1])('writes a file of %i rows', async (rows) => {
    const columns = everyType().map(({ layout, cells }) => sampleColumn(layout, cells.slice(0, rows)))
    const file = writeParquet(columns)
    const cells = columns.map((column) => column.cells)
    expect(await readWithDuckdb(file, columns)).toEqual(cells)
    expect(await readWithHyparquet(file, columns)).toEqual(cells)
  })

  it('names the types so that DuckDB sees them', async () => {
    const types = await queryDuckdb(writeParquet(everyType()), 'SELECT column_type FROM (DESCRIBE file)')
    expect(types.flat()).toEqual([
      'BIGINT',
      'BIGINT',
      'DOUBLE',
      'DOUBLE',
      'DECIMAL(18,2)',
      'BOOLEAN',
      'DATE',
      'TIME',
      'TIMESTAMP WITH TIME ZONE',
      'UUID',
      'VARCHAR',
      'VARCHAR',
      'JSON',
    ])
  })

  it('writes several row groups in three chunks', async () => {
    const columns = everyType().map(({ layout, cells }) => withNulls(layout, repeat(cells, 1000)))
    const file = writeParquet(columns, { rowGroupRows: 128, pageBytes: 512 }, { chunkRows: 384, batchRows: 100 })
    const cells = columns.map((column) => column.cells)
    expect(await readWithDuckdb(file, columns)).toEqual(cells)
    expect(await readWithHyparquet(file, columns)).toEqual(cells)
    expect(metadataOf(file).row_groups.map((group) => Number(group.num_rows))).toEqual([...Array(11).fill(128), 94])
  })

  it('fills row groups and pages of full size', async () => {
    const texts = range(200_000, (i) => (i % 10 === 0 ? null : `number ${i}`))
    const columns = [
      sampleColumn({ name: 'id', type: 'integer', dataKind: 'integer' }, range(200_000, BigInt)),
      sampleColumn({ name: 'text', type: 'string', dataKind: 'text' }, texts),
    ]
    const file = writeParquet(columns)
    expect(metadataOf(file).row_groups.map((group) => Number(group.num_rows))).toEqual([131_072, 68_928])
    const isSame = `text IS NOT DISTINCT FROM (CASE WHEN id % 10 <> 0 THEN 'number ' || id END)`
    const counts = await queryDuckdb(file, `SELECT count(*), sum(id), count(*) FILTER (${isSame}) FROM file`)
    expect(counts).toEqual([[200_000n, 19_999_900_000n, 200_000n]])
  })

  it('writes 300 columns', async () => {
    const columns = Array.from({ length: 300 }, (_, c) =>
      sampleColumn({ name: `c${c}`, type: 'integer', dataKind: 'integer' }, [BigInt(c), BigInt(-c), null]),
    )
    const file = writeParquet(columns)
    const cells = columns.map((column) => column.cells)
    expect(await readWithDuckdb(file, columns)).toEqual(cells)
    expect(await readWithHyparquet(file, columns)).toEqual(cells)
  })

  it('keeps a column that is null throughout', async () => {
    const columns = everyType().map(({ layout, cells }) =>
      sampleColumn(
        layout,
        cells.map(() => null),
      ),
    )
    const file = writeParquet(columns)
    const cells = columns.map((column) => column.cells)
    expect(await readWithDuckdb(file, columns)).toEqual(cells)
    expect(await readWithHyparquet(file, columns)).toEqual(cells)
  })

  it('keeps texts longer than a page, and what follows them', async () => {
    const columns = [
      sampleColumn({ name: 'long', type: 'string', dataKind: 'text' }, [
        'a'.repeat(3_000_000),
        '',
        null,
        'ü'.repeat(700_000),
        'end',
      ]),
    ]
    const file = writeParquet(columns)
    expect(await readWithDuckdb(file, columns)).toEqual([columns[0].cells])
    expect(await readWithHyparquet(file, columns)).toEqual([columns[0].cells])
  })

  it.each([
    ['few', 500],
    ['many', 4000],
  ])('writes dictionaries of %s texts, kept or given up for plain texts', async (_, different) => {
    const texts = range(6000, (i) => (i % 7 === 0 ? null : `text ${(i * 31) % different}`))
    const columns = [sampleColumn({ name: 'text', type: 'string', dataKind: 'dictionary' }, texts)]
    const file = writeParquet(columns, { pageBytes: 10_000 }, { chunkRows: 131_072, batchRows: 500 })
    expect(await readWithDuckdb(file, columns)).toEqual([texts])
    expect(await readWithHyparquet(file, columns)).toEqual([texts])
  })

  it('writes decimal cells of a number column as the nearest doubles', async () => {
    const column = sampleColumn({ name: 'price', type: 'number', dataKind: 'decimal', scale: 2 }, [110n, -7n, MAX_SAFE])
    expect(await readWithDuckdb(writeParquet([column]), [column])).toEqual([[1.1, -0.07, 90_071_992_547_409.91]])
  })

  it('gives the same bytes however rows are cut into chunks and batches, and hyparquet reads them', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, anyCuts, async (columns, { rowGroupRows, pageBytes, chunkGroups, batchRows }) => {
        const sizes = { rowGroupRows, pageBytes }
        const whole = writeParquet(columns, sizes, { chunkRows: rowGroupRows * 1000, batchRows: 1000 })
        const cut = writeParquet(columns, sizes, { chunkRows: rowGroupRows * chunkGroups, batchRows })
        expect(Buffer.compare(cut, whole)).toBe(0)
        expect(await readWithHyparquet(cut, columns)).toEqual(columns.map((column) => column.cells))
      }),
      { numRuns: 150 },
    )
  })

  it('writes the bytes it always wrote', () => {
    const columns = everyType().map(({ layout, cells }) => withNulls(layout, repeat(cells, 500)))
    const file = writeParquet(columns, { rowGroupRows: 256 }, { chunkRows: 256, batchRows: 77 })
    expect(createHash('sha256').update(file).digest('hex')).toBe(GOLDEN)
  })

  it('encodes two chunks at a time without mixing them', () => {
    const columns = everyType().map(({ layout, cells }) => sampleColumn(layout, repeat(cells, 64)))
    const encoder = makeParquetEncoderWith(sampleLayout(columns), { rowGroupRows: 32 })
    const outs = [new ByteWriter(), new ByteWriter()]
    const chunks = [encoder.startChunk(0, outs[0]), encoder.startChunk(32, outs[1])]
    for (const from of [0, 16])
      for (const c of [0, 1]) chunks[c].write(makeBatch(columns, c * 32 + from, c * 32 + from + 16))
    const infos = chunks.map((chunk, c) => ({ meta: chunk.finish(), sizeBytes: outs[c].length }))
    const parts = [encoder.begin(), outs[0].take(), outs[1].take(), encoder.end(infos)]
    expect(Buffer.compare(Buffer.concat(parts), writeParquet(columns, { rowGroupRows: 32 }))).toBe(0)
  })

  it('refuses to end a file whose chunks are not those it wrote', () => {
    const columns = [sampleColumn({ name: 'id', type: 'integer', dataKind: 'integer' }, [1n])]
    const encoder = makeParquetEncoder(sampleLayout(columns))
    const corrupt = expect.objectContaining({ code: 'STATE_CORRUPT' })
    expect(() => encoder.end([{ sizeBytes: 10, meta: undefined }])).toThrow(corrupt)
    expect(() => encoder.end([{ sizeBytes: 10, meta: Uint8Array.of(1, 2, 3) }])).toThrow(corrupt)
  })

  it('treats a batch that breaks its layout as a bug', () => {
    const cents = sampleColumn({ name: 'cents', type: 'decimal', dataKind: 'decimal', scale: 2 }, [1n])
    const write = (layout: SampleColumn['layout']): void => {
      const encoder = makeParquetEncoder(sampleLayout([cents]))
      encoder.startChunk(0, new ByteWriter()).write(makeBatch([{ layout, cells: [1n] }], 0, 1))
    }
    expect(() => write({ ...cents.layout, dataKind: 'integer' })).toThrow('sample.cents: a batch has integer cells')
    expect(() => write({ ...cents.layout, scale: 3 })).toThrow('sample.cents: a batch has decimals of scale 3')
  })

  it('treats a chunk that begins inside a row group as a bug', () => {
    const columns = [sampleColumn({ name: 'id', type: 'integer', dataKind: 'integer' }, [1n])]
    const encoder = makeParquetEncoder(sampleLayout(columns))
    expect(() => encoder.startChunk(5, new ByteWriter())).toThrow('inside a row group')
  })
})

const GOLDEN = 'ac9f50e5863bf8fbc9a4de5e04d009da2795bb56356081d05868418acdd14036'
