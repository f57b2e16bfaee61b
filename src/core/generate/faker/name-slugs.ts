import type { Column, Dictionary } from '../../data/batch.ts'
import { ByteWriter } from '../../data/byte-writer.ts'
import { readCellText } from '../../data/cell-text.ts'
import { slugify } from './slugify.ts'

/** Names folded to the letters a to z: row i is entry `codes[i]` of the list, or entry i where there are no codes. */
export interface NameSlugs {
  /** The texts, with a few bytes behind the last that may be read in passing. */
  readonly view: DataView
  readonly offsets: Uint32Array
  readonly codes: Uint32Array | undefined
  /** Bytes of the longest. */
  readonly longest: number
}

/** Slugs of whole word lists, made once for each. */
export type SlugCache = WeakMap<Dictionary, NameSlugs>

/** A person of whose name no letter is left. */
const NOBODY = 'user'

export function slugNames({ data }: Column, count: number, cache: SlugCache): NameSlugs {
  if (data.kind === 'dictionary') {
    const { dictionary, codes } = data
    const list = cache.get(dictionary) ?? slugTexts(dictionary, dictionary.size)
    cache.set(dictionary, list)
    return { ...list, codes }
  }
  if (data.kind === 'text') return slugTexts(data, count)
  return writeSlugs(count, (row, out) => out.writeText(slugify(readCellText(data, row)) || NOBODY))
}

function slugTexts({ bytes, offsets }: Pick<Dictionary, 'bytes' | 'offsets'>, count: number): NameSlugs {
  return writeSlugs(count, (row, out) => {
    const text = bytes.subarray(offsets[row], offsets[row + 1])
    if (!writeLetters(text, out)) out.writeText(slugify(decoder.decode(text)) || NOBODY)
  })
}

const decoder = new TextDecoder()

/** `Dr. Jane Q. Doe Jr.` gives `jane.doe`. */
export function slugFullNames({ data }: Column, count: number): NameSlugs {
  return writeSlugs(count, (row, out) => out.writeText(slugFullName(readCellText(data, row))))
}

function writeSlugs(count: number, write: (row: number, out: ByteWriter) => void): NameSlugs {
  const out = new ByteWriter(count * 20)
  const offsets = new Uint32Array(count + 1)
  for (let row = 0; row < count; row++) {
    write(row, out)
    offsets[row + 1] = out.length
  }
  return { view: out.view, offsets, codes: undefined, longest: findLongest(offsets) }
}

export function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}

export function findLongest(offsets: Uint32Array): number {
  let longest = 0
  for (let i = 1; i < offsets.length; i++) longest = Math.max(longest, offsets[i] - offsets[i - 1])
  return longest
}

/**
 * The slug of a name in ASCII, straight from its bytes: letters in lower case, all else left out.
 *
 * @returns False, with nothing written, where the name has other letters or none at all.
 */
function writeLetters(name: Uint8Array, out: ByteWriter): boolean {
  out.reserve(name.length)
  const target = out.bytes
  const start = out.length
  let position = start
  for (let i = 0; i < name.length; i++) {
    if (name[i] >= 0x80) return false
    const lower = name[i] | 0x20
    if (lower >= 0x61 && lower <= 0x7a) target[position++] = lower
  }
  out.length = position
  return position > start
}

function slugFullName(name: string): string {
  const words = name
    .split(/[\s.]+/)
    .filter((word) => !TITLES.has(word.toLowerCase()))
    .map(slugify)
    .filter((slug) => slug.length > 1)
  if (words.length === 0) return NOBODY
  return words.length === 1 ? words[0] : `${words[0]}.${words[words.length - 1]}`
}

const TITLES = new Set('mr mrs ms miss dr prof jr sr i ii iii iv v md dds phd dvm'.split(' '))
