import { daySpan, monthSpan, withoutYear, yearSpan, type DateSpan } from './date-span.ts'
import { isSymbol, isWord, placeOf, type Token } from './token.ts'

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
}

/** Reads dates in words: `1 May 2024`, `May 1st, 2024`, `March 2025`, `Q3 2025`, `the second half of 2024`, `the 1990s`. */
export function joinDates(tokens: readonly Token[]): Token[] {
  const result: Token[] = []
  for (let i = 0; i < tokens.length;) {
    const read =
      readQuarter(tokens, i) ??
      readPart(tokens, i) ??
      readDecade(tokens, i) ??
      readDayMonth(tokens, i) ??
      readMonth(tokens, i)
    if (read === undefined) {
      result.push(tokens[i])
      i++
      continue
    }
    const made = tokens.slice(i, read.next)
    result.push({ ...placeOf(made), kind: 'date', text: made.map((token) => token.text).join(' '), span: read.span })
    i = read.next
  }
  return result
}

interface Read {
  readonly span: DateSpan
  readonly next: number
}

/** Without a year a span keeps its month and day; the year comes later, from the words around it. */
function ofYear(year: number | undefined, make: (year: number) => DateSpan): DateSpan {
  return year === undefined ? withoutYear(make(2000)) : make(year)
}

/** "Q3 2025", "2025 Q3", "H1 of 2024"; without a year the quarter is of no known year. */
function readQuarter(tokens: readonly Token[], i: number): Read | undefined {
  const leading = yearAt(tokens, i)
  const at = leading === undefined ? i : i + 1
  const token = tokens[at]
  const match = token?.kind === 'word' ? /^(q[1-4]|h[12])$/.exec(token.text) : null
  if (match === null) return undefined
  const skip = isWord(tokens[at + 1], 'of') || isSymbol(tokens[at + 1], ',', '/') ? 1 : 0
  const trailing = leading === undefined ? yearAt(tokens, at + 1 + skip) : undefined
  const year = leading ?? trailing
  const [months, ordinal] = [match[1].startsWith('q') ? 3 : 6, Number(match[1].slice(1))]
  const span = ofYear(year, (known) => monthSpan(known, (ordinal - 1) * months + 1, months))
  return { span, next: trailing === undefined ? at + 1 : at + 2 + skip }
}

/** "first quarter of 2025", "second half of 2024", "summer 2025", "early 2024" */
function readPart(tokens: readonly Token[], i: number): Read | undefined {
  const token = tokens[i]
  if (token?.kind !== 'word') return undefined
  const season = Object.hasOwn(SEASONS, token.text) ? SEASONS[token.text] : undefined
  if (season !== undefined) {
    const skip = isWord(tokens[i + 1], 'of') ? 1 : 0
    const year = yearAt(tokens, i + 1 + skip)
    return year === undefined ? undefined : { span: monthSpan(year, season, 3), next: i + 2 + skip }
  }
  const ordinal = Object.hasOwn(ORDINALS, token.text) ? ORDINALS[token.text] : undefined
  const months = isWord(tokens[i + 1], 'quarter') ? 3 : isWord(tokens[i + 1], 'half') ? 6 : undefined
  if (ordinal === undefined || months === undefined) return undefined
  const skip = isWord(tokens[i + 2], 'of') ? 1 : 0
  const year = yearAt(tokens, i + 2 + skip)
  return year === undefined
    ? undefined
    : { span: monthSpan(year, (ordinal - 1) * months + 1, months), next: i + 3 + skip }
}

/** "1990s", "the 90s" */
function readDecade(tokens: readonly Token[], i: number): Read | undefined {
  const [token, after] = [tokens[i], tokens[i + 1]]
  const isDecade = token?.kind === 'number' && isWord(after, 's') && after.isGlued && token.value % 10 === 0
  if (!isDecade) return undefined
  const year = token.isYear ? token.value : token.value >= 30 && token.value < 100 ? 1900 + token.value : undefined
  return year === undefined ? undefined : { span: yearSpan(year, 10), next: i + 2 }
}

/** "1 May 2024", "1st of May 2024" */
function readDayMonth(tokens: readonly Token[], i: number): Read | undefined {
  const day = dayAt(tokens, i)
  if (day === undefined) return undefined
  const at = isWord(tokens[day.next], 'of') ? day.next + 1 : day.next
  const month = monthOf(tokens[at])
  if (month === undefined) return undefined
  const skip = isSymbol(tokens[at + 1], ',') ? 1 : 0
  const year = yearAt(tokens, at + 1 + skip)
  const span = ofYear(year, (known) => daySpan(known, month, day.value))
  return { span, next: year === undefined ? at + 1 : at + 2 + skip }
}

/** "May 1st, 2024", "May 2024", "May" */
function readMonth(tokens: readonly Token[], i: number): Read | undefined {
  const month = monthOf(tokens[i])
  if (month === undefined) return undefined
  const direct = yearAt(tokens, i + 1)
  if (direct !== undefined) return { span: monthSpan(direct, month), next: i + 2 }
  if (isWord(tokens[i + 1], 'of') && yearAt(tokens, i + 2) !== undefined) {
    return { span: monthSpan(yearAt(tokens, i + 2) ?? 0, month), next: i + 3 }
  }
  const day = dayAt(tokens, i + 1)
  if (day !== undefined) {
    const skip = isSymbol(tokens[day.next], ',') ? 1 : 0
    const year = yearAt(tokens, day.next + skip)
    const span = ofYear(year, (known) => daySpan(known, month, day.value))
    return { span, next: year === undefined ? day.next : day.next + skip + 1 }
  }
  return isSureMonth(tokens, i) ? { span: withoutYear(monthSpan(2000, month)), next: i + 1 } : undefined
}

/** "may" and "march" are verbs too: alone they count only where a month must stand. */
function isSureMonth(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  if (token.kind !== 'word' || token.text.length < 3) return false
  const before = tokens[i - 1]
  const isPlaced = isWord(before, 'in since from between and to until during through till or') || isSymbol(before, '-')
  return token.isCapital && (isPlaced || isSymbol(tokens[i + 1], '-')) && !isWord(tokens[i + 1], 'be have')
}

function monthOf(token: Token | undefined): number | undefined {
  if (token?.kind !== 'word' || token.text.length < 3) return undefined
  const text = token.text === 'sept' ? 'sep' : token.text
  const index = MONTHS.findIndex((month) => month === text || (text.length === 3 && month.startsWith(text)))
  return index < 0 ? undefined : index + 1
}

function dayAt(tokens: readonly Token[], i: number): { value: number; next: number } | undefined {
  const token = tokens[i]
  if (token?.kind !== 'number' || token.isSpelled || token.unit !== undefined || !Number.isInteger(token.value))
    return undefined
  if (token.value < 1 || token.value > 31) return undefined
  const hasEnding = isWord(tokens[i + 1], 'st nd rd th') && tokens[i + 1].isGlued
  return { value: token.value, next: hasEnding ? i + 2 : i + 1 }
}

function yearAt(tokens: readonly Token[], i: number): number | undefined {
  const token = tokens[i]
  return token?.kind === 'number' && token.isYear ? token.value : undefined
}
