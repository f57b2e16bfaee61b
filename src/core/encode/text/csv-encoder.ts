import type { ColumnLayout, TableLayout } from '../../data/batch.ts'
import { csvEscape } from './csv-escape.ts'
import { makeTextEncoder, type TextDialect } from './text-encoder.ts'

/**
 * CSV: UTF-8 without a byte order mark, a header line, fields between commas, quotes as RFC 4180 has them.
 *
 * - Lines end with a line feed alone, which all readers take, not with the CR LF of RFC 4180: files are smaller, and
 *   line-based tools (`grep`, `cut`, `wc -l`) see no stray CR.
 * - Null is the empty field, and the empty string is `""`. Where a table's only column is null, its line is empty.
 * - Numbers have no grouping, decimals their full scale, booleans are `true` and `false`, dates, times and timestamps
 *   are ISO 8601 in UTC (`2025-01-25T00:01:11Z`), json columns hold their JSON text like any string.
 */
export const makeCsvEncoder = makeTextEncoder(describeCsv)

function describeCsv({ columns }: TableLayout): TextDialect {
  return {
    begin: `${columns.map(({ name }) => quoteName(name)).join(',')}\n`,
    styleOf: (column, index) => {
      const separator = index === columns.length - 1 ? '' : ','
      return {
        lead: '',
        tail: zoneOf(column) + separator,
        whenNull: separator,
        booleans: ['false', 'true'],
        timeMark: 'T',
        escape: csvEscape,
      }
    },
    rowEnd: '\n',
    end: '',
  }
}

function zoneOf({ dataKind }: ColumnLayout): string {
  return dataKind === 'timestamp' ? 'Z' : ''
}

/** Column names hold no control characters; the rest is as for fields. */
function quoteName(name: string): string {
  return /[",]|^\s|\s$|^\\\.$/.test(name) ? `"${name.replaceAll('"', '""')}"` : name
}
