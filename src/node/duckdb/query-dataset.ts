import { StatementType } from '@duckdb/node-api'
import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api'
import { AppError } from '../../shared/errors/app-error.ts'
import type { Cell, QueryResult } from '../../shared/model/views.ts'
import { createDatasetViews } from './dataset-views.ts'
import { findDataset } from './find-dataset.ts'
import { askDuckDb, openDuckDb } from './open-duckdb.ts'
import { toCell } from './to-cell.ts'

export interface DatasetQuery {
  /** A dataset's folder, a folder of data files, or one file. */
  readonly source: string
  readonly sql: string
  readonly maxRows: number
}

/**
 * Answers a question in SQL over a dataset, whose tables go by their names. Nothing is changed: one statement that reads
 * is all it takes.
 *
 * @throws AppError BAD_INPUT with DuckDB's message for SQL that cannot be run; NOT_FOUND, FILE_UNREADABLE and UNSUPPORTED
 *   for the dataset; CANCELLED after the signal.
 */
export async function queryDataset(query: DatasetQuery, signal?: AbortSignal): Promise<QueryResult> {
  const dataset = await findDataset(query.source)
  const { connection, close } = await openDuckDb([dataset.place], signal)
  try {
    await createDatasetViews(connection, dataset, signal)
    const describe = (message: string): AppError => new AppError('BAD_INPUT', message)
    return await askDuckDb(async () => readRows(await prepareReading(connection, query.sql), query.maxRows), {
      describe,
      signal,
    })
  } finally {
    close()
  }
}

/** Only what DuckDB itself counts as reading is run; the sandbox lets it write into the dataset's folder. */
async function prepareReading(connection: DuckDBConnection, sql: string): Promise<DuckDBPreparedStatement> {
  const text = sql.replaceAll(COMMENTS, ' ').trim()
  if (text === '')
    throw new AppError('BAD_INPUT', 'There is no SQL. Give a SELECT, such as "SELECT * FROM customers LIMIT 10".')
  // Before DuckDB prepares it, because its own refusal speaks of file permissions.
  const word = /^[\s(]*([a-z]+)/i.exec(text)?.[1].toUpperCase()
  if (word !== undefined && OTHER_STATEMENTS.has(word)) throw readsOnly(word)
  const statements = await connection.extractStatements(sql)
  if (statements.count !== 1) {
    throw new AppError('BAD_INPUT', `One statement at a time, please: this is ${statements.count} for DuckDB.`)
  }
  const statement = await statements.prepare(0)
  if (statement.statementType !== StatementType.SELECT) throw readsOnly(word ?? 'this')
  if (statement.parameterCount > 0)
    throw new AppError('BAD_INPUT', 'Parameters such as $1 or ? cannot be filled here: write the values.')
  return statement
}

function readsOnly(word: string): AppError {
  return new AppError(
    'BAD_INPUT',
    `Datasets are only read: ${word} is refused. Use SELECT, WITH, DESCRIBE, SUMMARIZE or SHOW.`,
  )
}

/** Streams until there is a row more than wanted. */
async function readRows(statement: DuckDBPreparedStatement, maxRows: number): Promise<QueryResult> {
  const result = await statement.stream()
  const columns = result.columnNames().map((name, i) => ({ name, type: nameType(result.columnType(i)) }))
  const rows: Cell[][] = []
  while (rows.length <= maxRows) {
    const chunk = await result.fetchChunk()
    if (chunk === null || chunk.rowCount === 0) break
    for (const row of chunk.getRows()) rows.push(row.map(toCell))
  }
  return { columns, rows: rows.slice(0, maxRows), isTruncated: rows.length > maxRows }
}

function nameType(type: { readonly alias?: string | undefined; toString(): string }): string {
  return type.alias ?? String(type)
}

const COMMENTS = /--[^\n]*|\/\*[\s\S]*?\*\//g
const OTHER_STATEMENTS: ReadonlySet<string> = new Set(
  'ALTER ANALYZE ATTACH BEGIN CALL CHECKPOINT COMMENT COMMIT COPY CREATE DELETE DETACH DROP EXECUTE EXPLAIN EXPORT IMPORT INSERT INSTALL LOAD MERGE PRAGMA PREPARE RESET ROLLBACK SET TRUNCATE UPDATE USE VACUUM'.split(
    ' ',
  ),
)
