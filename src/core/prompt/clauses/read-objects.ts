import { startsStatement } from './boundaries.ts'
import { readNoun } from './noun-phrase.ts'
import { readBrackets } from './read-brackets.ts'
import { readSureTarget, readTarget, type Target } from './read-target.ts'
import { isIntroduced, keyOf, type LinkReading, mentionTable, type Scene, type TableReading } from './scene.ts'
import type { Sentence } from './sentence.ts'
import { readConnector } from './verbs.ts'
import { findEntity } from '../lexicon/find-entry.ts'
import { isPhrase, isSymbol, isWord, placeOf, type Token } from '../read/token.ts'

/** "orders and products" after "belong to"; each becomes a foreign key of the table. */
export function readObjects(sentence: Sentence, table: TableReading, { at: start, isSure, isShared }: Objects): number {
  const { tokens, scene } = sentence
  let at = start
  for (;;) {
    const range = tokens[at]
    const isMany =
      isPhrase(range, 'range') && range.phrase.unit === undefined && !(range.phrase.min === 1 && range.phrase.max === 1)
    const object = isMany ? at + 1 : at
    const target = readTarget(sentence, object) ?? (isSure ? readSureTarget(sentence, object) : undefined)
    if (target === undefined) return at
    const role = linkRole(sentence, table, { at, target })
    if (role !== undefined) return role
    const self = readAlso(sentence, table, target.next)
    const kind = isMany || isShared ? 'many' : 'belongs'
    const rows = isMany && isPhrase(range, 'range') ? { min: range.phrase.min, max: range.phrase.max } : undefined
    const isOwn = target.table === table || self !== undefined
    scene.links.push({
      ...linkOf(
        { kind: isOwn ? 'belongs' : kind, from: table, to: isOwn ? table : target.table },
        tokens.slice(at, target.next),
      ),
      rows,
      role: isOwn && target.table !== table ? target.words : undefined,
    })
    if (!isOwn) target.table.isCertain = true
    tokens.slice(at, self ?? target.next).forEach((token) => scene.used.add(token))
    at = self ?? target.next
    if (target.count !== undefined) at = readBrackets(sentence, target.table, at) ?? at
    const next = nextObject(sentence, at, isSure)
    if (next === undefined) return at
    at = next
  }
}

/** "one captain, who is a pilot": a role that rows of another table play. */
function readRole(sentence: Sentence, target: Target): { table: TableReading; next: number } | undefined {
  const { tokens, scene } = sentence
  const at = isSymbol(tokens[target.next], ',') ? target.next + 1 : target.next
  const isNew = target.table.rows === undefined && target.table.fields.length === 0
  if (!isNew || !isWord(tokens[at], 'who that which') || !isWord(tokens[at + 1], 'is are')) return undefined
  const noun = readNoun(tokens, isWord(tokens[at + 2], 'also') ? at + 3 : at + 2)
  const table = noun && scene.tables.find((other) => other.key === keyOf(noun.words))
  return noun && table && table !== target.table && table !== sentence.subject ? { table, next: noun.next } : undefined
}

function dropMention(scene: Scene, table: TableReading): void {
  if (!table.isCertain && !scene.links.some((link) => link.from === table || link.to === table))
    scene.tables.splice(scene.tables.indexOf(table), 1)
}

interface Objects {
  readonly at: number
  /** "belongs to": whatever follows is an entity. */
  readonly isSure: boolean
  readonly isShared: boolean
}

/** "and a product", "and with one guest": where the next object begins. */
function nextObject(sentence: Sentence, at: number, isSure: boolean): number | undefined {
  const { tokens, scene } = sentence
  let next = at
  while (
    isSymbol(tokens[next], ',', '&') ||
    isWord(tokens[next], 'and to with at for in on of by from a an one the as well') ||
    (tokens[next]?.kind === 'number' && tokens[next].text === 'one')
  )
    next++
  if (
    next === at ||
    startsStatement(tokens, next, scene) ||
    (isSymbol(tokens[at], ',') && !isWord(tokens[at + 1], 'and a an one') && !isSure)
  )
    return undefined
  if (
    readTarget(sentence, next) === undefined ||
    readConnector(tokens, readTarget(sentence, next)?.next ?? 0)?.connector === 'belongs'
  )
    return undefined
  return next
}

/** Links to what plays the role, where an object is only one: "one captain, who is a pilot". */
function linkRole(
  sentence: Sentence,
  table: TableReading,
  { at, target }: { at: number; target: Target },
): number | undefined {
  const { tokens, scene } = sentence
  const other = readRole(sentence, target)
  if (other === undefined) return undefined
  const link = linkOf({ kind: 'belongs', from: table, to: other.table }, tokens.slice(at, other.next))
  scene.links.push({ ...link, role: target.words })
  dropMention(scene, target.table)
  tokens.slice(at, other.next).forEach((token) => scene.used.add(token))
  return other.next
}

/** "reports to a manager who is also an employee" */
export function readSelf(sentence: Sentence, table: TableReading, start: number): number {
  const { tokens, scene } = sentence
  const noun = readNoun(tokens, start)
  if (noun === undefined) return start
  const end = readAlso(sentence, table, noun.next) ?? noun.next
  const named = scene.tables.find(
    (other) =>
      other.key === noun.words.join(' ') &&
      other !== table &&
      findEntity(noun.words) !== undefined &&
      isIntroduced(scene, noun.words),
  )
  const role =
    named || sameWords(noun.words, table.words) || isWord(tokens[start], 'another other') ? undefined : noun.words
  scene.links.push({ ...linkOf({ kind: 'belongs', from: table, to: named ?? table }, tokens.slice(start, end)), role })
  tokens.slice(start, end).forEach((token) => scene.used.add(token))
  return end
}

/** "a manager who is also an employee", "another employee": the index after it, where it means the table itself. */
function readAlso({ tokens, scene }: Sentence, table: TableReading, at: number): number | undefined {
  if (!isWord(tokens[at], 'who that which') || !isWord(tokens[at + 1], 'is are')) return undefined
  const start = isWord(tokens[at + 2], 'also themselves another itself in') ? at + 3 : at + 2
  const noun = readNoun(tokens, start)
  return noun && mentionTable(scene, noun.words, placeOf(noun.tokens)) === table ? noun.next : undefined
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return one.join(' ') === other.join(' ')
}

export function linkOf(ends: Pick<LinkReading, 'kind' | 'from' | 'to'>, tokens: readonly Token[]): LinkReading {
  const { start, end } = placeOf(tokens)
  return { ...ends, rows: undefined, role: undefined, start, end }
}
