import { describe, expect, it } from 'vitest'
import { everyType, repeat, withNulls } from './every-type.ts'
import { metadataOf, queryDuckdb } from './foreign-readers.ts'
import { sampleColumn, writeParquet } from './sample-table.ts'

describe('the statistics in the footer', () => {
  it('tell the range and the nulls of each column chunk', () => {
    const columns = everyType().map(({ layout, cells }) => withNulls(layout, cells))
    const statistics = metadataOf(writeParquet(columns)).row_groups[0].columns.map(
      ({ meta_data: meta }) => meta?.statistics,
    )
    const bounds = statistics.map((entry) => [entry?.min_value, entry?.max_value, entry?.is_min_value_exact])
    expect(bounds).toEqual([
      [-9_007_199_254_740_991n, 9_007_199_254_740_991n, true],
      [-9_223_372_036_854_775_808n, 9_223_372_036_854_775_807n, true],
      [-1.7976931348623157e308, 1e300, true],
      [-3, 4, true],
      [-90_071_992_547_409.91, 90_071_992_547_409.91, true],
      [false, true, true],
      [new Date('0001-01-01'), new Date('9999-12-31'), true],
      [0, 86_399_999, true],
      [new Date('1900-01-01T00:00:00.001Z'), new Date('9999-12-31T23:59:59.999Z'), true],
      ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-4fff-bfff-ffffffffffff', true],
      ['', 'ünïcödé 你好 🎉', true],
      ['"quoted", \\back', 'b', true],
      ['"ü"', '{}', true],
    ])
    const rows = columns[0].cells.length
    expect(statistics.map((entry) => Number(entry?.null_count))).toEqual(
      columns.map(() => rows - everyType()[0].cells.length),
    )
  })

  it('let DuckDB find every value by filtering on it', async () => {
    const columns = everyType().map(({ layout, cells }) => sampleColumn(layout, repeat(cells, 96)))
    const file = writeParquet(columns, { rowGroupRows: 8 })
    const checks = columns.map(
      ({ layout: { name } }) =>
        `(SELECT count(DISTINCT a."${name}") = count(DISTINCT b."${name}") FROM file a JOIN file b ON a."${name}" = b."${name}")`,
    )
    expect(await queryDuckdb(file, `SELECT ${checks.join(', ')}`)).toEqual([columns.map(() => true)])
    expect(await queryDuckdb(file, FILTERS)).toEqual([[16n, 16n, 16n, 16n]])
  })

  it('state their order and who wrote the file', async () => {
    const file = writeParquet(everyType())
    expect(metadataOf(file)).toMatchObject({ version: 2, created_by: 'rowsmith version 0.1.0' })
    const [[orders]] = await queryDuckdb(
      file,
      "SELECT count(*) FROM parquet_metadata('$path') WHERE stats_min_value IS NOT NULL",
    )
    expect(orders).toBe(BigInt(everyType().length))
  })
})

const FILTERS = `SELECT
  (SELECT count(*) FROM file WHERE "uuid" = 'ffffffff-ffff-4fff-bfff-ffffffffffff'),
  (SELECT count(*) FROM file WHERE "text" = 'ünïcödé 你好 🎉'),
  (SELECT count(*) FROM file WHERE "big" = -9223372036854775808),
  (SELECT count(*) FROM file WHERE "date" = DATE '0001-01-01')`
