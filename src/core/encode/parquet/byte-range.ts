import type { ByteWriter } from '../../data/byte-writer.ts'
import type { ValueRange } from './value-range.ts'

/** Finds the least and the greatest of some texts, compared byte by byte, and shortens them for a footer. */
export class ByteRange {
  #min: Uint8Array | undefined
  #max: Uint8Array | undefined

  reset(): void {
    this.#min = undefined
    this.#max = undefined
  }

  /**
   * Widens the range by texts in PLAIN encoding: each its length in four bytes, then its bytes.
   *
   * @param from - Where the first of them begins.
   */
  widen(texts: ByteWriter, from: number): void {
    if (from === texts.length) return
    const { min, max } = findExtremes(texts.view, from, texts.length)
    const least = readText(texts, min)
    const greatest = readText(texts, max)
    if (this.#min === undefined || compareBytes(least, this.#min) < 0) this.#min = least.slice()
    if (this.#max === undefined || compareBytes(greatest, this.#max) > 0) this.#max = greatest.slice()
  }

  /** @returns `undefined` where there was no text, or where no short upper bound exists. */
  take(): ValueRange | undefined {
    const min = this.#min
    const max = this.#max
    if (min === undefined || max === undefined) return undefined
    const upper = max.length <= MAX_BOUND_BYTES ? max : shortUpperBound(max)
    if (upper === undefined) return undefined
    const lower = min.length <= MAX_BOUND_BYTES ? min : min.subarray(0, characterStart(min, MAX_BOUND_BYTES))
    return { min: lower, max: upper, isExact: lower === min && upper === max }
  }
}

/** Longer bounds cost more in the footer than they save a reader. */
const MAX_BOUND_BYTES = 64

/** Hot: looks at four bytes of each text, and at the rest only where these decide nothing. */
function findExtremes(view: DataView, from: number, end: number): { min: number; max: number } {
  let min = from
  let max = from
  let minHead = readHead(view, from, view.getUint32(from, true))
  let maxHead = minHead
  let at = from
  while (at < end) {
    const length = view.getUint32(at, true)
    const head = readHead(view, at, length)
    if (head <= minHead && (head < minHead || compareTexts(view, at, min) < 0)) {
      min = at
      minHead = head
    }
    if (head >= maxHead && (head > maxHead || compareTexts(view, at, max) > 0)) {
      max = at
      maxHead = head
    }
    at += 4 + length
  }
  return { min, max }
}

/** The first four bytes as one number that sorts like them; a shorter text is filled up with zeros. */
function readHead(view: DataView, at: number, length: number): number {
  const head = view.getUint32(at + 4, false)
  if (length >= 4) return head
  return length === 0 ? 0 : ((head >>> (32 - 8 * length)) << (32 - 8 * length)) >>> 0
}

function compareTexts(view: DataView, a: number, b: number): number {
  const aLength = view.getUint32(a, true)
  const bLength = view.getUint32(b, true)
  const shared = Math.min(aLength, bLength)
  for (let i = 4; i < shared + 4; i++) {
    const difference = view.getUint8(a + i) - view.getUint8(b + i)
    if (difference !== 0) return difference
  }
  return aLength - bLength
}

function readText(texts: ByteWriter, at: number): Uint8Array {
  return texts.bytes.subarray(at + 4, at + 4 + texts.view.getUint32(at, true))
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) if (a[i] !== b[i]) return a[i] - b[i]
  return a.length - b.length
}

/** The last place at or before `at` where a UTF-8 character begins. */
function characterStart(bytes: Uint8Array, at: number): number {
  let start = at
  while (start > 0 && (bytes[start] & 0xc0) === 0x80) start--
  return start
}

/**
 * A short text that sorts behind every text beginning like this one: cut, and its last ASCII character raised by one.
 * The result must be UTF-8 again, so other characters are cut off rather than raised.
 */
function shortUpperBound(max: Uint8Array): Uint8Array | undefined {
  let end = characterStart(max, MAX_BOUND_BYTES)
  while (end > 0 && max[end - 1] >= 0x7f) end--
  if (end === 0) return undefined
  const bound = max.slice(0, end)
  bound[end - 1]++
  return bound
}
