import { z } from 'zod'

/** The types a column can have. Encoders map each to the native type of their format. */
export const COLUMN_TYPES = [
  'integer',
  'number',
  'decimal',
  'string',
  'boolean',
  'date',
  'time',
  'timestamp',
  'uuid',
  'json',
] as const

export const columnTypeSchema = z.enum(COLUMN_TYPES)
export type ColumnType = z.infer<typeof columnTypeSchema>
