import { AppError } from '../../../shared/errors/app-error.ts'
import type { ColumnType } from '../../../shared/model/column-type.ts'
import type { ColumnData, ColumnLayout, TableLayout } from '../../data/batch.ts'
import type { ConvertedType, PhysicalType } from './parquet-format.ts'

/** How a column stands in the file. */
export interface ParquetColumn {
  readonly layout: ColumnLayout
  /** `table.column`, for messages. */
  readonly at: string
  readonly physicalType: PhysicalType
  readonly logicalType: LogicalType | undefined
  /** What readers from before logical types know; where both are given they say the same. */
  readonly convertedType: ConvertedType | undefined
}

/** What the bytes mean; the names are those of the format's LogicalType union. */
export type LogicalType =
  | { readonly kind: 'STRING' | 'DATE' | 'JSON' | 'UUID' }
  | { readonly kind: 'DECIMAL'; readonly scale: number; readonly precision: number }
  /** In milliseconds. */
  | { readonly kind: 'TIME' | 'TIMESTAMP'; readonly isAdjustedToUtc: boolean }

/**
 * Finds the Parquet type of every column.
 *
 * @throws AppError UNSUPPORTED where a column's cells come in a form that its type can't hold.
 * @see Parquet logical type definitions, github.com/apache/parquet-format/blob/master/LogicalTypes.md
 */
export function toParquetColumns(table: TableLayout): readonly ParquetColumn[] {
  return table.columns.map((layout) => {
    const at = `${table.name}.${layout.name}`
    if (!DATA_KINDS[layout.type].includes(layout.dataKind)) {
      const fix = `Give it a generator that makes ${DATA_KINDS[layout.type].join(' or ')} cells, or change its type.`
      const message = `${at}: Parquet can't hold ${layout.dataKind} cells in a column of type ${layout.type}. ${fix}`
      throw new AppError('UNSUPPORTED', message, { problems: [{ at, message: 'cells and type disagree', fix }] })
    }
    return { layout, at, ...typesOf(layout) }
  })
}

/** Which cells each type can hold without loss. */
const DATA_KINDS: Readonly<Record<ColumnType, readonly ColumnData['kind'][]>> = {
  integer: ['integer', 'bigInteger'],
  number: ['number', 'integer', 'decimal'],
  decimal: ['decimal', 'integer'],
  string: ['text', 'dictionary'],
  boolean: ['boolean'],
  date: ['date'],
  time: ['time'],
  timestamp: ['timestamp'],
  uuid: ['uuid'],
  json: ['text', 'dictionary'],
}

/** The most digits that a decimal on 64 bits can promise. */
const DECIMAL_PRECISION = 18

type ParquetTypes = Pick<ParquetColumn, 'physicalType' | 'logicalType' | 'convertedType'>

function typesOf({ type, dataKind, scale = 0 }: ColumnLayout): ParquetTypes {
  switch (type) {
    case 'integer':
      return { physicalType: 'INT64', logicalType: undefined, convertedType: undefined }
    case 'number':
      return { physicalType: 'DOUBLE', logicalType: undefined, convertedType: undefined }
    case 'decimal':
      return {
        physicalType: 'INT64',
        logicalType: { kind: 'DECIMAL', scale: dataKind === 'decimal' ? scale : 0, precision: DECIMAL_PRECISION },
        convertedType: 'DECIMAL',
      }
    case 'string':
      return { physicalType: 'BYTE_ARRAY', logicalType: { kind: 'STRING' }, convertedType: 'UTF8' }
    case 'json':
      return { physicalType: 'BYTE_ARRAY', logicalType: { kind: 'JSON' }, convertedType: 'JSON' }
    case 'boolean':
      return { physicalType: 'BOOLEAN', logicalType: undefined, convertedType: undefined }
    case 'date':
      return { physicalType: 'INT32', logicalType: { kind: 'DATE' }, convertedType: 'DATE' }
    case 'time':
      return {
        physicalType: 'INT32',
        logicalType: { kind: 'TIME', isAdjustedToUtc: false },
        // The converted type means UTC, but readers that know only it have no local time to offer instead.
        convertedType: 'TIME_MILLIS',
      }
    case 'timestamp':
      return {
        physicalType: 'INT64',
        logicalType: { kind: 'TIMESTAMP', isAdjustedToUtc: true },
        convertedType: 'TIMESTAMP_MILLIS',
      }
    case 'uuid':
      return { physicalType: 'FIXED_LEN_BYTE_ARRAY', logicalType: { kind: 'UUID' }, convertedType: undefined }
  }
}
