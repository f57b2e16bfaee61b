import type { TextData } from '../../data/batch.ts'
import type { NameSlugs } from './name-slugs.ts'

export interface AddressParts {
  readonly first: NameSlugs | undefined
  readonly last: NameSlugs | undefined
  /** `@gmail.com` and so on; a single empty text for user names. */
  readonly hosts: Omit<NameSlugs, 'codes'>
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
  const room = (first?.longest ?? 0) + (last?.longest ?? 0) + MOST_DIGITS + 1 + hosts.longest
  const bytes = new Uint8Array(room * count + READ_AHEAD)
  const view = new DataView(bytes.buffer)
  const offsets = new Uint32Array(count + 1)
  let position = 0
  for (let row = 0; row < count; row++) {
    if (first !== undefined)
      position = copyText(first, first.codes === undefined ? row : first.codes[row], { view, position })
    if (last !== undefined) {
      bytes[position++] = choices.separators[row] === 0 ? DOT : UNDERSCORE
      position = copyText(last, last.codes === undefined ? row : last.codes[row], { view, position })
    }
    const number = choices.numbers[row]
    if (number > 0) position = writeDigits(number, bytes, position)
    position = copyText(hosts, choices.hosts[row], { view, position })
    offsets[row + 1] = position
  }
  return { kind: 'text', bytes, offsets, isPlain: true }
}

const MOST_DIGITS = 16
/** Bytes behind the last text that encoders may read in passing. */
const READ_AHEAD = 64
const DOT = 0x2e
const UNDERSCORE = 0x5f

/** Copies four bytes at a time and so runs over by up to three, which the next text covers. */
function copyText(
  { view: source, offsets }: Omit<NameSlugs, 'codes'>,
  entry: number,
  { view, position }: { view: DataView; position: number },
): number {
  const start = offsets[entry]
  const size = offsets[entry + 1] - start
  for (let i = 0; i < size; i += 4) view.setInt32(position + i, source.getInt32(start + i, true), true)
  return position + size
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
