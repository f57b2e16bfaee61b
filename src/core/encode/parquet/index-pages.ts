import type { ColumnTools } from './column-writer.ts'
import { bitWidthFor, writeHybridRuns } from './hybrid-runs.ts'
import type { PageWriter } from './page-writer.ts'
import type { RowNulls } from './row-nulls.ts'

/**
 * Adds the data pages of a column chunk whose values are places in its dictionary: levels, one byte with the width of
 * an index in bits, then the indexes of the rows that have a value.
 *
 * @see Parquet encodings, "Dictionary Encoding", github.com/apache/parquet-format/blob/master/Encodings.md
 */
export function addIndexPages(
  { indexes, entryCount }: { readonly indexes: Uint32Array; readonly entryCount: number },
  nulls: RowNulls,
  { pages, tools }: { readonly pages: PageWriter; readonly tools: ColumnTools },
): void {
  const { body, pageBytes } = tools
  const bitWidth = bitWidthFor(entryCount)
  const pageRows = Math.floor((pageBytes * 8) / bitWidth)
  let valueAt = 0
  for (let from = 0; from < nulls.rowCount; from += pageRows) {
    const rows = { from, to: Math.min(from + pageRows, nulls.rowCount) }
    const values = { from: valueAt, to: valueAt + nulls.countValues(rows) }
    body.length = 0
    nulls.writeLevels(body, rows)
    body.writeByte(bitWidth)
    writeHybridRuns(body, indexes.subarray(values.from, values.to), bitWidth)
    pages.addDataPage({ body: body.written(), rowCount: rows.to - rows.from, isDictionary: true })
    valueAt = values.to
  }
}
