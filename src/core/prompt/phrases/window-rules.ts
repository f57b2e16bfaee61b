import type { PhraseRule } from './phrase-rule.ts'
import type { Phrase } from './phrase.ts'
import { numbersIn, runOf } from './shape.ts'
import { addMonths, readAmount, shift, times, unitIn } from './time-amount.ts'
import { type DateSpan, daySpan, monthSpan, moveToYear, yearOf, yearSpan } from '../read/date-span.ts'
import { isWord, type Token } from '../read/token.ts'

const UNIT =
  '(?:seconds?|minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|fortnights?|months?|quarters?|years?|yrs?|decades?|century|centuries|working days|business days|weekends?)'

const LEAD =
  '(?:(?:in|within|over|during|from|for|of|throughout|spanning|covering|across|any time|anytime|sometime|some time|spread|made|placed|created|dated|falling|all|is|are|happened|took place|only|somewhere|randomly|taken|collected|recorded) )*'

const AMOUNT = '(?:(?:#|Y|one|<range>|couple of|few|several|full|calendar) )*'

const DATE =
  '(?:(?:the )?(?:start of |beginning of |end of |early |late |mid |year |month of |year of |calendar year |fiscal year )?(?:the )?[@Y])'

const NOW =
  '(?:now|today|the present|present|the present day|present day|to date|date|this day|right now|yesterday|the current date|current date)'

const ONWARDS =
  '(?: (?:onwards?|on|forward|until now|until today|to now|to today|up to now|up to today|to date|and later|or later|till now|till today|through today|to the present|to present))?'

/** Windows of time. Earlier rules win; relative ones count from now. */
export const WINDOW_RULES: readonly PhraseRule[] = [
  {
    run: runOf(`${LEAD}(?:between |from )?[#] (?:to|and|-) # ${UNIT} ago`),
    make: (tokens, nowMs) => betweenAgo(tokens, nowMs),
  },
  {
    run: runOf(`${LEAD}(?:between |from )?[#] ${UNIT} ago (?:to|and|-|until|till) ${NOW}`),
    make: (tokens, nowMs) => back(tokens, nowMs),
  },
  {
    run: runOf(
      `${LEAD}(?:up to |less than |no more than |not more than |at most |since |as far back as |going back )?(?:#|an?) ${UNIT} ago(?: onwards?)?`,
    ),
    make: back,
  },
  { run: runOf(`(?:not|no|never) older than (?:#|an?) ${UNIT}`), make: back },
  {
    run: runOf(
      `(?:going|reaching|dating|stretching|looking) back (?:over |up to |for |about )?(?:the )?(?:last |past )?(?:#|an?) ${UNIT}`,
    ),
    make: back,
  },
  {
    run: runOf(`(?:older than|more than|over|at least) # ${UNIT} (?:ago|old)`),
    make: (tokens, nowMs) => ({ kind: 'window', fromMs: undefined, toMs: shift(nowMs, readAmount(tokens), -1) }),
  },
  {
    run: runOf(`${LEAD}(?:the )?(?:last|past|previous|prior|recent|preceding|trailing|most recent) ${AMOUNT}${UNIT}`),
    make: makePast,
  },
  { run: runOf(`${LEAD}(?:the )?(?:next|coming|upcoming|following|future) ${AMOUNT}${UNIT}`), make: ahead },
  {
    run: runOf(
      `${LEAD}(?:up to )?(?:#|an?) ${UNIT} (?:ahead|from now|from today|out|in the future|in advance|hence|to come)`,
    ),
    make: ahead,
  },
  {
    run: runOf(
      `${LEAD}(?:the )?(?:this|current) (?:calendar )?(?:year|month|week|quarter|decade|century)(?: so far)?|(?:year|month) to date|ytd`,
    ),
    make: makeCurrent,
  },
  {
    run: runOf(
      `${LEAD}(?:the )?(?:last|past|previous|this|next|coming) (?:spring|summer|autumn|fall|winter)(?: season)?`,
    ),
    make: makeSeason,
  },
  { run: runOf(`${LEAD}@ or @`), make: makeBetween },
  {
    run: runOf(`${LEAD}(?:the )?(?:last|past|previous) @`),
    make: (tokens, nowMs) => spanWindow(datesIn(tokens, nowMs)[0]),
  },
  {
    run: runOf(
      `(?:${LEAD})?(?:between|from|running from|ranging from|ranging between|range from|starting|starting in|starting on|since)? ?${DATE} (?:and|to|-|\u2014|until|till|through|thru|up to|\\.\\.) ${DATE}`,
    ),
    make: makeBetween,
  },
  {
    run: runOf(
      `(?:${LEAD})?(?:between|from|since|starting|starting in)? ?${DATE} (?:and|to|-|\u2014|until|till|through|thru|up to|up until|\\.\\.) ${NOW}`,
    ),
    make: makeSince,
  },
  {
    run: runOf(
      `(?:is |are )?(?:since|starting|starting (?:in|from|on|with)|beginning|beginning (?:in|on|with)|as of|dating back to|going back to|(?:not|no) (?:earlier|older) than|not before|on or after) (?:(?:in|from) )?${DATE}${ONWARDS}`,
    ),
    make: makeSince,
  },
  { run: runOf(`(?:is |are )?(?:after|later than) ${DATE}`), make: makeAfter },
  { run: runOf(`(?:is |are )?from ${DATE} (?:onwards?|on|forward|and later|or later)`), make: makeSince },
  { run: runOf(`(?:in |from |since )?${DATE} (?:or|and) (?:later|after|newer|onwards?|beyond)`), make: makeSince },
  { run: runOf(`(?:in |from )?${DATE} (?:or|and) (?:earlier|before|older)`), make: makeUntil },
  { run: runOf(`from @`), make: makeFrom },
  {
    run: runOf(`since (?:the )?(?:last|past|previous) (?:year|month|week|quarter|decade)|since yesterday`),
    make: (tokens, nowMs) => ({ kind: 'window', fromMs: shift(nowMs, readAmount(tokens), -1), toMs: nowMs }),
  },
  {
    run: runOf(
      `(?:is |are )?(?:before|prior to|earlier than|older than|not (?:on or )?after|no later than|not later than) ${DATE}`,
    ),
    make: makeBefore,
  },
  { run: runOf(`(?:is |are )?(?:until|till|up to|by|through|up until|up to and including) ${DATE}`), make: makeUntil },
  { run: runOf(`(?:${LEAD})@`), make: (tokens, nowMs) => spanWindow(datesIn(tokens, nowMs)[0]) },
  {
    run: runOf(
      `(?:(?:placed|created|dated|made|taken|collected|recorded|happened|only) )*(?:in|during|of|throughout|within|for|over|across|from|year|in the year|during the year|for the year|calendar year) (?:the )?(?:year |calendar year )?Y(?! (?:to|-|until|till|through|thru|and|up|or|\\.\\.) [@Y#])`,
    ),
    make: makeYear,
  },
  { run: runOf(`${LEAD}(?:yesterday|today|tomorrow)`), make: makeDay },
  {
    run: runOf(`${LEAD}the (?:recent )?past|recently|recent|historical`),
    make: (tokens, nowMs) => past(nowMs, isWord(tokens.at(-1), 'past historical') ? 5 * 12 : 1),
  },
  {
    run: runOf(`${LEAD}the (?:near |not too distant )?future|(?:all )?future|upcoming`),
    make: (_tokens, nowMs) => ({ kind: 'window', fromMs: nowMs, toMs: addMonths(nowMs, 12) }),
  },
  { run: runOf(`(?:between |from |anywhere between |at )?& (?:and|to|-|until|till) &`), make: makeClock },
  {
    run: runOf(`(?:during |within |in )(?:business|office|working|opening) hours`),
    make: () => ({ kind: 'clock', from: '09:00:00', to: '17:00:00' }),
  },
]

type Window = { readonly kind: 'window'; readonly fromMs: number | undefined; readonly toMs: number | undefined }

/** "last 90 days" and "last year" reach back from now; "previous month" too. */
function makePast(tokens: readonly Token[], nowMs: number): Window {
  return back(tokens, nowMs)
}

const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }

/** "last summer" is the one that is over, "next summer" the one that is to begin. */
function makeSeason(tokens: readonly Token[], nowMs: number): Window {
  const name = tokens.findLast((token) => Object.hasOwn(SEASONS, token.text))?.text ?? 'summer'
  const year = yearOf(nowMs)
  const spans = [year - 2, year - 1, year, year + 1].map((one) => monthSpan(one, SEASONS[name], 3))
  const isPast = tokens.some((token) => isWord(token, 'last past previous'))
  const isNext = tokens.some((token) => isWord(token, 'next coming'))
  const fits = (span: DateSpan) => (isPast ? span.toMs < nowMs : span.fromMs > nowMs)
  const own = monthSpan(year, SEASONS[name], 3)
  return spanWindow(isPast ? (spans.findLast(fits) ?? own) : isNext ? (spans.find(fits) ?? own) : own)
}

function back(tokens: readonly Token[], nowMs: number): Window {
  return { kind: 'window', fromMs: shift(nowMs, readAmount(tokens), -1), toMs: nowMs }
}

function ahead(tokens: readonly Token[], nowMs: number): Window {
  return { kind: 'window', fromMs: nowMs, toMs: shift(nowMs, readAmount(tokens), 1) }
}

function betweenAgo(tokens: readonly Token[], nowMs: number): Window {
  const ends = numbersIn(tokens).map((number) => number.value)
  const one = unitIn(tokens)
  const at = (count: number) => shift(nowMs, times(one, count), -1)
  return { kind: 'window', fromMs: at(Math.max(...ends)), toMs: at(Math.min(...ends)) }
}

function past(nowMs: number, months: number): Window {
  return { kind: 'window', fromMs: addMonths(nowMs, -months), toMs: nowMs }
}

function makeCurrent(tokens: readonly Token[], nowMs: number): Window {
  const now = new Date(nowMs)
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth() + 1]
  const has = (word: string) => tokens.some((token) => isWord(token, word))
  const monday = nowMs - ((now.getUTCDay() + 6) % 7) * 86_400_000
  const fromMs = has('week')
    ? Date.UTC(year, month - 1, new Date(monday).getUTCDate())
    : has('month')
      ? monthSpan(year, month).fromMs
      : has('quarter')
        ? monthSpan(year, month - ((month - 1) % 3)).fromMs
        : yearSpan(has('decade') ? year - (year % 10) : has('century') ? year - (year % 100) : year).fromMs
  return { kind: 'window', fromMs: Math.min(fromMs, nowMs), toMs: nowMs }
}

/** The dates in a run. One without a year takes that of the next; the last takes the year that puts it in the past. */
function datesIn(tokens: readonly Token[], nowMs: number): readonly DateSpan[] {
  const spans = tokens.flatMap((token) =>
    token.kind === 'date' ? [token.span] : token.kind === 'number' && token.isYear ? [yearSpan(token.value)] : [],
  )
  const known = spans.findLast((span) => span.hasYear)
  const fallback = (span: DateSpan) => {
    const year = yearOf(nowMs)
    return moveToYear(span, year).fromMs > nowMs ? year - 1 : year
  }
  return spans.map((span) =>
    span.hasYear ? span : moveToYear(span, known ? yearOf(known.fromMs) : fallback(spans[spans.length - 1])),
  )
}

function spanWindow(span: DateSpan): Window {
  return { kind: 'window', fromMs: span.fromMs, toMs: span.toMs }
}

function makeBetween(tokens: readonly Token[], nowMs: number): Phrase | undefined {
  // Two plain years are left to the range rules: what they mean depends on the field.
  if (tokens.every((token) => token.kind !== 'date')) return undefined
  const [first, last] = datesIn(tokens, nowMs)
  return { kind: 'window', fromMs: Math.min(first.fromMs, last.fromMs), toMs: Math.max(first.toMs, last.toMs) }
}

function makeSince(tokens: readonly Token[], nowMs: number): Phrase {
  const [{ fromMs }] = datesIn(tokens, nowMs)
  return { kind: 'window', fromMs, toMs: fromMs < nowMs ? nowMs : addMonths(fromMs, 12) }
}

/** "orders from March 2025" are of that month; "from 1 May 2024" opens a window. */
function makeFrom(tokens: readonly Token[], nowMs: number): Phrase {
  const [span] = datesIn(tokens, nowMs)
  return span.toMs - span.fromMs > 86_400_000 ? spanWindow(span) : makeSince(tokens, nowMs)
}

function makeAfter(tokens: readonly Token[], nowMs: number): Phrase {
  const [span] = datesIn(tokens, nowMs)
  const fromMs = span.toMs - span.fromMs > 86_400_000 ? span.toMs + 1 : span.fromMs
  return { kind: 'window', fromMs, toMs: fromMs < nowMs ? nowMs : addMonths(fromMs, 12) }
}

function makeBefore(tokens: readonly Token[], nowMs: number): Phrase {
  return { kind: 'window', fromMs: undefined, toMs: datesIn(tokens, nowMs)[0].fromMs - 1 }
}

function makeUntil(tokens: readonly Token[], nowMs: number): Phrase | undefined {
  if (
    tokens.every((token) => token.kind !== 'date') &&
    isWord(
      tokens.find((token) => token.kind === 'word'),
      'up',
    )
  )
    return undefined
  return { kind: 'window', fromMs: undefined, toMs: datesIn(tokens, nowMs)[0].toMs }
}

function makeYear(tokens: readonly Token[], nowMs: number): Phrase {
  return spanWindow(datesIn(tokens, nowMs)[0])
}

function makeDay(tokens: readonly Token[], nowMs: number): Phrase {
  const step = isWord(tokens.at(-1), 'yesterday') ? -1 : isWord(tokens.at(-1), 'tomorrow') ? 1 : 0
  const day = new Date(nowMs + step * 86_400_000)
  return spanWindow(daySpan(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()))
}

function makeClock(tokens: readonly Token[]): Phrase {
  const [from, to] = tokens.flatMap((token) => (token.kind === 'time' ? [token.time] : []))
  return {
    kind: 'clock',
    from: from < to ? from : '00:00:00',
    to: from < to ? (to === '24:00:00' ? '23:59:59' : to) : '23:59:59',
  }
}
