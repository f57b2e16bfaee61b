import type { SpecOf } from '../../../shared/model/generator.ts'
import type { MakeGenerator } from '../generator.ts'
import { makeValueTable } from './value-table.ts'

/** The same value in every row; null too, except in a json column, where it is the JSON value null. */
export const makeConstantGenerator: MakeGenerator<SpecOf<'constant'>> = ({ value }, { column, at }) => {
  const isNull = value === null && column.type !== 'json'
  const { dataKind, scale, hasMillis, gather } = makeValueTable(
    [isNull ? NEUTRAL[column.type] : value],
    column.type,
    at,
  )
  const fill = (count: number) => gather(new Uint32Array(count))
  return {
    dataKind,
    scale,
    hasMillis,
    mayBeNull: isNull,
    fill({ rows: { count } }) {
      return isNull ? { data: fill(count), nulls: new Uint8Array(count).fill(1) } : fill(count)
    },
    ...(isNull
      ? { whyNoDomain: 'it is null in every row: drop "unique"' }
      : { domain: { size: 1, fill: (_, { rows }) => fill(rows.count) } }),
  }
}

/** What stands under a null: any value that fits the type. */
const NEUTRAL = {
  integer: 0,
  number: 0,
  decimal: 0,
  string: '',
  boolean: false,
  date: '1970-01-01',
  time: '00:00:00',
  timestamp: '1970-01-01T00:00:00Z',
  uuid: '00000000-0000-0000-0000-000000000000',
  json: null,
} as const
