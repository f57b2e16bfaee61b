import type { ColumnSpec, Schema, TableSpec } from '../../shared/model/schema.ts'
import type { GeneratorSpec } from '../../shared/model/generator.ts'
import type { Style } from '../terminal.ts'
import { formatAmount } from './format-numbers.ts'
import { formatTable } from './format-table.ts'

/** A schema for reading: its tables with their columns, how each is made, and the words that led to it. */
export function printSchema(
  schema: Schema,
  { style, width }: { readonly style: Style; readonly width?: number },
): string {
  const hasReasons = schema.tables.some(({ columns }) => columns.some(({ because }) => because !== undefined))
  const tables = schema.tables.map((table) => {
    const heading = `${style('bold', table.name)}  ${style('dim', describeRows(table))}`
    const rows = table.columns.map((column) => [
      column.name,
      column.type,
      describeColumn(column, table),
      ...(hasReasons ? [column.because ?? ''] : []),
    ])
    const columns = [
      { title: 'COLUMN' },
      { title: 'TYPE' },
      { title: 'HOW' },
      ...(hasReasons ? [{ title: 'BECAUSE', format: 'dim' } as const] : []),
    ]
    return `${heading}\n${formatTable({ columns, rows, style, indent: 2, ...(width === undefined ? {} : { width }) })}`
  })
  return tables.join('\n\n')
}

function describeRows({ rows }: TableSpec): string {
  if (typeof rows === 'number') return formatAmount(rows, 'row')
  const count = rows.min === rows.max ? String(rows.min) : `${rows.min} to ${rows.max}`
  return `${count} per row of ${rows.per}`
}

function describeColumn(column: ColumnSpec, table: TableSpec): string {
  const reference = table.foreignKeys?.find(({ columns }) => columns.includes(column.name))?.references
  const made =
    column.generator.kind === 'reference' && reference
      ? `→ ${reference.table}.${reference.columns.join(', ')}`
      : describeGenerator(column.generator)
  const nulls = column.nulls ? [`${+(column.nulls * 100).toFixed(2)}% null`] : []
  const isKey = table.primaryKey?.includes(column.name) ?? false
  return [made, ...(isKey ? ['key'] : column.unique ? ['unique'] : []), ...nulls].join(' · ')
}

/** A generator in a few words: `number 18–80`, `choice free 90, pro 10`, `person.fullName`. */
function describeGenerator(spec: GeneratorSpec): string {
  switch (spec.kind) {
    case 'sequence':
      return `sequence from ${spec.start ?? 1}`
    case 'number':
      return ['number', describeRange(spec), spec.distribution?.kind].filter(Boolean).join(' ')
    case 'choice':
      return `choice ${listChoices(spec.values)}${spec.exact ? ' (exact)' : ''}`
    case 'boolean':
      return `boolean, ${+((spec.p ?? 0.5) * 100).toFixed(2)}% true`
    case 'datetime':
    case 'date':
      return `${shortenInstant(spec.from)} to ${shortenInstant(spec.to)}`
    case 'time':
      return `${spec.from ?? '00:00'} to ${spec.to ?? '24:00'}`
    case 'faker':
      return spec.method
    case 'pattern':
      return `pattern ${spec.regex}`
    case 'template':
      return spec.template
    case 'expression':
      return spec.expression
    case 'uuid':
      return `uuid v${spec.uuidVersion ?? 4}`
    case 'constant':
      return `always ${JSON.stringify(spec.value)}`
    case 'text':
      return `text, ${spec.unit ?? 'sentences'}`
    case 'reference':
      return 'reference'
  }
}

function describeRange({ min, max }: { readonly min?: number | undefined; readonly max?: number | undefined }): string {
  if (min !== undefined && max !== undefined) return `${min}–${max}`
  if (min !== undefined) return `from ${min}`
  return max === undefined ? '' : `up to ${max}`
}

function listChoices(values: Extract<GeneratorSpec, { kind: 'choice' }>['values']): string {
  const words = values.map((entry) =>
    typeof entry === 'object'
      ? [entry.value, entry.weight].filter((part) => part !== undefined).join(' ')
      : String(entry),
  )
  const more = words.length - MOST_CHOICES
  return more > 0 ? `${words.slice(0, MOST_CHOICES).join(', ')} and ${more} more` : words.join(', ')
}

/** Midnight goes without saying. */
function shortenInstant(text: string): string {
  return text.replace(/T00:00(:00(\.0+)?)?Z?$/, '')
}

const MOST_CHOICES = 6
