import type { ColumnType } from '../../shared/model/column-type.ts'
import type { ForeignKeySpec } from '../../shared/model/schema.ts'

/**
 * The unit that flows from generate to encode: some rows of one table, one entry per column, no object per row.
 *
 * All arrays may be longer than `rowCount`; only the first `rowCount` cells (or `offsets[rowCount]` bytes) count.
 * A batch is valid until the next batch of the same generator is made: its buffers may be reused.
 */
export interface Batch {
  readonly rowCount: number
  readonly columns: readonly Column[]
}

/** A column's cells and which of them are null. A null cell's value in `data` is arbitrary. */
export interface Column {
  readonly data: ColumnData
  /** One byte a row, 1 where the cell is null; `undefined` where no cell is. */
  readonly nulls: Uint8Array | undefined
}

export type ColumnData =
  | IntegerData
  | BigIntegerData
  | NumberData
  | DecimalData
  | BooleanData
  | DateData
  | TimeData
  | TimestampData
  | UuidData
  | DictionaryData
  | TextData

/** Whole numbers of at most 2^53 - 1 in magnitude. */
export interface IntegerData {
  readonly kind: 'integer'
  readonly values: Float64Array
}
/** Whole numbers of 64 bits; used where a column can pass 2^53. */
export interface BigIntegerData {
  readonly kind: 'bigInteger'
  readonly values: BigInt64Array
}
/** IEEE doubles, always finite. */
export interface NumberData {
  readonly kind: 'number'
  readonly values: Float64Array
}
/** Decimals as whole multiples of 10^-scale: 12.50 with scale 2 is 1250. Magnitude at most 2^53 - 1. */
export interface DecimalData {
  readonly kind: 'decimal'
  readonly values: Float64Array
  /** Digits after the point, 0 to 12. */
  readonly scale: number
}
/** 0 or 1. */
export interface BooleanData {
  readonly kind: 'boolean'
  readonly values: Uint8Array
}
/** Days since 1970-01-01, proleptic Gregorian. */
export interface DateData {
  readonly kind: 'date'
  readonly values: Int32Array
}
/** Milliseconds since midnight. `hasMillis` false promises whole seconds. */
export interface TimeData {
  readonly kind: 'time'
  readonly values: Int32Array
  readonly hasMillis: boolean
}
/** Milliseconds since 1970-01-01T00:00:00Z. `hasMillis` false promises whole seconds. */
export interface TimestampData {
  readonly kind: 'timestamp'
  readonly values: Float64Array
  readonly hasMillis: boolean
}
/** 16 bytes a row, in the order in which they are printed. */
export interface UuidData {
  readonly kind: 'uuid'
  readonly values: Uint8Array
}
/** Strings (or JSON texts, in a json column) from a short list; `codes` index the dictionary. */
export interface DictionaryData {
  readonly kind: 'dictionary'
  readonly codes: Uint32Array
  readonly dictionary: Dictionary
}
/** Strings (or JSON texts, in a json column) one after the other in UTF-8; row i is bytes offsets[i] to offsets[i + 1]. */
export interface TextData {
  readonly kind: 'text'
  readonly bytes: Uint8Array
  readonly offsets: Uint32Array
  /** Promises that no cell holds a control character, quote, comma, backslash or anything else a format must escape. */
  readonly isPlain: boolean
}

/**
 * A frozen list of strings in UTF-8. Identity matters: encoders keep escaped copies per dictionary object.
 * `bytes` has at least 8 bytes of slack after the last entry, so that entries can be copied in words.
 */
export interface Dictionary {
  readonly size: number
  readonly bytes: Uint8Array
  /** `size + 1` offsets into `bytes`. */
  readonly offsets: Uint32Array
}

/** What is known of a column before any row exists; encoders lay out their file from it. */
export interface ColumnLayout {
  readonly name: string
  readonly type: ColumnType
  /** The `kind` every batch will carry for this column. */
  readonly dataKind: ColumnData['kind']
  /** True where nulls can occur. */
  readonly isNullable: boolean
  /** Decimal columns: digits after the point. */
  readonly scale?: number
  /** Timestamp and time columns: whether milliseconds are written. */
  readonly hasMillis?: boolean
}

export interface TableLayout {
  readonly name: string
  readonly rows: number
  readonly columns: readonly ColumnLayout[]
  readonly primaryKey: readonly string[]
  /** Columns beside the primary key whose values do not repeat. */
  readonly unique?: readonly string[]
  readonly foreignKeys: readonly ForeignKeySpec[]
}
