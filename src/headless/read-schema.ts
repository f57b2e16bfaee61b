import type { Schema } from '../shared/model/schema.ts'
import type { Api, Shell } from './shell.ts'

/** Reads a schema from a file (JSON or YAML), or from standard input where the name is `-`. */
export async function readSchema(api: Api, path: string, shell: Shell): Promise<Schema> {
  return path === '-' ? api.schema.read({ text: await shell.readStdin() }) : api.schema.read({ path })
}

/** The schema with other row counts: those tables change whose rows are a number of their own, not so many per parent. */
export function setRootRows(schema: Schema, rows: number): Schema {
  return {
    ...schema,
    tables: schema.tables.map((table) => (typeof table.rows === 'number' ? { ...table, rows } : table)),
  }
}
