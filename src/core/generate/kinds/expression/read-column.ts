import type { Column } from '../../../data/batch.ts'
import { readCellText } from '../../../data/cell-text.ts'
import type { Generator } from '../../generator.ts'
import type { Vector, ValueKind } from './value.ts'

/** The kind of value that a column's cells are in an expression; `undefined` where an expression can't hold them. */
export const KIND_OF_DATA: Readonly<Record<Generator['dataKind'], ValueKind | undefined>> = {
  integer: 'number',
  bigInteger: undefined,
  number: 'number',
  decimal: 'number',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  timestamp: 'timestamp',
  uuid: 'string',
  dictionary: 'string',
  text: 'string',
}

/** The cells of a column as values of an expression. */
export function readColumn({ data, nulls }: Column, count: number): Vector {
  switch (data.kind) {
    case 'integer':
    case 'number':
    case 'timestamp':
      return { values: data.values, nulls }
    case 'decimal': {
      const perUnit = Number(`1e${data.scale}`)
      const values = new Float64Array(count)
      for (let i = 0; i < count; i++) values[i] = data.values[i] / perUnit
      return { values, nulls }
    }
    case 'boolean':
    case 'date':
    case 'time':
      return { values: new Float64Array(data.values.subarray(0, count)), nulls }
    case 'bigInteger':
    case 'uuid':
    case 'dictionary':
    case 'text':
      return { values: Array.from({ length: count }, (_, i) => readCellText(data, i)), nulls }
  }
}
