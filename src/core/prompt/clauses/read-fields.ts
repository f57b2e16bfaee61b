import { startsStatement } from './boundaries.ts'
import { completeName, isEllipsis } from './complete-name.ts'
import { readNoun } from './noun-phrase.ts'
import {
  addField,
  findFieldReading,
  findTable,
  isEntity,
  isIntroduced,
  isPluralPhrase,
  mentionTable,
  type Scene,
  type TableReading,
} from './scene.ts'
import type { Sentence } from './sentence.ts'
import type { FieldReading } from '../fields/field-reading.ts'
import { isFieldItem, readField } from '../fields/read-field.ts'
import { readSaid } from '../fields/read-said.ts'
import { mergeSaid, saysNothing } from '../fields/said.ts'
import { splitRun } from '../fields/split-run.ts'
import { splitItems } from '../fields/split-items.ts'
import type { Item } from '../fields/item.ts'
import { isSureType, typeOfWord } from '../fields/type-words.ts'
import { findField } from '../lexicon/find-entry.ts'
import { isPhrase, isSymbol, isWord, placeOf, type Token } from '../read/token.ts'

/** Reads a list of fields of a table from `start` to where something else begins. */
export function readFieldItems(sentence: Sentence, table: TableReading | undefined, start: number): number {
  const { tokens, scene } = sentence
  const end = findEnd(sentence, start)
  const list = tokens.slice(start, end)
  if (list.length === 0) return end
  const target = table ?? unnamedTable(scene, list)
  if (target === undefined) return end
  sentence.subject ??= target
  scene.current = target
  const items = splitLine(list, sentence.isLine)
  const isBare = list.length > 4 && !list.some((token) => isSymbol(token, ',', ';', ':') || token.kind === 'break')
  addItems(sentence, target, isBare ? items.flatMap(splitRun) : items)
  return end
}

/** Reads the fields of a table in brackets. */
export function readGroupFields(sentence: Sentence, table: TableReading, tokens: readonly Token[]): void {
  addItems(sentence, table, splitItems(tokens, isFieldItem))
}

/** The list goes on up to a separator after which another statement begins. */
function findEnd({ tokens, scene }: Sentence, start: number): number {
  if (startsStatement(tokens, start, scene)) return start
  for (let at = start; at < tokens.length; at++) {
    const isJoint =
      isSymbol(tokens[at], ',', ';', '\u2014', '&') ||
      isWord(tokens[at], 'and plus where while') ||
      tokens[at].kind === 'break'
    if (at > start && startsDescription(tokens, at, scene)) return at
    if (!isJoint) continue
    let next = at + 1
    while (isSymbol(tokens[next], ',', '\u2014') || isWord(tokens[next], 'and then also plus where finally')) next++
    if (startsStatement(tokens, next, scene)) return at
  }
  return tokens.length
}

/** "every farm has", "a cow has" in a text without commas */
function startsDescription(tokens: readonly Token[], at: number, scene: Scene): boolean {
  const noun = isWord(tokens[at], 'each every a an') ? readNoun(tokens, at) : undefined
  return noun !== undefined && isEntity(scene, noun.words) && isWord(tokens[noun.next], 'has have contains belongs')
}

/** A line such as "status: open, closed, pending" is about one field. */
function splitLine(list: readonly Token[], isLine: boolean): Item[] {
  return splitItems(list, isFieldItem, isLine)
}

function addItems(sentence: Sentence, table: TableReading, entries: readonly Item[]): void {
  const { scene } = sentence
  const items = entries.map(openWindow)
  const use = (token: Token) => void scene.used.add(token)
  const nouns = items.map((item) => readBareNoun(scene, item))
  const areAllTables = nouns.every((noun) => noun !== undefined && noun.isPlural)
  let shared: FieldReading[] = []
  let last: FieldReading | undefined
  items.forEach((item, i) => {
    if (addNamed(sentence, table, { item, noun: nouns[i], areAllTables })) return
    if (last && sentence.isLine && i === 1 && addType(item, items[2], last)) return item.forEach(use)
    if (
      addRemark(plainRemark(item, sentence.isLine), last && findFieldReading(table, last.words), use) ||
      addAfterthought(item, table, use)
    )
      return
    const fields = completeName(item, items[i + 1]) ?? readField(item, use)
    shareGroup(item, table, fields)
    if (fields.length > 0) last = fields[fields.length - 1]
    for (const field of fields) addField(table, field)
    if (fields.length > 0 && isEllipsis(item, items[i + 1])) shared.push(...fields)
    else if (shared.length > 0) {
      shareSaid(shared, fields[0])
      shared = []
    }
  })
}

interface NamedItem {
  readonly item: Item
  readonly noun: BareNoun | undefined
  readonly areAllTables: boolean
}

/** "A shop with customers and orders" holds tables; "accounts with transactions" own them. */
function addNamed({ scene, named }: Sentence, table: TableReading, { item, noun, areAllTables }: NamedItem): boolean {
  if (!noun?.isPlural || !(noun.isIntroduced || areAllTables) || (noun.isField && !noun.isIntroduced)) return false
  const child = mentionTable(scene, noun.words, placeOf(item))
  if (child === table) return false
  child.isCertain = true
  named.push(child)
  item.slice(0, readNoun(item, 0)?.next).forEach((token) => scene.used.add(token))
  if (isPluralPhrase(table.words))
    scene.links.push({
      kind: 'belongs',
      from: child,
      to: table,
      rows: undefined,
      role: undefined,
      ...placeOf(item),
    })
  return true
}

/** "start and end date in 2025": what is said at the end holds for both. */
function shareSaid(shared: readonly FieldReading[], last: FieldReading | undefined): void {
  if (last === undefined) return
  for (const one of shared)
    one.said = {
      ...last.said,
      ...one.said,
      choices: one.said.choices.length > 0 ? one.said.choices : last.said.choices,
    }
}

/** "created in the last 12 weeks" as an entry of its own is a field, however much it sounds like a remark. */
function openWindow(item: Item): Item {
  const [first, ...more] = item
  if (more.length > 0 || !isPhrase(first, 'window')) return item
  const [verb, ...rest] = first.source
  const isField = isWord(verb, 'created made placed dated taken collected recorded') && rest.length > 0
  return isField ? [verb, { ...first, ...placeOf(rest), source: rest }] : item
}

/** "about 70% automated", where "automated" was listed before */
function addAfterthought(item: Item, table: TableReading, use: (token: Token) => void): boolean {
  const [share, ...more] = item
  if (!isPhrase(share, 'share') || more.length === 0 || !more.every((token) => isWord(token))) return false
  const words = more.flatMap((token) => (isWord(token) ? token.parts : []))
  const field = findFieldReading(table, words) ?? findFieldReading(table, ['is', ...words])
  if (field === undefined || field.said.choices.length > 0) return false
  field.said = mergeSaid(field.said, { choices: [], share: share.phrase.share, isBoolean: true })
  item.forEach(use)
  return true
}

const REMARK_WORDS = new Set(
  'which that must be is are can may and but for of them it also always should about each all the in to a an with so only though although whose value values being has have do does not'.split(
    ' ',
  ),
)

/** "member number, unique": an entry without a name says more of the field before. */
function addRemark(item: Item, field: FieldReading | undefined, use: (token: Token) => void): boolean {
  const hasPhrase = item.some((token) => token.kind === 'phrase')
  const isShared = item.some((token) => isPhrase(token, 'share'))
  const isRemark =
    hasPhrase &&
    item.every(
      (token) =>
        token.kind === 'phrase' ||
        (isWord(token) && REMARK_WORDS.has(token.text)) ||
        // "alarm, boolean, 2% true"
        (isShared && isWord(token, 'true false yes no')) ||
        token.kind === 'symbol',
    )
  if (!isRemark || field === undefined) return false
  field.said = mergeSaid(field.said, readSaid(item, { words: field.words, use }))
  return true
}

/** "code, string, unique" in a line of its own: the type of its field. */
function addType(item: Item, next: Item | undefined, field: FieldReading): boolean {
  const [type] = item
  if (item.length > 1 || !isWord(type) || !saysNothing(field.said)) return false
  const isRemarked = next?.every((token) => token.kind === 'phrase') ?? false
  if (!isSureType(type.text) && !(isRemarked && isWord(type, 'date timestamp datetime'))) return false
  field.said.type = typeOfWord(type.text)
  return true
}

/** "reading time, timestamp in the last 7 days": in a line about one field a type is no name of another. */
function plainRemark(item: Item, isLine: boolean): Item {
  const [type, ...rest] = item
  const isType = isLine && isWord(type, 'timestamp datetime date integer decimal float string')
  return isType && rest.length > 0 && rest.every((token) => token.kind === 'phrase') ? rest : item
}

/** "length, width and height (each 5 to 120 cm)": what the brackets say holds for the fields before, too. */
function shareGroup(item: Item, table: TableReading, fields: readonly FieldReading[]): void {
  const group = item[item.length - 1]
  const isShared = group?.kind === 'group' && isWord(group.items[0], 'each all both')
  const at = isShared && fields[0] ? table.fields.findIndex((field) => field.words === fields[0].words) : -1
  const end = at < 0 ? table.fields.length : at
  if (!isShared || fields[0] === undefined) return
  for (let i = end - 1; i >= 0 && saysNothing(table.fields[i].said); i--) table.fields[i].said = { ...fields[0].said }
}

interface BareNoun {
  readonly words: readonly string[]
  readonly isPlural: boolean
  readonly isIntroduced: boolean
  readonly isField: boolean
}

/** An entry that is nothing but a noun phrase which can be an entity. */
function readBareNoun(scene: Scene, item: Item): BareNoun | undefined {
  const noun = readNoun(item, 0)
  if (noun === undefined || (noun.next < item.length && !isWord(item[noun.next], 'who which that'))) return undefined
  const isKnown = isIntroduced(scene, noun.words) || findTable(scene, noun.words) !== undefined
  const entityLike = isKnown || isEntity(scene, noun.words)
  return entityLike
    ? {
        words: noun.words,
        isPlural: isPluralPhrase(noun.words),
        isIntroduced: isKnown,
        isField: findField(noun.words) !== undefined,
      }
    : undefined
}

/** A text of nothing but fields is about rows of no name; words that are no fields make no table. */
function unnamedTable(scene: Scene, list: readonly Token[]): TableReading | undefined {
  const isList = splitItems(list, isFieldItem).length > 1
  return isList && looksLikeFields(list) ? mentionTable(scene, ['record'], placeOf(list)) : undefined
}

/** Whether at least half of a list's entries are fields by their words, or have something said of them. */
export function looksLikeFields(list: readonly Token[]): boolean {
  const items = splitItems(list, isFieldItem)
  const isSuch = (item: Item) =>
    isFieldItem(item) || item.some((token) => token.kind === 'phrase' || token.kind === 'group')
  return items.length > 0 && items.filter(isSuch).length * 2 >= items.length
}
