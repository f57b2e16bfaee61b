import { ByteWriter } from '../../data/byte-writer.ts'
import type { ColumnChunkMeta } from './column-writer.ts'
import { type ByteCursor, readVarint, writeVarint } from './varint.ts'

/** What the footer says about a row group. Its column chunks follow each other without gaps. */
export interface RowGroupMeta {
  readonly rowCount: number
  readonly columns: readonly ColumnChunkMeta[]
}

/**
 * Packs what the footer must know of a chunk's row groups, so that it can be kept beside the chunk until the file ends.
 *
 * For each row group its rows, then for each column: flags, sizes, nulls and the range of its values. Offsets need not
 * be kept, as everything stands in order without gaps.
 */
export function packRowGroups(groups: readonly RowGroupMeta[]): Uint8Array {
  const out = new ByteWriter(256)
  writeVarint(out, groups.length)
  for (const group of groups) {
    writeVarint(out, group.rowCount)
    for (const column of group.columns) packColumn(out, column)
  }
  return out.take()
}

/** Reads what `packRowGroups` wrote. @returns `undefined` where these are not whole records of so many columns. */
export function unpackRowGroups(meta: Uint8Array, columnCount: number): readonly RowGroupMeta[] | undefined {
  const cursor: ByteCursor = { bytes: meta, at: 0 }
  const groupCount = readVarint(cursor)
  const groups: RowGroupMeta[] = []
  for (let i = 0; i < groupCount && cursor.at < meta.length; i++) {
    const rowCount = readVarint(cursor)
    const columns: ColumnChunkMeta[] = []
    for (let c = 0; c < columnCount; c++) columns.push(unpackColumn(cursor))
    groups.push({ rowCount, columns })
  }
  return groups.length === groupCount && cursor.at === meta.length ? groups : undefined
}

const IS_COMPRESSED = 1
const HAS_RANGE = 2
const IS_EXACT = 4

function packColumn(out: ByteWriter, column: ColumnChunkMeta): void {
  const { range } = column
  const rangeFlags = range === undefined ? 0 : HAS_RANGE | (range.isExact ? IS_EXACT : 0)
  writeVarint(out, (column.isCompressed ? IS_COMPRESSED : 0) | rangeFlags)
  writeVarint(out, column.dictionaryBytes)
  writeVarint(out, column.sizeBytes)
  writeVarint(out, column.rawBytes)
  writeVarint(out, column.nullCount)
  if (range === undefined) return
  for (const bound of [range.min, range.max]) {
    writeVarint(out, bound.length)
    out.writeBytes(bound)
  }
}

function unpackColumn(cursor: ByteCursor): ColumnChunkMeta {
  const flags = readVarint(cursor)
  const sizes = {
    isCompressed: (flags & IS_COMPRESSED) !== 0,
    dictionaryBytes: readVarint(cursor),
    sizeBytes: readVarint(cursor),
    rawBytes: readVarint(cursor),
    nullCount: readVarint(cursor),
  }
  if ((flags & HAS_RANGE) === 0) return { ...sizes, range: undefined }
  const min = unpackBound(cursor)
  const max = unpackBound(cursor)
  return { ...sizes, range: { min, max, isExact: (flags & IS_EXACT) !== 0 } }
}

function unpackBound(cursor: ByteCursor): Uint8Array {
  const length = readVarint(cursor)
  const start = cursor.at
  cursor.at += length
  return cursor.bytes.subarray(start, cursor.at)
}
