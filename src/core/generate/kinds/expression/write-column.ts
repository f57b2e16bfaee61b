import { problemsError } from '../../../../shared/errors/app-error.ts'
import type { Column } from '../../../data/batch.ts'
import { ByteWriter } from '../../../data/byte-writer.ts'
import type { ColumnEnvironment, Generator } from '../../generator.ts'
import type { RowSet } from '../../row-set.ts'
import { roundScaled } from './functions.ts'
import type { Compiled, ValueKind, Vector } from './value.ts'
import { expressionError } from './value.ts'

/** How the results of an expression become a column. */
export interface ColumnOutput {
  readonly shape: Pick<Generator, 'dataKind' | 'scale' | 'hasMillis'>
  write(result: Vector, rows: RowSet): Column
}

/**
 * Chooses the output for a column's type: numbers for integer (rounded), number and decimal, and for every other type the
 * kind of its own name.
 *
 * A decimal column has the places of the expression where these are known (a decimal column, or `round` to a literal), else
 * those of the decimals that it reads, else 2.
 *
 * @throws AppError SCHEMA_INVALID where the expression is of another kind.
 */
export function makeColumnOutput(expression: Compiled, readScale: number | undefined, environment: ColumnEnvironment): ColumnOutput {
  const { column, at } = environment
  const { type } = column
  const wanted = KIND_OF_TYPE[type]
  if (wanted === undefined) {
    throw expressionError(at, `no value fits a column of type ${type}.`, 'Give the column another type.')
  }
  if (expression.kind !== wanted && expression.kind !== 'null') {
    const fix = wanted === 'string' ? 'Wrap it in to_string( … ).' : `Make the column ${expression.kind}.`
    throw expressionError(at, `the result is a ${expression.kind}, and the column is of type ${type}.`, fix)
  }
  switch (type) {
    case 'integer':
    case 'decimal': {
      const scale = type === 'integer' ? 0 : Math.min(12, expression.scale ?? readScale ?? 2)
      return { shape: type === 'integer' ? { dataKind: type } : { dataKind: type, scale }, write: makeWhole(type, scale, at) }
    }
    case 'number':
      return { shape: { dataKind: type }, write: ({ values, nulls }) => ({ data: { kind: type, values: toNumbers(values) }, nulls }) }
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
        shape: { dataKind: type, hasMillis: true },
        write: ({ values, nulls }) => ({ data: { kind: type, values: new Int32Array(toNumbers(values)), hasMillis: true }, nulls }),
      }
    case 'timestamp':
      return {
        shape: { dataKind: type, hasMillis: true },
        write: ({ values, nulls }) => ({ data: { kind: type, values: toNumbers(values), hasMillis: true }, nulls }),
      }
    default:
      return { shape: { dataKind: 'text' }, write: writeTexts }
  }
}

const KIND_OF_TYPE: Readonly<Record<ColumnEnvironment['column']['type'], ValueKind | undefined>> = {
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
function toNumbers(values: Vector['values']): Float64Array<ArrayBuffer> {
  return Float64Array.from(values, Number)
}

function makeWhole(kind: 'integer' | 'decimal', scale: number, at: string): ColumnOutput['write'] {
  return ({ values, nulls }, rows) => {
    const whole = Float64Array.from(values, (value) => roundScaled(Number(value), scale))
    const wrong = whole.findIndex((value, i) => !Number.isSafeInteger(value) && nulls?.[i] !== 1)
    if (wrong !== -1) {
      const row = rows.hi[wrong] * 0x1_0000_0000 + rows.lo[wrong]
      const message = `row ${row} of the expression is ${values[wrong]}, more than the 53 bits that are exact.`
      throw problemsError('INFEASIBLE', [{ at, message, fix: 'Make the column a number, or limit the expression with min( … ).' }])
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
