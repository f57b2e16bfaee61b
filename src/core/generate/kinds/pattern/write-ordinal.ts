import type { ByteWriter } from '../../../data/byte-writer.ts'
import type { CellRandom } from '../../random/cell-random.ts'
import type { State, Step } from './pattern-automaton.ts'

/**
 * Writes the string with a number; different numbers give different strings.
 *
 * Where there are at most 2^53 strings they are numbered in order. Where there are more, the number's digits choose the
 * first characters, and once nothing is left of it, random numbers of its own choose the rest.
 *
 * @param ordinal - 0 to `start.count - 1`, and below 2^53 - 1.
 */
export function writeOrdinal(start: State, ordinal: number, { random, out }: OrdinalTools): void {
  if (start.count !== Infinity) {
    writeNumbered(start, ordinal, out)
    return
  }
  random.pointAt(ordinal >>> 0, Math.floor(ordinal / 0x1_0000_0000))
  let state = start
  let rest = ordinal
  // `rest` is one of this many.
  let bound = Number.MAX_SAFE_INTEGER
  while (state.wide.length > 0) {
    const size = state.wideSize
    const digit = bound > size ? rest % size : widen(rest, { bound, size }, random)
    rest = bound > size ? (rest - digit) / size : 0
    bound = Math.ceil(bound / size)
    state = takeStep(state.wide, digit, out)
  }
  writeNumbered(state, widen(rest, { bound, size: Math.min(state.count, Number.MAX_SAFE_INTEGER) }, random), out)
}

/** Where the string goes, and random numbers that belong to the column. */
export interface OrdinalTools {
  readonly random: CellRandom
  readonly out: ByteWriter
}

/** One of `size` for one of `bound`, at random among those that no other can get. */
function widen(value: number, { bound, size }: { bound: number; size: number }, random: CellRandom): number {
  const stride = Math.floor(size / bound)
  return value * stride + random.below(stride)
}

/** The number counts an end here first, then the strings behind each character in turn. */
function writeNumbered(start: State, ordinal: number, out: ByteWriter): void {
  let state = start
  let rest = ordinal
  for (;;) {
    if (state.isEnd && rest-- === 0) return
    let taken = 0
    while (rest >= state.steps[taken].size * state.steps[taken].target.count) {
      rest -= state.steps[taken].size * state.steps[taken].target.count
      taken++
    }
    const { low, target } = state.steps[taken]
    const character = Math.floor(rest / target.count)
    rest -= character * target.count
    writeCode(low + character, out)
    state = target
  }
}

function takeStep(steps: readonly Step[], digit: number, out: ByteWriter): State {
  let rest = digit
  let taken = 0
  while (rest >= steps[taken].size) rest -= steps[taken++].size
  writeCode(steps[taken].low + rest, out)
  return steps[taken].target
}

/** Writes a code point as UTF-8; the caller has reserved four bytes. */
function writeCode(code: number, out: ByteWriter): void {
  const { bytes } = out
  if (code < 0x80) {
    bytes[out.length++] = code
    return
  }
  if (code < 0x800) {
    bytes[out.length++] = 0xc0 | (code >> 6)
  } else {
    if (code < 0x1_0000) {
      bytes[out.length++] = 0xe0 | (code >> 12)
    } else {
      bytes[out.length++] = 0xf0 | (code >> 18)
      bytes[out.length++] = 0x80 | ((code >> 12) & 0x3f)
    }
    bytes[out.length++] = 0x80 | ((code >> 6) & 0x3f)
  }
  bytes[out.length++] = 0x80 | (code & 0x3f)
}
