/**
 * A growing run of bytes with the few writes that encoders and text generators are made of.
 *
 * Hot code: callers may `reserve` room once and then write through `bytes`, `view` and `length` themselves. Eight bytes
 * beyond the reserved room are always there, so that copies can run over in whole words.
 */
export class ByteWriter {
  bytes: Uint8Array
  view: DataView
  length = 0

  /**
   * @param memory - Written into while it is large enough; whatever stands in it is overwritten. Memory that was in use
   *   before is quicker than new.
   */
  constructor(capacity = 1 << 16, memory?: ArrayBufferLike) {
    const isEnough = memory !== undefined && memory.byteLength >= capacity + 8
    this.bytes = isEnough ? new Uint8Array(memory) : new Uint8Array(capacity + 8)
    this.view = new DataView(this.bytes.buffer)
  }

  /** Makes sure that `count` more bytes fit; `bytes` and `view` may be new objects afterwards. */
  reserve(count: number): void {
    const needed = this.length + count + 8
    if (needed <= this.bytes.length) return
    const grown = new Uint8Array(Math.max(needed, this.bytes.length * 2))
    grown.set(this.bytes.subarray(0, this.length))
    this.bytes = grown
    this.view = new DataView(grown.buffer)
  }

  writeByte(byte: number): void {
    this.reserve(1)
    this.bytes[this.length++] = byte
  }

  writeBytes(source: Uint8Array): void {
    this.reserve(source.length)
    this.bytes.set(source, this.length)
    this.length += source.length
  }

  /** Writes a string as UTF-8. */
  writeText(text: string): void {
    // UTF-8 never takes more than three bytes for a UTF-16 unit.
    this.reserve(text.length * 3)
    const { bytes, length } = this
    // Most texts are short and plain; calling the encoder for them takes longer than copying.
    let i = 0
    for (; i < text.length && i < SHORT_TEXT; i++) {
      const unit = text.charCodeAt(i)
      if (unit >= 0x80) break
      bytes[length + i] = unit
    }
    this.length += i
    if (i < text.length) this.length += utf8.encodeInto(text.slice(i), bytes.subarray(this.length)).written
  }

  /** The bytes written so far; a view that the next write may invalidate. */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.length)
  }

  /** Hands over the bytes written so far in a buffer of exactly their length, and starts empty. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes.slice(0, this.length)
    this.length = 0
    return taken
  }
}

const utf8 = new TextEncoder()
const SHORT_TEXT = 64
