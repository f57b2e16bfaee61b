/** A cell of a sample as it stood in the file: text from CSV, a JSON value from JSON. Integers beyond 2^53 are text. */
export type SampleValue = string | number | boolean | null | object

export interface SampleColumn {
  readonly name: string
  /** One value a row, in file order; `null` where the row had none. */
  readonly values: readonly SampleValue[]
}

/** Some rows of a table, column by column. */
export interface SampleTable {
  /** As in the file's name, or the key that held the rows. */
  readonly name: string
  readonly columns: readonly SampleColumn[]
  readonly rowsSeen: number
  /** Rows of the whole; more than `rowsSeen` where only a part was read. */
  readonly rowsEstimated: number
}

export type SampleFormat = 'csv' | 'json' | 'jsonl'
export type SampleEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** What was read of a file to draft a schema from. */
export interface Sample extends SampleTable {
  readonly format: SampleFormat
  readonly encoding: SampleEncoding
  /** CSV only. */
  readonly delimiter?: string
  /** CSV, and JSON rows that are arrays: whether the first row names the columns. */
  readonly hasHeader?: boolean
  readonly bytesSeen: number
  readonly bytesTotal: number
  /** The further tables of a JSON object that holds several arrays. */
  readonly otherTables?: readonly SampleTable[]
  /** What a person should know of the reading, one sentence each: how much was looked at, what had to be bent. */
  readonly notes: readonly string[]
}
