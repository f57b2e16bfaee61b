import { findEntity, findEntityByHead, findField } from '../lexicon/find-entry.ts'
import { isUnitWord } from '../phrases/units.ts'
import { isPhrase, isSymbol, isWord, type Token } from '../read/token.ts'
import { readNoun, startsWithEach, type NounPhrase } from './noun-phrase.ts'
import { isPluralPhrase, keyOf } from './scene.ts'
import { isVerbLike, readConnector } from './verbs.ts'

/**
 * Finds what a text treats as entities, before it is read: things that are counted, things "each" of which has something,
 * things with fields in brackets. So a sentence may use a noun that only a later one explains.
 */
export function findIntroduced(tokens: readonly Token[]): ReadonlySet<string> {
  const keys = new Set<string>()
  const add = (noun: NounPhrase | undefined) => {
    if (noun !== undefined) keys.add(keyOf(noun.words))
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (isCount(tokens, at) && !isMeasured(tokens, at)) add(readCounted(tokens, at + 1))
    if (isPhrase(token, 'range') && isWord(tokens[at - 1]) && isVerbLike(tokens[at - 1], true)) add(readChild(tokens, at + 1))
    if (startsWithEach(tokens, at)) add(readSubject(tokens, at))
    if (isWord(token, 'a', 'an', 'the') && isOpening(tokens, at)) add(readOwner(tokens, at))
    if (isOpening(tokens, at) && isWord(token)) add(readDescribed(tokens, at))
    if (isWord(token, 'tables', 'entities') && isSymbol(tokens[at + 1], ':', '\u2014', '-')) readList(tokens, at + 2).forEach(add)
    if (isWord(token, 'tables', 'entities') && isWord(tokens[at + 1], 'for')) readList(tokens, at + 2).forEach(add)
    if (isWord(token, 'per') && !isTime(tokens[at + 1])) {
      const noun = readNoun(tokens, at + 1)
      if (noun && findEntityByHead(noun.words)) add(noun)
    }
  }
  return keys
}

/** The entity that a sentence or clause is about, without the verb that follows: "each customer places". */
export function readSubject(tokens: readonly Token[], at: number): NounPhrase | undefined {
  const start = isWord(tokens[at], 'for', 'on', 'at', 'in', 'of', 'to') && isWord(tokens[at + 1], 'each', 'every', 'all', 'a', 'an') ? at + 1 : at
  const noun = readNoun(tokens, start)
  if (noun === undefined) return undefined
  const last = noun.tokens[noun.tokens.length - 1]
  const after = tokens[noun.next]
  const takesObject = isPhrase(after, 'range') || after?.kind === 'number' || isWord(after, 'a', 'an', 'in', 'on', 'to', 'for', 'at', 'one', 'their', 'by', 'about', 'with')
  if (noun.tokens.length < 2 || !takesObject || !isVerbLike(last, noun.isSingle)) return noun
  const words = noun.words.slice(0, -last.parts.length)
  if (words.length === 0 || (findEntity(noun.words) !== undefined && !isPhrase(after, 'range') && after?.kind !== 'number')) return noun
  return { ...noun, words, tokens: noun.tokens.slice(0, -1), next: noun.next - 1 }
}

/** Whether a number stands where it can count entities. */
export function isCount(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token?.kind === 'number' && token.unit === undefined && Number.isInteger(token.value) && token.value >= 0
}

/** "30 days", "6 digits": the number measures, it doesn't count entities. */
export function isMeasured(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1]
  if (isWord(after) && isUnitWord(after.text) && findEntity(after.parts) !== undefined && (tokens[at + 2]?.kind === 'group' || isWord(tokens[at + 2], 'with', 'having'))) return false
  return !isWord(after) || isUnitWord(after.text) || isTime(after) || isWord(after, 'of', 'in', 'to', 'or', 'and', 'per', 'each', 'digit', 'digits', 'decimal', 'decimals', 'characters', 'words', 'x', 'k')
}

function isTime(token: Token | undefined): boolean {
  return isWord(token, 'second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade', 'night', 'row', 'record', 'table')
}

function isOpening(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return before === undefined || before.kind === 'break' || isSymbol(before, '.', ';', ',', '!', '?', ':', '\u2014') || isWord(before, 'and', 'where', 'while', 'that', 'then', 'generate', 'create', 'make', 'need', 'want')
}

function readCounted(tokens: readonly Token[], at: number): NounPhrase | undefined {
  const noun = readSubject(tokens, at)
  return noun && (isPluralPhrase(noun.words) || findEntity(noun.words)) ? noun : undefined
}

/** After "has 1 to 5": an entity, unless it is a count by nature, as bedrooms are. */
function readChild(tokens: readonly Token[], at: number): NounPhrase | undefined {
  const noun = readNoun(tokens, at)
  if (noun === undefined || isUnitWord(noun.words[0])) return undefined
  const isDescribed = tokens[noun.next]?.kind === 'group' || isWord(tokens[noun.next], 'with', 'having', 'each')
  return findField(noun.words) === undefined || findEntity(noun.words) !== undefined || isDescribed ? noun : undefined
}

function readOwner(tokens: readonly Token[], at: number): NounPhrase | undefined {
  const noun = readSubject(tokens, at)
  if (noun === undefined) return undefined
  const isOwner = isWord(tokens[noun.next], 'has', 'have', 'belongs', 'belong', 'contains', 'owns') || isPhrase(tokens[noun.next + 1], 'range') || readConnector(tokens, noun.next)?.connector === 'belongs'
  return isOwner && (findField(noun.words) === undefined || findEntity(noun.words) !== undefined) ? noun : undefined
}

/** "customers (id, name, email)", "orders belong to customers", "pilots have a name" */
function readDescribed(tokens: readonly Token[], at: number): NounPhrase | undefined {
  const noun = readSubject(tokens, at)
  if (noun === undefined || !isPluralPhrase(noun.words)) return undefined
  const after = tokens[noun.next]
  const listsFields = after?.kind === 'group' && after.items.filter((token) => isSymbol(token, ',') || token.kind === 'break').length > 0 && !after.items.some((token) => isPhrase(token, 'share'))
  const isKnown = findEntityByHead(noun.words) !== undefined
  if (listsFields && (isKnown || findField(noun.words) === undefined)) return noun
  return isWord(after, 'have', 'has', 'belong', 'contain', 'own') && (isKnown || findField(noun.words) === undefined) ? noun : undefined
}

/** "customers, orders and products" */
function readList(tokens: readonly Token[], start: number): NounPhrase[] {
  const nouns: NounPhrase[] = []
  let at = start
  while (at < tokens.length) {
    const noun = readNoun(tokens, at)
    if (noun === undefined) break
    nouns.push(noun)
    at = tokens[noun.next]?.kind === 'group' ? noun.next + 1 : noun.next
    while (isSymbol(tokens[at], ',') || isWord(tokens[at], 'and')) at++
    if (at === noun.next) break
  }
  return nouns
}
