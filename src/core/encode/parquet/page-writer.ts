import { ByteWriter } from '../../data/byte-writer.ts'
import { ENCODING, PAGE_TYPE } from './parquet-format.ts'
import { SNAPPY_BLOCK_BYTES, snappyCompress } from './snappy.ts'
import { ThriftWriter } from './thrift-writer.ts'

/** What the pages of a column chunk came to. */
export interface ChunkPages {
  readonly isCompressed: boolean
  /** Bytes of the dictionary page with its header; 0 where there is none. */
  readonly dictionaryBytes: number
  /** Bytes of all pages with their headers, as they stand in the file. */
  readonly sizeBytes: number
  /** The same before compression. */
  readonly rawBytes: number
}

/**
 * Collects the pages of one column chunk after the other.
 *
 * Pages are of version 1, which every reader knows; version 2 would only save decompressing levels. A chunk has one
 * codec: Snappy where a sample of its first data page (and of its dictionary) gets clearly smaller, else none.
 *
 * @see Parquet format, "Data Pages", github.com/apache/parquet-format/blob/master/README.md
 */
export class PageWriter {
  readonly #pages = new ByteWriter(FIRST_CAPACITY)
  readonly #scratch: ByteWriter
  #isCompressed: boolean | undefined
  #dictionary: DictionaryPage | undefined
  #dictionaryBytes = 0
  #rawBytes = 0

  /** @param scratch - Any writer; what it holds is lost at each page. */
  constructor(scratch: ByteWriter) {
    this.#scratch = scratch
  }

  /** Puts a dictionary in front; it must stay as it is until the first data page is added. */
  setDictionary(dictionary: DictionaryPage): void {
    this.#dictionary = dictionary
  }

  addDataPage({ body, rowCount, isDictionary }: DataPage): void {
    this.#isCompressed ??= this.#isWorthCompressing(body)
    this.#flushDictionary()
    this.#addPage(body, (thrift, sizes) => {
      thrift.i32(1, PAGE_TYPE.DATA_PAGE)
      thrift.i32(2, sizes.rawBytes)
      thrift.i32(3, sizes.sizeBytes)
      thrift.struct(5, () => {
        thrift.i32(1, rowCount)
        thrift.i32(2, isDictionary ? ENCODING.RLE_DICTIONARY : ENCODING.PLAIN)
        thrift.i32(3, ENCODING.RLE)
        thrift.i32(4, ENCODING.RLE)
      })
    })
  }

  /** Appends the pages to a file's bytes and starts anew. */
  finish(out: ByteWriter): ChunkPages {
    const pages = this.#pages
    out.writeBytes(pages.written())
    const result = {
      isCompressed: this.#isCompressed ?? false,
      dictionaryBytes: this.#dictionaryBytes,
      sizeBytes: pages.length,
      rawBytes: this.#rawBytes,
    }
    this.#reset()
    return result
  }

  #reset(): void {
    this.#pages.length = 0
    this.#isCompressed = undefined
    this.#dictionary = undefined
    this.#dictionaryBytes = 0
    this.#rawBytes = 0
  }

  #flushDictionary(): void {
    const dictionary = this.#dictionary
    if (dictionary === undefined) return
    this.#dictionary = undefined
    this.#addPage(dictionary.body, (thrift, sizes) => {
      thrift.i32(1, PAGE_TYPE.DICTIONARY_PAGE)
      thrift.i32(2, sizes.rawBytes)
      thrift.i32(3, sizes.sizeBytes)
      thrift.struct(7, () => {
        thrift.i32(1, dictionary.entryCount)
        thrift.i32(2, ENCODING.PLAIN)
      })
    })
    this.#dictionaryBytes = this.#pages.length
  }

  #addPage(body: Uint8Array, writeHeader: (thrift: ThriftWriter, sizes: PageSizes) => void): void {
    const stored = this.#isCompressed ? this.#compress(body) : body
    const headerAt = this.#pages.length
    const thrift = new ThriftWriter(this.#pages)
    thrift.root(() => writeHeader(thrift, { rawBytes: body.length, sizeBytes: stored.length }))
    this.#rawBytes += this.#pages.length - headerAt + body.length
    this.#pages.writeBytes(stored)
  }

  #isWorthCompressing(body: Uint8Array): boolean {
    let rawBytes = 0
    let sizeBytes = 0
    for (const part of this.#dictionary === undefined ? [body] : [this.#dictionary.body, body]) {
      const sample = part.subarray(0, SNAPPY_BLOCK_BYTES)
      rawBytes += part.length
      sizeBytes += this.#compress(sample).length * (part.length / Math.max(1, sample.length))
    }
    return sizeBytes <= rawBytes * WORTHWHILE_SHARE
  }

  #compress(bytes: Uint8Array): Uint8Array {
    this.#scratch.length = 0
    snappyCompress(bytes, this.#scratch)
    return this.#scratch.written()
  }
}

/** Small, as wide tables have hundreds of these. */
const FIRST_CAPACITY = 4096
/** Compression must save an eighth to be worth the time of those who read. */
const WORTHWHILE_SHARE = 7 / 8

interface DictionaryPage {
  readonly body: Uint8Array
  readonly entryCount: number
}

interface DataPage {
  /** Definition levels, if the column has them, then the values. */
  readonly body: Uint8Array
  /** Nulls included. */
  readonly rowCount: number
  /** Whether the values are places in the dictionary. */
  readonly isDictionary: boolean
}

interface PageSizes {
  readonly rawBytes: number
  readonly sizeBytes: number
}
