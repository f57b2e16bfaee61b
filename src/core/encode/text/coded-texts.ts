import type { Dictionary } from '../../data/batch.ts'
import { ByteWriter } from '../../data/byte-writer.ts'
import { needsEscape, type TextEscape, type TextSlice } from './text-escape.ts'

/** A dictionary as a format writes it: escaped, and readable in words far beyond its last entry. */
export interface CodedTexts {
  /** Entry c is bytes offsets[c] to offsets[c + 1] of `view`. */
  readonly offsets: Uint32Array
  readonly view: DataView
  /** Size of the longest entry. */
  readonly maxBytes: number
}

/** How far beyond the end of a cell's bytes copies may read or write. */
export const COPY_SLACK = 40

/** Escapes every entry of a dictionary. */
export function codeTexts({ size, bytes, offsets }: Dictionary, escape: TextEscape): CodedTexts {
  const out = new ByteWriter(bytes.length)
  const coded = new Uint32Array(size + 1)
  let maxBytes = 0
  for (let code = 0; code < size; code++) {
    const slice = { bytes, start: offsets[code], end: offsets[code + 1] }
    coded[code] = out.length
    writeEntry(slice, escape, out)
    maxBytes = Math.max(maxBytes, out.length - coded[code])
  }
  coded[size] = out.length
  const padded = new Uint8Array(out.length + COPY_SLACK)
  padded.set(out.written())
  return { offsets: coded, view: new DataView(padded.buffer), maxBytes }
}

function writeEntry(slice: TextSlice, escape: TextEscape, out: ByteWriter): void {
  if (!needsEscape(escape, slice, false)) {
    out.writeBytes(slice.bytes.subarray(slice.start, slice.end))
    return
  }
  out.reserve((slice.end - slice.start) * escape.growth + escape.extra)
  out.length = escape.write(slice, out.view, out.length)
}
