import type { GeneratorSpec } from '../../../shared/model/generator.ts'
import type { ColumnContext, ColumnFinding } from './column-finding.ts'
import type { ColumnProfile } from './column-profile.ts'
import { findDistribution } from './find-distribution.ts'
import { findSequence, isSequenceName, spreadSequence } from './find-sequence.ts'
import { chooseDecimalMark, parseNumber, type ReadNumber } from './parse-number.ts'
import { readColumn, type ColumnReading } from './read-column.ts'
import { weighChoice } from './weigh-choice.ts'

/** Recognises numbers: sequences, whole numbers of up to 64 bits, decimals of a fixed scale, floating-point numbers. */
export function findNumber({ counts, texts, words }: ColumnProfile, context: ColumnContext): ColumnFinding | undefined {
  const mark = chooseDecimalMark(counts.keys())
  const reading = readColumn(counts, (text) => parseNumber(text, mark), 'numbers')
  if (!reading) return undefined
  const finding = reading.values.every((number) => number.whole !== undefined)
    ? findInteger(texts.map((text) => parseNumber(text, mark)?.whole).filter(isPresent), words, context)
    : findFraction(reading.values, context)
  if (!finding) return undefined
  return {
    ...finding,
    evidence: finding.evidence + describeDress(reading, mark),
    strayCount: reading.strayCount,
    notUnderstood: [...(finding.notUnderstood ?? []), ...reading.notUnderstood],
  }
}

const MIN_INT64 = -(2n ** 63n)
const MAX_INT64 = 2n ** 63n - 1n
/** Below these, a handful of different numbers is a list rather than a range. */
const MAX_LISTED_INTEGERS = 12
const MAX_LISTED_DECIMALS = 20
const MAX_SCALE = 4

function findInteger(wholes: readonly string[], words: string, context: ColumnContext): ColumnFinding | undefined {
  const numbers = wholes.map(BigInt)
  const min = numbers.reduce((a, b) => (b < a ? b : a))
  const max = numbers.reduce((a, b) => (b > a ? b : a))
  // More digits than any number type has room for: digits of a code.
  if (min < MIN_INT64 || max > MAX_INT64) return undefined
  const sequence = findSequence(numbers, isSequenceName(words), context.rows)
  if (sequence) return sequence
  const span = max - min + 1n
  const distinct = new Set(numbers).size
  const isSparse = distinct <= 50 && span > BigInt(distinct) * 3n
  const limit = isSparse ? 50 : MAX_LISTED_INTEGERS
  const values = numbers.map(Number)
  const listed = context.isPersonal || !numbers.every(isSafe) ? undefined : weighChoice(values, { maxDistinct: limit })
  if (listed) return { type: 'integer', generator: listed.generator, evidence: `whole numbers, ${listed.evidence}` }
  if (!isSafe(min) || !isSafe(max) || !isSafe(span)) return findWideInteger(min, max, context.rows)
  const { generator, evidence } = describeRange(values, { min: Number(min), max: Number(max) })
  const kind = describeEpoch(min, max, words) ?? 'whole numbers'
  return { type: 'integer', generator, evidence: `${kind} ${evidence}`, capacity: Number(span) }
}

/** Random numbers are exact up to 2^53; beyond, evenly spaced ones take their place. */
function findWideInteger(min: bigint, max: bigint, rows: number): ColumnFinding | undefined {
  const sequence = spreadSequence(min, max, rows)
  if (!sequence) return undefined
  const note = 'Random whole numbers beyond 2^53 are not to be had; evenly spaced ones in the same range stand in.'
  return { ...sequence, isIdentifying: false, notUnderstood: [note] }
}

function findFraction(numbers: readonly ReadNumber[], context: ColumnContext): ColumnFinding {
  const values = numbers.map((number) => number.value)
  const decimals = numbers.reduce((most, number) => Math.max(most, number.decimals), 0)
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const isFixed = !numbers.some((number) => number.hasExponent)
  // Half of what is exact, so that the width of the range is exact, too.
  const hasExactGrid = isFixed && decimals <= 12 && largest * 10 ** decimals < Number.MAX_SAFE_INTEGER / 2
  const isDecimal = hasExactGrid && decimals <= MAX_SCALE
  const type = isDecimal ? 'decimal' : 'number'
  const kind = isDecimal
    ? `decimals with ${decimals} ${decimals === 1 ? 'digit' : 'digits'} after the point`
    : 'floating-point numbers'
  const listed = context.isPersonal ? undefined : weighChoice(values, { maxDistinct: MAX_LISTED_DECIMALS })
  if (listed) return { type, generator: listed.generator, evidence: `${kind}, ${listed.evidence}` }
  const min = values.reduce((a, b) => Math.min(a, b))
  const max = values.reduce((a, b) => Math.max(a, b))
  const range = hasExactGrid ? { min, max, decimals } : { min: roundOutward(min, -1), max: roundOutward(max, 1) }
  const { generator, evidence } = describeRange(values, range)
  return { type, generator, evidence: `${kind} ${evidence}` }
}

function describeRange(
  values: readonly number[],
  range: { readonly min: number; readonly max: number; readonly decimals?: number },
): { readonly generator: GeneratorSpec; readonly evidence: string } {
  const shape = findDistribution(values)
  const spread = shape ? `, ${shape.evidence}` : ''
  return {
    generator: { kind: 'number', ...range, ...(shape ? { distribution: shape.distribution } : {}) },
    evidence: `from ${range.min} to ${range.max}${spread}`,
  }
}

/** Unix time stays a number, so that the drafted column reads as the sample did; the reader is told what it is. */
function describeEpoch(min: bigint, max: bigint, words: string): string | undefined {
  if (!/(^|_)(at|on|time|timestamp|ts|date|epoch|created|updated|modified)($|_)/.test(words)) return undefined
  // 2000 to 2100.
  if (min > 946_684_800n && max < 4_102_444_800n) return 'Unix seconds'
  if (min > 946_684_800_000n && max < 4_102_444_800_000n) return 'Unix milliseconds'
  return undefined
}

function isSafe(value: bigint): boolean {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
}

/** Six significant digits are range enough for numbers with sixteen. */
function roundOutward(value: number, direction: 1 | -1): number {
  if (value === 0) return 0
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 5)
  const rounded = Number((direction * Math.ceil((direction * value) / unit) * unit).toPrecision(6))
  return Number.isFinite(rounded) && rounded * direction >= value * direction ? rounded : value
}

function isPresent(text: string | undefined): text is string {
  return text !== undefined
}

function describeDress(reading: ColumnReading<ReadNumber>, mark: string): string {
  const dresses = new Set(reading.values.map((number) => number.dress).filter((dress) => dress !== undefined))
  const parts = [...dresses, ...(mark === ',' ? ['a decimal comma'] : [])]
  return parts.length === 0 ? '' : `; written with ${parts.join(' and ')}, which generated numbers leave out`
}
