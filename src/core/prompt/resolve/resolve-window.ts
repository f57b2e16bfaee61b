import type { GeneratorSpec } from '../../../shared/model/generator.ts'
import type { WindowPhrase } from '../phrases/phrase.ts'

const DAY_MS = 86_400_000

const TEN_YEARS_MS = 3653 * DAY_MS

/** A window in milliseconds, both ends known. */
export interface Window {
  readonly fromMs: number
  readonly toMs: number
}

/** Completes a window: "before 2020" reaches back ten years, or as far as the meaning's own window does. */
export function closeWindow({ fromMs, toMs }: WindowPhrase, usual: Window | undefined, nowMs: number): Window {
  const to = toMs ?? Math.max(nowMs, (fromMs ?? nowMs) + 1)
  const from = fromMs ?? Math.min(usual?.fromMs ?? to - TEN_YEARS_MS, to - TEN_YEARS_MS)
  return from <= to ? { fromMs: from, toMs: to } : { fromMs: to, toMs: from }
}

export function daysWindow(from: number, to: number, nowMs: number): Window {
  return { fromMs: nowMs + from * DAY_MS, toMs: nowMs + to * DAY_MS }
}

export function dateGenerator(window: Window): GeneratorSpec {
  return { kind: 'date', from: isoDay(window.fromMs), to: isoDay(window.toMs) }
}

export function datetimeGenerator(window: Window): GeneratorSpec {
  return { kind: 'datetime', from: isoSecond(window.fromMs), to: isoSecond(window.toMs) }
}

function isoDay(ms: number): string {
  return isoOf(ms).slice(0, 10)
}

function isoSecond(ms: number): string {
  return `${isoOf(ms).slice(0, 19)}Z`
}

/** Years outside 1 to 9999 can't be written in four digits. */
function isoOf(ms: number): string {
  const low = Date.UTC(1000, 0, 1)
  const high = Date.UTC(9999, 11, 31)
  return new Date(Math.min(high, Math.max(low, Number.isFinite(ms) ? ms : low))).toISOString()
}
