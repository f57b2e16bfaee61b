import { problemsError } from '../../../shared/errors/app-error.ts'
import type { SpecOf } from '../../../shared/model/generator.ts'
import type { ColumnData } from '../../data/batch.ts'
import { ByteWriter } from '../../data/byte-writer.ts'
import type { ColumnEnvironment, Generator, MakeGenerator } from '../generator.ts'
import { requireColumnType } from './require-column-type.ts'

/**
 * `start`, `start + step`, …: row i has `start + i · step`. Starts at 1 in steps of 1 unless told otherwise.
 *
 * Fills integer and number columns, decimals (without places after the point) and strings (as digits). Integer columns
 * that pass 2^53 get 64-bit integers; what passes 64 bits is refused.
 */
export const makeSequenceGenerator: MakeGenerator<SpecOf<'sequence'>> = (spec, environment) => {
  const type = requireColumnType(environment, ['integer', 'number', 'decimal', 'string'])
  const progression = readProgression(spec, environment)
  const toData = makeOutput(type, progression.isSafe, environment)
  const compute = progression.isSafe ? makeSafeTerms(progression) : makeWideTerms(progression)
  const dataKind = toData(compute(new Float64Array(0), 0)).kind
  return {
    dataKind,
    ...(dataKind === 'decimal' ? { scale: 0 } : {}),
    isDistinct: true,
    fill({ rows: { count, lo, hi } }) {
      const indexes = new Float64Array(count)
      for (let i = 0; i < count; i++) indexes[i] = hi[i] * 0x1_0000_0000 + lo[i]
      return toData(compute(indexes, count))
    },
    domain: {
      size: environment.tableRows,
      fill: (ordinals, { rows }) => toData(compute(ordinals, rows.count)),
    },
  } satisfies Generator
}

interface Progression {
  readonly start: bigint
  readonly step: bigint
  /** Whether every term, and the way to it, is exact in a double. */
  readonly isSafe: boolean
}

type Terms = Float64Array | BigInt64Array

function readProgression(spec: SpecOf<'sequence'>, { at, tableRows }: ColumnEnvironment): Progression {
  const start = BigInt(spec.start ?? 1)
  const step = BigInt(spec.step ?? 1)
  if (step === 0n) {
    const fix = 'Give it a step, or use the generator "constant".'
    throw problemsError('SCHEMA_INVALID', [{ at, message: 'a sequence with step 0 never moves.', fix }])
  }
  const way = step * BigInt(Math.max(0, tableRows - 1))
  const last = start + way
  if (BigInt.asIntN(64, start) !== start || BigInt.asIntN(64, last) !== last) {
    const message = `the sequence from ${start} in steps of ${step} ends at ${last} after ${tableRows} rows, beyond 64 bits.`
    throw problemsError('INFEASIBLE', [{ at, message, fix: 'Lower the start, the step or the rows.' }])
  }
  return { start, step, isSafe: [start, last, way].every(isSafe) }
}

function isSafe(value: bigint): boolean {
  return Number.isSafeInteger(Number(value))
}

function makeSafeTerms(progression: Progression): (indexes: Float64Array, count: number) => Terms {
  const start = Number(progression.start)
  const step = Number(progression.step)
  return (indexes, count) => {
    const values = new Float64Array(count)
    for (let i = 0; i < count; i++) values[i] = start + indexes[i] * step
    return values
  }
}

function makeWideTerms({ start, step }: Progression): (indexes: Float64Array, count: number) => Terms {
  return (indexes, count) => {
    const values = new BigInt64Array(count)
    for (let i = 0; i < count; i++) values[i] = start + BigInt(indexes[i]) * step
    return values
  }
}

function makeOutput(
  type: 'integer' | 'number' | 'decimal' | 'string',
  isSafeRange: boolean,
  { at }: ColumnEnvironment,
): (values: Terms) => ColumnData {
  if (type === 'string') return writeDigits
  if (isSafeRange || type === 'integer') {
    return (values) => {
      if (values instanceof BigInt64Array) return { kind: 'bigInteger', values }
      return type === 'decimal' ? { kind: 'decimal', values, scale: 0 } : { kind: type, values }
    }
  }
  const message = `the sequence passes 2^53, where a ${type} can no longer tell whole numbers apart.`
  throw problemsError('INFEASIBLE', [{ at, message, fix: 'Make the column integer.' }])
}

function writeDigits(values: Terms): ColumnData {
  const out = new ByteWriter(values.length * 8)
  const offsets = new Uint32Array(values.length + 1)
  for (let i = 0; i < values.length; i++) {
    out.writeText(String(values[i]))
    offsets[i + 1] = out.length
  }
  return { kind: 'text', bytes: out.take(), offsets, isPlain: true }
}
