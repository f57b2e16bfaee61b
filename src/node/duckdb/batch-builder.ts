import type { DuckDBDataChunk, DuckDBVector } from '@duckdb/node-api'
import type { Batch, Column, ColumnData, ColumnLayout, TextData } from '../../core/data/batch.ts'
import { ByteWriter } from '../../core/data/byte-writer.ts'

/** Collects rows of DuckDB's chunks into batches; their buffers are used again and again. */
export interface BatchBuilder {
  readonly rowCount: number
  /** Adds rows `from` to `to` (exclusive) of a chunk; they must fit. */
  add(chunk: DuckDBDataChunk, from: number, to: number): void
  /** The rows so far; then begins anew. */
  take(): Batch
}

/** @param capacity - Rows that a batch has room for. */
export function createBatchBuilder(layouts: readonly ColumnLayout[], capacity: number): BatchBuilder {
  const columns = layouts.map((layout) => createColumn(layout, capacity))
  let rowCount = 0
  return {
    get rowCount() {
      return rowCount
    },
    add(chunk, from, to) {
      for (const [c, column] of columns.entries()) {
        const vector = chunk.getColumnVector(c)
        for (let row = from; row < to; row++) column.set(rowCount + row - from, vector.getItem(row))
      }
      rowCount += to - from
    },
    take() {
      const batch = { rowCount, columns: columns.map((column) => column.finish()) }
      rowCount = 0
      return batch
    },
  }
}

interface ColumnBuilder {
  set(row: number, value: VectorItem): void
  /** The cells set since the last time. */
  finish(): Column
}
type VectorItem = ReturnType<DuckDBVector['getItem']>

function createColumn({ dataKind, scale = 0, hasMillis = false }: ColumnLayout, capacity: number): ColumnBuilder {
  switch (dataKind) {
    case 'integer':
    case 'number':
      return numbers(new Float64Array(capacity), (values) => ({ kind: dataKind, values }))
    case 'decimal':
      return numbers(new Float64Array(capacity), (values) => ({ kind: 'decimal', values, scale }))
    case 'timestamp':
      return numbers(new Float64Array(capacity), (values) => ({ kind: 'timestamp', values, hasMillis }))
    case 'time':
      return numbers(new Int32Array(capacity), (values) => ({ kind: 'time', values, hasMillis }))
    case 'date':
      return numbers(new Int32Array(capacity), (values) => ({ kind: 'date', values }))
    case 'boolean':
      return numbers(new Uint8Array(capacity), (values) => ({ kind: 'boolean', values }))
    case 'bigInteger': {
      const values = new BigInt64Array(capacity)
      return withNulls(
        capacity,
        (row, value) => void (values[row] = value as bigint),
        () => ({ kind: 'bigInteger', values }),
      )
    }
    case 'uuid': {
      const values = new Uint8Array(capacity * 16)
      return withNulls(
        capacity,
        (row, value) => values.set(Buffer.from(String(value).replaceAll('-', ''), 'hex'), row * 16),
        () => ({ kind: 'uuid', values }),
      )
    }
    case 'text':
      return texts(capacity)
    case 'dictionary':
      throw new Error('DuckDB gives texts, never dictionaries')
  }
}

function numbers<Values extends Float64Array | Int32Array | Uint8Array>(
  values: Values,
  data: (values: Values) => ColumnData,
): ColumnBuilder {
  return withNulls(
    values.length,
    (row, value) => void (values[row] = Number(value)),
    () => data(values),
  )
}

function texts(capacity: number): ColumnBuilder {
  const writer = new ByteWriter()
  const offsets = new Uint32Array(capacity + 1)
  const column = withNulls(
    capacity,
    (row, value) => {
      writer.writeText(value as string)
      offsets[row + 1] = writer.length
    },
    (): TextData => ({ kind: 'text', bytes: writer.written(), offsets, isPlain: false }),
  )
  return {
    set(row, value) {
      offsets[row + 1] = writer.length
      column.set(row, value)
    },
    finish() {
      const finished = column.finish()
      // The bytes handed out stay as they are until the next row is set.
      writer.length = 0
      return finished
    },
  }
}

function withNulls(
  capacity: number,
  setValue: (row: number, value: VectorItem) => void,
  data: () => ColumnData,
): ColumnBuilder {
  const nulls = new Uint8Array(capacity)
  let hasNulls = false
  return {
    set(row, value) {
      nulls[row] = value === null ? 1 : 0
      if (value === null) hasNulls = true
      else setValue(row, value)
    },
    finish() {
      const column = { data: data(), nulls: hasNulls ? nulls : undefined }
      hasNulls = false
      return column
    },
  }
}
