import { z } from 'zod'

/** The file formats of datasets. */
export const FORMATS = ['csv', 'json', 'jsonl', 'parquet', 'sql'] as const
export const formatSchema = z.enum(FORMATS)
export type Format = (typeof FORMATS)[number]
