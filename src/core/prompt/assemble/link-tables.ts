import { keyOf, type LinkReading, type Scene, type TableReading } from '../clauses/scene.ts'
import type { FieldReading } from '../fields/field-reading.ts'

/** A foreign key that a table gets. */
export interface KeyLink extends Omit<LinkReading, 'kind'> {
  /** The field that named it: "customer" among the fields of orders. */
  readonly field: FieldReading | undefined
  /** Whether the rows are the other table's children, rather than merely pointing there. */
  readonly isOwned: boolean
}

export interface Links {
  readonly keys: readonly KeyLink[]
  /** Many-to-many links that need a table of their own. */
  readonly pairs: readonly LinkReading[]
  /** Fields that became foreign keys. */
  readonly fields: ReadonlySet<FieldReading>
}

/** Settles which tables point to which: what sentences said, and fields that are called after another table. */
export function settleLinks(scene: Scene, tables: readonly TableReading[]): Links {
  const links = scene.links.filter((link) => tables.includes(link.from) && tables.includes(link.to))
  const many = links
    .filter((link) => link.kind === 'many' && link.from !== link.to)
    .map((link) => withRows(link, links))
  const isPair = (a: TableReading, b: TableReading) =>
    many.some((link) => (link.from === a && link.to === b) || (link.from === b && link.to === a))
  const keys: KeyLink[] = []
  for (const link of links) {
    if (link.kind === 'many' && link.from !== link.to) continue
    if (isPair(link.from, link.to)) continue
    addKey(keys, { ...link, field: undefined, isOwned: link.kind === 'child' })
  }
  const fields = new Set<FieldReading>()
  for (const table of tables) {
    for (const field of table.fields) {
      const to = targetOf(field, table, tables)
      if (to === undefined) continue
      fields.add(field)
      addKey(keys, {
        from: table,
        to,
        rows: undefined,
        role: undefined,
        start: field.start,
        end: field.end,
        field,
        isOwned: false,
      })
    }
  }
  return { keys: breakLoops(keys), pairs: pairsWithout(many, keys), fields }
}

/** "each movie has 3 to 8 actors" counts for the link of movies and actors, however the link itself was said. */
function withRows(link: LinkReading, links: readonly LinkReading[]): LinkReading {
  const counted = links.find(
    (other) =>
      other.kind === 'child' &&
      other.rows?.max !== undefined &&
      ((other.from === link.from && other.to === link.to) || (other.from === link.to && other.to === link.from)),
  )
  return counted && (link.rows === undefined || link.rows.max === undefined)
    ? { ...link, from: counted.to, to: counted.from, rows: counted.rows }
    : link
}

/** A key that was said twice is one: a later count or field completes the first. */
function addKey(keys: KeyLink[], link: KeyLink): void {
  const index = keys.findIndex(
    (key) =>
      key.from === link.from &&
      key.to === link.to &&
      (sameRole(key, link) ||
        (link.field !== undefined && key.field === undefined && key.role === undefined && isPlainName(link))),
  )
  if (index < 0) keys.push(link)
  else
    keys[index] = {
      ...keys[index],
      rows: keys[index].rows ?? link.rows,
      field: keys[index].field ?? link.field,
      isOwned: keys[index].isOwned || link.isOwned,
    }
}

function sameRole(one: KeyLink, other: KeyLink): boolean {
  return (
    one.field === undefined && other.field === undefined && (one.role ?? []).join(' ') === (other.role ?? []).join(' ')
  )
}

function isPlainName({ field, to }: KeyLink): boolean {
  const key = keyOf(field?.words ?? []).replace(/ id$/, '')
  return key === to.key || to.key.endsWith(` ${key}`)
}

/** The table that a field is called after: `customer`, `customer id`, `sender (references users)`. */
function targetOf(field: FieldReading, table: TableReading, tables: readonly TableReading[]): TableReading | undefined {
  const find = (key: string) =>
    tables.find((other) => other.key === key) ??
    onlyOne(tables.filter((other) => key !== '' && other.key.endsWith(` ${key}`)))
  if (field.said.refersTo !== undefined) {
    const said = keyOf(field.said.refersTo)
    const found = find(said) ?? find(keyOf(field.words).replace(/ id$/, ''))
    if (found) return found
  }
  if (field.said.isSelf) return table
  const key = keyOf(field.words)
  const isId = key.endsWith(' id')
  const name = key.replace(/ id$/, '')
  if (
    field.said.choices.length > 0 ||
    field.said.range !== undefined ||
    field.said.window !== undefined ||
    field.said.isBoolean
  )
    return undefined
  const found = find(name) ?? find(doerOf(field.words))
  if (found && found !== table) return found
  if (
    /^parent( |$)/.test(name) &&
    (name === 'parent' || name === `parent ${table.key}` || table.key.endsWith(name.slice(7)))
  )
    return isId || name !== 'parent' || table.key === 'category' ? table : undefined
  return undefined
}

/** "started by member", "kept in cellar": who or where, after a participle and its preposition. */
function doerOf(words: readonly string[]): string {
  const at = words.findIndex((word, i) => i > 0 && /^(by|in|at|from|to|of|on|for)$/.test(word))
  const isDone = at > 0 && /(ed|en|wn|ld|ght|made|sent|kept|run|led|put)$/.test(words[at - 1])
  return isDone ? keyOf(words.slice(at + 1)) : ''
}

function onlyOne<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined
}

/** Two tables that are each other's children can't be made; the key that was said first stays. */
function breakLoops(keys: readonly KeyLink[]): KeyLink[] {
  const kept: KeyLink[] = []
  const reaches = (from: TableReading, to: TableReading, seen = new Set<TableReading>()): boolean =>
    kept.some(
      (key) =>
        key.from === from &&
        key.to !== from &&
        !seen.has(key.to) &&
        (key.to === to || reaches(key.to, to, seen.add(key.to))),
    )
  for (const key of keys.toSorted((a, b) => Number(b.rows !== undefined) - Number(a.rows !== undefined))) {
    if (key.from === key.to || !reaches(key.to, key.from)) kept.push(key)
  }
  return keys.filter((key) => kept.includes(key))
}

/** A link table that the text names itself ("enrollments link students and courses") is enough. */
function pairsWithout(many: readonly LinkReading[], keys: readonly KeyLink[]): LinkReading[] {
  const pairs: LinkReading[] = []
  for (const link of many) {
    const same = pairs.findIndex(
      (pair) => [pair.from, pair.to].includes(link.from) && [pair.from, pair.to].includes(link.to),
    )
    if (same >= 0) {
      const details = pairs[same].details ?? link.details
      const fuller = pairs[same].rows === undefined && link.rows !== undefined ? link : pairs[same]
      pairs[same] = { ...fuller, ...(details && { details }) }
      continue
    }
    const between = keys.some(
      (key) =>
        key.from !== link.from &&
        key.from !== link.to &&
        key.to === link.from &&
        keys.some((other) => other.from === key.from && other.to === link.to),
    )
    if (!between) pairs.push(link)
  }
  return pairs
}
