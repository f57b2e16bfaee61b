import type { ColumnSpec, SchemaDraft, TableSpec } from '../../../shared/model/schema.ts'
import type { Scene, TableReading } from '../clauses/scene.ts'
import { keyOf } from '../clauses/scene.ts'
import type { FieldReading } from '../fields/field-reading.ts'
import type { Said } from '../fields/said.ts'
import { findEntity, findEntityByHead } from '../lexicon/find-entry.ts'
import { resolveColumn } from '../resolve/resolve-column.ts'
import { singularize } from '../words/inflect.ts'
import { defaultFields } from './default-fields.ts'
import { settleLinks, type Links } from './link-tables.ts'
import { columnName, freeName, tableName } from './name-things.ts'

interface Settings {
  readonly text: string
  readonly nowMs: number
  readonly seed: number
  readonly locale: string
}

const USUAL_ROWS = 100

/** Puts what was read together into tables with keys. */
export function assembleDraft(scene: Scene, notUnderstood: string[], settings: Settings): SchemaDraft {
  const tables = keepTables(scene)
  const names = nameTables(tables)
  const links = settleLinks(scene, tables)
  const specs = tables.map((table) => makeTable(table, { scene, tables, names, links, settings }))
  const all = [...specs, ...makeLinkTables(tables, { names, links, settings, taken: new Set(specs.map((spec) => spec.name)) })]
  return { rowsmith: 1, name: all[0].name, seed: settings.seed, locale: settings.locale, tables: all, notUnderstood }
}

/** Leaves out nouns that turned out to be no table: the blog that has users, posts and comments. */
function keepTables(scene: Scene): TableReading[] {
  const isLinked = (table: TableReading) => scene.links.some((link) => link.from === table || link.to === table)
  const kept = scene.tables.filter((table) => table.isCertain || table.fields.length > 0 || table.rows !== undefined || isLinked(table))
  if (kept.length > 0) return kept
  if (scene.tables.length > 0) return scene.tables.slice(0, 1)
  return [{ words: ['record'], key: 'record', rows: undefined, fields: [], window: undefined, isCertain: false, start: 0, end: 0 }]
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
  const owner = findEntityByHead(table.words)
  const keys = links.keys.filter((key) => key.from === table)
  const fields = table.fields.filter((field) => !links.fields.has(field))
  const listed = fields.length > 0 ? fields : defaultFields(table.words, findEntity(table.words) ?? owner, settings.nowMs)
  const taken = new Set<string>()
  const own = fields.find((field) => isOwnKey(field, table))
  const id = own ? makeKey(own, settings.text) : sequenceKey()
  taken.add(id.name)
  const foreign = keys.map((key) => {
    const name = freeName(key.field ? columnName(withId(key.field.words)) : columnName([...(key.role ?? singular(key.to.words)), 'id']), taken)
    taken.add(name)
    const said = key.field?.said
    const nulls = said?.nulls ?? (key.to === table ? 0.1 : undefined)
    const because = settings.text.slice(key.start, key.end).trim()
    return { key, column: { name, type: keyType(key.to), ...(nulls ? { nulls } : {}), ...(said?.isUnique ? { unique: true } : {}), generator: { kind: 'reference' }, ...(because && { because }) } satisfies ColumnSpec }
  })
  const columns = listed.filter((field) => field !== own).map((field) => makeColumn(field, { table, owner, taken, settings }))
  const rows = rowsOf(table, world)
  return {
    name: names.get(table) ?? 'records',
    rows,
    primaryKey: [id.name],
    ...(foreign.length > 0 && {
      foreignKeys: foreign.map(({ key, column }) => ({ columns: [column.name], references: { table: names.get(key.to) ?? '', columns: [keyName(key.to)] } })),
    }),
    columns: [id, ...foreign.map(({ column }) => column), ...columns],
  }
}

function rowsOf(table: TableReading, { scene, links, names }: World): TableSpec['rows'] {
  if (table.rows !== undefined) return Math.min(Math.max(0, Math.round(table.rows)), Number.MAX_SAFE_INTEGER)
  const child = links.keys.find((key) => key.from === table && key.rows !== undefined && key.to !== table)
  if (child?.rows) {
    const { min, max } = child.rows
    const low = Math.max(0, Math.round(min ?? (max === undefined ? 1 : 0)))
    return { per: names.get(child.to) ?? '', min: low, max: Math.max(low, Math.round(max ?? Math.max(low + 4, low * 2))) }
  }
  if (scene.rowsOfEach !== undefined) return Math.round(scene.rowsOfEach)
  const parent = links.keys.find((key) => key.from === table && key.to !== table && key.isOwned)
  return parent ? { per: names.get(parent.to) ?? '', min: 1, max: 5 } : USUAL_ROWS
}

interface ColumnWorld {
  readonly table: TableReading
  readonly owner: ReturnType<typeof findEntityByHead>
  readonly taken: Set<string>
  readonly settings: Settings
}

function makeColumn(field: FieldReading, { table, owner, taken, settings }: ColumnWorld): ColumnSpec {
  const said = withTableWindow(field, table, owner, settings)
  const { type, generator } = resolveColumn(field.words, said, { owner, nowMs: settings.nowMs })
  const name = freeName(columnName(field.words), taken)
  taken.add(name)
  const because = settings.text.slice(field.start, field.end).trim()
  const unit = said.unit ?? said.range?.unit
  const isSuffixed = unit === undefined || unit === '$' || unit === '%' || field.words.includes(unit)
  return {
    name,
    type,
    ...(!isSuffixed && (type === 'integer' || type === 'number' || type === 'decimal') && { description: `in ${unit}` }),
    ...(said.nulls !== undefined && said.nulls > 0 && { nulls: said.nulls }),
    ...(said.isUnique && { unique: true }),
    generator,
    ...(because && { because }),
  }
}

/** "orders from last year": dates without a window of their own are from then. */
function withTableWindow(field: FieldReading, table: TableReading, owner: ColumnWorld['owner'], { nowMs }: Settings): Said {
  if (table.window === undefined || field.said.window !== undefined || field.said.choices.length > 0) return field.said
  const { type } = resolveColumn(field.words, field.said, { owner, nowMs })
  const isPersonal = field.words.some((word) => ['birth', 'dob', 'birthday', 'born', 'expiry', 'expiration', 'death'].includes(word))
  return (type === 'date' || type === 'timestamp') && !isPersonal ? { ...field.said, window: table.window } : field.said
}

function singular(words: readonly string[]): string[] {
  return [...words.slice(0, -1), singularize(words[words.length - 1])]
}

function withId(words: readonly string[]): string[] {
  const last = words[words.length - 1]
  return ['id', 'uuid', 'guid'].includes(last) ? [...words] : singular(words).concat('id')
}

/** `id`, or `customer id` among the fields of customers. */
function isOwnKey(field: FieldReading, table: TableReading): boolean {
  const key = keyOf(field.words)
  const isId = key === 'id' || key === 'identifier' || key === 'uuid' || key === 'guid' || key === `${table.key} id` || (key.endsWith(' id') && table.key.endsWith(` ${key.slice(0, -3)}`))
  return field.said.isKey === true || isId
}

function makeKey(field: FieldReading, text: string): ColumnSpec {
  const because = text.slice(field.start, field.end).trim()
  const isUuid = field.said.type === 'uuid' || field.words.some((word) => word === 'uuid' || word === 'guid')
  const name = columnName(field.words.at(-1) === 'identifier' && field.words.length === 1 ? ['id'] : field.words)
  if (isUuid) return { name, type: 'uuid', generator: { kind: 'uuid' }, ...(because && { because }) }
  if (field.said.regex !== undefined) return { name, type: 'string', unique: true, generator: { kind: 'pattern', regex: field.said.regex }, ...(because && { because }) }
  const start = field.said.range?.min
  return { name, type: 'integer', generator: { kind: 'sequence', start: start !== undefined && Number.isSafeInteger(start) ? start : 1 }, ...(because && { because }) }
}

function sequenceKey(): ColumnSpec {
  return { name: 'id', type: 'integer', generator: { kind: 'sequence', start: 1 } }
}

function keyName(table: TableReading): string {
  const own = table.fields.find((field) => isOwnKey(field, table))
  return own ? makeKey(own, '').name : 'id'
}

function keyType(table: TableReading): ColumnSpec['type'] {
  const own = table.fields.find((field) => isOwnKey(field, table))
  return own ? makeKey(own, '').type : 'integer'
}

interface LinkWorld {
  readonly names: ReadonlyMap<TableReading, string>
  readonly links: Links
  readonly settings: Settings
  readonly taken: ReadonlySet<string>
}

/** A table for each many-to-many link that no other table already makes. */
function makeLinkTables(_tables: readonly TableReading[], { names, links, settings, taken }: LinkWorld): TableSpec[] {
  const used = new Set(taken)
  return links.pairs.map((pair) => {
    const [from, to] = [names.get(pair.from) ?? '', names.get(pair.to) ?? '']
    const name = freeName(`${columnName(singular(pair.from.words))}_${to}`, used)
    used.add(name)
    const because = settings.text.slice(pair.start, pair.end).trim()
    const min = Math.max(0, Math.round(pair.rows?.min ?? 1))
    const max = Math.max(min, Math.round(pair.rows?.max ?? Math.max(3, min * 2)))
    const ends = [pair.from, pair.to].map((table) => ({ name: columnName([...singular(table.words), 'id']), table }))
    return {
      name,
      rows: { per: from, min, max },
      primaryKey: ['id'],
      foreignKeys: ends.map((end) => ({ columns: [end.name], references: { table: names.get(end.table) ?? '', columns: [keyName(end.table)] } })),
      columns: [sequenceKey(), ...ends.map((end): ColumnSpec => ({ name: end.name, type: keyType(end.table), generator: { kind: 'reference' }, ...(because && { because }) }))],
    }
  })
}
