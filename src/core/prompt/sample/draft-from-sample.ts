import type { SchemaDraft } from '../../../shared/model/schema.ts'
import { draftColumn } from './draft-column.ts'
import { findPrimaryKey } from './find-primary-key.ts'
import { linkTables, type DraftedTable } from './find-references.ts'
import type { Sample, SampleTable } from './sample.ts'
import { groupDigits } from './share.ts'
import { singular, snakeCase } from './snake-case.ts'
import { uniqueNames } from './unique-names.ts'

export interface DraftOptions {
  /** Rows of each table; the sample's own (estimated) number unless told. */
  readonly rows?: number
  readonly seed?: number
}

/**
 * Drafts a schema whose data will look like a sample: types, ranges, frequencies, windows and kinds of text are taken
 * from it, values that look like people's are not.
 *
 * Every column says in `because` what in the sample led to it; what could not be read stands in `notUnderstood`.
 */
export function draftFromSample(sample: Sample, options: DraftOptions = {}): SchemaDraft {
  const tables = [sample, ...(sample.otherTables ?? [])].filter((table) => table.columns.length > 0)
  const { names, notes } = uniqueNames(tables.map((table) => snakeCase(table.name) || 'sample'))
  const drafted = tables.map((table, index) => draftTable(table, names[index], options.rows))
  if (drafted.length === 0) drafted.push(emptyTable(snakeCase(sample.name) || 'sample'))
  return {
    rowsmith: 1,
    name: uniqueNames([snakeCase(sample.name) || 'sample']).names[0],
    description: describeSample(sample),
    seed: options.seed ?? 1,
    locale: 'en',
    tables: linkTables(drafted),
    notUnderstood: [...notes, ...drafted.flatMap((table) => table.notUnderstood)],
  }
}

/** Rows to make where the sample names columns but holds none. */
const DEFAULT_ROWS = 1000

interface TableDraft extends DraftedTable {
  readonly notUnderstood: readonly string[]
}

function draftTable(table: SampleTable, name: string, wantedRows: number | undefined): TableDraft {
  const rows = Math.max(0, Math.round(wantedRows ?? (table.rowsEstimated || DEFAULT_ROWS)))
  const noun = singular(name)
  const { names, notes } = uniqueNames(table.columns.map((column) => column.name))
  const columns = table.columns.map((column, i) =>
    draftColumn({ name: names[i], values: column.values }, { noun, rows }),
  )
  const key = findPrimaryKey(columns, noun)
  return {
    spec: {
      name,
      rows,
      ...(key === undefined ? {} : { primaryKey: [key] }),
      columns: columns.map(({ spec }) => spec),
    },
    columns,
    notUnderstood: [...notes, ...columns.flatMap((column) => column.notUnderstood)],
  }
}

/** A schema needs a table and a table a column, also where the sample has none. */
function emptyTable(name: string): TableDraft {
  return draftTable({ name, columns: [{ name: 'value', values: [] }], rowsSeen: 0, rowsEstimated: 0 }, name, 0)
}

function describeSample({ format, rowsSeen, rowsEstimated }: Sample): string {
  const seen = `${groupDigits(rowsSeen)} ${rowsSeen === 1 ? 'row' : 'rows'}`
  const whole = rowsEstimated > rowsSeen ? ` of about ${groupDigits(Math.round(rowsEstimated))}` : ''
  return `Drafted from a ${format.toUpperCase()} sample: ${seen}${whole} looked at.`
}
