import type { Dictionary } from '../../data/batch.ts'
import { makeDictionary } from '../../data/dictionary.ts'

/**
 * A small grammar of texts: one of several sequences, each part of which is chosen independently.
 *
 * Street addresses, phone numbers, full names and the like are phrases. Their number of different values is known, and
 * any of them can be written by its number without making the others.
 */
export interface Phrase {
  readonly alternatives: readonly Alternative[]
}

export interface Alternative {
  /** Relative frequency among the alternatives. */
  readonly weight: number
  readonly parts: readonly PhrasePart[]
}

export type PhrasePart =
  | { readonly kind: 'literal'; readonly bytes: Uint8Array }
  /** One entry of a list. */
  | { readonly kind: 'dictionary'; readonly dictionary: Dictionary }
  /** Digits of a number in mixed radix: place i shows `first[i]` to `first[i] + radix[i] - 1`. */
  | { readonly kind: 'digits'; readonly first: readonly number[]; readonly radix: readonly number[] }
  /** A whole number without leading zeros, `min` to `min + size - 1`. */
  | { readonly kind: 'number'; readonly min: number; readonly size: number }

export function literal(text: string): PhrasePart {
  return { kind: 'literal', bytes: new TextEncoder().encode(text) }
}

export function oneOf(values: readonly string[]): PhrasePart {
  return { kind: 'dictionary', dictionary: makeDictionary([...new Set(values)]) }
}

/** How many different choices a part has. A phrase's dictionaries hold no text twice. */
export function countPart(part: PhrasePart): number {
  switch (part.kind) {
    case 'literal':
      return 1
    case 'dictionary':
      return part.dictionary.size
    case 'digits':
      return part.radix.reduce((product, radix) => product * radix, 1)
    case 'number':
      return part.size
  }
}

export function countAlternative({ parts }: Alternative): number {
  return parts.reduce((product, part) => product * countPart(part), 1)
}

export function countPhrase({ alternatives }: Phrase): number {
  return alternatives.reduce((sum, alternative) => sum + countAlternative(alternative), 0)
}

/**
 * Whether different choices of the parts always give different texts.
 *
 * Sufficient, not necessary: each part of varying length must be the last, or be followed by something whose first byte
 * occurs in none of the part's texts, so that the text can be cut apart again.
 */
export function isUnambiguous({ parts }: Alternative): boolean {
  return parts.every((part, i) => {
    const next = parts[i + 1]
    if (next === undefined || hasFixedLength(part)) return true
    return listFirstBytes(next).every((byte) => !canContain(part, byte))
  })
}

function hasFixedLength(part: PhrasePart): boolean {
  if (part.kind === 'literal' || part.kind === 'digits') return true
  if (part.kind === 'number') return String(part.min).length === String(part.min + part.size - 1).length
  const { offsets, size } = part.dictionary
  for (let i = 1; i < size; i++) if (offsets[i + 1] - offsets[i] !== offsets[1]) return false
  return true
}

/** What a part can begin with; a list of words can begin with anything. */
function listFirstBytes(part: PhrasePart): readonly number[] {
  if (part.kind === 'literal') return [part.bytes[0]]
  if (part.kind === 'number') return DIGIT_BYTES
  if (part.kind === 'digits') return Array.from({ length: part.radix[0] }, (_, i) => 0x30 + part.first[0] + i)
  return ANY_BYTE
}

const DIGIT_BYTES = Array.from({ length: 10 }, (_, digit) => 0x30 + digit)
const ANY_BYTE = Array.from({ length: 256 }, (_, byte) => byte)

function canContain(part: PhrasePart, byte: number): boolean {
  if (part.kind === 'dictionary')
    return part.dictionary.bytes.subarray(0, part.dictionary.offsets[part.dictionary.size]).includes(byte)
  return byte >= 0x30 && byte <= 0x39
}

/** The most bytes that a part can take. */
function measurePart(part: PhrasePart): number {
  switch (part.kind) {
    case 'literal':
      return part.bytes.length
    case 'dictionary':
      return measureDictionary(part.dictionary)
    case 'digits':
      return part.radix.length
    case 'number':
      return String(part.min + part.size - 1).length
  }
}

export function measurePhrase({ alternatives }: Phrase): number {
  return Math.max(0, ...alternatives.map(({ parts }) => parts.reduce((sum, part) => sum + measurePart(part), 0)))
}

function measureDictionary({ size, offsets }: Dictionary): number {
  let longest = 0
  for (let i = 0; i < size; i++) longest = Math.max(longest, offsets[i + 1] - offsets[i])
  return longest
}

/**
 * Whether no text can need escaping in any format: only letters, digits, spaces inside, and a few harmless signs.
 * A phrase that begins or ends with a space is not plain.
 */
export function isPlainPhrase({ alternatives }: Phrase): boolean {
  return alternatives.every(
    ({ parts }) =>
      parts.every(
        (part) =>
          (part.kind === 'literal' && isPlainBytes(part.bytes)) ||
          (part.kind === 'dictionary' &&
            isPlainBytes(part.dictionary.bytes.subarray(0, part.dictionary.offsets[part.dictionary.size]))) ||
          part.kind === 'digits' ||
          part.kind === 'number',
      ) && !hasEdgeSpace(parts),
  )
}

function isPlainBytes(bytes: Uint8Array): boolean {
  return bytes.every(
    (byte) => byte >= 0x20 && byte !== 0x22 && byte !== 0x27 && byte !== 0x2c && byte !== 0x5c && byte !== 0x7f,
  )
}

/** Spaces at an edge can only come from a literal there, or from a list entry that has one. */
function hasEdgeSpace(parts: readonly PhrasePart[]): boolean {
  const ends = [parts.at(0), parts.at(-1)]
  return ends.some((part, end) => {
    if (part === undefined) return false
    if (part.kind === 'literal') return part.bytes.at(end === 0 ? 0 : -1) === 0x20
    if (part.kind !== 'dictionary') return false
    const { bytes, offsets, size } = part.dictionary
    for (let i = 0; i < size; i++) {
      if (offsets[i] === offsets[i + 1] || bytes[end === 0 ? offsets[i] : offsets[i + 1] - 1] === 0x20) return true
    }
    return false
  })
}
