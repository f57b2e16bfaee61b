import { daySpan, monthSpan } from './date-span.ts'
import type { Token } from './token.ts'

/**
 * Cuts a text into words, numbers, dates, signs and lines. Nothing is thrown away but spaces and decoration, and every
 * token knows where it stood.
 */
export function tokenize(text: string): Token[] {
  const plain = plainSigns(text)
  const tokens: Token[] = []
  let at = 0
  while (at < plain.length) {
    const isGlued = at > 0 && !/\s/.test(plain[at - 1])
    const token = readToken(plain, at, isGlued)
    if (token === undefined) {
      at += 1
      continue
    }
    tokens.push(token)
    at = Math.max(token.end, at + 1)
  }
  return tokens
}

/** Brings typographic signs to plain ones, one for one, so that offsets stay true. */
function plainSigns(text: string): string {
  return text
    .replace(/[\u201C\u201D\u201E\u00AB\u00BB]/g, '"')
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u2010-\u2013\u2212]/g, '-')
    .replace(/\u2015/g, '\u2014')
    .replace(/[\u00A0\u202F\u2009\t\r]/g, ' ')
    .replace(/\bw\/o\b/gi, 'no ')
    .replace(/\bw\/(?=\s)/gi, '\u0001 ')
    .replace(/[*`]/g, (sign, offset: number) => (sign === '*' && isLineStart(text, offset) ? '*' : ' '))
}

function isLineStart(text: string, offset: number): boolean {
  return /(^|\n)[ \t]*$/.test(text.slice(Math.max(0, offset - 40), offset)) && /^\*[ \t]/.test(text.slice(offset))
}

function readToken(text: string, at: number, isGlued: boolean): Token | undefined {
  const rest = text.slice(at, at + 400)
  if (rest[0] === '\n' || at === 0) {
    const line = readBreak(text, at, isGlued)
    if (line) return line
  }
  if (/^\s/.test(rest)) return undefined
  return (
    readQuoted(rest, at, isGlued) ??
    readDate(rest, at, isGlued) ??
    readTime(rest, at, isGlued) ??
    readNumber(text, at, isGlued) ??
    readWord(text, at, isGlued) ??
    readSymbol(rest, at, isGlued)
  )
}

const BULLET = /^(?:[-*+\u2022\u25E6\u25AA\u00B7\u2014]|\(?\d{1,2}[.)]|\(?[a-z]\)|#{1,6}|\[[ x]?\])(?=[ ])[ ]*/

/** A line that wraps in the middle of a sentence is no break. */
function readBreak(text: string, at: number, isGlued: boolean): Token | undefined {
  const space = /^\s*/.exec(text.slice(at))?.[0] ?? ''
  const next = text.slice(at + space.length)
  const bullet = BULLET.exec(next)?.[0] ?? ''
  if (at === 0 && bullet === '') return undefined
  const before = text.slice(0, at).split('\n').at(-1) ?? ''
  const isBlank = (space.match(/\n/g) ?? []).length > 1
  const isWrapped = !isBlank && bullet === '' && before.trim().length > 60 && !/[.;:!?|)]\s*$/.test(before)
  if (isWrapped) return undefined
  return {
    kind: 'break',
    text: '\n',
    start: at,
    end: at + space.length + bullet.length,
    isGlued,
    isBullet: bullet !== '',
    isBlank,
  }
}

/** Quotation marks around a short literal; around a whole text they are decoration, and an apostrophe is none. */
function readQuoted(rest: string, at: number, isGlued: boolean): Token | undefined {
  const match = /^"([^"\n]{1,60})"/.exec(rest) ?? (isGlued ? null : /^'([^'\n]{1,40})'(?![a-z])/i.exec(rest))
  if (match === null) return undefined
  return { kind: 'quoted', text: match[1], start: at, end: at + match[0].length, isGlued }
}

/** Dates in figures: ISO (with or without a time), 31.12.2024, 31/12/2024 and, where only that is possible, 12/31/2024. */
function readDate(rest: string, at: number, isGlued: boolean): Token | undefined {
  if (!/^\d/.test(rest)) return undefined
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?(?!\d)/.exec(
    rest,
  )
  if (iso) return makeDate([Number(iso[1]), Number(iso[2]), Number(iso[3])], { text: iso[0], start: at, isGlued })
  const local = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)/.exec(rest)
  if (local) {
    const [first, second] = [Number(local[1]), Number(local[3])]
    const isDayFirst = first > 12 || (local[2] === '.' && second <= 12)
    const [month, day] = isDayFirst ? [second, first] : [first, second]
    return makeDate([Number(local[4]), month, day], { text: local[0], start: at, isGlued })
  }
  const month = /^(\d{4})-(0[1-9]|1[0-2])(?![\d-])/.exec(rest)
  if (month === null) return undefined
  const span = monthSpan(Number(month[1]), Number(month[2]))
  return { kind: 'date', text: month[0], span, start: at, end: at + month[0].length, isGlued }
}

function makeDate(
  [year, month, day]: readonly number[],
  place: { text: string; start: number; isGlued: boolean },
): Token | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  return { kind: 'date', span: daySpan(year, month, day), ...place, end: place.start + place.text.length }
}

function readTime(rest: string, at: number, isGlued: boolean): Token | undefined {
  const clock = /^([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?\s?([ap]\.?m\b)?/i.exec(rest)
  const hour = clock ?? /^(1[0-2]|0?[1-9])()()\s?([ap]\.?m\b)/i.exec(rest)
  if (hour === null) return undefined
  const isAfternoon = hour[4]?.toLowerCase().startsWith('p') ?? false
  const isMorning = hour[4]?.toLowerCase().startsWith('a') ?? false
  const hours = (Number(hour[1]) % (isMorning || isAfternoon ? 12 : 24)) + (isAfternoon ? 12 : 0)
  const time = `${String(hours).padStart(2, '0')}:${hour[2] || '00'}:${hour[3] || '00'}`
  return { kind: 'time', text: hour[0], time, start: at, end: at + hour[0].length, isGlued }
}

const CURRENCY = String.raw`(?:US\$|A\$|C\$|[$\u00A3\u20AC\u00A5\u20B9]|(?:USD|EUR|GBP|CHF|Rs\.?) ?(?=\d))`
const DIGITS = String.raw`(?:\d{1,3}(?:[,_' ]\d{3})+(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d+)(?:\.\d+)?|\.\d+`
const NUMBER = new RegExp(String.raw`^([-+])?(${CURRENCY})?\s?([-])?(${DIGITS})(k|m|mn|mm|bn|b)?(?![a-z\d_])`, 'i')
const NUMBER_WITH_UNIT = new RegExp(String.raw`^([-+])?(${CURRENCY})?\s?([-])?(${DIGITS})()`, 'i')
const MAGNITUDES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, mm: 1e6, bn: 1e9, b: 1e9 }

/** "5b" is a grade or a flat; billions are money or a capital. */
function matchNumber(rest: string): RegExpExecArray | null {
  const scaled = NUMBER.exec(rest)
  const isLetter = scaled?.[5] === 'b' && scaled[2] === undefined
  return scaled === null || isLetter ? NUMBER_WITH_UNIT.exec(rest) : scaled
}

/** A figure with its sign, currency, thousands and magnitude: `-30`, `$1,500`, `10k`, `1.5M`, `80%`, `18+`. */
function readNumber(text: string, at: number, isGlued: boolean): Token | undefined {
  const rest = text.slice(at, at + 60)
  const match = matchNumber(rest)
  if (match === null || match[0].trim() === '') return undefined
  const hasSign = match[1] !== undefined
  // Between two figures, or after a word, a hyphen joins; a sign stands free and touches its figure.
  const before = text.slice(Math.max(0, at - 12), at)
  const joins = isGlued ? !/[\s([,;:/=<>\u2014|]$/.test(before) && !/\d\s*-$/.test(before) : /\d\s*$/.test(before)
  if (hasSign && (joins || /^.\s/.test(rest))) return undefined
  const figures = match[4]
  const grouped = figures.replace(/[,_' ](?=\d{3})/g, '')
  const plain = /^\d{1,3}(\.\d{3}){2,}$/.test(grouped) ? grouped.replaceAll('.', '') : grouped
  const sign = match[1] === '-' || match[3] === '-' ? -1 : 1
  // "80m" is metres unless it is money, or counts rows.
  const isMeters =
    match[5] === 'm' &&
    match[2] === undefined &&
    !/[\dk] ?(?:to|-|and) ?$|\dk ?$/.test(
      text.slice(Math.max(0, at - 12), at).replace(/\d+(?= ?(?:to|-|and) ?$)/, ''),
    ) &&
    !/^\s?(?:rows|records|users|people|views|inhabitants|followers|entries|items|customers)/.test(
      rest.slice(match[0].length),
    )
  const magnitude = isMeters ? 1 : (MAGNITUDES[match[5]?.toLowerCase()] ?? 1)
  const value = Number((sign * Number(plain) * magnitude).toPrecision(15))
  if (!Number.isFinite(value)) return undefined
  let end = at + match[0].length - (isMeters ? 1 : 0)
  const after = text.slice(end, end + 8)
  const sign2 = /^\s?(%|\u20AC|\u00A3|\$(?!\s?\d)|\+(?!\s?[\d/])|\u00B0)/.exec(after)
  const trailing = sign2?.[1]
  if (sign2) end += sign2[0].length
  return {
    kind: 'number',
    text: text.slice(at, end),
    value,
    unit:
      match[2] !== undefined ? '$' : trailing === '+' ? undefined : trailing === '%' ? '%' : trailing ? '$' : undefined,
    decimals: plain.split('.')[1]?.length ?? 0,
    hasPlus: trailing === '+',
    isYear: /^(1[5-9]|20|21)\d\d$/.test(match[0]) && sign2 === null,
    isSpelled: false,
    start: at,
    end,
    isGlued,
  }
}

const WORD =
  /^\p{L}{1,4}\d{1,2}\.\d{1,2}(?![\d.])|^\p{L}[\p{L}\p{M}\p{N}]*(?:(?:['_-](?=[\p{L}\p{N}])|_)[\p{L}\p{M}\p{N}]*)*/u
const ABBREVIATION = /^(?:e\.g|i\.e|etc|approx|incl|max|min|avg|vs|nr|no|dept|qty|u\.s|u\.k)\./i

function readWord(text: string, at: number, isGlued: boolean): Token | undefined {
  if (text[at] === '\u0001')
    return {
      kind: 'word',
      text: 'with',
      original: 'with',
      parts: ['with'],
      isIdentifier: false,
      isCapital: false,
      start: at,
      end: at + 2,
      isGlued,
    }
  const rest = text.slice(at, at + 200)
  // "yes/no." ends its sentence.
  const abbreviation = text[at - 1] === '/' ? null : ABBREVIATION.exec(rest)
  // "etc." may also end the sentence; "no." and "min." are short only before a figure or a word that goes on.
  const isShort = abbreviation !== null && /^\s*[\p{Ll}\d(,]/u.test(rest.slice(abbreviation[0].length))
  const match = isShort ? abbreviation[0] : WORD.exec(rest)?.[0]
  if (match === undefined) return undefined
  const isIdentifier = match.includes('_') || (/^\p{Ll}+\p{Lu}/u.test(match) && !isBrand(match))
  const lower = match.replaceAll('.', '').toLowerCase()
  return {
    kind: 'word',
    text: lower,
    original: match,
    parts: splitWords(match),
    isIdentifier,
    isCapital: /^\p{Lu}/u.test(match),
    start: at,
    end:
      at +
      match.length +
      (/^\.(csv|json|jsonl|parquet|sql|xlsx|tsv)\b/i.exec(rest.slice(match.length))?.[0].length ?? 0),
    isGlued,
  }
}

function splitWords(word: string): string[] {
  return word
    .replace(/'s?$/i, '')
    .replace(/'/g, '')
    .replace(/^e-?mail/i, 'email')
    .replace(/(\p{Ll})(\p{Lu})/gu, isBrand(word) ? '$1$2' : '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, isBrand(word) ? '$1$2' : '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => part !== '')
}

/** `iOS`, `iPhone` and `eBook` are words; so are `IDs` and `URLs`. */
function isBrand(word: string): boolean {
  return (
    /^\p{Ll}\p{Lu}/u.test(word) ||
    /^\p{Lu}+s$/u.test(word) ||
    /^(LinkedIn|GitHub|GitLab|PayPal|YouTube|WhatsApp|JavaScript|TypeScript|MasterCard|FedEx|TikTok|McDonald|PostgreSQL|MySQL|macOS|DevOps|SaaS|IoT|PhD|kWh|MacBook|PlayStation|OpenAI|HubSpot|WordPress|FinTech|HelpDesk)/.test(
      word,
    )
  )
}

function readSymbol(rest: string, at: number, isGlued: boolean): Token {
  const sign =
    /^(?:->|=>|<=|>=|\+\/-|\.{2,3}|\u2026|\u2192|--)/.exec(rest)?.[0] ?? String.fromCodePoint(rest.codePointAt(0) ?? 32)
  const plain =
    sign === '...' || sign === '\u2026'
      ? '..'
      : sign === '=>' || sign === '\u2192'
        ? '->'
        : sign === '--'
          ? '\u2014'
          : sign
  return { kind: 'symbol', text: plain, start: at, end: at + sign.length, isGlued }
}
