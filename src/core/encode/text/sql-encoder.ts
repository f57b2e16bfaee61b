import type { ColumnLayout, TableLayout } from '../../data/batch.ts'
import type { CellStyle } from './cell.ts'
import { quoteIdentifier, writeCreateTable } from './create-table.ts'
import { holdsStrings } from './holds-strings.ts'
import { makeSqlEscape } from './sql-escape.ts'
import { makeTextEncoder, type TextDialect } from './text-encoder.ts'

/**
 * SQL that PostgreSQL and SQLite both run: a `CREATE TABLE`, then `INSERT` statements of 500 rows.
 *
 * - Whole numbers and decimals are digits, also beyond 2^53; booleans are `TRUE` and `FALSE`; timestamps are in UTC,
 *   `'2025-01-25 00:01:11+00'`; dates, times, uuids and json are string literals.
 * - SQLite has only 64-bit integers and doubles: of decimals and of json texts that are bare numbers it keeps what a
 *   double holds. PostgreSQL keeps every digit.
 * - Statements begin at every 500th row of the table, wherever chunks begin.
 * - There is no transaction around it: who runs the file decides.
 */
export const makeSqlEncoder = makeTextEncoder((table: TableLayout): TextDialect => {
  const names = table.columns.map(({ name }) => quoteIdentifier(name)).join(', ')
  return {
    begin: writeCreateTable(table),
    styleOf: (column, index) => styleSql(column, index, `${table.name}.${column.name}`),
    rowEnd: '),\n',
    groups: { rows: 500, begin: `INSERT INTO ${quoteIdentifier(table.name)} (${names}) VALUES\n`, end: ';\n' },
    end: '',
  }
})

function styleSql(column: ColumnLayout, index: number, place: string): CellStyle {
  const separator = index === 0 ? '(' : ', '
  const isLiteral = holdsStrings(column) || column.type === 'json'
  const quote = isLiteral ? "'" : ''
  return {
    lead: separator + quote,
    tail: (column.dataKind === 'timestamp' ? '+00' : '') + quote,
    whenNull: `${separator}NULL`,
    // Inside a literal it is a text or a JSON text, not an SQL word.
    booleans: isLiteral ? ['false', 'true'] : ['FALSE', 'TRUE'],
    timeMark: ' ',
    escape: makeSqlEscape(place),
  }
}
