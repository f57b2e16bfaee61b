import type { ColumnSpec } from '../../../shared/model/schema.ts'
import { columnName } from './name-things.ts'
import { keyOf, type TableReading } from '../clauses/scene.ts'
import type { FieldReading } from '../fields/field-reading.ts'

/** `id`, or `customer id` among the fields of customers. */
export function isOwnKey(field: FieldReading, table: TableReading): boolean {
  const key = keyOf(field.words)
  const isId =
    key === 'id' ||
    key === 'identifier' ||
    key === 'uuid' ||
    key === 'guid' ||
    key === `${table.key} id` ||
    (key.endsWith(' id') && table.key.endsWith(` ${key.slice(0, -3)}`))
  return field.said.isKey === true || isId
}

export function makeKey(field: FieldReading, text: string): ColumnSpec {
  const because = text.slice(field.start, field.end).trim()
  const isUuid = field.said.type === 'uuid' || field.words.some((word) => word === 'uuid' || word === 'guid')
  const name = columnName(field.words.at(-1) === 'identifier' && field.words.length === 1 ? ['id'] : field.words)
  if (isUuid) return { name, type: 'uuid', generator: { kind: 'uuid' }, ...(because && { because }) }
  if (field.said.regex !== undefined)
    return {
      name,
      type: 'string',
      unique: true,
      generator: { kind: 'pattern', regex: field.said.regex },
      ...(because && { because }),
    }
  const start = field.said.range?.min
  return {
    name,
    type: 'integer',
    generator: { kind: 'sequence', start: start !== undefined && Number.isSafeInteger(start) ? start : 1 },
    ...(because && { because }),
  }
}

export function sequenceKey(): ColumnSpec {
  return { name: 'id', type: 'integer', generator: { kind: 'sequence', start: 1 } }
}

export function keyName(table: TableReading): string {
  const own = table.fields.find((field) => isOwnKey(field, table))
  return own ? makeKey(own, '').name : 'id'
}

export function keyType(table: TableReading): ColumnSpec['type'] {
  const own = table.fields.find((field) => isOwnKey(field, table))
  return own ? makeKey(own, '').type : 'integer'
}
