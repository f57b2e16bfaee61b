import type { Column, ColumnData, ColumnLayout, DictionaryData, TextData } from '../../data/batch.ts'
import { makeDictionary } from '../../data/dictionary.ts'
import { COPY_SLACK, codeTexts, type CodedTexts } from './coded-texts.ts'
import { packWord } from './digit-words.ts'
import type { TextEscape, TextSlice } from './text-escape.ts'
import { makeDecimalForm, type DecimalForm } from './write-number.ts'
import { ISO_HOURS, SQL_HOURS } from './write-time.ts'

/** How a format writes the cells of one column. */
export interface CellStyle {
  /** What stands before the value: a separator, a key, an opening quote. */
  readonly lead: string
  /** What stands after the value, at most 4 ASCII characters: a closing quote, a zone, a separator. */
  readonly tail: string
  /** What stands in place of lead, value and tail where the cell is null. */
  readonly whenNull: string
  /** The texts of 0 and 1 in boolean columns. */
  readonly booleans: readonly [string, string]
  /** What joins the date and the time of a timestamp. */
  readonly timeMark: 'T' | ' '
  readonly escape: TextEscape
}

/**
 * A column being written: what is fixed for the table, and below it the cells of the present batch.
 *
 * Every cell has all fields, used or not, so that the loop over rows sees objects of one shape; and it is written over
 * for each batch, so that nothing is made per batch.
 */
export interface Cell {
  readonly kind: ColumnData['kind']
  /** `table.column`, for messages. */
  readonly place: string
  readonly lead: WordText
  readonly whenNull: WordText
  readonly tailWord: number
  readonly tailBytes: number
  readonly decimal: DecimalForm
  readonly hours: Int32Array
  readonly hasMillis: boolean
  readonly escape: TextEscape
  readonly booleans: CodedTexts
  /** The dictionaries seen so far, as this format writes them. */
  readonly known: WeakMap<object, CodedTexts>

  nulls: Uint8Array | undefined
  /** The most bytes a value can take, without lead and tail; of a text cell, apart from its text. */
  valueBytes: number
  float64s: Float64Array
  int32s: Int32Array
  bigints: BigInt64Array
  bytes: Uint8Array
  codes: Uint32Array
  /** Where entries of the dictionary, or the cells of a text column, begin in `source`. */
  offsets: Uint32Array
  source: DataView
  isPlain: boolean
  /** A text cell to be looked at closer. */
  readonly slice: TextSlice
  /** Holds the batch's text where its own buffer ends too early. */
  scratch: Uint8Array
}

/** A constant text in words: the loop over rows writes it with a few stores. */
export interface WordText {
  readonly words: Int32Array
  readonly sizeBytes: number
}

/** Works out everything about a column's cells that doesn't depend on a batch. */
export function makeCell(column: ColumnLayout, style: CellStyle, place: string): Cell {
  const booleans = codeTexts(makeDictionary(style.booleans), style.escape)
  return {
    kind: column.dataKind,
    place,
    lead: makeWordText(style.lead),
    whenNull: makeWordText(style.whenNull),
    tailWord: packWord(style.tail),
    tailBytes: style.tail.length,
    decimal: makeDecimalForm(column.scale ?? 0),
    hours: style.timeMark === 'T' ? ISO_HOURS : SQL_HOURS,
    hasMillis: column.hasMillis === true,
    escape: style.escape,
    booleans,
    known: new WeakMap(),
    nulls: undefined,
    valueBytes: MAX_FIXED_BYTES,
    float64s: new Float64Array(0),
    int32s: new Int32Array(0),
    bigints: new BigInt64Array(0),
    bytes: new Uint8Array(0),
    codes: new Uint32Array(0),
    offsets: booleans.offsets,
    source: booleans.view,
    isPlain: false,
    slice: { bytes: new Uint8Array(0), start: 0, end: 0 },
    scratch: new Uint8Array(0),
  }
}

/** Puts the cells of a batch before the writer. */
export function loadCell(cell: Cell, { data, nulls }: Column, rowCount: number): void {
  checkData(cell, data)
  cell.nulls = nulls
  switch (data.kind) {
    case 'integer':
    case 'number':
    case 'decimal':
    case 'timestamp':
      cell.float64s = data.values
      break
    case 'bigInteger':
      cell.bigints = data.values
      break
    case 'boolean':
    case 'uuid':
      cell.bytes = data.values
      break
    case 'date':
    case 'time':
      cell.int32s = data.values
      break
    case 'dictionary':
      loadDictionary(cell, data)
      break
    case 'text':
      loadText(cell, data, rowCount)
  }
}

/** The most bytes that the loaded rows `from` to `to` of a column can take. */
export function boundCell(cell: Cell, from: number, to: number): number {
  const frameBytes = Math.max(cell.lead.sizeBytes + cell.valueBytes + cell.tailBytes, cell.whenNull.sizeBytes)
  const textBytes = cell.kind === 'text' ? (cell.offsets[to] - cell.offsets[from]) * cell.escape.growth : 0
  return (to - from) * frameBytes + textBytes
}

export function makeWordText(text: string): WordText {
  const bytes = new TextEncoder().encode(text)
  const padded = new DataView(new ArrayBuffer((bytes.length + 3) & ~3))
  for (let i = 0; i < bytes.length; i++) padded.setUint8(i, bytes[i])
  const words = Int32Array.from({ length: padded.byteLength / 4 }, (_, i) => padded.getInt32(i * 4, true))
  return { words, sizeBytes: bytes.length }
}

/** A batch that is not what the layout promised is a bug, and would otherwise become a wrong file. */
function checkData(cell: Cell, data: ColumnData): void {
  const isAsLaidOut =
    data.kind === cell.kind &&
    (data.kind !== 'decimal' || data.scale === cell.decimal.scale) &&
    ((data.kind !== 'timestamp' && data.kind !== 'time') || data.hasMillis === cell.hasMillis)
  if (!isAsLaidOut) throw new Error(`${cell.place}: a batch of ${data.kind} cells differs from the column's layout.`)
}

function loadDictionary(cell: Cell, { codes, dictionary }: DictionaryData): void {
  let coded = cell.known.get(dictionary)
  if (coded === undefined) {
    coded = codeTexts(dictionary, cell.escape)
    cell.known.set(dictionary, coded)
  }
  cell.codes = codes
  cell.offsets = coded.offsets
  cell.source = coded.view
  cell.valueBytes = coded.maxBytes
}

function loadText(cell: Cell, { bytes, offsets, isPlain }: TextData, rowCount: number): void {
  const source = padText(cell, bytes, offsets[rowCount])
  cell.offsets = offsets
  cell.isPlain = isPlain
  cell.valueBytes = cell.escape.extra
  cell.slice.bytes = source
  cell.source = new DataView(source.buffer, source.byteOffset, source.byteLength)
}

/**
 * The text with at least `COPY_SLACK` harmless bytes after its end: itself where it has them, else a copy.
 *
 * Copies move eight bytes as one double, and an engine may change the bits of a double that is not a number. Within
 * UTF-8 that can't be one (its last byte would be 7F or FF, the one before at least F0), so only bytes after the end
 * have to be looked at.
 */
function padText(cell: Cell, bytes: Uint8Array, sizeBytes: number): Uint8Array {
  const slack = bytes.subarray(sizeBytes, sizeBytes + COPY_SLACK)
  if (slack.length === COPY_SLACK && slack.every((byte) => byte < 0x7f)) return bytes
  // A quarter more than needed, so that the next batches fit too.
  if (cell.scratch.length < sizeBytes + COPY_SLACK) cell.scratch = new Uint8Array(sizeBytes * 1.25 + COPY_SLACK)
  cell.scratch.set(bytes.subarray(0, sizeBytes))
  cell.scratch.fill(0, sizeBytes, sizeBytes + COPY_SLACK)
  return cell.scratch
}

/** More than the longest number, date, time, uuid or boolean takes, and room for the words written over its end. */
const MAX_FIXED_BYTES = 40
