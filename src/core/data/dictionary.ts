import type { Dictionary } from './batch.ts'
import { ByteWriter } from './byte-writer.ts'

/** Encodes a list of strings once, so that generators can hand out codes and encoders can copy bytes. */
export function makeDictionary(values: readonly string[]): Dictionary {
  // Into one buffer: thousands of small ones would cost more than all else here.
  const out = new ByteWriter(values.length * TYPICAL_BYTES)
  const offsets = new Uint32Array(values.length + 1)
  for (let i = 0; i < values.length; i++) {
    out.writeText(values[i])
    offsets[i + 1] = out.length
  }
  return { size: values.length, bytes: out.bytes.slice(0, out.length + DICTIONARY_SLACK), offsets }
}

const TYPICAL_BYTES = 16

/** The entries of several dictionaries, one after the other. */
export function joinDictionaries(lists: readonly Dictionary[]): Dictionary {
  const size = lists.reduce((sum, list) => sum + list.size, 0)
  const sizeBytes = lists.reduce((sum, list) => sum + list.offsets[list.size], 0)
  const bytes = new Uint8Array(sizeBytes + DICTIONARY_SLACK)
  const offsets = new Uint32Array(size + 1)
  let [entry, start] = [0, 0]
  for (const list of lists) {
    const end = list.offsets[list.size]
    bytes.set(list.bytes.subarray(0, end), start)
    for (let i = 1; i <= list.size; i++) offsets[entry + i] = start + list.offsets[i]
    entry += list.size
    start += end
  }
  return { size, bytes, offsets }
}

/** The entry with a code, as a string. */
export function readDictionary(dictionary: Dictionary, code: number): string {
  return decoder.decode(dictionary.bytes.subarray(dictionary.offsets[code], dictionary.offsets[code + 1]))
}

/** Bytes after the last entry that may be read, but mean nothing. */
const DICTIONARY_SLACK = 8
const decoder = new TextDecoder()
