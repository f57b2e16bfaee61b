import type { RowContext } from '../../generator.ts'
import { DAY_MS } from '../../../data/calendar.ts'
import { parseDay, parseMoment, parseTimeOfDay } from '../civil-time.ts'
import { formatDate, formatTime, formatTimestamp } from '../../../data/cell-text.ts'
import type { CellFunction, Compiled, Scalar, ValueKind, Vector } from './value.ts'
import { makeValues, mapCells } from './value.ts'

/** Arithmetic on numbers. */
export const ARITHMETIC: ReadonlyMap<string, (a: number, b: number) => number | null> = new Map([
  ['+', (a: number, b: number) => a + b],
  ['-', (a: number, b: number) => a - b],
  ['*', (a: number, b: number) => a * b],
  ['/', (a: number, b: number) => a / b],
  ['%', (a: number, b: number) => a % b],
])

/** Comparisons of two values of the same kind; strings compare by UTF-16 unit. */
export const COMPARISONS: ReadonlyMap<string, CellFunction> = new Map<string, CellFunction>([
  ['==', (a, b) => Number(a === b)],
  ['===', (a, b) => Number(a === b)],
  ['!=', (a, b) => Number(a !== b)],
  ['!==', (a, b) => Number(a !== b)],
  ['<', (a, b) => Number(a < b)],
  ['<=', (a, b) => Number(a <= b)],
  ['>', (a, b) => Number(a > b)],
  ['>=', (a, b) => Number(a >= b)],
])

/** A call of a cell function on compiled arguments. */
export function makeCall(
  compute: CellFunction,
  parts: readonly Compiled[],
  result: { readonly kind: ValueKind; readonly canBeNull?: boolean; readonly scale?: number },
): Compiled {
  return {
    kind: result.kind,
    ...(result.scale === undefined ? {} : { scale: result.scale }),
    isNullable: result.canBeNull === true || parts.some((part) => part.isNullable),
    run(context) {
      const vectors = parts.map((part) => part.run(context))
      return mapCells(compute, vectors, { kind: result.kind, count: context.rows.count })
    },
  }
}

export function makeLiteral(value: Scalar | boolean | null): Compiled {
  const kind =
    value === null ? 'null' : typeof value === 'boolean' ? 'boolean' : typeof value === 'number' ? 'number' : 'string'
  const cell = typeof value === 'boolean' ? Number(value) : value
  return {
    kind,
    isNullable: value === null,
    literal: cell,
    ...(typeof value === 'number' && Number.isInteger(value) ? { scale: 0 } : {}),
    run: ({ rows: { count } }) => fillWith(cell, kind, count),
  }
}

/**
 * The value of `whenTrue` where the condition holds, else (false or null) of `otherwise`; both of the same kind.
 */
export function makeConditional(condition: Compiled, whenTrue: Compiled, otherwise: Compiled): Compiled {
  const run = makePick(whenTrue, otherwise, (context) => {
    const { values, nulls } = condition.run(context)
    return (row) => values[row] === 1 && nulls?.[row] !== 1
  })
  return { ...commonShape(whenTrue, otherwise), isNullable: whenTrue.isNullable || otherwise.isNullable, run }
}

/** The value of `first` where it is one, else of `second`; both of the same kind. */
export function makeCoalesce(first: Compiled, second: Compiled): Compiled {
  const run = makePick(
    first,
    second,
    (_, { nulls }) =>
      (row) =>
        nulls?.[row] !== 1,
  )
  return { ...commonShape(first, second), isNullable: first.isNullable && second.isNullable, run }
}

export function makeIsNull(part: Compiled): Compiled {
  return {
    kind: 'boolean',
    isNullable: false,
    run(context) {
      const { nulls } = part.run(context)
      return { values: Float64Array.from({ length: context.rows.count }, (_, i) => nulls?.[i] ?? 0), nulls: undefined }
    },
  }
}

/** `&&` (decided by false) or `||` (decided by true) with SQL's three values: what decides, decides over null too. */
export function makeLogical(operator: '&&' | '||', left: Compiled, right: Compiled): Compiled {
  const deciding = operator === '&&' ? 0 : 1
  return {
    kind: 'boolean',
    isNullable: left.isNullable || right.isNullable,
    run(context) {
      const { count } = context.rows
      const [a, b] = [left.run(context), right.run(context)]
      const values = new Float64Array(count)
      const nulls = new Uint8Array(count)
      for (let i = 0; i < count; i++) {
        const isLeftNull = a.nulls?.[i] === 1
        const isRightNull = b.nulls?.[i] === 1
        const isDecided = (!isLeftNull && a.values[i] === deciding) || (!isRightNull && b.values[i] === deciding)
        values[i] = isDecided ? deciding : 1 - deciding
        nulls[i] = !isDecided && (isLeftNull || isRightNull) ? 1 : 0
      }
      return { values, nulls }
    },
  }
}

/** A value as text: decimals with their places, dates and times in ISO 8601. */
export function makeText(part: Compiled): Compiled {
  if (part.kind === 'string') return part
  const { kind, scale } = part
  return makeCall((cell) => formatCell(Number(cell), kind, scale), [part], { kind: 'string' })
}

/**
 * A value where another kind is wanted: null is everything, a date is the midnight that begins it, and a literal text can
 * be a date, a time or a timestamp.
 *
 * @returns `undefined` where it can't be.
 */
export function convertTo(kind: ValueKind, part: Compiled): Compiled | undefined {
  if (part.kind === kind) return part
  if (part.kind === 'null') return { ...part, kind, run: ({ rows: { count } }) => fillWith(null, kind, count) }
  if (part.kind === 'date' && kind === 'timestamp') return makeCall((days) => Number(days) * DAY_MS, [part], { kind })
  if (typeof part.literal !== 'string') return undefined
  const value = PARSERS.get(kind)?.(part.literal) ?? NaN
  return Number.isNaN(value)
    ? undefined
    : { kind, isNullable: false, literal: value, run: ({ rows }) => fillWith(value, kind, rows.count) }
}

const PARSERS: ReadonlyMap<ValueKind, (text: string) => number> = new Map([
  ['date', parseDay],
  ['time', parseTimeOfDay],
  ['timestamp', parseMoment],
])

/** Two values as the same kind; `undefined` where they can't be. */
export function unify(left: Compiled, right: Compiled): readonly [Compiled, Compiled] | undefined {
  const asLeft = convertTo(left.kind, right)
  if (asLeft && left.kind !== 'null') return [left, asLeft]
  const asRight = convertTo(right.kind, left)
  return asRight && [asRight, right]
}

function commonShape(first: Compiled, second: Compiled): Pick<Compiled, 'kind' | 'scale'> {
  const { kind, scale } = first
  return scale !== undefined && scale === second.scale ? { kind, scale } : { kind }
}

function makePick(
  first: Compiled,
  second: Compiled,
  chooseFirst: (context: RowContext, first: Vector) => (row: number) => boolean,
): Compiled['run'] {
  return (context) => {
    const { count } = context.rows
    const [a, b] = [first.run(context), second.run(context)]
    const isFirst = chooseFirst(context, a)
    const values = makeValues(first.kind, count)
    const nulls = new Uint8Array(count)
    for (let i = 0; i < count; i++) {
      const from = isFirst(i) ? a : b
      values[i] = from.values[i]
      nulls[i] = from.nulls?.[i] ?? 0
    }
    return { values, nulls }
  }
}

function fillWith(cell: Scalar | null, kind: ValueKind, count: number): Vector {
  const values = makeValues(kind, count)
  if (cell === null) return { values, nulls: new Uint8Array(count).fill(1) }
  for (let i = 0; i < count; i++) values[i] = cell
  return { values, nulls: undefined }
}

function formatCell(cell: number, kind: ValueKind, scale: number | undefined): string {
  switch (kind) {
    case 'boolean':
      return cell === 1 ? 'true' : 'false'
    case 'date':
      return formatDate(cell)
    case 'time':
      return formatTime(cell, cell % 1000 !== 0)
    case 'timestamp':
      return formatTimestamp(cell, cell % 1000 !== 0)
    default:
      return scale === undefined ? String(cell) : cell.toFixed(scale)
  }
}
