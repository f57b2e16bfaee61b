import type { SampleTable } from '../../../core/prompt/sample/sample.ts'
import { groupDigits } from '../../../core/prompt/sample/share.ts'
import { uniqueNames } from '../../../core/prompt/sample/unique-names.ts'
import { commonWidth, detectDialect, parseRows, type CsvDialect } from './csv-dialect.ts'
import { detectHeader } from './detect-header.ts'
import type { SampleText } from './sample-text.ts'

export interface CsvSample extends SampleTable {
  readonly delimiter: string
  readonly hasHeader: boolean
  readonly notes: readonly string[]
}

/** Reads the rows of a CSV file's head and blocks: finds the dialect, the header, and how wide a row is. */
export function readCsvSample(name: string, text: SampleText): CsvSample {
  const notes: string[] = []
  const { body, declared } = readDeclaredDelimiter(text.head)
  const dialect = { ...detectDialect(body), ...declared }
  const head = skipPreamble(readHeadRows(body, dialect, { isWhole: text.isWhole, notes }), notes)
  const hasHeader = detectHeader(head)
  const rows = hasHeader ? head.slice(1) : head
  const width = chooseWidth(hasHeader ? head[0] : [], rows)
  noteRagged(rows, width, notes)
  for (const block of text.blocks) for (const row of readBlockRows(block, dialect, width)) rows.push(row)
  const columns = nameColumns(hasHeader ? head[0] : [], width, notes)
  return {
    name,
    columns: columns.map((column, i) => ({ name: column, values: rows.map((row) => row[i] ?? null) })),
    rowsSeen: rows.length,
    rowsEstimated: text.isWhole ? rows.length : text.estimateRows(rows.length + text.blocks.length),
    delimiter: dialect.delimiter,
    hasHeader,
    notes: hasHeader ? notes : [...notes, 'The first row holds values, not names; the columns are numbered.'],
  }
}

/** Excel's own first line, `sep=;`, which other programs would take for the header. */
function readDeclaredDelimiter(head: string): { readonly body: string; readonly declared: Partial<CsvDialect> } {
  const match = /^sep=(.)\r?\n/.exec(head)
  return match ? { body: head.slice(match[0].length), declared: { delimiter: match[1] } } : { body: head, declared: {} }
}

function readHeadRows(
  body: string,
  dialect: CsvDialect,
  { isWhole, notes }: { readonly isWhole: boolean; readonly notes: string[] },
): string[][] {
  const rows = parseRows(body, dialect)
  // The end of the head cuts a row.
  if (!isWhole) return rows.length > 1 ? rows.slice(0, -1) : rows
  const lines = body.split('\n').length
  const last = rows.at(-1)?.join('') ?? ''
  // A quote that is never closed swallows the rest of the file into one field.
  if (rows.length * 2 < lines && last.split('\n').length * 2 > lines) {
    notes.push('A quotation mark is never closed; quotation marks are read as ordinary characters.')
    return parseRows(body, { ...dialect, quote: '\0', escape: '\0' })
  }
  return rows
}

/** Titles and remarks above the table: rows of one field where rows have more. */
function skipPreamble(rows: string[][], notes: string[]): string[][] {
  const width = commonWidth(rows)
  if (width < 2) return rows
  const start = rows.findIndex((row) => row.filter((cell) => cell.trim() !== '').length > 1)
  if (start < 1 || start > MAX_PREAMBLE) return rows
  notes.push(`${start} ${start === 1 ? 'line' : 'lines'} above the table left out.`)
  return rows.slice(start)
}

const MAX_PREAMBLE = 20

/** As wide as the header or most rows, whichever is more; but a delimiter at the end of each row makes no column. */
function chooseWidth(header: readonly string[], rows: readonly string[][]): number {
  let width = Math.max(header.length, commonWidth(rows))
  const isUnused = (index: number) =>
    (header[index] ?? '').trim() === '' && rows.every((row) => (row[index] ?? '').trim() === '')
  while (width > 1 && isUnused(width - 1)) width--
  return Math.max(1, width)
}

function noteRagged(rows: readonly string[][], width: number, notes: string[]): void {
  const short = rows.filter((row) => row.length < width).length
  const long = rows.filter((row) => row.slice(width).some((cell) => cell.trim() !== '')).length
  if (short > 0)
    notes.push(`${describeRows(short)} fewer fields than the ${width} of the table; the rest is taken as missing.`)
  if (long > 0)
    notes.push(`${describeRows(long)} more fields than the ${width} of the table; what is beyond is left out.`)
}

function describeRows(count: number): string {
  return `${groupDigits(count)} ${count === 1 ? 'row has' : 'rows have'}`
}

function nameColumns(header: readonly string[], width: number, notes: string[]): string[] {
  const wanted = Array.from({ length: width }, (_, i) => header[i] ?? '')
  const { names, notes: changes } = uniqueNames(wanted)
  // Without a header no column has a name, which is said once.
  if (header.length > 0) notes.push(...changes)
  return names
}

/**
 * Rows of a block from the middle of a file. Whether it begins inside a quoted field can't be known, so both are tried,
 * and the one under which more rows have the right width is believed.
 */
function readBlockRows(block: string, dialect: CsvDialect, width: number): string[][] {
  const end = block.lastIndexOf('\n')
  const afterLine = block.indexOf('\n') + 1
  if (afterLine === 0 || end < afterLine) return []
  const closing = block.indexOf(`${dialect.quote}\n`)
  const starts = closing === -1 ? [afterLine] : [afterLine, closing + 2]
  const readings = starts.map((start) => {
    // The last row may be cut inside a quoted field.
    const rows = parseRows(block.slice(start, end), dialect).slice(0, -1)
    return { rows: rows.filter((row) => row.length === width), total: rows.length }
  })
  return readings.reduce((a, b) => (b.rows.length * a.total > a.rows.length * b.total ? b : a)).rows
}
