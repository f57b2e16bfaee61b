/** A stretch of whole days as the text names it: a day, a month, a quarter, a year. */
export interface DateSpan {
  /** First millisecond, UTC. */
  readonly fromMs: number
  /** Last millisecond, UTC. */
  readonly toMs: number
  /** False for "March" alone: the year then comes from the words around it, or from now. */
  readonly hasYear: boolean
}

/** @param month - 1 to 12; beyond that it runs into the next years, as `Date.UTC` does. */
export function monthSpan(year: number, month: number, months = 1): DateSpan {
  return { fromMs: Date.UTC(year, month - 1, 1), toMs: Date.UTC(year, month - 1 + months, 1) - 1, hasYear: true }
}

export function daySpan(year: number, month: number, day: number): DateSpan {
  const fromMs = Date.UTC(year, month - 1, day)
  return { fromMs, toMs: fromMs + 86_400_000 - 1, hasYear: true }
}

/** The same span of a year that nobody named. */
export function withoutYear(span: DateSpan): DateSpan {
  return { ...span, hasYear: false }
}

export function yearSpan(year: number, years = 1): DateSpan {
  return monthSpan(year, 1, years * 12)
}

/** The same days of another year. */
export function moveToYear(span: DateSpan, year: number): DateSpan {
  const from = new Date(span.fromMs)
  const to = new Date(span.toMs)
  const crossed = to.getUTCFullYear() - from.getUTCFullYear()
  return {
    fromMs: Date.UTC(year, from.getUTCMonth(), from.getUTCDate()),
    toMs: Date.UTC(year + crossed, to.getUTCMonth(), to.getUTCDate() + 1) - 1,
    hasYear: true,
  }
}

export function yearOf(ms: number): number {
  return new Date(ms).getUTCFullYear()
}
