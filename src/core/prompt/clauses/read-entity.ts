import { isChildren, isExactChildren, startsCounted, startsStatement } from './boundaries.ts'
import { isCount, readSubject } from './introduce.ts'
import { readNoun, startsWithEach } from './noun-phrase.ts'
import { readChildren, readPredicate } from './read-predicate.ts'
import { isEntity, isIntroduced, isPluralPhrase, mentionTable } from './scene.ts'
import type { Sentence } from './sentence.ts'
import { readConnector } from './verbs.ts'
import { findField } from '../lexicon/find-entry.ts'
import { typeOfWord } from '../fields/type-words.ts'
import { isPhrase, isSymbol, isWord, placeOf, type Token } from '../read/token.ts'
import { isUncounted } from '../words/inflect.ts'

/** A statement that begins with an entity: counted, singled out, or just named. */
export function readEntity(sentence: Sentence, at: number): number | undefined {
  const { tokens, scene, named } = sentence
  const isChild =
    (isChildren(tokens, at, scene) && !followsContainer(sentence, at)) ||
    (isExactChildren(tokens, at, scene) && isPer(tokens, at + 1))
  if (isChild && (sentence.subject ?? scene.current))
    return readChildren(sentence, sentence.subject ?? scene.current, { at, verb: undefined })
  const range = tokens[at]
  const isAbout =
    isPhrase(range, 'range') && range.phrase.isVague && range.source.some((token) => token.kind === 'number')
  const isCounted =
    startsCounted(tokens, at, scene) ||
    (isAbout && isChildren(tokens, at, scene)) ||
    (range.kind === 'number' &&
      range.unit === undefined &&
      isWord(tokens[at + 1], 'rows records entries lines samples') &&
      isWord(tokens[at + 2], 'of for about describing representing'))
  const noun = readSubject(tokens, isCounted ? at + 1 : at)
  if (noun === undefined || (!isCounted && saysType(tokens, noun.next))) return undefined
  const isSureOf = isCounted || startsWithEach(tokens, at) || isIntroduced(scene, noun.words)
  if (!isSureOf && !canBeEntity(sentence, noun.words, { at, next: noun.next })) return undefined
  const isTheirs = isWord(tokens[at], 'their its his her') && named.length > 0
  const table = mentionTable(scene, noun.words, placeOf(noun.tokens))
  if (isCounted) {
    table.rows = countOf(range) ?? table.rows
  }
  const isMass = isUncounted(noun.words[noun.words.length - 1])
  if (isCounted || startsWithEach(tokens, at) || (isPluralPhrase(noun.words) && !isMass)) table.isCertain = true
  if (isTheirs && table !== named[0]) {
    scene.links.push({
      kind: 'belongs',
      from: table,
      to: named[named.length - 1],
      rows: undefined,
      role: undefined,
      ...placeOf(noun.tokens),
    })
  }
  tokens.slice(at, noun.next).forEach((token) => scene.used.add(token))
  named.push(table)
  sentence.subject = table
  sentence.spoken = noun.words
  sentence.isEach = startsWithEach(tokens, at) || (noun.isSingle && table.rows !== undefined)
  scene.current = table
  return readPredicate(sentence, table, noun.next)
}

/** "key is a uuid": said of a field, even where a table is called so. */
function saysType(tokens: readonly Token[], at: number): boolean {
  const type = isWord(tokens[at + 1], 'a an') ? tokens[at + 2] : tokens[at + 1]
  return isWord(tokens[at], 'is are') && isWord(type) && typeOfWord(type.text) !== undefined
}

/** "60", or the middle of "about 60" */
function countOf(token: Token): number | undefined {
  if (token.kind === 'number') return token.value
  return isPhrase(token, 'range') ? Math.round(((token.phrase.min ?? 0) + (token.phrase.max ?? 0)) / 2) : undefined
}

/** The parts of what was only context aren't its rows. */
function followsContainer({ tokens, named }: Sentence, at: number): boolean {
  const last = named[named.length - 1]
  const range = tokens[at]
  return (
    named.length === 1 &&
    !last.isCertain &&
    last.rows === undefined &&
    last.fields.length === 0 &&
    isPhrase(range, 'range') &&
    range.phrase.isVague
  )
}

/** "48 readings per meter" */
function isPer(tokens: readonly Token[], at: number): boolean {
  const noun = readNoun(tokens, at)
  return (
    noun !== undefined &&
    (isWord(tokens[noun.next], 'per') ||
      (isWord(tokens[noun.next], 'for in on') && isWord(tokens[noun.next + 1], 'each every')))
  )
}

/** A noun that nobody introduced: an entity if it is one by the lexicon, or if fields follow it. */
function canBeEntity(
  sentence: Sentence,
  words: readonly string[],
  { at, next }: { at: number; next: number },
): boolean {
  const { tokens, scene, isLine } = sentence
  const isField = findField(words) !== undefined
  const after = tokens[next]
  const isLast = after === undefined
  const opensList = readConnector(tokens, next)?.connector === 'has'
  if (scene.tables.length === 0 || scene.current === undefined) {
    if (isEntity(scene, words) && (isPluralPhrase(words) || !isField || opensList)) return true
    if (opensList && !(isSymbol(after, ':') && isLine && isField)) return !isField || isPluralPhrase(words)
    const isCountNext = isSymbol(after, ',', '\u2014', '-', ':') && isCount(tokens, next + 1)
    if (isCountNext && isEntity(scene, words)) return true
    if (!isField && (isCountNext || (after?.kind === 'group' && isPluralPhrase(words)))) return true
    return (
      !isField &&
      (isLast || after.kind === 'group' || isWord(after, 'for of from at in')) &&
      !tokens.slice(at).some((token) => isSymbol(token, ','))
    )
  }
  if (
    at <= sentence.first &&
    !isLine &&
    isEntity(scene, words) &&
    isPluralPhrase(words) &&
    (opensList || isSymbol(after, ',') || after?.kind === 'group' || readConnector(tokens, next) !== undefined)
  )
    return true
  const isPerEntity =
    isSymbol(after, ':') &&
    (isPhrase(tokens[next + 1], 'range') || isCount(tokens, next + 1)) &&
    isWord(tokens[next + 2], 'per')
  if (isPerEntity && isPluralPhrase(words)) return true
  if (!isEntity(scene, words))
    return (
      isPluralPhrase(words) &&
      opensList &&
      !isField &&
      !isSymbol(after, ':') &&
      isWord(after, 'have with contain include')
    )
  const isBareLine = isLine && isLast && isPluralPhrase(words) && !isField
  return isBareLine || (isPluralPhrase(words) && !isField) || startsStatement(tokens, at, scene)
}
