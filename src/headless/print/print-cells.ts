import type { Cell } from '../../shared/model/views.ts'
import type { Terminal } from '../terminal.ts'
import { formatTable } from './format-table.ts'

interface Cells {
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Rows as an aligned table: numbers to the right, nulls marked, cut to the terminal's width where there is one. */
export function printCells({ columns, rows }: Cells, { style, columns: width }: Terminal): string {
  return formatTable({
    columns: columns.map(({ name, type }) => ({ title: name, align: NUMERIC.test(type) ? 'right' : 'left' })),
    rows: rows.map((row) => row.map((cell) => (cell === null ? '∅' : String(cell)))),
    style,
    ...(width === undefined ? {} : { width }),
  })
}

/** Rows as CSV (RFC 4180): an empty field is a null, `""` an empty text. */
export function formatCsv({ columns, rows }: Cells): string {
  const lines = [columns.map(({ name }) => name), ...rows].map((row) => row.map(csvField).join(','))
  return `${lines.join('\n')}\n`
}

function csvField(cell: Cell): string {
  if (cell === null) return ''
  const text = String(cell)
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Of the model's types and of DuckDB's. */
const NUMERIC = /^(integer|number|decimal|u?(tiny|small|big|huge)int|uinteger|double|float)\b/i
