import { problemsError } from '../../../../shared/errors/app-error.ts'
import type { ColumnType } from '../../../../shared/model/column-type.ts'
import type { Column } from '../../../data/batch.ts'
import { ByteWriter } from '../../../data/byte-writer.ts'
import type { ColumnEnvironment, Generator } from '../../generator.ts'
import type { RowSet } from '../../row-set.ts'
import { roundScaled } from './functions.ts'
import { convertTo } from './operators.ts'
import type { Compiled, ValueKind, Vector } from './value.ts'
import { expressionError } from './value.ts'

/** How the results of an expression become a column. */
export interface ColumnOutput {
  readonly shape: Pick<Generator, 'dataKind' | 'scale' | 'hasMillis'>
  write(result: Vector, rows: RowSet): Column
}

/**
 * Chooses how results become cells; integers are rounded.
 *
 * A decimal column has the places of the expression where these are known (decimal columns, or `round` to a literal), else
 * those of the decimals that it reads, else 2.
 *
 * @param expression - As `fitToColumn` gave it.
 */
export function makeColumnOutput(expression: Compiled, read: ReadShape, environment: ColumnEnvironment): ColumnOutput {
  const { at } = environment
  const output = outputOf(expression, read, environment)
  const write: ColumnOutput['write'] = (result, rows) => {
    if (!expression.isNullable) checkNoNulls(result, rows, at)
    return output.write(result, rows)
  }
  return { shape: output.shape, write }
}

/** What is known of the columns that the expression reads. */
export interface ReadShape {
  /** The most places of the decimals among them. */
  readonly scale: number | undefined
  readonly hasMillis: boolean
}

/**
 * The expression as the kind of value that its column holds: numbers for integer, number and decimal, and for other types
 * the kind of their name.
 *
 * @throws AppError SCHEMA_INVALID where it is of another kind.
 */
export function fitToColumn(expression: Compiled, { at, column: { type } }: ColumnEnvironment): Compiled {
  const wanted = KIND_OF_TYPE[type]
  if (wanted === undefined) {
    throw expressionError(at, `no value fits a column of type ${type}.`, 'Give the column another type.')
  }
  const fitting = convertTo(wanted, expression)
  if (fitting) return fitting
  const fix = wanted === 'string' ? 'Wrap it in to_string( … ).' : `Make the column ${expression.kind}.`
  throw expressionError(at, `the result is a ${expression.kind}, and the column is of type ${type}.`, fix)
}

/** Nulls that nobody announced are numbers beyond what a double holds. */
function checkNoNulls({ nulls }: Vector, rows: RowSet, at: string): void {
  const wrong = nulls?.subarray(0, rows.count).indexOf(1) ?? -1
  if (wrong === -1) return
  const message = `row ${rows.hi[wrong] * 0x1_0000_0000 + rows.lo[wrong]} of the expression is more than a number can hold.`
  throw problemsError('INFEASIBLE', [{ at, message, fix: 'Limit it with min( … ).' }])
}

function outputOf(
  expression: Compiled,
  { scale: readScale, hasMillis }: ReadShape,
  { at, column: { type } }: ColumnEnvironment,
): ColumnOutput {
  switch (type) {
    case 'integer':
    case 'decimal': {
      const scale = type === 'integer' ? 0 : Math.min(12, expression.scale || (readScale ?? 2))
      return {
        shape: type === 'integer' ? { dataKind: type } : { dataKind: type, scale },
        write: makeWhole(type, scale, at),
      }
    }
    case 'number':
      return {
        shape: { dataKind: type },
        write: ({ values, nulls }) => ({ data: { kind: type, values: toNumbers(values) }, nulls }),
      }
    case 'boolean':
      return {
        shape: { dataKind: type },
        write: ({ values, nulls }) => ({ data: { kind: type, values: new Uint8Array(toNumbers(values)) }, nulls }),
      }
    case 'date':
      return {
        shape: { dataKind: type },
        write: ({ values, nulls }) => ({ data: { kind: type, values: new Int32Array(toNumbers(values)) }, nulls }),
      }
    case 'time':
      return {
        shape: { dataKind: type, hasMillis },
        write: ({ values, nulls }) => ({
          data: { kind: type, values: new Int32Array(toNumbers(values)), hasMillis },
          nulls,
        }),
      }
    case 'timestamp':
      return {
        shape: { dataKind: type, hasMillis },
        write: ({ values, nulls }) => ({ data: { kind: type, values: toNumbers(values), hasMillis }, nulls }),
      }
    default:
      return { shape: { dataKind: 'text' }, write: writeTexts }
  }
}

const KIND_OF_TYPE: Readonly<Record<ColumnType, ValueKind | undefined>> = {
  integer: 'number',
  number: 'number',
  decimal: 'number',
  string: 'string',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  timestamp: 'timestamp',
  uuid: undefined,
  json: undefined,
}

/** Only strings stand in plain arrays, and kinds have been checked. */
function toNumbers(values: Vector['values']): Float64Array {
  return values instanceof Float64Array ? values : Float64Array.from(values, Number)
}

function makeWhole(kind: 'integer' | 'decimal', scale: number, at: string): ColumnOutput['write'] {
  return ({ values, nulls }, rows) => {
    const whole = toNumbers(values).map((value) => roundScaled(value, scale))
    const wrong = whole.findIndex((value, i) => !Number.isSafeInteger(value) && nulls?.[i] !== 1)
    if (wrong !== -1) {
      const row = rows.hi[wrong] * 0x1_0000_0000 + rows.lo[wrong]
      const message = `row ${row} of the expression is ${values[wrong]}, more than the 53 bits that are exact.`
      throw problemsError('INFEASIBLE', [
        { at, message, fix: 'Make the column a number, or limit the expression with min( … ).' },
      ])
    }
    return { data: kind === 'integer' ? { kind, values: whole } : { kind, values: whole, scale }, nulls }
  }
}

function writeTexts({ values, nulls }: Vector): Column {
  const out = new ByteWriter(values.length * 16)
  const offsets = new Uint32Array(values.length + 1)
  for (let i = 0; i < values.length; i++) {
    out.writeText(String(values[i]))
    offsets[i + 1] = out.length
  }
  return { data: { kind: 'text', bytes: out.take(), offsets, isPlain: false }, nulls }
}
