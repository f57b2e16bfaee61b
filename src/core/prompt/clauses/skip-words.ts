import { isCount, isMeasured, standsAt } from './introduce.ts'
import type { Sentence } from './sentence.ts'
import { isVerbLike } from './verbs.ts'
import { findEntity } from '../lexicon/find-entry.ts'
import { isPhrase, isSymbol, isWord, type Token } from '../read/token.ts'
import { ASKING_WORDS } from '../words/stop-words.ts'

/** "Please generate", "I need": words that ask. */
export function skipAsking(tokens: readonly Token[]): number {
  const wish = tokens.findLastIndex(
    (token, i) =>
      isWord(
        token,
        'need want wants needs requires have contain generate create like make give get require simulate',
      ) &&
      i <= 16 &&
      isWish(tokens, i),
  )
  let at = Math.max(0, wish)
  while (
    isWord(tokens[at]) &&
    // "id" is "I'd" without its apostrophe only before what is wished.
    !(isWord(tokens[at], 'id') && !isWord(tokens[at + 1], 'like want need love')) &&
    (ASKING_WORDS.has(tokens[at].text) ||
      isWord(tokens[at], 'something get needs wants') ||
      (at > 0 && isWord(tokens[at], 'it them that')))
  )
    at++
  return at
}

/** "I'm building an app and I need 1500 …": what stands before the wish is small talk. */
function isWish(tokens: readonly Token[], at: number): boolean {
  const isTalk = tokens
    .slice(0, at)
    .every((token, i) => isWord(token) || isSymbol(token, ',', '\u2014', '-') || isNumbered(tokens, i))
  const after = tokens[at + 1]
  const isDeed =
    isWord(tokens[at], 'need want like') && isWord(after, 'to') && isWord(tokens[at + 3], 'a an some the our')
  const takesObject =
    isDeed ||
    after?.kind === 'number' ||
    isWord(after, 'me a an some data the about us around fake test') ||
    isPhrase(after, 'range')
  const isTheirs =
    isWord(tokens[at], 'wants needs requires') ||
    (isWord(tokens[at], 'have contain') &&
      isWord(tokens[at - 1], 'must should to') &&
      tokens.slice(0, at).some((token) => isWord(token, 'table dataset data file')))
  if (isTheirs)
    return isTalk && (after?.kind === 'number' || (isWord(after, 'a an some') && isWord(tokens[at], 'needs wants')))
  if (isWord(tokens[at], 'have contain')) return false
  return (
    isTalk &&
    takesObject &&
    (at === 0 || isWord(tokens[at - 1], "i we and please to i'd we'd i'll we'll you would so just could can"))
  )
}

/** "Year 9", "grade 10", "sprint 3": the number names, it doesn't count. */
function isNumbered(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at].kind === 'number' &&
    isWord(tokens[at - 1], 'year grade class level week phase version unit chapter sprint stage step module form no')
  )
}

/** "our food bank tracks donations": who keeps the data is context. */
export function skipKeeper(tokens: readonly Token[], start: number): number {
  if (!isWord(tokens[start - 1] ?? tokens[start], 'our my') && !isWord(tokens[start], 'the a an this')) return start
  const verb = tokens.findIndex((token, i) => i > start && isWord(token, 'tracks stores manages keeps handles'))
  const isKeeper = verb > start && verb <= start + 4 && tokens.slice(start, verb).every((token) => isWord(token))
  const next = tokens[verb + 1]
  const isKept = next?.kind === 'number' || (isWord(next) && !isWord(next, 'a an the of for with and'))
  return isKeeper && isKept ? verb + 1 : start
}

/** "a radio station's 5,000 songs": whose they are is context. */
export function skipPossessor(tokens: readonly Token[], start: number): number {
  const owner = tokens.findIndex((token, i) => i >= start && isWord(token) && /('s|s')$/.test(token.text))
  const isOwner = owner >= start && owner <= start + 4 && tokens.slice(start, owner).every((token) => isWord(token))
  const isCounted = isOwner && isCount(tokens, owner + 1) && !isMeasured(tokens, owner + 1)
  return isCounted ? owner + 1 : start
}

/** "a table of 2,000 members": the count comes after. */
export function skipTableOf(tokens: readonly Token[], start: number): number {
  let at = start
  while (
    isWord(
      tokens[at],
      'a an the fake mock dummy synthetic realistic random fleet table list dataset set collection database sample data file csv records rows batch bunch small large big simple single one with of for containing about json sql',
    )
  )
    at++
  if (
    isWord(tokens[at]) &&
    isWord(
      tokens[at + 1],
      'catalogue catalog directory registry register roster archive list database collection dataset log inventory',
    ) &&
    isWord(tokens[at + 2], 'of')
  )
    at += 3
  const isBefore =
    at > start &&
    isWord(tokens[at - 1], 'of for with containing about') &&
    isCount(tokens, at) &&
    !isMeasured(tokens, at) &&
    !isWord(tokens[at + 1], 'with having including')
  return isBefore ? at : start
}

export function skipJoints(sentence: Sentence, start: number): number {
  const { tokens, scene } = sentence
  let at = start
  while (
    at < tokens.length &&
    (isSymbol(tokens[at], ',', ';', '\u2014', '-', ':', '.', '&', '!', '?', '>') ||
      tokens[at].kind === 'break' ||
      isWord(tokens[at], 'and also then plus while where but finally next additionally as'))
  )
    at++
  if (isWord(tokens[at], 'first second third fourth last') && isSymbol(tokens[at + 1], ':', ',')) at += 2
  if (isWord(tokens[at], 'there') && isWord(tokens[at + 1], 'be')) at += 2
  if (isWord(tokens[at], 'there') && isWord(tokens[at + 1], 'are is should will must')) {
    at += isWord(tokens[at + 2], 'be') ? 3 : 2
  }
  if (
    isWord(tokens[at], 'it they') &&
    scene.tables.length === 0 &&
    isWord(tokens[at + 1], 'has have needs should contains includes consists must')
  ) {
    at += isWord(tokens[at + 2], 'have contain include of hold') ? 3 : 2
  }
  const isBareEach =
    isWord(tokens[at], 'each every') &&
    scene.current !== undefined &&
    (tokens[at + 1]?.kind === 'number' ||
      isWord(tokens[at + 1], 'of') ||
      (isWord(tokens[at + 1]) &&
        (isPhrase(tokens[at + 2], 'range') || standsAt(tokens, at + 2)) &&
        isVerbLike(tokens[at + 1], true) &&
        findEntity([tokens[at + 1].text]) === undefined))
  if (isBareEach) {
    at++
    if (tokens[at].kind === 'number') at++
    else if (isWord(tokens[at], 'of')) at += 2
    sentence.isEach = true
  }
  if (
    isWord(tokens[at], 'they it these each them') &&
    scene.current &&
    isWord(tokens[at + 1], 'have has need needs should also must belong are is contain contains include includes')
  ) {
    at++
    if (isWord(tokens[at], 'also')) at++
  }
  if (isWord(tokens[at], 'we you i') && isWord(tokens[at + 1], 'have need want sell track')) at += 2
  tokens.slice(start, at).forEach((token) => scene.used.add(token))
  return at
}
