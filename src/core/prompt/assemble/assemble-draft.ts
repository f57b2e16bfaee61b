import type { ColumnSpec, SchemaDraft, TableSpec } from '../../../shared/model/schema.ts'
import { defaultFields } from './default-fields.ts'
import { settleLinks, type KeyLink, type Links } from './link-tables.ts'
import { makeColumn } from './make-column.ts'
import { makeLinkTables } from './make-link-tables.ts'
import { columnName, freeName, singular, tableName } from './name-things.ts'
import { ownerOf } from './owner-of.ts'
import { countRows, rowsPer } from './row-counts.ts'
import type { Settings } from './settings.ts'
import { isOwnKey, keyName, keyType, makeKey, sequenceKey } from './table-key.ts'
import type { Scene, TableReading } from '../clauses/scene.ts'
import { findEntity } from '../lexicon/find-entry.ts'
import type { FieldReading } from '../fields/field-reading.ts'

const USUAL_ROWS = 100

/** Puts what was read together into tables with keys. */
export function assembleDraft(scene: Scene, notUnderstood: string[], settings: Settings): SchemaDraft {
  const tables = keepTables(scene)
  const names = nameTables(tables)
  const links = settleLinks(scene, tables)
  const specs = tables.map((table) => makeTable(table, { scene, tables, names, links, settings }))
  const taken = new Set(specs.map((spec) => spec.name))
  const all = [...specs, ...makeLinkTables(links.pairs, { names, settings, taken })]
  return { rowsmith: 1, name: all[0].name, seed: settings.seed, locale: settings.locale, tables: all, notUnderstood }
}

/** Leaves out nouns that turned out to be no table: the blog that has users, posts and comments. */
function keepTables(scene: Scene): TableReading[] {
  const isLinked = (table: TableReading) => scene.links.some((link) => link.from === table || link.to === table)
  const kept = scene.tables.filter(
    (table) => table.isCertain || table.fields.length > 0 || table.rows !== undefined || isLinked(table),
  )
  if (kept.length > 0) return kept
  if (scene.tables.length > 0) return scene.tables.slice(0, 1)
  return [
    {
      words: ['record'],
      key: 'record',
      rows: undefined,
      fields: [],
      window: undefined,
      isCertain: false,
      start: 0,
      end: 0,
    },
  ]
}

function nameTables(tables: readonly TableReading[]): ReadonlyMap<TableReading, string> {
  const names = new Map<TableReading, string>()
  const taken = new Set<string>()
  for (const table of tables) {
    const name = freeName(tableName(table.words), taken)
    taken.add(name)
    names.set(table, name)
  }
  return names
}

interface World {
  readonly scene: Scene
  readonly tables: readonly TableReading[]
  readonly names: ReadonlyMap<TableReading, string>
  readonly links: Links
  readonly settings: Settings
}

function makeTable(table: TableReading, world: World): TableSpec {
  const { links, names, settings } = world
  const owner = ownerOf(table)
  const fields = table.fields.filter((field) => !links.fields.has(field))
  const own = fields.find((field) => isOwnKey(field, table))
  const usual = () => defaultFields(table.words, findEntity(table.words) ?? owner, settings.nowMs)
  const listed = fields.length > 0 ? fields.filter((field) => field !== own) : usual()
  const id = own ? makeKey(own, settings.text) : sequenceKey()
  const taken = new Set([id.name])
  const foreign = links.keys
    .filter((key) => key.from === table)
    .map((key) => ({ key, column: makeForeignKey(key, taken, settings) }))
  const columns = listed.map((field) => makeColumn(field, { window: table.window, owner, taken, settings }))
  const dated = table.window && !columns.some(({ type }) => type === 'date' || type === 'timestamp')
  const when = dated ? [makeColumn(whenField(table), { window: table.window, owner, taken, settings })] : []
  return {
    name: names.get(table) ?? 'records',
    rows: rowsOf(table, world),
    primaryKey: [id.name],
    ...(foreign.length > 0 && {
      foreignKeys: foreign.map(({ key, column }) => ({
        columns: [column.name],
        references: { table: names.get(key.to) ?? '', columns: [keyName(key.to)] },
      })),
    }),
    columns: [id, ...foreign.map(({ column }) => column), ...columns, ...when],
  }
}

/** "10,000 orders from last year" without a date among their fields: the window needs a column to be seen in. */
function whenField(table: TableReading): FieldReading {
  const words = [singular(table.words)[table.words.length - 1], 'date']
  return { words, said: { choices: [] }, start: table.start, end: table.end }
}

function makeForeignKey(key: KeyLink, taken: Set<string>, { text }: Settings): ColumnSpec {
  const words = key.field ? withId(key.field.words) : [...(key.role ?? singular(key.to.words)), 'id']
  const name = freeName(columnName(words), taken)
  taken.add(name)
  const said = key.field?.said
  // Whoever is at the top points to nobody.
  const nulls = said?.nulls ?? (key.to === key.from ? 0.1 : 0)
  const because = text.slice(key.start, key.end).trim()
  return {
    name,
    type: keyType(key.to),
    ...(nulls > 0 && { nulls }),
    ...(said?.isUnique && { unique: true }),
    generator: { kind: 'reference' },
    ...(because && { because }),
  }
}

function rowsOf(table: TableReading, { scene, links, names }: World): TableSpec['rows'] {
  if (table.rows !== undefined) return countRows(table.rows)
  const parents = links.keys.filter((key) => key.from === table && key.to !== table)
  const counted = parents.find((key) => key.rows !== undefined)
  if (counted) return rowsPer(names.get(counted.to) ?? '', counted.rows)
  if (scene.rowsOfEach !== undefined) return countRows(scene.rowsOfEach)
  const parent = parents.find((key) => key.isOwned)
  return parent ? rowsPer(names.get(parent.to) ?? '', undefined) : USUAL_ROWS
}

function withId(words: readonly string[]): string[] {
  const last = words[words.length - 1]
  return ['id', 'uuid', 'guid'].includes(last) ? [...words] : singular(words).concat('id')
}
