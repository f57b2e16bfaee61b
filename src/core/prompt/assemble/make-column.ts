import type { ColumnSpec } from '../../../shared/model/schema.ts'
import { columnName, freeName } from './name-things.ts'
import type { Settings } from './settings.ts'
import type { FieldReading } from '../fields/field-reading.ts'
import type { Said } from '../fields/said.ts'
import type { EntityEntry } from '../lexicon/entity-entry.ts'
import type { WindowPhrase } from '../phrases/phrase.ts'
import type { Resolved } from '../resolve/case.ts'
import { resolveColumn } from '../resolve/resolve-column.ts'

/** Makes the column of a field that is no key. */
export function makeColumn(field: FieldReading, { window, owner, taken, settings }: ColumnWorld): ColumnSpec {
  const said = withTableWindow(field, window, (it) => resolveColumn(field.words, it, { owner, nowMs: settings.nowMs }))
  const { type, generator } = resolveColumn(field.words, said, { owner, nowMs: settings.nowMs })
  const name = freeName(columnName(field.words), taken)
  taken.add(name)
  const because = settings.text.slice(field.start, field.end).trim()
  const unit = said.unit ?? said.range?.unit
  const isSuffixed = unit === undefined || unit === '$' || unit === '%' || field.words.includes(unit)
  return {
    name,
    type,
    ...(!isSuffixed &&
      (type === 'integer' || type === 'number' || type === 'decimal') && { description: `in ${unit}` }),
    ...(said.nulls !== undefined && said.nulls > 0 && { nulls: said.nulls }),
    ...(said.isUnique && { unique: true }),
    generator,
    ...(because && { because }),
  }
}

interface ColumnWorld {
  /** When the rows of the table are from, where that was said. */
  readonly window: WindowPhrase | undefined
  readonly owner: EntityEntry | undefined
  /** Names that are in use; the column's is added. */
  readonly taken: Set<string>
  readonly settings: Settings
}

/** "orders from last year": dates without a window of their own are from then. */
function withTableWindow(
  field: FieldReading,
  window: WindowPhrase | undefined,
  resolve: (said: Said) => Resolved,
): Said {
  if (window === undefined || field.said.window !== undefined || field.said.choices.length > 0) return field.said
  const { type } = resolve(field.said)
  const isPersonal = field.words.some((word) => LIFE_WORDS.has(word))
  return (type === 'date' || type === 'timestamp') && !isPersonal ? { ...field.said, window } : field.said
}

/** Words of dates that say nothing of when a row is from. */
const LIFE_WORDS = new Set(['birth', 'dob', 'birthday', 'born', 'expiry', 'expiration', 'death'])
