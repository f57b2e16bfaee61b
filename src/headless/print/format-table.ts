import type { Style, TextFormat } from '../terminal.ts'
import { cutToWidth, displayWidth } from './display-width.ts'

export interface TableColumn {
  readonly title: string
  readonly align?: 'left' | 'right'
  /** How the cells look, once their width is known. */
  readonly format?: TextFormat
}

export interface TableOptions {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly string[])[]
  readonly style: Style
  /** Columns of the terminal; the widest cells are cut until a line fits. Left out, nothing is cut. */
  readonly width?: number
  readonly indent?: number
}

/** Lays out an aligned table with a dim heading line, ready to print; ends without a line break. */
export function formatTable({ columns, rows, style, width, indent = 0 }: TableOptions): string {
  const shown = rows.map((row) => row.map(escapeControls))
  const natural = columns.map(({ title }, c) => Math.max(displayWidth(title), ...maxWidths(shown, c)))
  const widths = width === undefined ? natural : fitWidths(natural, width - indent)
  const line = (cells: readonly string[], paint: (text: string, c: number) => string): string => {
    const padded = cells.map((cell, c) =>
      paint(pad(cell, { width: widths[c], column: columns[c], isLast: c === columns.length - 1 }), c),
    )
    return (' '.repeat(indent) + padded.join(' '.repeat(GAP))).trimEnd()
  }
  const heading = line(
    columns.map(({ title }) => title),
    (text) => style('dim', text),
  )
  const body = shown.map((row) =>
    line(row, (text, c) => {
      const { format } = columns[c]
      return format ? style(format, text) : text
    }),
  )
  return [heading, ...body].join('\n')
}

/** Shows control characters, which would otherwise move the cursor or recolour the terminal. */
function escapeControls(text: string): string {
  return text.replace(/\p{Cc}/gu, (control) => {
    const name = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }[control]
    return name ?? `\\x${control.codePointAt(0)?.toString(16).padStart(2, '0')}`
  })
}

function pad(
  cell: string,
  { width, column, isLast }: { readonly width: number; readonly column: TableColumn; readonly isLast: boolean },
): string {
  const cut = cutToWidth(cell, width)
  const space = ' '.repeat(Math.max(0, width - displayWidth(cut)))
  if (column.align === 'right') return space + cut
  return isLast ? cut : cut + space
}

/** Takes from the widest columns until the line fits, but leaves every column a few characters. */
function fitWidths(natural: readonly number[], total: number): readonly number[] {
  const widths = [...natural]
  const room = total - GAP * (widths.length - 1)
  for (;;) {
    const sum = widths.reduce((a, b) => a + b, 0)
    const widest = Math.max(...widths)
    if (sum <= room || widest <= LEAST_WIDTH) return widths
    widths[widths.indexOf(widest)]--
  }
}

/** One number: spreading a long table into `Math.max` would pass the limit of arguments. */
function maxWidths(rows: readonly (readonly string[])[], column: number): readonly [number] {
  return [rows.reduce((widest, row) => Math.max(widest, displayWidth(row[column])), 0)]
}

const GAP = 2
const LEAST_WIDTH = 6
