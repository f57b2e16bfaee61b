import { ByteWriter } from '../../../data/byte-writer.ts'
import type { CellRandom } from '../../random/cell-random.ts'
import type { CodeRanges } from './code-ranges.ts'
import { countCodes } from './code-ranges.ts'
import type { PatternNode } from './pattern-node.ts'

/**
 * A pattern made ready for random strings: neighbouring characters are joined into pieces that are listed out, so that
 * `[0-9]{3}` is one choice of a thousand and three bytes to copy.
 */
export type Part =
  | Piece
  | { readonly kind: 'choice'; readonly options: readonly (readonly Part[])[] }
  | { readonly kind: 'repeat'; readonly parts: readonly Part[]; readonly min: number; readonly max: number }

/** Entry i is the bytes `offsets[i]` to `offsets[i + 1]`; entries are equally likely. */
export interface Piece {
  readonly kind: 'piece'
  readonly size: number
  readonly bytes: Uint8Array
  readonly offsets: Uint32Array
}

export function makeParts(node: PatternNode): readonly Part[] {
  switch (node.kind) {
    case 'characters':
      return [listCharacters(node.ranges)]
    case 'sequence':
      return node.parts.flatMap(makeParts).reduce<readonly Part[]>(append, [])
    case 'choice':
      return [{ kind: 'choice', options: node.options.map(makeParts) }]
    case 'repeat': {
      const parts = makeParts(node.part)
      const certain = node.min * parts.length <= MOST_WRITTEN_OUT ? node.min : 0
      const written = Array.from({ length: certain }, () => parts).flat()
      const rest: Part = { kind: 'repeat', parts, min: node.min - certain, max: node.max - certain }
      return (rest.max > 0 ? [...written, rest] : written).reduce<readonly Part[]>(append, [])
    }
  }
}

/**
 * Writes a random string: each alternative, each number of repetitions and each character is as likely as its siblings. (So
 * `a|[0-9]{6}` gives "a" half of the time, not once in a million.)
 */
export function writeRandom(parts: readonly Part[], random: CellRandom, out: ByteWriter): void {
  for (const part of parts) {
    switch (part.kind) {
      case 'piece':
        copyPiece(part, part.size === 1 ? 0 : random.below(part.size), out)
        break
      case 'choice':
        writeRandom(part.options[random.below(part.options.length)], random, out)
        break
      case 'repeat': {
        const times = part.min + (part.max === part.min ? 0 : random.below(part.max - part.min + 1))
        for (let i = 0; i < times; i++) writeRandom(part.parts, random, out)
      }
    }
  }
}

/** The bytes of each entry, where all have as many; else 0. */
export function widthOf({ size, bytes, offsets }: Piece): number {
  const width = bytes.length / size
  return offsets.every((offset, entry) => offset === entry * width) ? width : 0
}

/** Copies an entry; the caller has reserved the room. */
function copyPiece({ bytes, offsets }: Piece, entry: number, out: ByteWriter): void {
  const target = out.bytes
  let position = out.length
  const end = offsets[entry + 1]
  for (let i = offsets[entry]; i < end; i++) target[position++] = bytes[i]
  out.length = position
}

const MOST_WRITTEN_OUT = 256
const MOST_ENTRIES = 4096
const MOST_BYTES = 1 << 18

/** Adds a part to a sequence, joined with the last piece where the joint list stays short. */
function append(parts: readonly Part[], next: Part): readonly Part[] {
  const last = parts.at(-1)
  if (last?.kind !== 'piece' || next.kind !== 'piece') return [...parts, next]
  const size = last.size * next.size
  const bytes = last.bytes.length * next.size + next.bytes.length * last.size
  const isShort = size <= Math.max(MOST_ENTRIES, last.size, next.size) && bytes <= MOST_BYTES
  return isShort ? [...parts.slice(0, -1), multiply(last, next)] : [...parts, next]
}

/** Every entry of one piece followed by every entry of another. */
function multiply(first: Piece, second: Piece): Piece {
  const out = new ByteWriter(first.bytes.length * second.size + second.bytes.length * first.size)
  const offsets = new Uint32Array(first.size * second.size + 1)
  let entry = 0
  for (let i = 0; i < first.size; i++) {
    for (let j = 0; j < second.size; j++) {
      copyPiece(first, i, out)
      copyPiece(second, j, out)
      offsets[++entry] = out.length
    }
  }
  return { kind: 'piece', size: entry, bytes: out.take(), offsets }
}

function listCharacters(ranges: CodeRanges): Piece {
  const size = countCodes(ranges)
  const out = new ByteWriter(size * 4)
  const offsets = new Uint32Array(size + 1)
  let entry = 0
  for (const [low, high] of ranges) {
    for (let code = low; code <= high; code++) {
      out.writeText(String.fromCodePoint(code))
      offsets[++entry] = out.length
    }
  }
  return { kind: 'piece', size, bytes: out.take(), offsets }
}
