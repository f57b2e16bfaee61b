import type { Format } from '../../shared/model/format.ts'
import type { MakeTableEncoder } from './encoder.ts'
import { makeParquetEncoder } from './parquet/parquet-encoder.ts'
import { makeCsvEncoder } from './text/csv-encoder.ts'
import { makeJsonEncoder, makeJsonlEncoder } from './text/json-encoder.ts'
import { makeSqlEncoder } from './text/sql-encoder.ts'

/** The encoder of a file format. Add a format here and in `FORMATS`. */
export function makeEncoder(format: Format): MakeTableEncoder {
  return ENCODERS[format]
}

const ENCODERS: Readonly<Record<Format, MakeTableEncoder>> = {
  csv: makeCsvEncoder,
  json: makeJsonEncoder,
  jsonl: makeJsonlEncoder,
  parquet: makeParquetEncoder,
  sql: makeSqlEncoder,
}
