import { isChildren, isRowCount, isShareStatement, startsStatement } from './boundaries.ts'
import { readNoun } from './noun-phrase.ts'
import { readPer } from './read-brackets.ts'
import { readCombination } from './read-combination.ts'
import { readEntity } from './read-entity.ts'
import { looksLikeFields, readFieldItems } from './read-fields.ts'
import { readManyToMany } from './read-many-to-many.ts'
import { readPassive } from './read-passive.ts'
import { readPredicate } from './read-predicate.ts'
import { readRemark } from './read-remark.ts'
import { readRowCount } from './read-row-count.ts'
import { readChain, readLabel, readNamedList, readTables } from './read-tables.ts'
import { isIntroduced, mentionTable, type Scene } from './scene.ts'
import type { Sentence } from './sentence.ts'
import { skipAsking, skipJoints, skipKeeper, skipPossessor, skipTableOf } from './skip-words.ts'
import { isVerbLike, readConnector, skipFieldsWord } from './verbs.ts'
import { isSymbol, isWord, placeOf, type Token } from '../read/token.ts'

/** Reads one sentence, or one line of a list, into the scene. */
export function readSentence(tokens: readonly Token[], scene: Scene, isLine: boolean): void {
  const sentence: Sentence = {
    tokens,
    scene,
    subject: undefined,
    spoken: undefined,
    first: 0,
    isEach: false,
    named: [],
    isLine,
  }
  if (isWord(tokens[0], 'thanks thank cheers regards') || isPurpose(tokens)) return
  if (isBusiness(tokens)) {
    tokens.forEach((token) => scene.used.add(token))
    return
  }
  const start = skipPossessor(tokens, skipKeeper(tokens, skipAsking(tokens)))
  tokens.slice(0, start).forEach((token) => scene.used.add(token))
  let at = skipHeading(sentence, skipTableOf(tokens, start))
  while (at < tokens.length) {
    const next = skipJoints(sentence, at)
    if (next >= tokens.length) break
    if (sentence.named.length === 0 && sentence.first === 0) sentence.first = next
    at = Math.max(readStatement(sentence, next), next + 1)
  }
}

/** "I'd like to train a churn model.": what somebody is about to do, without a word of what is wanted for it. */
function isPurpose(tokens: readonly Token[]): boolean {
  const at = skipAsking(tokens)
  const isSelf = isWord(tokens[0], "i'm we're") || (isWord(tokens[0], 'i we') && isWord(tokens[1], 'am are work'))
  if (isSelf && at < 3) return tokens.every((token) => isWord(token))
  const isDeed = isWord(tokens[at - 1], 'to') && isWord(tokens[at]) && !isWord(tokens[at], DATA_VERBS)
  return isDeed && tokens.every((token) => isWord(token) && !isWord(token, 'with has have where containing and'))
}

/** "We run a planetarium.": what somebody's business is, without a word of its data. */
function isBusiness(tokens: readonly Token[]): boolean {
  const isOurs =
    isWord(tokens[0], 'we i') && isWord(tokens[1], 'run operate own manage') && isWord(tokens[2], 'a an the')
  return isOurs && tokens.length <= 8 && tokens.every((token) => isWord(token) && !isWord(token, 'with has and'))
}

const DATA_VERBS = 'track store represent describe cover manage record model keep hold capture list see'

/** "Forum: categories have …", "Marina: each berth …": what the whole is about is no table beside those that follow. */
function skipHeading({ tokens, scene }: Sentence, start: number): number {
  const colon = tokens.findIndex((token, i) => i >= start && !isWord(token))
  const noun = readNoun(tokens, start)
  const isHeading = isSymbol(tokens[colon], ':') && noun?.next === colon && !isIntroduced(scene, noun.words)
  if (
    !isHeading ||
    scene.tables.length > 0 ||
    !startsStatement(tokens, colon + 1, scene) ||
    isRowCount(tokens, colon + 1)
  )
    return start
  tokens.slice(start, colon + 1).forEach((token) => scene.used.add(token))
  return colon + 1
}

/** Reads one statement and gives the index after it. */
function readStatement(sentence: Sentence, at: number): number {
  const { tokens, scene } = sentence
  return (
    readFieldsHeader(sentence, at) ??
    readRowCount(sentence, at) ??
    readLabel(sentence, at) ??
    readTables(sentence, at) ??
    readChain(sentence, at) ??
    readNamedList(sentence, at) ??
    readCombination(sentence, at) ??
    readManyToMany(sentence, at) ??
    readPerRemark(sentence, at) ??
    readRemark(sentence, at) ??
    (isShareStatement(tokens, at) || isLinkVerb(tokens, at) ? undefined : readEntity(sentence, at)) ??
    readVerb(sentence, at) ??
    readLooseFields(sentence, at) ??
    (scene.used.has(tokens[at]) ? at + 1 : at + 1)
  )
}

/** "reports to", which is also a noun. */
function isLinkVerb(tokens: readonly Token[], at: number): boolean {
  return isWord(tokens[at], 'reports belongs belong links references report') && isWord(tokens[at + 1], 'to')
}

/** "Fields:", "columns are", "attributes for customers:" */
function readFieldsHeader(sentence: Sentence, at: number): number | undefined {
  const { tokens, scene } = sentence
  let start = at
  let table = scene.current
  while (
    isWord(
      tokens[start],
      'a the with each following required needed its their table row has have should include includes these',
    )
  )
    start++
  const isList =
    isWord(tokens[start], 'list table dataset data') && isSymbol(tokens[start + 1], ':') && table !== undefined
  if (!isList && !isWord(tokens[start], 'fields columns attributes properties schema variables')) return undefined
  const isEntityWord =
    isWord(tokens[start], 'properties fields') &&
    (tokens[start + 1]?.kind === 'group' || isIntroduced(scene, [tokens[start].text]))
  if (isEntityWord) return undefined
  let next = start + 1
  while (isWord(tokens[next], 'wanted needed required')) next++
  if (isWord(tokens[next], 'for of in on')) {
    const count = tokens[next + 1]
    const isRows = count?.kind === 'number' && isWord(tokens[next + 2], 'rows') && isWord(tokens[next + 3], 'of')
    const noun = readNoun(tokens, isRows ? next + 4 : next + 1)
    if (noun) {
      table = mentionTable(scene, noun.words, placeOf(noun.tokens))
      if (isRows) table.rows ??= count.value
      next = noun.next
    }
  }
  while (
    isWord(
      tokens[next],
      'are is include includes should be needed required as follows per row record to must following',
    )
  )
    next++
  if (isSymbol(tokens[next], ':', '-', '\u2014', '=')) next++
  tokens.slice(at, next).forEach((token) => scene.used.add(token))
  sentence.subject = table
  if (table) {
    scene.current = table
    table.isCertain = true
  }
  return next >= tokens.length ? next : readFieldItems(sentence, table, next)
}

/** "4-40 per restaurant", said of the table before */
function readPerRemark(sentence: Sentence, at: number): number | undefined {
  const table = sentence.subject ?? sentence.scene.current
  const next = table && readPer(sentence, table, at)
  return next === undefined || table === undefined ? undefined : readPredicate(sentence, table, next)
}

/** "covers one vehicle": a verb whose object is one of another table's things */
function takesOne({ tokens, scene }: Sentence, at: number): boolean {
  const [verb, one] = tokens.slice(at, at + 2)
  const isOne = isWord(one, 'a an exactly') || (one?.kind === 'number' && one.value === 1)
  const noun = isOne && isWord(verb) && /[^s]s$/.test(verb.text) ? readNoun(tokens, at + 2) : undefined
  return noun !== undefined && isIntroduced(scene, noun.words)
}

/** "and belongs to one department", "and has a name": the subject was named before. */
function readVerb(sentence: Sentence, at: number): number | undefined {
  const table = sentence.subject ?? sentence.scene.current
  const passive = table && readPassive(sentence, table, at)
  if (passive !== undefined) return passive
  const connection = readConnector(sentence.tokens, at)
  const isVerb =
    connection !== undefined ||
    (isVerbLike(sentence.tokens[at], true) && isChildren(sentence.tokens, at + 1, sentence.scene)) ||
    takesOne(sentence, at)
  if (table === undefined || !isVerb) return undefined
  return readPredicate(sentence, table, at)
}

/** Anything else is read as fields of the table that is spoken of. */
function readLooseFields(sentence: Sentence, at: number): number | undefined {
  const { scene } = sentence
  const table = sentence.subject ?? scene.current ?? (scene.tables.length === 1 ? scene.tables[0] : undefined)
  const isOwnSentence = sentence.subject === undefined && at <= sentence.first && !sentence.isLine
  if (isOwnSentence && !looksLikeFields(sentence.tokens.slice(at))) return undefined
  return readFieldItems(sentence, table, skipFieldsWord(sentence.tokens, at))
}
