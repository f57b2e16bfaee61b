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

/**
 * The functions by name; a map, so that no name reaches what every object inherits.
 *
 * A parameter with a question mark may be left out; a result with one can be null.
 */
export const FUNCTIONS: ReadonlyMap<string, FunctionDefinition> = new Map([
  ['round', define('number number?', 'number', (x: number, places = 0) => roundTo(x, Math.trunc(places)))],
  ['floor', define('number', 'number', Math.floor)],
  ['ceil', define('number', 'number', Math.ceil)],
  ['abs', define('number', 'number', Math.abs)],
  ['sqrt', define('number', 'number?', Math.sqrt)],
  ['pow', define('number number', 'number?', power)],
  ['length', define('string', 'number', countCharacters)],
  ['lower', define('string', 'string', (text: string) => text.toLowerCase())],
  ['upper', define('string', 'string', (text: string) => text.toUpperCase())],
  ['trim', define('string', 'string', (text: string) => text.trim())],
  ['replace', define('string string string', 'string', replaceAll)],
  ['substring', define('string number number?', 'string', takeSubstring)],
  ['contains', define('string string', 'boolean', (text: string, part: string) => Number(text.includes(part)))],
  ['starts_with', define('string string', 'boolean', (text: string, part: string) => Number(text.startsWith(part)))],
  ['ends_with', define('string string', 'boolean', (text: string, part: string) => Number(text.endsWith(part)))],
  ['to_number', define('string', 'number?', readNumber)],
  ['year', define('moment', 'number', (ms: number) => readCivil(ms).year)],
  ['month', define('moment', 'number', (ms: number) => readCivil(ms).month)],
  ['day', define('moment', 'number', (ms: number) => readCivil(ms).day)],
  ['date_add', define('moment number unit', 'moment?', addUnits)],
  ['date_diff', define('moment moment unit', 'number', countUnits)],
])

/** x rounded to so many decimal places as it is printed, halves away from zero: 1.005 to two places is 1.01. */
function roundTo(x: number, places: number): number {
  const rounded = roundScaled(x, places)
  const perUnit = POWERS_OF_TEN[places]
  return (perUnit === undefined ? shiftDecimal(rounded, -places) : rounded / perUnit) + 0
}

/** x · 10^places, rounded to a whole number as above. */
export function roundScaled(x: number, places: number): number {
  const size = Math.abs(x)
  const quick = size * (POWERS_OF_TEN[places] ?? NaN)
  // A product rounds; only near a half can that matter.
  const isClear = quick < 1e9 && Math.abs(quick - Math.floor(quick) - 0.5) > 1e-3
  const rounded = isClear ? Math.round(quick) : Math.floor(shiftDecimal(size, places) + 0.5)
  return x < 0 ? 0 - rounded : rounded
}

/** Those that doubles hold exactly. */
const POWERS_OF_TEN = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
  1e21, 1e22,
]

// The compiler checks the kinds of arguments against `parameters`, and the signatures above are words of these types.
function define(
  parameters: string,
  result: FunctionDefinition['result'] | 'number?' | 'moment?',
  compute: (...cells: never[]) => Scalar | null,
): FunctionDefinition {
  const kinds = parameters.split(' ')
  return {
    parameters: kinds.map((kind) => kind.replace('?', '') as ParameterKind),
    required: kinds.filter((kind) => !kind.endsWith('?')).length,
    result: result.replace('?', '') as FunctionDefinition['result'],
    canBeNull: result.endsWith('?'),
    compute: compute as CellFunction,
  }
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

function replaceAll(text: string, what: string, by: string): string {
  return what === '' ? text : text.replaceAll(what, () => by)
}

/** Characters from a place on, the first being 1, as in SQL. */
function takeSubstring(text: string, from: number, length = Infinity): string {
  const start = Math.trunc(from) - 1
  return Array.from(text)
    .slice(Math.max(0, start), Math.max(0, start + Math.trunc(length)))
    .join('')
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
