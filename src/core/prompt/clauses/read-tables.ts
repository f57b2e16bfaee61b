import { readNoun } from './noun-phrase.ts'
import { readPredicate } from './read-predicate.ts'
import { isEntity, isPluralPhrase, mentionTable } from './scene.ts'
import type { Sentence } from './sentence.ts'
import { isSymbol, isWord, placeOf } from '../read/token.ts'

/** "entity: laptop", "table name: orders" */
export function readLabel(sentence: Sentence, at: number): number | undefined {
  const { tokens, scene } = sentence
  const isLabel = isWord(tokens[at], 'entity table dataset')
  const direct =
    isWord(tokens[at], 'table') && tokens.findIndex((token) => isSymbol(token, ':')) === at + 2 ? at + 1 : undefined
  const colon = isWord(tokens[at + 1], 'name') ? at + 2 : at + 1
  if (!isLabel || (direct === undefined && !isSymbol(tokens[colon], ':', '='))) return undefined
  const noun = readNoun(tokens, direct ?? colon + 1)
  const isEnd =
    noun !== undefined &&
    (tokens[noun.next] === undefined ||
      isSymbol(tokens[noun.next], ',', ';', ':') ||
      tokens[noun.next].kind === 'group' ||
      isWord(tokens[noun.next], 'with'))
  if (noun === undefined || !isEnd) return undefined
  const table = mentionTable(scene, noun.words, placeOf(noun.tokens))
  table.isCertain = true
  scene.current = table
  sentence.subject = table
  tokens.slice(at, noun.next).forEach((token) => scene.used.add(token))
  return readPredicate(sentence, table, noun.next)
}

/** "two tables: customers and orders" */
export function readTables(sentence: Sentence, at: number): number | undefined {
  const { tokens, scene, named } = sentence
  let start = at
  while (
    tokens[start]?.kind === 'number' ||
    isWord(
      tokens[start],
      'the following related linked connected with these separate different a database relational schema dataset of having sample three two',
    )
  )
    start++
  if (!isWord(tokens[start], 'tables entities table datasets collections')) return undefined
  start++
  while (isWord(tokens[start], 'for of called named are as like such')) start++
  if (isSymbol(tokens[start], ':', '\u2014', '-', ',')) start++
  const nouns: number[] = []
  let next = start
  for (;;) {
    const noun = readNoun(tokens, next)
    const after = noun && tokens[noun.next]
    const isItem =
      noun !== undefined &&
      (after === undefined ||
        isSymbol(after, ',', '.', ';') ||
        after.kind === 'break' ||
        isWord(after, 'and with where') ||
        after.kind === 'group')
    if (!isItem) break
    const table = mentionTable(scene, noun.words, placeOf(noun.tokens))
    table.isCertain = true
    named.push(table)
    scene.current = table
    nouns.push(next)
    next = noun.next
    if (after?.kind === 'group') next = readPredicate(sentence, table, next)
    if (!isSymbol(tokens[next], ',') && !isWord(tokens[next], 'and')) break
    while (isSymbol(tokens[next], ',') || isWord(tokens[next], 'and')) next++
  }
  if (nouns.length === 0) {
    const isCounted = tokens[at]?.kind === 'number' && start === at + 2
    if (isCounted) tokens.slice(at, start).forEach((token) => scene.used.add(token))
    return isCounted ? start : undefined
  }
  tokens.slice(at, next).forEach((token) => scene.used.add(token))
  return isWord(tokens[next], 'with where') && nouns.length === 1
    ? readPredicate(sentence, named[named.length - 1], next)
    : next
}

/** "museums -> rooms -> paintings": from the whole to its parts */
export function readChain({ tokens, scene, named }: Sentence, start: number): number | undefined {
  const nouns: NonNullable<ReturnType<typeof readNoun>>[] = []
  let at = start
  for (let noun = readNoun(tokens, at); noun !== undefined; noun = readNoun(tokens, at)) {
    nouns.push(noun)
    at = noun.next
    if (!isSymbol(tokens[at], '->', '>')) break
    at++
  }
  if (nouns.length < 3 || (at < tokens.length && !isSymbol(tokens[at], ',', ';', ':'))) return undefined
  const tables = nouns.map((noun) => mentionTable(scene, noun.words, placeOf(noun.tokens)))
  tables.forEach((table, i) => {
    table.isCertain = true
    named.push(table)
    const place = { start: tables[0].start, end: table.end }
    if (i > 0)
      scene.links.push({ kind: 'belongs', from: table, to: tables[i - 1], rows: undefined, role: undefined, ...place })
  })
  tokens.slice(start, at).forEach((token) => scene.used.add(token))
  return at
}

/** "Candidates, vacancies and applications.": a sentence, or what stands before a colon, of nothing but entities */
export function readNamedList({ tokens, scene, named }: Sentence, start: number): number | undefined {
  const nouns: NonNullable<ReturnType<typeof readNoun>>[] = []
  let at = start
  for (;;) {
    const noun = readNoun(tokens, at)
    if (noun === undefined || !isPluralPhrase(noun.words) || !isEntity(scene, noun.words)) return undefined
    nouns.push(noun)
    at = noun.next
    if (at >= tokens.length || isSymbol(tokens[at], ':', '\u2014')) break
    if (!isSymbol(tokens[at], ',', '&', '+') && !isWord(tokens[at], 'and plus')) return undefined
    while (isSymbol(tokens[at], ',', '&', '+') || isWord(tokens[at], 'and plus')) at++
  }
  if (
    nouns.length < 2 ||
    nouns.some((noun, i) => i > 0 && isWord(tokens[noun.next - noun.tokens.length - 1], 'their its'))
  )
    return undefined
  for (const noun of nouns) {
    const table = mentionTable(scene, noun.words, placeOf(noun.tokens))
    table.isCertain = true
    named.push(table)
  }
  tokens.slice(start, at).forEach((token) => scene.used.add(token))
  return at
}
