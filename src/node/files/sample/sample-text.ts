import { decodeText, detectEncoding } from './decode-text.ts'
import type { SampleFile } from './sample-file.ts'
import type { SampleEncoding } from '../../../core/prompt/sample/sample.ts'

/** The decoded parts of a file. */
export interface SampleText {
  readonly encoding: SampleEncoding
  readonly head: string
  /** Parts from further on; their first and last lines may be cut. */
  readonly blocks: readonly string[]
  /** The head is the whole file. */
  readonly isWhole: boolean
  readonly bytesSeen: number
  /** Rows of the whole file, where so many stood in the bytes that were read. */
  estimateRows(rowsSeen: number): number
}

/** Decodes what was read of a file; `undefined` where it is no text. */
export function decodeSample(file: SampleFile, spread: readonly Uint8Array[]): SampleText | undefined {
  const encoding = detectEncoding([file.head, ...spread])
  if (!encoding) return undefined
  const bytesSeen = spread.reduce((sum, block) => sum + block.length, file.head.length)
  return {
    encoding,
    head: decodeText(file.head, encoding),
    blocks: spread.map((block) => decodeText(block, encoding)),
    isWhole: file.isWhole,
    bytesSeen,
    estimateRows: (rowsSeen) => Math.max(rowsSeen, Math.round((rowsSeen * file.sizeBytes) / bytesSeen)),
  }
}
