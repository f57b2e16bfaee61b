import type { Dictionary } from './batch.ts'

/** Encodes a list of strings once, so that generators can hand out codes and encoders can copy bytes. */
export function makeDictionary(values: readonly string[]): Dictionary {
  const encoder = new TextEncoder()
  const encoded = values.map((value) => encoder.encode(value))
  const offsets = new Uint32Array(values.length + 1)
  for (let i = 0; i < encoded.length; i++) offsets[i + 1] = offsets[i] + encoded[i].length
  const bytes = new Uint8Array(offsets[values.length] + DICTIONARY_SLACK)
  for (let i = 0; i < encoded.length; i++) bytes.set(encoded[i], offsets[i])
  return { size: values.length, bytes, offsets }
}

/** The entry with a code, as a string. */
export function readDictionary(dictionary: Dictionary, code: number): string {
  return decoder.decode(dictionary.bytes.subarray(dictionary.offsets[code], dictionary.offsets[code + 1]))
}

/** Bytes after the last entry that may be read, but mean nothing. */
const DICTIONARY_SLACK = 8
const decoder = new TextDecoder()
