import type { ColumnLayout, TableLayout } from '../../data/batch.ts'
import type { CellStyle } from './cell.ts'
import { holdsStrings } from './holds-strings.ts'
import { jsonStringEscape, jsonValueEscape } from './json-escape.ts'
import { makeTextEncoder, type TextDialect } from './text-encoder.ts'

/**
 * JSON: one array, one object a line.
 *
 * - Keys stand in the order of the columns; null is `null`.
 * - Whole numbers are plain digits, also beyond 2^53, and decimals have their full scale: a reader that turns numbers
 *   into doubles loses digits beyond the 16th, the file doesn't.
 * - Dates, times, timestamps (ISO 8601, UTC) and uuids are strings; json columns are embedded as they are.
 * - A column declared as a string holds strings, also where its values are made as numbers.
 */
export const makeJsonEncoder = makeTextEncoder(({ rows }: TableLayout): TextDialect => {
  return {
    begin: rows === 0 ? '[' : '[\n',
    styleOf: styleJson,
    rowEnd: '},\n',
    groups: { rows: Infinity, begin: '', end: '\n' },
    end: ']\n',
  }
})

/** JSONL: the same objects, one a line, with nothing around or between them. */
export const makeJsonlEncoder = makeTextEncoder((): TextDialect => {
  return { begin: '', styleOf: styleJson, rowEnd: '}\n', end: '' }
})

function styleJson(column: ColumnLayout, index: number): CellStyle {
  const key = `${index === 0 ? '{' : ','}${JSON.stringify(column.name)}:`
  const isString = holdsStrings(column)
  const quote = isString ? '"' : ''
  return {
    lead: key + quote,
    tail: (column.dataKind === 'timestamp' ? 'Z' : '') + quote,
    whenNull: `${key}null`,
    booleans: ['false', 'true'],
    timeMark: 'T',
    escape: isString ? jsonStringEscape : jsonValueEscape,
  }
}
