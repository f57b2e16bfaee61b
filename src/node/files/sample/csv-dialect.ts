import Papa from 'papaparse'
import { parseNumber } from '../../../core/prompt/sample/parse-number.ts'

/** How a CSV file separates and quotes its fields. */
export interface CsvDialect {
  /** A comma where the file has a single column. */
  readonly delimiter: string
  readonly quote: string
  /** What stands before a quote inside a quoted field: another quote, or a backslash. */
  readonly escape: string
}

/**
 * Finds the dialect under which the rows come out equally wide and their cells clean of other delimiters.
 *
 * A short form of what "Wrangling Messy CSV Files by Detecting Row and Type Patterns" (van den Burg, Nazábal, Sutton,
 * 2019) does: pattern score times type score.
 */
export function detectDialect(text: string): CsvDialect {
  const probe = cutProbe(text)
  const quote = count(probe, /(?:^|[,;\t|])'/gm) > count(probe, /(?:^|[,;\t|])"/gm) * 2 ? "'" : '"'
  const escape = probe.includes(`\\${quote}`) && !probe.includes(`${quote}${quote}${quote}`) ? '\\' : quote
  let best: CsvDialect = { delimiter: ',', quote, escape }
  let bestScore = 0
  for (const delimiter of DELIMITERS) {
    const dialect = { delimiter, quote, escape }
    const score = scoreDialect(parseRows(probe, dialect).slice(0, PROBE_ROWS), delimiter)
    if (score > bestScore) {
      best = dialect
      bestScore = score
    }
  }
  return best
}

/** Parses text into rows of fields; empty lines are left out. Line ends are taken as they come. */
export function parseRows(text: string, { delimiter, quote, escape }: CsvDialect): string[][] {
  const parsed = Papa.parse<string[]>(text.replace(/\r\n?/g, '\n'), {
    delimiter,
    quoteChar: quote,
    escapeChar: escape,
    newline: '\n',
    skipEmptyLines: true,
  })
  return parsed.data
}

/** The width that most rows have. */
export function commonWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0] as const)[0]
}

const DELIMITERS = [',', ';', '\t', '|']
const PROBE_CHARACTERS = 64 * 1024
const PROBE_ROWS = 300
/** Fewer rows of the same width are chance: sentences with commas in a file of one column. */
const MIN_CONSISTENCY = 0.6

function cutProbe(text: string): string {
  if (text.length <= PROBE_CHARACTERS) return text
  const cut = text.lastIndexOf('\n', PROBE_CHARACTERS)
  return text.slice(0, cut > 0 ? cut : PROBE_CHARACTERS)
}

function scoreDialect(rows: readonly (readonly string[])[], delimiter: string): number {
  const width = commonWidth(rows)
  if (width < 2) return 0
  const even = rows.filter((row) => row.length === width)
  const consistency = even.length / rows.length
  if (consistency < MIN_CONSISTENCY) return 0
  const cells = even.flat()
  const clean = cells.filter((cell) => isClean(cell, delimiter)).length / cells.length
  return consistency ** 2 * (0.2 + 0.8 * clean) * (1 + 0.1 * Math.log2(width))
}

/** A cell that holds what may be another delimiter was perhaps cut wrongly; a decimal comma or prose is fine. */
function isClean(cell: string, delimiter: string): boolean {
  if (/[;|\t]/.test(cell)) return false
  return (
    delimiter === ',' ||
    !/,\S/.test(cell) ||
    parseNumber(cell, ',') !== undefined ||
    parseNumber(cell, '.') !== undefined
  )
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
