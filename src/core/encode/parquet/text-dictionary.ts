import type { Dictionary } from '../../data/batch.ts'
import { ByteWriter } from '../../data/byte-writer.ts'

/** The different texts of a row group in order of first appearance, found again by their bytes. */
export class TextDictionary {
  count = 0
  /** The texts in PLAIN encoding: each its length in four bytes, then its bytes. */
  readonly plain = new ByteWriter(FIRST_BYTES)
  /** Where each entry begins in `plain`, and where the last one ends. */
  starts = new Uint32Array(FIRST_CAPACITY + 1)
  /** Open addressing over hashes of the texts: place + 1, or 0 where free. Always less than half full. */
  #table = new Uint32Array(FIRST_CAPACITY * 2)
  #dictionary: Dictionary | undefined
  /** For the codes of the present dictionary: place + 1, or 0 where not seen yet. */
  #places = new Uint32Array(0)

  reset(): void {
    this.count = 0
    this.plain.length = 0
    this.#table.fill(0)
    this.#places.fill(0)
  }

  /**
   * For each code of a dictionary its place among the entries plus one, or 0 where `add` must be asked. The array stays
   * up to date until another dictionary is asked for.
   */
  placesOf(dictionary: Dictionary): Uint32Array {
    if (dictionary !== this.#dictionary) {
      this.#dictionary = dictionary
      if (this.#places.length < dictionary.size) this.#places = new Uint32Array(dictionary.size)
      else this.#places.fill(0)
    }
    return this.#places
  }

  /** Finds or adds the text of a code. @returns Its place among the entries. */
  add(dictionary: Dictionary, code: number): number {
    const text = dictionary.bytes.subarray(dictionary.offsets[code], dictionary.offsets[code + 1])
    const slot = this.#findSlot(text)
    if (this.#table[slot] === 0) {
      this.#table[slot] = this.count + 1
      this.#append(text)
    }
    const place = this.#table[slot] - 1
    this.#places[code] = place + 1
    if (this.count * 2 === this.#table.length) this.#grow()
    return place
  }

  #append(text: Uint8Array): void {
    const { plain } = this
    plain.reserve(4)
    plain.view.setUint32(plain.length, text.length, true)
    plain.length += 4
    plain.writeBytes(text)
    this.starts[++this.count] = plain.length
  }

  /** The slot that holds this text, or the free one where it belongs. */
  #findSlot(text: Uint8Array): number {
    const mask = this.#table.length - 1
    let slot = hashBytes(text) & mask
    while (this.#table[slot] !== 0 && !this.#isEntry(this.#table[slot] - 1, text)) slot = (slot + 1) & mask
    return slot
  }

  #isEntry(place: number, text: Uint8Array): boolean {
    const start = this.starts[place] + 4
    if (this.starts[place + 1] - start !== text.length) return false
    for (let i = 0; i < text.length; i++) if (this.plain.bytes[start + i] !== text[i]) return false
    return true
  }

  #grow(): void {
    this.#table = new Uint32Array(this.#table.length * 2)
    const starts = new Uint32Array(this.#table.length / 2 + 1)
    starts.set(this.starts.subarray(0, this.count + 1))
    this.starts = starts
    for (let place = 0; place < this.count; place++) {
      const text = this.plain.bytes.subarray(starts[place] + 4, starts[place + 1])
      this.#table[this.#findSlot(text)] = place + 1
    }
  }
}

/** Small, as wide tables have hundreds of these. */
const FIRST_CAPACITY = 256
const FIRST_BYTES = 4096

/** FNV-1a with 32 bits: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm". */
function hashBytes(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193)
  // The low bits choose the slot; fold the better mixed high ones in.
  return (hash ^ (hash >>> 15)) >>> 0
}
