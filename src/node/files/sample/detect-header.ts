import { isDomain, isEmail, isIpv4, isUrl } from '../../../core/prompt/sample/meaning-content.ts'
import { MEANINGS } from '../../../core/prompt/sample/meanings.ts'
import { parseMoment } from '../../../core/prompt/sample/parse-moment.ts'
import { parseNumber } from '../../../core/prompt/sample/parse-number.ts'
import { snakeCase } from '../../../core/prompt/sample/snake-case.ts'

/**
 * Tells whether the first row names the columns, by contrast with the rows below: text above numbers speaks for it, a
 * number above numbers against it; so do names that columns often have, and values that come again further down.
 */
export function detectHeader(rows: readonly (readonly string[])[]): boolean {
  const [first, ...rest] = rows
  if (!first) return false
  // A row in which nothing is a name is data, whatever follows.
  if (first.every((cell) => kindOf(cell) !== 'text')) return false
  const below = rest.slice(0, PROBE_ROWS)
  let score = DEFAULT_SCORE
  for (const [index, cell] of first.entries())
    score += scoreCell(
      cell.trim(),
      below.map((row) => (row[index] ?? '').trim()),
    )
  return score > 0
}

const PROBE_ROWS = 200
/** Most files have a header; without any sign, so has this one. */
const DEFAULT_SCORE = 0.5

type CellKind = 'empty' | 'number' | 'moment' | 'boolean' | 'address' | 'text'

function scoreCell(cell: string, below: readonly string[]): number {
  const kind = kindOf(cell)
  const kinds = below.map(kindOf).filter((other) => other !== 'empty')
  const [usual, share] = mostCommon(kinds)
  const isTyped = usual !== 'text' && share > 0.7
  if (kind === 'empty') return -0.25
  // Wide tables have a column for each year.
  if (isYear(cell)) return below.filter(isYear).length > below.length * 0.2 ? -2 : 1
  if (kind !== 'text') return isTyped ? -2 : -0.5
  if (isTyped) return 2
  if (isColumnName(cell)) return 1
  return below.filter((other) => other === cell).length > below.length * 0.02 ? -1 : 0
}

function isYear(text: string): boolean {
  return /^(19|20)\d\d$/.test(text)
}

function kindOf(cell: string): CellKind {
  const text = cell.trim()
  if (text === '') return 'empty'
  if (parseNumber(text, '.') ?? parseNumber(text, ',')) return 'number'
  if (/^\d+$/.test(text) || /^[\da-f]{8}-[\da-f]{4}-/i.test(text)) return 'number'
  if (parseMoment(text, 'dmy') ?? parseMoment(text, 'mdy')) return 'moment'
  if (/^(true|false|yes|no)$/i.test(text)) return 'boolean'
  if (isEmail(text) || isUrl(text) || isIpv4(text) || isDomain(text)) return 'address'
  return 'text'
}

function mostCommon(kinds: readonly CellKind[]): readonly [CellKind, number] {
  const counts = new Map<CellKind, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const [kind, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['text', 0] as const)
  return [kind, kinds.length === 0 ? 0 : count / kinds.length]
}

const COLUMN_NAME =
  /(^|_)(id|name|date|time|at|type|status|code|number|no|count|total|amount|price|value|description|title|category|key|flag|score|age|gender|sex|year|month|day|quantity|qty|note|notes|comment|level|group|rate|start|end|created|updated)$/

function isColumnName(cell: string): boolean {
  const words = snakeCase(cell)
  // Snake case is how machines name things, and nobody else does.
  return /^[a-z\d]+(_[a-z\d]+)+$/.test(cell) || COLUMN_NAME.test(words) || MEANINGS.some(({ name }) => name.test(words))
}
