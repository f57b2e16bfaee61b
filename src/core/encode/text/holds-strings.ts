import type { ColumnLayout } from '../../data/batch.ts'

/**
 * Whether a format that tells strings from other values writes this column's cells as strings.
 *
 * The declared type decides; but text in a numeric or boolean column stays a string, because nothing promises that it
 * is a number. In a json column, text is a JSON text and therefore no string.
 */
export function holdsStrings({ type, dataKind }: ColumnLayout): boolean {
  switch (dataKind) {
    case 'text':
    case 'dictionary':
      return type !== 'json'
    case 'uuid':
    case 'date':
    case 'time':
    case 'timestamp':
      return true
    case 'integer':
    case 'bigInteger':
    case 'number':
    case 'decimal':
    case 'boolean':
      return type === 'string' || type === 'uuid' || type === 'date' || type === 'time' || type === 'timestamp'
  }
}
