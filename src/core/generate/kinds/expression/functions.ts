import { portableExp, portableLog, shiftDecimal } from '../../random/portable-math.ts'
import { addTime, countMonths, MONTHS_PER_UNIT, MS_PER_UNIT, readCivil } from './moments.ts'
import type { CellFunction, Scalar, ValueKind } from './value.ts'

/** `moment` takes dates and timestamps, both as milliseconds; `unit` a literal such as "day". */
export type ParameterKind = 'number' | 'string' | 'moment' | 'unit'

/** A function of an expression that knows nothing of rows. */
export interface FunctionDefinition {
  readonly parameters: readonly ParameterKind[]
  /** How many of the parameters must be given. */
  readonly required: number
  /** `moment` is what the first argument was. */
  readonly result: ValueKind | 'moment'
  /** Whether there can be a null from arguments that are none. */
  readonly canBeNull: boolean
  readonly compute: CellFunction
}

/** The functions by name; a map, so that no name reaches what every object inherits. */
export const FUNCTIONS: ReadonlyMap<string, FunctionDefinition> = new Map([
  ['round', numeric(['number', 'number'], 1, (x, places = 0) => roundTo(x, Math.trunc(places)))],
  ['floor', numeric(['number'], 1, Math.floor)],
  ['ceil', numeric(['number'], 1, Math.ceil)],
  ['abs', numeric(['number'], 1, Math.abs)],
  ['sqrt', numeric(['number'], 1, Math.sqrt, true)],
  ['pow', numeric(['number', 'number'], 2, power, true)],
  ['length', textual('number', 1, (text) => countCharacters(text))],
  ['lower', textual('string', 1, (text) => text.toLowerCase())],
  ['upper', textual('string', 1, (text) => text.toUpperCase())],
  ['trim', textual('string', 1, (text) => text.trim())],
  ['replace', textual('string', 3, (text, what, by) => (what === '' ? text : text.replaceAll(what, () => by)))],
  ['contains', textual('boolean', 2, (text, part) => Number(text.includes(part)))],
  ['starts_with', textual('boolean', 2, (text, part) => Number(text.startsWith(part)))],
  ['ends_with', textual('boolean', 2, (text, part) => Number(text.endsWith(part)))],
  ['to_number', textual('number', 1, readNumber, true)],
  ['substring', define(['string', 'number', 'number'], 2, 'string', takeSubstring)],
  ['year', numeric(['moment'], 1, (ms) => readCivil(ms).year)],
  ['month', numeric(['moment'], 1, (ms) => readCivil(ms).month)],
  ['day', numeric(['moment'], 1, (ms) => readCivil(ms).day)],
  ['date_add', define(['moment', 'number', 'unit'], 3, 'moment', addUnits, true)],
  ['date_diff', define(['moment', 'moment', 'unit'], 3, 'number', countUnits)],
])

/** x rounded to so many decimal places as it is printed, halves away from zero: 1.005 to two places is 1.01. */
export function roundTo(x: number, places: number): number {
  return shiftDecimal(roundScaled(x, places), -places) + 0
}

/** x · 10^places, rounded to a whole number as above. */
export function roundScaled(x: number, places: number): number {
  const size = Math.abs(x)
  const quick = size * Number(`1e${places}`)
  const isClear = Math.abs(quick - Math.floor(quick) - 0.5) > 1e-3 && quick < 1e9
  const rounded = isClear ? Math.round(quick) : Math.floor(shiftDecimal(size, places) + 0.5)
  return x < 0 ? 0 - rounded : rounded
}

// The compiler has checked the kinds of arguments against `parameters`, which types cannot follow.
function define(
  parameters: readonly ParameterKind[],
  required: number,
  result: FunctionDefinition['result'],
  compute: (...cells: never[]) => Scalar | null,
  canBeNull = false,
): FunctionDefinition {
  return { parameters, required, result, canBeNull, compute: compute as CellFunction }
}

function numeric(
  parameters: readonly ParameterKind[],
  required: number,
  compute: (...cells: number[]) => number | null,
  canBeNull = false,
): FunctionDefinition {
  return define(parameters, required, 'number', compute, canBeNull)
}

function textual(
  result: ValueKind,
  parameters: number,
  compute: (...texts: string[]) => Scalar | null,
  canBeNull = false,
): FunctionDefinition {
  return define(Array.from({ length: parameters }, () => 'string'), parameters, result, compute, canBeNull)
}

/** By multiplication for whole exponents, which is the same on every machine; Math.pow need not be. */
function power(base: number, exponent: number): number | null {
  if (!Number.isInteger(exponent)) return base < 0 ? null : portableExp(exponent * portableLog(base))
  let result = 1
  let square = base
  for (let rest = Math.abs(exponent); rest > 0 && Number.isFinite(square); rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square
    square *= square
  }
  return exponent < 0 ? 1 / result : result
}

function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/** Characters from a place on, the first being 1, as in SQL. */
function takeSubstring(text: string, from: number, length = Infinity): string {
  const start = Math.trunc(from) - 1
  return [...text].slice(Math.max(0, start), Math.max(0, start + Math.trunc(length))).join('')
}

function readNumber(text: string): number | null {
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : null
}

function addUnits(ms: number, amount: number, unit: string): number | null {
  const whole = Math.trunc(amount)
  return addTime(ms, whole * (MONTHS_PER_UNIT.get(unit) ?? 0), whole * (MS_PER_UNIT.get(unit) ?? 0))
}

/** Whole units from the first moment to the second, towards zero. */
function countUnits(from: number, to: number, unit: string): number {
  const months = MONTHS_PER_UNIT.get(unit)
  const units = months === undefined ? (to - from) / (MS_PER_UNIT.get(unit) ?? 1) : countMonths(from, to) / months
  return Math.trunc(units) + 0
}
