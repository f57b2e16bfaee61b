import type { Batch, Column, ColumnData, ColumnLayout, Dictionary, TableLayout } from '../../src/core/data/batch.ts'
import { makeDictionary } from '../../src/core/data/dictionary.ts'

/**
 * A table whose values are known as plain JavaScript, and which can be had as batches of any cut: what tests of
 * encoders compare their output with.
 */
export interface SampleTable {
  readonly layout: TableLayout
  readonly columns: readonly SampleColumn[]
}

export interface SampleColumn {
  readonly layout: ColumnLayout
  readonly values: readonly SampleValue[]
  /** For dictionary columns: every value that occurs. */
  readonly dictionary?: Dictionary
  readonly entries?: readonly string[]
}

/**
 * By data kind: integer, number: a number; bigInteger: a bigint; decimal: a number of units of 10^-scale; boolean;
 * date: days; time, timestamp: milliseconds; uuid: its text; dictionary, text: a string; null in all of them.
 */
export type SampleValue = number | bigint | boolean | string | null

export type ColumnShape = Omit<ColumnLayout, 'name' | 'isNullable'>

/** Makes a table from columns: `{ id: [{ type: 'integer', dataKind: 'integer' }, [1, 2]] }`. All have as many values. */
export function makeSampleTable(
  name: string,
  shapes: Readonly<Record<string, readonly [ColumnShape, readonly SampleValue[]]>>,
  keys: Partial<Pick<TableLayout, 'primaryKey' | 'foreignKeys'>> = {},
): SampleTable {
  const columns = Object.entries(shapes).map(([columnName, [shape, values]]) =>
    makeSampleColumn({ ...shape, name: columnName, isNullable: values.includes(null) }, values),
  )
  return {
    layout: {
      name,
      rows: columns[0].values.length,
      columns: columns.map(({ layout }) => layout),
      primaryKey: [],
      foreignKeys: [],
      ...keys,
    },
    columns,
  }
}

/**
 * Rows `from` to `to` as a batch. Its buffers are as different as generators make them: with and without room after
 * the text, masks only where there are nulls, any rubbish in the place of nulls, plain text marked where it is.
 */
export function makeSampleBatch({ columns }: SampleTable, from: number, to: number): Batch {
  return { rowCount: to - from, columns: columns.map((column) => makeColumn(column, from, to)) }
}

function makeSampleColumn(layout: ColumnLayout, values: readonly SampleValue[]): SampleColumn {
  if (layout.dataKind !== 'dictionary') return { layout, values }
  const entries = [...new Set(['unused', ...values.map((value) => String(value ?? ''))])]
  return { layout, values, entries, dictionary: makeDictionary(entries) }
}

function makeColumn(column: SampleColumn, from: number, to: number): Column {
  const cells = column.values.slice(from, to)
  const nulls = cells.includes(null) ? Uint8Array.from(cells, (cell) => Number(cell === null)) : undefined
  return { data: makeData(column, cells), nulls }
}

function makeData({ layout, dictionary, entries }: SampleColumn, cells: readonly SampleValue[]): ColumnData {
  const { dataKind: kind, scale = 0, hasMillis = false } = layout
  const numbers = cells.map((cell) => (cell === null ? 7 : Number(cell)))
  switch (kind) {
    case 'integer':
    case 'number':
      return { kind, values: Float64Array.from(numbers) }
    case 'decimal':
      return { kind, values: Float64Array.from(numbers), scale }
    case 'timestamp':
      return { kind, values: Float64Array.from(numbers), hasMillis }
    case 'bigInteger':
      return { kind, values: BigInt64Array.from(cells, (cell) => (cell === null ? 7n : BigInt(cell))) }
    case 'boolean':
      return { kind, values: Uint8Array.from(cells, (cell) => (cell === true ? 1 : 0)) }
    case 'date':
      return { kind, values: Int32Array.from(numbers) }
    case 'time':
      return { kind, values: Int32Array.from(numbers), hasMillis }
    case 'uuid':
      return { kind, values: Uint8Array.from(cells.flatMap((cell) => parseUuid(String(cell ?? NO_UUID)))) }
    case 'dictionary': {
      if (dictionary === undefined || entries === undefined) throw new Error('A dictionary column has its entries.')
      const codes = Uint32Array.from(cells, (cell) => (cell === null ? 0 : entries.indexOf(String(cell))))
      return { kind, codes, dictionary }
    }
    case 'text':
      return makeText(cells)
  }
}

function makeText(cells: readonly SampleValue[]): ColumnData {
  const encoded = cells.map((cell) => new TextEncoder().encode(String(cell ?? 'a "null",\n')))
  const offsets = new Uint32Array(cells.length + 1)
  for (let i = 0; i < cells.length; i++) offsets[i + 1] = offsets[i] + encoded[i].length
  // Every third batch has no room after its text, every other third has rubbish there.
  const slack = [0, 64, 64][cells.length % 3]
  const bytes = new Uint8Array(offsets[cells.length] + slack).fill([0, 0, 0xff][cells.length % 3])
  for (let i = 0; i < cells.length; i++) bytes.set(encoded[i], offsets[i])
  return { kind: 'text', bytes, offsets, isPlain: cells.every((cell) => cell !== null && PLAIN.test(String(cell))) }
}

function parseUuid(text: string): number[] {
  return [...text.replaceAll('-', '').matchAll(/../g)].map(([pair]) => Number.parseInt(pair, 16))
}

const NO_UUID = '00000000-0000-4000-8000-000000000000'
/** No control character, quote, apostrophe, comma or backslash, and no blank at an edge. */
const PLAIN = /^(?! )[^\p{Cc}"',\\]*(?<! )$/u
