import type { Dictionary } from '../../data/batch.ts'
import type { ByteWriter } from '../../data/byte-writer.ts'
import type { PhrasePart } from './phrase.ts'

/**
 * Writes the choice with a number, 0 to `countPart(part) - 1`. The caller has reserved `measurePart(part)` bytes.
 */
export function writePart(part: PhrasePart, choice: number, out: ByteWriter): void {
  switch (part.kind) {
    case 'literal':
      copyBytes(part.bytes, out)
      return
    case 'dictionary':
      copyEntry(part.dictionary, choice, out)
      return
    case 'digits':
      writeDigits(part, choice, out)
      return
    case 'number':
      writeNumber(part.min + choice, out)
  }
}

/** Copies a dictionary entry; entries are short, so a plain loop beats `set`. */
export function copyEntry({ bytes, offsets }: Dictionary, code: number, out: ByteWriter): void {
  const target = out.bytes
  let position = out.length
  const end = offsets[code + 1]
  for (let i = offsets[code]; i < end; i++) target[position++] = bytes[i]
  out.length = position
}

function copyBytes(bytes: Uint8Array, out: ByteWriter): void {
  const target = out.bytes
  let position = out.length
  for (let i = 0; i < bytes.length; i++) target[position++] = bytes[i]
  out.length = position
}

function writeDigits({ first, radix }: Extract<PhrasePart, { kind: 'digits' }>, choice: number, out: ByteWriter): void {
  let rest = choice
  for (let place = radix.length - 1; place >= 0; place--) {
    const next = Math.floor(rest / radix[place])
    out.bytes[out.length + place] = 0x30 + first[place] + (rest - next * radix[place])
    rest = next
  }
  out.length += radix.length
}

/** Writes a whole number from 0 on without leading zeros. */
function writeNumber(value: number, out: ByteWriter): void {
  let places = 1
  for (let limit = 10; value >= limit; limit *= 10) places++
  let rest = value
  for (let place = places - 1; place >= 0; place--) {
    const next = Math.floor(rest / 10)
    out.bytes[out.length + place] = 0x30 + (rest - next * 10)
    rest = next
  }
  out.length += places
}
