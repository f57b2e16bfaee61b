import type { ColumnSpec, Schema, TableSpec } from '../../src/shared/model/schema.ts'
import { readySchema } from '../../src/core/pipeline.ts'
import { rowList, rowRange } from '../../src/core/generate/row-set.ts'
import { readCells } from './read-cells.ts'

/** A schema of one table `t` with these columns. */
export function schemaOf(
  columns: readonly ColumnSpec[],
  options: { rows?: number; seed?: number; locale?: string } = {},
): Schema {
  return schemaWith([{ name: 't', rows: options.rows ?? 100, columns: [...columns] }], options)
}

export function schemaWith(tables: readonly TableSpec[], options: { seed?: number; locale?: string } = {}): Schema {
  return { rowsmith: 1, name: 'test', seed: options.seed ?? 1, locale: options.locale ?? 'en', tables: [...tables] }
}

/** Rows of a table as texts, one list a row. */
export async function makeRows(
  schema: Schema,
  {
    table = 0,
    from = 0,
    count = 10,
    list,
  }: { table?: number; from?: number; count?: number; list?: readonly number[] } = {},
): Promise<(string | null)[][]> {
  const { compiled } = await readySchema(structuredClone(schema))
  const rows = list ? rowList(list) : rowRange(from, count)
  const batch = compiled.tables[table].generate(rows)
  const columns = batch.columns.map((column) => readCells(column, rows.count))
  return Array.from({ length: rows.count }, (_, row) => columns.map((cells) => cells[row]))
}

/** One column of a table as texts. */
export async function makeColumn(
  schema: Schema,
  name: string,
  options: Parameters<typeof makeRows>[1] = {},
): Promise<(string | null)[]> {
  const index = schema.tables[options.table ?? 0].columns.findIndex((column) => column.name === name)
  return (await makeRows(schema, options)).map((row) => row[index])
}
