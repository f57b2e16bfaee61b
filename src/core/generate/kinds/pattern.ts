import type { SpecOf } from '../../../shared/model/generator.ts'
import type { ColumnData } from '../../data/batch.ts'
import { ByteWriter } from '../../data/byte-writer.ts'
import type { ColumnEnvironment, Generator, MakeGenerator } from '../generator.ts'
import { CellRandom } from '../random/cell-random.ts'
import { drawWords } from '../random/draw-words.ts'
import type { RowSet } from '../row-set.ts'
import { countCodes, subtractRanges } from './pattern/code-ranges.ts'
import type { CodeRanges } from './pattern/code-ranges.ts'
import { parsePattern } from './pattern/parse-pattern.ts'
import { makeAutomaton } from './pattern/pattern-automaton.ts'
import type { PatternNode } from './pattern/pattern-node.ts'
import { listRanges, measureNode } from './pattern/pattern-node.ts'
import type { Part, Piece } from './pattern/random-writer.ts'
import { makeParts, widthOf, writeRandom } from './pattern/random-writer.ts'
import { writeOrdinal } from './pattern/write-ordinal.ts'
import { requireColumnType } from './require-column-type.ts'

/**
 * Strings that match a regular expression; `parsePattern` says which, `writeRandom` how likely each is.
 *
 * The domain is every string of the pattern once, also where the pattern has several readings for one.
 */
export const makePatternGenerator: MakeGenerator<SpecOf<'pattern'>> = ({ regex }, environment) => {
  requireColumnType(environment, ['string'])
  const node = parsePattern(regex, environment.at)
  const parts = makeParts(node)
  const { longest, shortest } = measureNode(node)
  const ranges = listRanges(node)
  const shape: TextShape = {
    longestBytes: longest * (ranges.every(([, high]) => high < 0x80) ? 1 : MOST_BYTES),
    isPlain: shortest > 0 && countCodes(subtractRanges(ranges, PLAIN)) === 0,
  }
  const pieces = parts.filter((part) => part.kind === 'piece')
  const isQuick = pieces.length === parts.length && pieces.length <= MOST_QUICK_PIECES && pieces.every(widthOf)
  return {
    dataKind: 'text',
    fill: isQuick ? makeQuickFill(pieces, shape, environment) : makeFill(parts, shape, environment),
    ...makeDomain(node, shape, environment),
  }
}

interface TextShape {
  readonly longestBytes: number
  readonly isPlain: boolean
}

/** Of a character in UTF-8. */
const MOST_BYTES = 4
const MOST_QUICK_PIECES = 32
/** Characters that no format treats specially: letters, digits, and a few signs. */
const PLAIN: CodeRanges = Array.from('#*+-./:@_', (sign): [number, number] => [
  sign.charCodeAt(0),
  sign.charCodeAt(0),
]).concat([
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x61, 0x7a],
])

/** Strings of a fixed row of pieces of fixed widths: half a draw for each piece, and all rows of a piece at a time. */
function makeQuickFill(pieces: readonly Piece[], shape: TextShape, environment: ColumnEnvironment): Generator['fill'] {
  const key = environment.key('value')
  const widths = pieces.map(widthOf)
  const stride = widths.reduce((sum, width) => sum + width, 0)
  return ({ rows }) => {
    const bytes = new Uint8Array(rows.count * stride)
    let place = 0
    for (let p = 0; p < pieces.length; p += 2) {
      const { a, b } = drawWords(key, rows, p / 2)
      fillPiece(pieces[p], a, { bytes, place, stride, width: widths[p] })
      place += widths[p]
      if (p + 1 === pieces.length) break
      fillPiece(pieces[p + 1], b, { bytes, place, stride, width: widths[p + 1] })
      place += widths[p + 1]
    }
    const offsets = new Uint32Array(rows.count + 1)
    for (let row = 1; row <= rows.count; row++) offsets[row] = row * stride
    return { kind: 'text', bytes, offsets, isPlain: shape.isPlain }
  }
}

interface PieceTarget {
  readonly bytes: Uint8Array
  readonly place: number
  readonly stride: number
  readonly width: number
}

function fillPiece(
  { bytes: source, size }: Piece,
  words: Uint32Array,
  { bytes, place, stride, width }: PieceTarget,
): void {
  // The share of 2^32 by which a size doesn't divide it is too small to ever be seen.
  const scale = size / 0x1_0000_0000
  for (let row = 0, to = place; to < bytes.length; row++, to += stride) {
    const from = Math.floor(words[row] * scale) * width
    for (let k = 0; k < width; k++) bytes[to + k] = source[from + k]
  }
}

function makeFill(parts: readonly Part[], shape: TextShape, environment: ColumnEnvironment): Generator['fill'] {
  const random = new CellRandom(environment.key('value'))
  return ({ rows }) =>
    writeText(rows, shape, (row, out) => {
      random.pointAt(rows.lo[row], rows.hi[row])
      writeRandom(parts, random, out)
    })
}

function makeDomain(
  node: PatternNode,
  shape: TextShape,
  environment: ColumnEnvironment,
): Pick<Generator, 'domain' | 'whyNoDomain'> {
  const start = makeAutomaton(node)
  if (start === undefined)
    return { whyNoDomain: 'the pattern is too intricate for its strings to be counted: simplify it' }
  const random = new CellRandom(environment.key('ordinal'))
  return {
    domain: {
      size: start.count,
      fill: (ordinals, { rows }) =>
        writeText(rows, shape, (row, out) => writeOrdinal(start, ordinals[row], { random, out })),
    },
  }
}

function writeText(
  rows: RowSet,
  { longestBytes, isPlain }: TextShape,
  write: (row: number, out: ByteWriter) => void,
): ColumnData {
  const out = new ByteWriter(Math.min(1 << 20, rows.count * longestBytes))
  const offsets = new Uint32Array(rows.count + 1)
  for (let row = 0; row < rows.count; row++) {
    out.reserve(longestBytes)
    write(row, out)
    offsets[row + 1] = out.length
  }
  return { kind: 'text', bytes: out.written(), offsets, isPlain }
}
