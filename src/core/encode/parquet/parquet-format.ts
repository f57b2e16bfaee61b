/*
 * The numbers of the Parquet format that this encoder writes.
 *
 * Source: Apache Parquet format, parquet.thrift (github.com/apache/parquet-format), enums Type, ConvertedType,
 * FieldRepetitionType, Encoding, CompressionCodec and PageType.
 */

import { ENGINE_VERSION } from '../../../shared/model/engine-version.ts'

/** Opens and closes every Parquet file. */
export const MAGIC = new Uint8Array([0x50, 0x41, 0x52, 0x31])

export const PHYSICAL_TYPE = {
  BOOLEAN: 0,
  INT32: 1,
  INT64: 2,
  DOUBLE: 5,
  BYTE_ARRAY: 6,
  FIXED_LEN_BYTE_ARRAY: 7,
} as const
export type PhysicalType = keyof typeof PHYSICAL_TYPE

export const CONVERTED_TYPE = {
  UTF8: 0,
  DECIMAL: 5,
  DATE: 6,
  TIME_MILLIS: 7,
  TIMESTAMP_MILLIS: 9,
  JSON: 19,
} as const
export type ConvertedType = keyof typeof CONVERTED_TYPE

export const REPETITION = { REQUIRED: 0, OPTIONAL: 1 } as const

export const ENCODING = { PLAIN: 0, RLE: 3, RLE_DICTIONARY: 8 } as const

export const CODEC = { UNCOMPRESSED: 0, SNAPPY: 1 } as const

export const PAGE_TYPE = { DATA_PAGE: 0, DICTIONARY_PAGE: 2 } as const

/**
 * Bytes of values, before compression, at which a page is full. Readers skip whole pages, and hold one in memory at a
 * time; 1 MiB is what most writers choose.
 */
export const PAGE_BYTES = 1 << 20

/** Who wrote the file, in the form that readers parse for known faults of old writers. */
export const CREATED_BY = `rowsmith version ${ENGINE_VERSION}`
