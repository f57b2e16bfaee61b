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
import { copyPiece, makeParts, writeRandom } from './pattern/random-writer.ts'
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
  const isQuick = pieces.length === parts.length && pieces.length <= MOST_QUICK_PIECES
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
const PLAIN: CodeRanges = [...'#*+-./:@_']
  .map((sign): [number, number] => [sign.charCodeAt(0), sign.charCodeAt(0)])
  .concat([
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x61, 0x7a],
  ])

/** Strings of a fixed row of pieces: half a draw for each, made for all rows at once. */
function makeQuickFill(pieces: readonly Piece[], shape: TextShape, environment: ColumnEnvironment): Generator['fill'] {
  const key = environment.key('value')
  const sizes = pieces.map(({ size }) => size)
  return ({ rows }) => {
    const words = sizes.map((_, p) => drawWords(key, rows, p >> 1, p >> 1)[p % 2 === 0 ? 'a' : 'b'])
    const out = new ByteWriter(rows.count * shape.longestBytes)
    const offsets = new Uint32Array(rows.count + 1)
    for (let row = 0; row < rows.count; row++) {
      // The share of 2^32 by which a size doesn't divide it is too small to ever be seen.
      for (let p = 0; p < pieces.length; p++)
        copyPiece(pieces[p], Math.floor((words[p][row] / 0x1_0000_0000) * sizes[p]), out)
      offsets[row + 1] = out.length
    }
    return { kind: 'text', bytes: out.written(), offsets, isPlain: shape.isPlain }
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
        writeText(rows, shape, (row, out) => writeOrdinal(start, ordinals[row], random, out)),
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
