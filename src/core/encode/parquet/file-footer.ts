import { ByteWriter } from '../../data/byte-writer.ts'
import type { RowGroupMeta } from './chunk-meta.ts'
import type { ColumnChunkMeta } from './column-writer.ts'
import type { LogicalType, ParquetColumn } from './parquet-column.ts'
import { CODEC, CONVERTED_TYPE, CREATED_BY, ENCODING, MAGIC, PHYSICAL_TYPE, REPETITION } from './parquet-format.ts'
import { ThriftWriter } from './thrift-writer.ts'

/** A row group and where it begins in the file. */
export interface PlacedRowGroup {
  readonly offset: number
  readonly meta: RowGroupMeta
}

/**
 * Writes what stands behind the last row group: the FileMetaData struct, its length, and the closing mark.
 *
 * @see parquet.thrift, github.com/apache/parquet-format; the numbers below are its field ids.
 */
export function fileFooter(columns: readonly ParquetColumn[], groups: readonly PlacedRowGroup[]): Uint8Array {
  const out = new ByteWriter(1024)
  const thrift = new ThriftWriter(out)
  thrift.root(() => {
    // Version 2 of the format: logical types, and dictionary pages named by their newer encodings.
    thrift.i32(1, 2)
    thrift.structList(2, [undefined, ...columns], (column) => writeSchemaElement(thrift, column, columns.length))
    let rows = 0
    for (const { meta } of groups) rows += meta.rowCount
    thrift.i64(3, rows)
    thrift.structList(4, groups, (group) => writeRowGroup(thrift, columns, group))
    thrift.text(6, CREATED_BY)
    // TypeDefinedOrder for every column: min_value and max_value follow the order of their type.
    thrift.structList(7, columns, () => thrift.struct(1, () => {}))
  })
  const length = out.length
  out.reserve(4)
  out.view.setUint32(out.length, length, true)
  out.length += 4
  out.writeBytes(MAGIC)
  return out.take()
}

/** Without a column it is the root, which has all columns as its children. */
function writeSchemaElement(thrift: ThriftWriter, column: ParquetColumn | undefined, columnCount: number): void {
  if (column === undefined) {
    thrift.text(4, 'schema')
    thrift.i32(5, columnCount)
    return
  }
  const { layout, physicalType, convertedType, logicalType } = column
  thrift.i32(1, PHYSICAL_TYPE[physicalType])
  if (physicalType === 'FIXED_LEN_BYTE_ARRAY') thrift.i32(2, 16)
  thrift.i32(3, layout.isNullable ? REPETITION.OPTIONAL : REPETITION.REQUIRED)
  thrift.text(4, layout.name)
  if (convertedType !== undefined) thrift.i32(6, CONVERTED_TYPE[convertedType])
  if (logicalType?.kind === 'DECIMAL') {
    thrift.i32(7, logicalType.scale)
    thrift.i32(8, logicalType.precision)
  }
  if (logicalType !== undefined) thrift.struct(10, () => writeLogicalType(thrift, logicalType))
}

function writeLogicalType(thrift: ThriftWriter, type: LogicalType): void {
  thrift.struct(LOGICAL_TYPE_ID[type.kind], () => {
    switch (type.kind) {
      case 'DECIMAL':
        thrift.i32(1, type.scale)
        thrift.i32(2, type.precision)
        break
      case 'TIME':
      case 'TIMESTAMP':
        thrift.boolean(1, type.isAdjustedToUtc)
        // The union TimeUnit, with its member MILLIS.
        thrift.struct(2, () => thrift.struct(1, () => {}))
        break
      default:
        // The other types say all with their name.
        break
    }
  })
}

const LOGICAL_TYPE_ID = { STRING: 1, DECIMAL: 5, DATE: 6, TIME: 7, TIMESTAMP: 8, JSON: 12, UUID: 14 } as const

function writeRowGroup(
  thrift: ThriftWriter,
  columns: readonly ParquetColumn[],
  { offset, meta }: PlacedRowGroup,
): void {
  const placed: PlacedColumnChunk[] = []
  let sizeBytes = 0
  let rawBytes = 0
  for (let i = 0; i < columns.length; i++) {
    const chunk = meta.columns[i]
    placed.push({ column: columns[i], offset: offset + sizeBytes, rowCount: meta.rowCount, chunk })
    sizeBytes += chunk.sizeBytes
    rawBytes += chunk.rawBytes
  }
  thrift.structList(1, placed, (chunk) => {
    // The metadata stands nowhere else, which file_offset says with 0.
    thrift.i64(2, 0)
    thrift.struct(3, () => writeColumnMetaData(thrift, chunk))
  })
  thrift.i64(2, rawBytes)
  thrift.i64(3, meta.rowCount)
  thrift.i64(5, offset)
  thrift.i64(6, sizeBytes)
}

interface PlacedColumnChunk {
  readonly column: ParquetColumn
  readonly offset: number
  readonly rowCount: number
  readonly chunk: ColumnChunkMeta
}

function writeColumnMetaData(thrift: ThriftWriter, { column, offset, rowCount, chunk }: PlacedColumnChunk): void {
  const hasDictionary = chunk.dictionaryBytes > 0
  const encodings = [ENCODING.PLAIN, ENCODING.RLE]
  thrift.i32(1, PHYSICAL_TYPE[column.physicalType])
  thrift.i32List(2, hasDictionary ? [...encodings, ENCODING.RLE_DICTIONARY] : encodings)
  thrift.textList(3, [column.layout.name])
  thrift.i32(4, chunk.isCompressed ? CODEC.SNAPPY : CODEC.UNCOMPRESSED)
  thrift.i64(5, rowCount)
  thrift.i64(6, chunk.rawBytes)
  thrift.i64(7, chunk.sizeBytes)
  thrift.i64(9, offset + chunk.dictionaryBytes)
  if (hasDictionary) thrift.i64(11, offset)
  thrift.struct(12, () => writeStatistics(thrift, chunk))
}

function writeStatistics(thrift: ThriftWriter, { nullCount, range }: ColumnChunkMeta): void {
  thrift.i64(3, nullCount)
  if (range === undefined) return
  thrift.binary(5, range.max)
  thrift.binary(6, range.min)
  thrift.boolean(7, range.isExact)
  thrift.boolean(8, range.isExact)
}
