import type { FieldReading } from '../fields/field-reading.ts'
import { mergeSaid } from '../fields/said.ts'
import { findEntity, findEntityByHead } from '../lexicon/find-entry.ts'
import { isUnitWord } from '../phrases/units.ts'
import type { RangePhrase, WindowPhrase } from '../phrases/phrase.ts'
import type { Token } from '../read/token.ts'
import { isPlural, isUncounted } from '../words/inflect.ts'
import { lexiconKey } from '../words/spelling.ts'

/** What has been read of a text so far; sentences add to it in order. */
export interface Scene {
  readonly tables: TableReading[]
  readonly links: LinkReading[]
  /** Tokens that led to something. */
  readonly used: Set<Token>
  /** Noun phrases (as lexicon keys) that the text treats as entities somewhere. */
  readonly introduced: ReadonlySet<string>
  /** The table that loose fields go to. */
  current: TableReading | undefined
  /** "1000 rows of each" */
  rowsOfEach: number | undefined
}

export interface TableReading {
  /** The user's words, in lower case. */
  readonly words: readonly string[]
  readonly key: string
  rows: number | undefined
  readonly fields: FieldReading[]
  /** "orders from last year": when the rows are from. */
  window: WindowPhrase | undefined
  /** Whether anything but a mention says that this is a table. */
  isCertain: boolean
  /** Where it was first named. */
  readonly start: number
  readonly end: number
}

/** A foreign key in `from`, or a table between the two. */
export interface LinkReading {
  readonly kind: 'belongs' | 'child' | 'many'
  readonly from: TableReading
  readonly to: TableReading
  /** Rows of `from` for each row of `to`, where they were said. */
  readonly rows: Pick<RangePhrase, 'min' | 'max'> | undefined
  /** The words of the foreign key where it isn't called after the table: "manager". */
  readonly role: readonly string[] | undefined
  /** The fields of the table between the two, where some were said. */
  details?: TableReading
  readonly start: number
  readonly end: number
}

export function keyOf(words: readonly string[]): string {
  return lexiconKey(words)
}

/** The table that a noun phrase means: by its words, or by its last words where only one table ends so. */
export function findTable(scene: Scene, words: readonly string[]): TableReading | undefined {
  if (words.length === 0) return undefined
  const key = keyOf(words)
  const exact = scene.tables.find((table) => table.key === key)
  if (exact) return exact
  const fits = scene.tables.filter(
    (table) => table.key.endsWith(` ${key}`) || (table.key !== '' && key.endsWith(` ${table.key}`)),
  )
  return fits.length === 1 ? fits[0] : undefined
}

/** Finds or makes the table of a noun phrase. */
export function mentionTable(
  scene: Scene,
  words: readonly string[],
  place: { start: number; end: number },
): TableReading {
  const found = findTable(scene, words)
  if (found) return found
  const table: TableReading = {
    words,
    key: keyOf(words),
    rows: undefined,
    fields: [],
    window: undefined,
    isCertain: false,
    start: place.start,
    end: place.end,
  }
  scene.tables.push(table)
  return table
}

/** Adds a field to a table, or what is newly said of it to the field of that name. */
export function addField(table: TableReading, field: FieldReading): void {
  const same = findFieldReading(table, field.words) ?? findMeasured(table, field.words)
  if (same === undefined) table.fields.push(field)
  else {
    same.said = mergeSaid(same.said, field.said)
    same.start = Math.min(same.start, field.start)
    same.end = Math.max(same.end, field.end)
  }
}

/** "height 8 to 60" is more about `height_m`. */
function findMeasured(table: TableReading, words: readonly string[]): FieldReading | undefined {
  const key = keyOf(words)
  return table.fields.find(
    (field) => isUnitWord(field.words[field.words.length - 1]) && keyOf(field.words.slice(0, -1)) === key,
  )
}

/** The field with these words; "emails" is the field "email". */
export function findFieldReading(table: TableReading, words: readonly string[]): FieldReading | undefined {
  const key = keyOf(words)
  return table.fields.find((field) => keyOf(field.words) === key)
}

/** Whether words name an entity: the text treats them as one elsewhere, or the lexicon knows them. */
export function isEntity(scene: Scene, words: readonly string[]): boolean {
  if (words.length === 0) return false
  return (
    isIntroduced(scene, words) ||
    findEntity(words) !== undefined ||
    (words.length > 1 && findEntityByHead(words) !== undefined)
  )
}

export function isIntroduced(scene: Scene, words: readonly string[]): boolean {
  return words.length > 0 && (scene.introduced.has(keyOf(words)) || findTable(scene, words)?.isCertain === true)
}

export function isPluralPhrase(words: readonly string[]): boolean {
  const last = words[words.length - 1] ?? ''
  return isPlural(last) || isUncounted(last)
}
