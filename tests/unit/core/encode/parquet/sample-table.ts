import type { Batch, Column, ColumnData, ColumnLayout, TableLayout } from '../../../../../src/core/data/batch.ts'
import { ByteWriter } from '../../../../../src/core/data/byte-writer.ts'
import { makeDictionary } from '../../../../../src/core/data/dictionary.ts'
import { makeParquetEncoderWith, type ParquetSizes } from '../../../../../src/core/encode/parquet/parquet-encoder.ts'

/**
 * A cell as tests write it: integers and decimals (as multiples of 10^-scale) as bigint, dates, times and timestamps as
 * numbers in the unit of their batch, UUIDs as text.
 */
export type Cell = bigint | number | boolean | string | null

export interface SampleColumn {
  readonly layout: ColumnLayout
  readonly cells: readonly Cell[]
}

export interface Cuts {
  /** Rows of each chunk; a multiple of a row group's. */
  readonly chunkRows: number
  readonly batchRows: number
}

export function sampleColumn(layout: Omit<ColumnLayout, 'isNullable'>, cells: readonly Cell[]): SampleColumn {
  return { layout: { ...layout, isNullable: cells.includes(null) }, cells }
}

export function sampleLayout(columns: readonly SampleColumn[]): TableLayout {
  const rows = columns[0].cells.length
  return { name: 'sample', rows, columns: columns.map(({ layout }) => layout), primaryKey: [], foreignKeys: [] }
}

/** Writes a whole file, cut in some way; every batch is overwritten with rubbish as soon as it was taken in. */
export function writeParquet(columns: readonly SampleColumn[], sizes: ParquetSizes = {}, cuts?: Cuts): Uint8Array {
  const encoder = makeParquetEncoderWith(sampleLayout(columns), sizes)
  const { chunkRows, batchRows } = cuts ?? { chunkRows: encoder.alignRows, batchRows: 4096 }
  const rows = columns[0].cells.length
  const file = new ByteWriter()
  const chunks = []
  file.writeBytes(encoder.begin())
  for (let start = 0; start < rows; start += chunkRows) {
    const sizeBefore = file.length
    const chunk = encoder.startChunk(start, file)
    const end = Math.min(rows, start + chunkRows)
    for (let from = start; from < end; from += batchRows) {
      const batch = makeBatch(columns, from, Math.min(end, from + batchRows))
      chunk.write(batch)
      for (const column of batch.columns) spoil(column)
    }
    chunks.push({ meta: chunk.finish(), sizeBytes: file.length - sizeBefore })
  }
  file.writeBytes(encoder.end(chunks))
  return file.take()
}

export function makeBatch(columns: readonly SampleColumn[], from: number, to: number): Batch {
  return {
    rowCount: to - from,
    columns: columns.map(({ layout, cells }) => makeColumn(layout, cells.slice(from, to))),
  }
}

function makeColumn(layout: ColumnLayout, cells: readonly Cell[]): Column {
  const nulls = cells.includes(null) ? Uint8Array.from(cells, (cell) => (cell === null ? 1 : 0)) : undefined
  return { data: makeData(layout, cells), nulls }
}

function makeData({ dataKind: kind, scale = 0 }: ColumnLayout, cells: readonly Cell[]): ColumnData {
  const numbers = cells.map((cell) => Number(cell ?? 77))
  switch (kind) {
    case 'integer':
    case 'number':
      return { kind, values: Float64Array.from(numbers) }
    case 'decimal':
      return { kind, values: Float64Array.from(numbers), scale }
    case 'timestamp':
      return { kind, values: Float64Array.from(numbers), hasMillis: true }
    case 'date':
      return { kind, values: Int32Array.from(numbers) }
    case 'time':
      return { kind, values: Int32Array.from(numbers), hasMillis: true }
    case 'boolean':
      return { kind, values: Uint8Array.from(numbers, (value) => value & 1) }
    case 'bigInteger':
      return { kind, values: BigInt64Array.from(cells, (cell) => (typeof cell === 'bigint' ? cell : 77n)) }
    case 'uuid':
      return { kind, values: Uint8Array.from(cells.flatMap((cell) => uuidBytes(cell ?? NO_UUID))) }
    case 'text': {
      const { bytes, offsets } = makeDictionary(cells.map((cell) => String(cell ?? 'nothing')))
      // Without slack: only dictionaries promise some.
      return { kind, bytes: bytes.slice(0, offsets[cells.length]), offsets, isPlain: false }
    }
    case 'dictionary': {
      // Another dictionary with other codes for every batch.
      const entries = [...new Set(cells.map((cell) => String(cell ?? 'nothing')))].reverse()
      const codes = Uint32Array.from(cells, (cell) => entries.indexOf(String(cell ?? 'nothing')))
      return { kind, codes, dictionary: makeDictionary(entries) }
    }
  }
}

const NO_UUID = '77777777-7777-7777-7777-777777777777'

function uuidBytes(uuid: Cell): number[] {
  return Array.from(String(uuid).replaceAll('-', '').matchAll(/../g), ([pair]) => Number.parseInt(pair, 16))
}

/** What a generator may do with its buffers once the batch is written. */
function spoil({ data, nulls }: Column): void {
  nulls?.fill(1)
  if (data.kind === 'dictionary') data.codes.fill(0)
  else if (data.kind === 'text') data.bytes.fill(0x58)
  else if (data.kind === 'bigInteger') data.values.fill(-1n)
  else data.values.fill(1)
}
