import type { ColumnType } from '../../../shared/model/column-type.ts'

const TYPES: Readonly<Record<string, ColumnType>> = {
  int: 'integer', integer: 'integer', integers: 'integer', bigint: 'integer', smallint: 'integer', tinyint: 'integer', int32: 'integer', int64: 'integer',
  long: 'integer', serial: 'integer', bigserial: 'integer', number: 'number', numbers: 'number', float: 'number', floats: 'number', double: 'number', real: 'number',
  float64: 'number', decimal: 'decimal', decimals: 'decimal', numeric: 'decimal', money: 'decimal', currency: 'decimal', string: 'string', strings: 'string', str: 'string',
  varchar: 'string', char: 'string', nvarchar: 'string', text: 'string', bool: 'boolean', boolean: 'boolean', booleans: 'boolean', bit: 'boolean', date: 'date', dates: 'date',
  time: 'time', datetime: 'timestamp', timestamp: 'timestamp', timestamps: 'timestamp', timestamptz: 'timestamp', datetimes: 'timestamp', uuid: 'uuid', uuids: 'uuid',
  guid: 'uuid', json: 'json', jsonb: 'json', object: 'json', array: 'json', enum: 'string', id: 'integer',
} // prettier-ignore

/** The type that a word names where a type is expected: after a colon, in brackets, after "as". */
export function typeOfWord(text: string): ColumnType | undefined {
  return Object.hasOwn(TYPES, text) ? TYPES[text] : undefined
}

/** Words that name a type and hardly anything else, so that they may stand anywhere. */
export function isSureType(text: string): boolean {
  return !['number', 'numbers', 'date', 'dates', 'time', 'text', 'id', 'money', 'currency', 'object', 'array', 'real', 'long', 'char', 'double', 'bit', 'timestamp', 'timestamps', 'decimals', 'datetime', 'serial', 'bigserial', 'numeric', 'str', 'enum', 'guid', 'uuid', 'json'].includes(text) && typeOfWord(text) !== undefined
}
