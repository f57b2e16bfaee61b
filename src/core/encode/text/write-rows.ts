import type { ByteWriter } from '../../data/byte-writer.ts'
import { boundCell, type Cell, type WordText } from './cell.ts'
import { COPY_SLACK } from './coded-texts.ts'
import { needsEscape } from './text-escape.ts'
import { writeDay } from './write-day.ts'
import { writeBigInteger, writeDecimal, writeDouble, writeInteger } from './write-number.ts'
import { writeTime, writeTimestamp } from './write-time.ts'

/* oxlint-disable max-params -- hot code: an object for each cell would cost more than writing it. */

/** Loaded rows that are to be written at once. */
export interface RowBlock {
  readonly cells: readonly Cell[]
  readonly rowEnd: WordText
  /** Rows of the batch, the last excluded. */
  readonly from: number
  readonly to: number
}

/**
 * Appends the rows of a block.
 *
 * Row by row, with one loop and one `switch`: measured against an array of writer functions (calls that can't be
 * inlined) and against a column at a time (a second pass for the lengths), this was the fastest and the simplest.
 * Every function below may write over the bytes after its text, because what follows is written later.
 */
export function writeRows(block: RowBlock, out: ByteWriter): void {
  out.reserve(boundRows(block))
  out.length = writeCells(block, out.view, out.length)
}

function boundRows({ cells, rowEnd, from, to }: RowBlock): number {
  let bound = (to - from) * rowEnd.sizeBytes + COPY_SLACK
  for (const cell of cells) bound += boundCell(cell, from, to)
  return bound
}

/** The hot loop, in one piece so that the engine's budget for inlining goes to the functions it calls. */
function writeCells({ cells, rowEnd, from, to }: RowBlock, view: DataView, at: number): number {
  const { words: endWords, sizeBytes: endBytes } = rowEnd
  for (let row = from; row < to; row++) {
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i]
      if (cell.nulls !== undefined && cell.nulls[row] !== 0) {
        at = writeWords(cell.whenNull, view, at)
        continue
      }
      const { words, sizeBytes } = cell.lead
      for (let k = 0; k < words.length; k++) view.setInt32(at + k * 4, words[k], true)
      at += sizeBytes
      switch (cell.kind) {
        case 'integer':
          at = writeInteger(cell.float64s[row], view, at)
          break
        case 'dictionary':
          at = writeCoded(cell, cell.codes[row], view, at)
          break
        case 'text':
          at = writeText(cell, row, view, at)
          break
        case 'decimal':
          at = writeDecimal(cell.float64s[row], cell.decimal, view, at)
          break
        case 'timestamp':
          at = writeTimestamp(cell.float64s[row], cell, view, at)
          break
        case 'boolean':
          at = writeCoded(cell, cell.bytes[row], view, at)
          break
        default:
          at = writeRareValue(cell, row, view, at)
      }
      view.setInt32(at, cell.tailWord, true)
      at += cell.tailBytes
    }
    for (let k = 0; k < endWords.length; k++) view.setInt32(at + k * 4, endWords[k], true)
    at += endBytes
  }
  return at
}

function writeRareValue(cell: Cell, row: number, view: DataView, at: number): number {
  switch (cell.kind) {
    case 'number':
      return writeDouble(cell.float64s[row], view, at)
    case 'bigInteger':
      return writeBigInteger(cell.bigints[row], view, at)
    case 'date':
      return writeDay(cell.int32s[row], cell.place, view, at)
    case 'time':
      return writeTime(cell.int32s[row], cell.hasMillis, view, at)
    case 'uuid':
      return writeUuid(cell.bytes, row * 16, view, at)
    default:
      throw new Error(`${cell.place}: no text for ${cell.kind} cells.`)
  }
}

function writeWords({ words, sizeBytes }: WordText, view: DataView, at: number): number {
  for (let i = 0; i < words.length; i++) view.setInt32(at + i * 4, words[i], true)
  return at + sizeBytes
}

/** Sixteen bytes always: a branch on the length would be guessed wrong too often. */
function writeCoded({ offsets, source }: Cell, code: number, view: DataView, at: number): number {
  const start = offsets[code]
  const length = offsets[code + 1] - start
  view.setFloat64(at, source.getFloat64(start, true), true)
  view.setFloat64(at + 8, source.getFloat64(start + 8, true), true)
  for (let i = 16; i < length; i += 8) view.setFloat64(at + i, source.getFloat64(start + i, true), true)
  return at + length
}

function writeText(cell: Cell, row: number, view: DataView, at: number): number {
  const { source, offsets } = cell
  const start = offsets[row]
  const end = offsets[row + 1]
  if (!isBare(cell, start, end)) return cell.escape.write(cell.slice, view, at)
  view.setFloat64(at, source.getFloat64(start, true), true)
  view.setFloat64(at + 8, source.getFloat64(start + 8, true), true)
  view.setFloat64(at + 16, source.getFloat64(start + 16, true), true)
  view.setFloat64(at + 24, source.getFloat64(start + 24, true), true)
  const length = end - start
  for (let i = 32; i < length; i += 8) view.setFloat64(at + i, source.getFloat64(start + i, true), true)
  return at + length
}

/** Whether a text cell is copied as it is; if not, `cell.slice` holds it. */
function isBare(cell: Cell, start: number, end: number): boolean {
  if (cell.isPlain && !cell.escape.watchesEdges) return true
  const { slice } = cell
  slice.start = start
  slice.end = end
  return !needsEscape(cell.escape, slice, cell.isPlain)
}

/** 8-4-4-4-12 lower-case hexadecimal digits. */
function writeUuid(bytes: Uint8Array, start: number, view: DataView, at: number): number {
  for (let i = 0; i < 16; i++) {
    view.setInt16(at, HEX_PAIRS[bytes[start + i]], true)
    at += 2
    if (i === 3 || i === 5 || i === 7 || i === 9) view.setInt8(at++, DASH)
  }
  return at
}

const DASH = 0x2d
const HEX_PAIRS = Int16Array.from({ length: 256 }, (_, byte) => {
  const pair = byte.toString(16).padStart(2, '0')
  return pair.charCodeAt(0) | (pair.charCodeAt(1) << 8)
})
