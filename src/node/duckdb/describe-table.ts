import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnLayout, TableLayout } from '../../core/data/batch.ts'
import { AppError } from '../../shared/errors/app-error.ts'
import type { DatasetTable } from './dataset.ts'
import { planColumn } from './plan-column.ts'
import type { ColumnFacts, ColumnPlan } from './plan-column.ts'
import { sqlName } from './sql-text.ts'

/** A table to be written again: how it will be laid out, and the query that gives its cells in that layout. */
export interface TableReading {
  readonly layout: TableLayout
  /** Gives one column for each of the layout, of a type that `fillColumn` takes. */
  readonly sql: string
}

/**
 * Looks through a table once to learn what its encoder must know before the first row: rows, nulls, milliseconds, whole
 * numbers beyond 2^53. What the formats cannot carry is refused here, with the column, instead of being bent.
 *
 * @throws AppError UNSUPPORTED.
 */
export async function describeTable(connection: DuckDBConnection, table: DatasetTable): Promise<TableReading> {
  const view = sqlName(table.name)
  const described = await connection.runAndReadAll(`SELECT column_name, column_type FROM (DESCRIBE ${view})`)
  // DESCRIBE gives texts.
  const columns = (described.getRowsJS() as [string, string][]).map(([name, type]) => ({
    name,
    plan: planColumn(name, type),
  }))
  for (const { name, plan } of columns) if (plan.refusal) throw unsupported(table, name, plan.refusal)
  const facts = await measure(connection, view, columns)
  const parts = columns.map(({ name, plan }, c) => layOut({ name, plan, facts: facts.columns[c], table }))
  return {
    layout: {
      name: table.name,
      rows: facts.rows,
      columns: parts.map(({ layout }) => layout),
      primaryKey: table.primaryKey,
      unique: table.unique,
      foreignKeys: table.foreignKeys,
    },
    sql: `SELECT ${parts.map(({ sql }) => sql).join(', ')} FROM ${view}`,
  }
}

/** All facts of all columns in one pass. */
async function measure(
  connection: DuckDBConnection,
  view: string,
  columns: readonly { readonly name: string; readonly plan: ColumnPlan }[],
): Promise<{ readonly rows: number; readonly columns: readonly ColumnFacts[] }> {
  const sums = columns.flatMap(({ name, plan }) => [
    `count(${sqlName(name)})::DOUBLE`,
    `coalesce(${plan.isWide ?? 'false'}, false)`,
    `coalesce(${plan.problem?.when ?? 'false'}, false)`,
  ])
  const result = await connection.runAndReadAll(`SELECT count(*)::DOUBLE, ${sums.join(', ')} FROM ${view}`)
  const [[rows, ...found]] = result.getRowsJS()
  return {
    rows: Number(rows),
    columns: columns.map((_, c) => ({
      hasNulls: Number(found[c * 3]) < Number(rows),
      isWide: found[c * 3 + 1] === true,
      hasProblem: found[c * 3 + 2] === true,
    })),
  }
}

function layOut({
  name,
  plan,
  facts,
  table,
}: {
  readonly name: string
  readonly plan: ColumnPlan
  readonly facts: ColumnFacts
  readonly table: DatasetTable
}): { readonly layout: ColumnLayout; readonly sql: string } {
  if (facts.hasProblem && plan.problem) throw unsupported(table, name, plan.problem.message)
  const { sql, ...kind } = plan.read(facts.isWide)
  return { layout: { name, type: plan.type, isNullable: facts.hasNulls, ...kind }, sql }
}

function unsupported({ path, name }: DatasetTable, column: string, message: string): AppError {
  return new AppError('UNSUPPORTED', `${name}.${column} ${message} (${path})`)
}
