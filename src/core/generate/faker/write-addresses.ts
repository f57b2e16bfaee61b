import type { Dictionary, TextData } from '../../data/batch.ts'
import type { NameSlugs } from './name-slugs.ts'

export interface AddressParts {
  readonly first: NameSlugs | undefined
  readonly last: NameSlugs | undefined
  /** `@gmail.com` and so on; a single empty text for user names. */
  readonly hosts: Dictionary
}

/** What is free to choose for each row. */
export interface AddressChoices {
  /** 0 a dot, 1 an underscore between the names. */
  readonly separators: Uint8Array
  /** The number behind the name; 0 for none. */
  readonly numbers: Float64Array
  readonly hosts: Uint8Array
}

/** Writes an address for each row. Hot: called for every e-mail column, so it writes into its buffer by itself. */
export function writeAddresses({ first, last, hosts }: AddressParts, choices: AddressChoices, count: number): TextData {
  const room = (first?.longest ?? 0) + (last?.longest ?? 0) + MOST_DIGITS + 1 + longestHost(hosts)
  const bytes = new Uint8Array(room * count + READ_AHEAD)
  const offsets = new Uint32Array(count + 1)
  let position = 0
  for (let row = 0; row < count; row++) {
    if (first !== undefined) position = copySlug(first, row, { bytes, position })
    if (last !== undefined) {
      bytes[position++] = choices.separators[row] === 0 ? DOT : UNDERSCORE
      position = copySlug(last, row, { bytes, position })
    }
    const number = choices.numbers[row]
    if (number > 0) position = writeDigits(number, bytes, position)
    const host = choices.hosts[row]
    for (let i = hosts.offsets[host]; i < hosts.offsets[host + 1]; i++) bytes[position++] = hosts.bytes[i]
    offsets[row + 1] = position
  }
  return { kind: 'text', bytes, offsets, isPlain: true }
}

const MOST_DIGITS = 16
/** Bytes behind the last text that encoders may read in passing. */
const READ_AHEAD = 64
const DOT = 0x2e
const UNDERSCORE = 0x5f

function copySlug(slugs: NameSlugs, row: number, { bytes, position }: { bytes: Uint8Array; position: number }): number {
  const entry = slugs.codes === undefined ? row : slugs.codes[row]
  const end = slugs.offsets[entry + 1]
  let at = position
  for (let i = slugs.offsets[entry]; i < end; i++) bytes[at++] = slugs.bytes[i]
  return at
}

function writeDigits(number: number, bytes: Uint8Array, position: number): number {
  let places = 1
  for (let limit = 10; number >= limit; limit *= 10) places++
  let rest = number
  for (let place = places - 1; place >= 0; place--) {
    const next = Math.floor(rest / 10)
    bytes[position + place] = 0x30 + (rest - next * 10)
    rest = next
  }
  return position + places
}

function longestHost({ offsets, size }: Dictionary): number {
  let longest = 0
  for (let i = 0; i < size; i++) longest = Math.max(longest, offsets[i + 1] - offsets[i])
  return longest
}
