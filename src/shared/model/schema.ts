import { z } from 'zod'
import { columnTypeSchema } from './column-type.ts'
import { generatorSchema } from './generator.ts'

// Most schemas are parsed once in a process: compiling validators for them takes longer than running them as they are,
// and needs `new Function`, which the studio's content policy forbids.
z.config({ jitless: true })

/** Rows of a table: a count, or so many for each row of a parent table. */
const rowsSchema = z.union([
  z.int().min(0),
  z.strictObject({ per: z.string().min(1), min: z.int().min(0), max: z.int().min(0) }),
])

const identifier = z
  .string()
  .min(1)
  .max(200)
  // A control character in a name would break every text format that carries it.
  .regex(/^[^\p{Cc}]+$/u, 'a name without control characters')

export const columnSchema = z.strictObject({
  name: identifier,
  type: columnTypeSchema,
  description: z.string().optional(),
  nulls: z.number().min(0).max(1).optional().describe('Share of rows that are null, 0 to 1.'),
  unique: z.boolean().optional(),
  generator: generatorSchema,
  because: z.string().optional().describe('The words that led to this column; written by extraction, never read.'),
})

export const foreignKeySchema = z.strictObject({
  columns: z.array(z.string()).min(1),
  references: z.strictObject({ table: z.string(), columns: z.array(z.string()).min(1) }),
})

export const tableSchema = z.strictObject({
  name: identifier,
  description: z.string().optional(),
  rows: rowsSchema,
  primaryKey: z.array(z.string()).min(1).optional(),
  unique: z.array(z.array(z.string()).min(1)).optional(),
  checks: z.array(z.string()).optional(),
  foreignKeys: z.array(foreignKeySchema).optional(),
  columns: z.array(columnSchema).min(1),
})

/**
 * The schema file, `*.rowsmith.json`: public and stable. Parsing it proves its shape; whether it can be honoured is
 * proved by `checkSchema` and `makePlan`.
 */
export const schemaFileSchema = z.strictObject({
  $schema: z.string().optional(),
  rowsmith: z.literal(1),
  name: identifier,
  description: z.string().optional(),
  seed: z.int().min(0).default(1),
  locale: z.string().default('en'),
  tables: z.array(tableSchema).min(1),
  notUnderstood: z.array(z.string()).optional().describe('Words that extraction made nothing of.'),
})

export type ColumnSpec = z.infer<typeof columnSchema>
export type ForeignKeySpec = z.infer<typeof foreignKeySchema>
export type TableSpec = z.infer<typeof tableSchema>
/** A schema as parsed: well-formed, not yet checked. */
export type Schema = z.infer<typeof schemaFileSchema>
/**
 * What a prompt or a sample gives: a schema whose columns say why they are there (`because`) and that lists what was
 * not understood. It is a valid schema file as it stands.
 */
export type SchemaDraft = Schema & { readonly notUnderstood: string[] }
