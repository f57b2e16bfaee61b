import type { ColumnSpec, TableSpec } from '../../../shared/model/schema.ts'
import { makeColumn } from './make-column.ts'
import { columnName, freeName, singular } from './name-things.ts'
import { rowsPer } from './row-counts.ts'
import type { Settings } from './settings.ts'
import { keyName, keyType, sequenceKey } from './table-key.ts'
import type { LinkReading, TableReading } from '../clauses/scene.ts'

/** A table for each many-to-many link that no other table already makes. */
export function makeLinkTables(pairs: readonly LinkReading[], { names, settings, taken }: LinkWorld): TableSpec[] {
  const used = new Set(taken)
  return pairs.map((pair) => {
    const [from, to] = [names.get(pair.from) ?? '', names.get(pair.to) ?? '']
    const name = freeName(`${columnName(singular(pair.from.words))}_${to}`, used)
    used.add(name)
    const because = settings.text.slice(pair.start, pair.end).trim()
    const ends = [pair.from, pair.to].map((table) => ({ name: columnName([...singular(table.words), 'id']), table }))
    return {
      name,
      rows: rowsPer(from, pair.rows ?? { min: 1, max: 3 }),
      primaryKey: ['id'],
      foreignKeys: ends.map((end) => ({
        columns: [end.name],
        references: { table: names.get(end.table) ?? '', columns: [keyName(end.table)] },
      })),
      columns: [
        sequenceKey(),
        ...ends.map((end): ColumnSpec => ({
          name: end.name,
          type: keyType(end.table),
          generator: { kind: 'reference' },
          ...(because && { because }),
        })),
        ...ownColumns(
          pair,
          ends.map((end) => end.name),
          settings,
        ),
      ],
    }
  })
}

function ownColumns(pair: LinkReading, names: readonly string[], settings: Settings): ColumnSpec[] {
  const taken = new Set(['id', ...names])
  const fields = pair.details?.fields ?? []
  return fields.map((field) => makeColumn(field, { window: undefined, owner: undefined, taken, settings }))
}

interface LinkWorld {
  readonly names: ReadonlyMap<TableReading, string>
  readonly settings: Settings
  readonly taken: ReadonlySet<string>
}
