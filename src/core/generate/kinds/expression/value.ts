import type { AppError } from '../../../../shared/errors/app-error.ts'
import { problemsError } from '../../../../shared/errors/app-error.ts'
import type { RowContext } from '../../generator.ts'

/** What the value of an expression can be; null alone has a kind of its own, because it fits everywhere. */
export type ValueKind = 'number' | 'string' | 'boolean' | 'date' | 'time' | 'timestamp' | 'null'

/**
 * One value for each row. Strings stand in an array; everything else in doubles: booleans as 0 or 1, dates as days, times
 * and timestamps as milliseconds. What stands under a null is arbitrary.
 */
export interface Vector {
  readonly values: ArrayLike<Scalar>
  /** 1 where the value is null; `undefined` where none is. */
  readonly nulls: Uint8Array | undefined
}

export type Scalar = number | string

/** An expression, or a part of one, whose kinds have been checked. */
export interface Compiled {
  readonly kind: ValueKind
  /** Numbers that are known to have so many digits after the point: decimal columns and rounded values. */
  readonly scale?: number
  readonly isNullable: boolean
  /** Set for literals, some of which must be known beforehand. */
  readonly literal?: Scalar | null
  run(context: RowContext): Vector
}

/** A function of one cell of each argument; `null`, and numbers that are not finite, become null cells. */
export type CellFunction = (...cells: Scalar[]) => Scalar | null

interface Size {
  readonly kind: ValueKind
  readonly count: number
}

/** Calls a function for every row in which no argument is null. */
export function mapCells(compute: CellFunction, vectors: readonly Vector[], { kind, count }: Size): Vector {
  const values = makeValues(kind, count)
  const nulls = new Uint8Array(count)
  const [a, b, c] = vectors
  let hasNull = false
  for (let i = 0; i < count; i++) {
    const isNull = a?.nulls?.[i] === 1 || b?.nulls?.[i] === 1 || c?.nulls?.[i] === 1
    const result = isNull ? null : compute(a?.values[i], b?.values[i], c?.values[i])
    if (result === null || (typeof result === 'number' && !Number.isFinite(result))) {
      nulls[i] = 1
      hasNull = true
      values[i] = kind === 'string' ? '' : 0
    } else {
      values[i] = result
    }
  }
  return { values, nulls: hasNull ? nulls : undefined }
}

/** Room for values of a kind, to be written to by row. */
export function makeValues(kind: ValueKind, count: number): WritableValues {
  return kind === 'string' ? Array.from<string>({ length: count }).fill('') : new Float64Array(count)
}

interface WritableValues extends ArrayLike<Scalar> {
  [row: number]: Scalar
}

/** The refusal of a part of an expression. */
export function expressionError(at: string, message: string, fix?: string): AppError {
  return problemsError('SCHEMA_INVALID', [{ at, message: `in the expression, ${message}`, fix }])
}
