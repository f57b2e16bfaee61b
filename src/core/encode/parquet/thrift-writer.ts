import type { ByteWriter } from '../../data/byte-writer.ts'
import { writeVarint } from './varint.ts'

/** The element types of Thrift lists that Parquet's metadata holds. */
const THRIFT_LIST = { i32: 5, binary: 8, struct: 12 } as const

/**
 * Writes structs in Thrift's compact protocol; fields must come in ascending order of their ids.
 *
 * Numbers must not be negative: nothing that Parquet's metadata counts is, and zigzag is then a doubling.
 *
 * @see Thrift compact protocol encoding, github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
 */
export class ThriftWriter {
  readonly #out: ByteWriter
  /** The id of the field before, in the struct being written. */
  #lastId = 0

  constructor(out: ByteWriter) {
    this.#out = out
  }

  boolean(id: number, value: boolean): void {
    this.#header(id, value ? 1 : 2)
  }

  i32(id: number, value: number): void {
    this.#header(id, 5)
    writeVarint(this.#out, value * 2)
  }

  i64(id: number, value: number): void {
    this.#header(id, 6)
    writeVarint(this.#out, value * 2)
  }

  binary(id: number, value: Uint8Array): void {
    this.#header(id, 8)
    this.#bytes(value)
  }

  text(id: number, value: string): void {
    this.binary(id, utf8.encode(value))
  }

  struct(id: number, writeFields: () => void): void {
    this.#header(id, 12)
    this.#fields(writeFields)
  }

  i32List(id: number, values: readonly number[]): void {
    this.#listHeader(id, THRIFT_LIST.i32, values.length)
    for (const value of values) writeVarint(this.#out, value * 2)
  }

  textList(id: number, values: readonly string[]): void {
    this.#listHeader(id, THRIFT_LIST.binary, values.length)
    for (const value of values) this.#bytes(utf8.encode(value))
  }

  structList<T>(id: number, items: readonly T[], writeFields: (item: T) => void): void {
    this.#listHeader(id, THRIFT_LIST.struct, items.length)
    for (const item of items) this.#fields(() => writeFields(item))
  }

  /** Writes a struct that stands alone, such as a page header. */
  root(writeFields: () => void): void {
    this.#fields(writeFields)
  }

  #fields(writeFields: () => void): void {
    const outerId = this.#lastId
    this.#lastId = 0
    writeFields()
    this.#out.writeByte(0)
    this.#lastId = outerId
  }

  #header(id: number, type: number): void {
    // The short form holds steps of up to 15; Parquet's structs have no field beyond 17.
    this.#out.writeByte(((id - this.#lastId) << 4) | type)
    this.#lastId = id
  }

  #listHeader(id: number, elementType: number, size: number): void {
    this.#header(id, 9)
    if (size < 15) {
      this.#out.writeByte((size << 4) | elementType)
    } else {
      this.#out.writeByte(0xf0 | elementType)
      writeVarint(this.#out, size)
    }
  }

  #bytes(value: Uint8Array): void {
    writeVarint(this.#out, value.length)
    this.#out.writeBytes(value)
  }
}

const utf8 = new TextEncoder()
