import { numbersIn } from './shape.ts'
import { isWord, type Token } from '../read/token.ts'

/** How far a relative window reaches, in months or in milliseconds. */
interface Amount {
  readonly months: number
  readonly ms: number
}

const LENGTHS: Readonly<Record<string, Amount>> = {
  second: { months: 0, ms: 1000 },
  minute: { months: 0, ms: 60_000 },
  min: { months: 0, ms: 60_000 },
  hour: { months: 0, ms: 3_600_000 },
  hr: { months: 0, ms: 3_600_000 },
  h: { months: 0, ms: 3_600_000 },
  d: { months: 0, ms: 86_400_000 },
  day: { months: 0, ms: 86_400_000 },
  weekend: { months: 0, ms: 7 * 86_400_000 },
  week: { months: 0, ms: 7 * 86_400_000 },
  fortnight: { months: 0, ms: 14 * 86_400_000 },
  month: { months: 1, ms: 0 },
  quarter: { months: 3, ms: 0 },
  year: { months: 12, ms: 0 },
  yr: { months: 12, ms: 0 },
  decade: { months: 120, ms: 0 },
  century: { months: 1200, ms: 0 },
  centurie: { months: 1200, ms: 0 },
}

export function readAmount(tokens: readonly Token[]): Amount {
  const range = tokens.find((token) => token.kind === 'phrase')
  const vague = range?.phrase.kind === 'range' ? (range.phrase.max ?? 3) : undefined
  const isFew = tokens.some((token) => isWord(token, 'few several'))
  const isCouple = tokens.some((token) => isWord(token, 'couple'))
  const count = numbersIn(tokens)[0]?.value ?? vague ?? (isFew ? 3 : isCouple ? 2 : 1)
  return times(unitIn(tokens), count)
}

export function unitIn(tokens: readonly Token[]): Amount {
  for (const token of tokens.toReversed()) {
    const name = token.kind === 'word' ? token.text.replace(/s$/, '') : ''
    if (Object.hasOwn(LENGTHS, name)) return LENGTHS[name]
  }
  return LENGTHS.day
}

export function times({ months, ms }: Amount, count: number): Amount {
  return { months: Math.round(months * count), ms: ms * count }
}

export function shift(fromMs: number, { months, ms }: Amount, sign: 1 | -1): number {
  return addMonths(fromMs, sign * months) + sign * ms
}

/** The same day so many months on; the last of the month where it has no such day. */
export function addMonths(ms: number, months: number): number {
  if (months === 0) return ms
  const date = new Date(ms)
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate()
  return first + (Math.min(date.getUTCDate(), lastDay) - 1) * 86_400_000 + (ms % 86_400_000)
}
