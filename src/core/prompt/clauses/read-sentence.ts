import { findEntity, findField } from '../lexicon/find-entry.ts'
import { isPhrase, isSymbol, isWord, placeOf, type Token } from '../read/token.ts'
import { ASKING_WORDS } from '../words/stop-words.ts'
import { isChildren, isExactChildren, isRowCount, isShareStatement, startsCounted, startsStatement } from './boundaries.ts'
import { isCount, isMeasured, readSubject } from './introduce.ts'
import { readNoun, startsWithEach } from './noun-phrase.ts'
import { readChildren, readPer, readPredicate } from './read-predicate.ts'
import { readFieldItems } from './read-fields.ts'
import { readRemark } from './read-remark.ts'
import { findTable, isEntity, isIntroduced, isPluralPhrase, mentionTable, type Scene, type TableReading } from './scene.ts'
import { isVerbLike, skipFieldsWord, readConnector } from './verbs.ts'

/** What a sentence is read with. */
export interface Sentence {
  readonly tokens: readonly Token[]
  readonly scene: Scene
  /** The entity that verbs without a subject belong to. */
  subject: TableReading | undefined
  /** Tables named so far in this sentence, in order. */
  readonly named: TableReading[]
  /** Whether the subject was called one of many: "each customer". */
  isEach: boolean
  /** The words by which the subject was called last: "each customer", "customers". */
  spoken: readonly string[] | undefined
  /** A line of its own, such as an entry of a bullet list. */
  readonly isLine: boolean
}

/** Reads one sentence, or one line of a list, into the scene. */
export function readSentence(tokens: readonly Token[], scene: Scene, isLine: boolean): void {
  const sentence: Sentence = { tokens, scene, subject: undefined, spoken: undefined, isEach: false, named: [], isLine }
  let at = skipTableOf(tokens, skipAsking(tokens))
  while (at < tokens.length) {
    const next = skipJoints(sentence, at)
    if (next >= tokens.length) break
    at = Math.max(readStatement(sentence, next), next + 1)
  }
}

/** "Please generate", "I need": words that ask. */
function skipAsking(tokens: readonly Token[]): number {
  const wish = tokens.findLastIndex((token, i) => isWord(token, 'need', 'want', 'generate', 'create', 'like', 'make', 'give', 'require', 'simulate') && i <= 16 && isWish(tokens, i))
  let at = Math.max(0, wish)
  while (isWord(tokens[at]) && ASKING_WORDS.has(tokens[at].text)) at++
  return at
}

/** "I'm building an app and I need 1500 …": what stands before the wish is small talk. */
function isWish(tokens: readonly Token[], at: number): boolean {
  const isTalk = tokens.slice(0, at).every((token) => isWord(token) || isSymbol(token, ',', '\u2014', '-'))
  const after = tokens[at + 1]
  const takesObject = after?.kind === 'number' || isWord(after, 'me', 'a', 'an', 'some', 'data', 'the', 'about', 'us', 'around', 'fake', 'test') || isPhrase(after, 'range')
  return isTalk && takesObject && (at === 0 || isWord(tokens[at - 1], 'i', 'we', 'and', 'please', 'to', "i'd", "we'd", 'you', 'would', 'so', 'just', 'could', 'can'))
}

/** "a table of 2,000 members": the count comes after. */
function skipTableOf(tokens: readonly Token[], start: number): number {
  let at = start
  while (isWord(tokens[at], 'a', 'an', 'the', 'table', 'list', 'dataset', 'set', 'collection', 'database', 'sample', 'data', 'file', 'csv', 'records', 'rows', 'batch', 'bunch', 'small', 'large', 'big', 'simple', 'single', 'one', 'with', 'of', 'for', 'containing', 'about', 'json', 'sql')) at++
  if (isWord(tokens[at]) && isWord(tokens[at + 1], 'catalogue', 'catalog', 'directory', 'registry', 'register', 'roster', 'archive', 'list', 'database', 'collection', 'dataset', 'log', 'inventory') && isWord(tokens[at + 2], 'of')) at += 3
  const isBefore = at > start && isWord(tokens[at - 1], 'of', 'for', 'with', 'containing', 'about') && isCount(tokens, at) && !isMeasured(tokens, at)
  return isBefore ? at : start
}

function skipJoints(sentence: Sentence, start: number): number {
  const { tokens, scene } = sentence
  let at = start
  while (at < tokens.length && (isSymbol(tokens[at], ',', ';', '\u2014', '-', ':', '.', '&', '!', '?', '>') || tokens[at].kind === 'break' || isWord(tokens[at], 'and', 'also', 'then', 'plus', 'while', 'where', 'but', 'finally', 'next', 'additionally', 'as'))) at++
  if (isWord(tokens[at], 'first', 'second', 'third', 'fourth', 'last') && isSymbol(tokens[at + 1], ':', ',')) at += 2
  if (isWord(tokens[at], 'there') && isWord(tokens[at + 1], 'are', 'is', 'should', 'will', 'must')) {
    at += isWord(tokens[at + 2], 'be') ? 3 : 2
  }
  if (isWord(tokens[at], 'it', 'they') && scene.tables.length === 0 && isWord(tokens[at + 1], 'has', 'have', 'needs', 'should', 'contains', 'includes', 'consists', 'must')) {
    at += isWord(tokens[at + 2], 'have', 'contain', 'include', 'of', 'hold') ? 3 : 2
  }
  const isBareEach = isWord(tokens[at], 'each', 'every') && (sentenceHasTable(scene) && (tokens[at + 1]?.kind === 'number' || isWord(tokens[at + 1], 'of') || (isWord(tokens[at + 1]) && isPhrase(tokens[at + 2], 'range') && isVerbLike(tokens[at + 1], true) && findEntity(tokens[at + 1].parts) === undefined)))
  if (isBareEach) {
    at++
    if (tokens[at].kind === 'number') at++
    else if (isWord(tokens[at], 'of')) at += 2
    sentence.isEach = true
  }
  if (isWord(tokens[at], 'they', 'it', 'these', 'each', 'them') && scene.current && isWord(tokens[at + 1], 'have', 'has', 'need', 'needs', 'should', 'also', 'must', 'belong', 'are', 'is', 'contain', 'contains', 'include', 'includes')) {
    at++
    if (isWord(tokens[at], 'also')) at++
  }
  if (isWord(tokens[at], 'we', 'you', 'i') && isWord(tokens[at + 1], 'have', 'need', 'want', 'sell', 'track')) at += 2
  tokens.slice(start, at).forEach((token) => scene.used.add(token))
  return at
}

function sentenceHasTable(scene: Scene): boolean {
  return scene.current !== undefined
}

/** Reads one statement and gives the index after it. */
function readStatement(sentence: Sentence, at: number): number {
  const { tokens, scene } = sentence
  return (
    readFieldsHeader(sentence, at) ??
    readRowCount(sentence, at) ??
    readLabel(sentence, at) ??
    readTables(sentence, at) ??
    readNamedList(sentence, at) ??
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
  return isWord(tokens[at], 'reports', 'belongs', 'belong', 'links', 'references', 'report') && isWord(tokens[at + 1], 'to')
}

/** "Fields:", "columns are", "attributes for customers:" */
function readFieldsHeader(sentence: Sentence, at: number): number | undefined {
  const { tokens, scene } = sentence
  let start = at
  while (isWord(tokens[start], 'the', 'with', 'each', 'following', 'required', 'needed', 'its', 'their', 'table', 'row', 'has', 'have', 'should', 'include', 'includes', 'these')) start++
  if (!isWord(tokens[start], 'fields', 'columns', 'attributes', 'properties', 'schema', 'variables')) return undefined
  const isEntityWord = isWord(tokens[start], 'properties', 'fields') && (tokens[start + 1]?.kind === 'group' || isIntroduced(scene, [tokens[start].text]))
  if (isEntityWord) return undefined
  let next = start + 1
  let table = scene.current
  if (isWord(tokens[next], 'for', 'of', 'in', 'on')) {
    const noun = readNoun(tokens, next + 1)
    if (noun) {
      table = mentionTable(scene, noun.words, placeOf(noun.tokens))
      next = noun.next
    }
  }
  while (isWord(tokens[next], 'are', 'is', 'include', 'includes', 'should', 'be', 'needed', 'required', 'as', 'follows', 'per', 'row', 'record', 'to', 'must', 'following')) next++
  if (isSymbol(tokens[next], ':', '-', '\u2014', '=')) next++
  tokens.slice(at, next).forEach((token) => scene.used.add(token))
  sentence.subject = table
  if (table) {
    scene.current = table
    table.isCertain = true
  }
  return next >= tokens.length ? next : readFieldItems(sentence, table, next)
}

/** "entity: laptop", "table name: orders" */
function readLabel(sentence: Sentence, at: number): number | undefined {
  const { tokens, scene } = sentence
  const isLabel = isWord(tokens[at], 'entity', 'table', 'dataset')
  const quoted = tokens[at + 1]
  if (isLabel && quoted?.kind === 'quoted') {
    const named = mentionTable(scene, quoted.text.toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== ''), quoted)
    named.isCertain = true
    scene.current = named
    sentence.subject = named
    tokens.slice(at, at + 2).forEach((token) => scene.used.add(token))
    return readPredicate(sentence, named, at + 2)
  }
  const colon = isWord(tokens[at + 1], 'name') ? at + 2 : at + 1
  if (!isLabel || !isSymbol(tokens[colon], ':', '=')) return undefined
  const noun = readNoun(tokens, colon + 1)
  const isEnd = noun !== undefined && (tokens[noun.next] === undefined || isSymbol(tokens[noun.next], ',', '(', ';') || tokens[noun.next].kind === 'group' || isWord(tokens[noun.next], 'with'))
  if (noun === undefined || !isEnd) return undefined
  const table = mentionTable(scene, noun.words, placeOf(noun.tokens))
  table.isCertain = true
  scene.current = table
  sentence.subject = table
  tokens.slice(at, noun.next).forEach((token) => scene.used.add(token))
  return readPredicate(sentence, table, noun.next)
}

/** "two tables: customers and orders" */
function readTables(sentence: Sentence, at: number): number | undefined {
  const { tokens, scene, named } = sentence
  let start = at
  while (tokens[start]?.kind === 'number' || isWord(tokens[start], 'the', 'following', 'related', 'linked', 'connected', 'with', 'these', 'separate', 'different', 'a', 'database', 'relational', 'schema', 'dataset', 'of', 'having', 'sample', 'three', 'two')) start++
  if (!isWord(tokens[start], 'tables', 'entities', 'table', 'datasets', 'collections')) return undefined
  start++
  while (isWord(tokens[start], 'for', 'of', 'called', 'named', 'are', 'as', 'like', 'such')) start++
  if (isSymbol(tokens[start], ':', '\u2014', '-', ',')) start++
  const nouns: number[] = []
  let next = start
  for (;;) {
    const noun = readNoun(tokens, next)
    const after = noun && tokens[noun.next]
    const isItem = noun !== undefined && (after === undefined || isSymbol(after, ',', '.', ';') || after.kind === 'break' || isWord(after, 'and', 'with', 'where') || after.kind === 'group')
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
  return isWord(tokens[next], 'with', 'where') && nouns.length === 1 ? readPredicate(sentence, named[named.length - 1], next) : next
}

/** "Candidates, vacancies and applications.": a sentence, or what stands before a colon, of nothing but entities */
function readNamedList({ tokens, scene, named }: Sentence, start: number): number | undefined {
  const nouns: NonNullable<ReturnType<typeof readNoun>>[] = []
  let at = start
  for (;;) {
    const noun = readNoun(tokens, at)
    if (noun === undefined || !isPluralPhrase(noun.words) || !isEntity(scene, noun.words)) return undefined
    nouns.push(noun)
    at = noun.next
    if (at >= tokens.length || isSymbol(tokens[at], ':', '\u2014')) break
    if (!isSymbol(tokens[at], ',', '&', '+') && !isWord(tokens[at], 'and', 'plus')) return undefined
    while (isSymbol(tokens[at], ',', '&', '+') || isWord(tokens[at], 'and', 'plus')) at++
  }
  if (nouns.length < 2 || nouns.some((noun, i) => i > 0 && isWord(tokens[noun.next - noun.tokens.length - 1], 'their', 'its'))) return undefined
  for (const noun of nouns) {
    const table = mentionTable(scene, noun.words, placeOf(noun.tokens))
    table.isCertain = true
    named.push(table)
  }
  tokens.slice(start, at).forEach((token) => scene.used.add(token))
  return at
}

/** "100k rows", "rows: 500", "50 rows of each": a count without an entity. */
function readRowCount(sentence: Sentence, at: number): number | undefined {
  const { tokens, scene } = sentence
  const isRows = (token: Token | undefined) => isWord(token, 'rows', 'records', 'entries', 'row', 'samples', 'lines', 'items', 'examples', 'instances')
  const count = tokens[at]
  if (isRowCount(tokens, at) && count.kind === 'number') return setRows(sentence, { rows: count.value, at, next: at + (isWord(tokens[at + 1], 'of', 'in') ? 3 : 2) })
  const isAlone = at > 0 && isCount(tokens, at) && at + 1 === tokens.length && scene.current !== undefined && scene.current.rows === undefined && tokens.slice(0, at).every((token) => !isWord(token) || ASKING_WORDS.has(token.text))
  if (isAlone && count.kind === 'number') return setRows(sentence, { rows: count.value, at, next: at + 1 })
  const isPlain = count?.kind === 'number' && count.unit === undefined && isRows(tokens[at + 1]) && !isWord(tokens[at + 2], 'of', 'for', 'about')
  const isEach = count?.kind === 'number' && isWord(tokens[at + 1], 'of', 'rows', 'records', 'per', 'for', 'each', 'in') && tokens.slice(at + 1, at + 5).some((token) => isWord(token, 'each', 'every')) && !isCountedEach(sentence, at)
  if (isEach) {
    scene.rowsOfEach = count.value
    const end = tokens.findIndex((token, i) => i > at && isWord(token, 'each', 'every')) + 1
    const last = isWord(tokens[end], 'table', 'entity', 'one', 'kind', 'type') ? end + 1 : end
    tokens.slice(at, last).forEach((token) => scene.used.add(token))
    return last
  }
  if (isPlain) return setRows(sentence, { rows: count.value, at, next: at + 2 })
  const isLabel = isRows(count) || (isWord(count, 'row', 'number', 'count', 'total', 'size', 'quantity', 'amount', 'volume') && (isWord(tokens[at + 1], 'count', 'of', 'rows', 'records') || (isSymbol(tokens[at + 1], ':', '=') && tokens.length <= at + 4)))
  const number = tokens.findIndex((token, i) => i > at && i <= at + 4 && token.kind === 'number')
  const isBetween = number > 0 && tokens.slice(at + 1, number).every((token) => isSymbol(token, ':', '=', '-') || isWord(token, 'of', 'count', 'rows', 'records', 'is', 'needed', 'to', 'generate'))
  const value = tokens[number]
  return isLabel && isBetween && value?.kind === 'number' ? setRows(sentence, { rows: value.value, at, next: number + 1 }) : undefined
}

function isCountedEach({ tokens, scene }: Sentence, at: number): boolean {
  return isWord(tokens[at + 1]) && !isWord(tokens[at + 1], 'rows', 'records', 'of') && startsCounted(tokens, at, scene)
}

function setRows({ tokens, scene }: Sentence, { rows, at, next }: { rows: number; at: number; next: number }): number {
  if (scene.current) scene.current.rows ??= rows
  else scene.rowsOfEach ??= rows
  tokens.slice(at, next).forEach((token) => scene.used.add(token))
  return next
}

/** "many-to-many": of the two tables named last */
function readManyToMany({ tokens, scene, named }: Sentence, at: number): number | undefined {
  const run = tokens.slice(at, at + 4).findIndex((token) => isWord(token, 'many-to-many') || (isWord(token, 'm') && false))
  if (run < 0 || !tokens.slice(at, at + run).every((token) => isWord(token, 'a', 'have', 'has', 'in', 'as', 'with', 'is', 'are', 'it', 'this', 'the'))) return undefined
  const tables = named.length >= 2 ? named.slice(-2) : scene.tables.slice(-2)
  const token = tokens[at + run]
  let next = at + run + 1
  while (isWord(tokens[next], 'relationship', 'relation', 'relations', 'association', 'link')) next++
  const between = isWord(tokens[next], 'between', 'with') ? tokens.slice(next + 1) : []
  const nouns = between.length > 0 ? [readNoun(tokens, next + 1)].flatMap((noun) => (noun ? [noun, readNoun(tokens, noun.next + 1)] : [])).filter((noun) => noun !== undefined) : []
  const ends = nouns.length === 2 ? nouns.map((noun) => mentionTable(scene, noun.words, placeOf(noun.tokens))) : tables
  if (ends.length === 2) scene.links.push({ kind: 'many', from: ends[0], to: ends[1], rows: undefined, role: undefined, start: token.start, end: token.end })
  const end = nouns.length === 2 ? nouns[1].next : next
  tokens.slice(at, end).forEach((used) => scene.used.add(used))
  return end
}

/** "4-40 per restaurant", said of the table before */
function readPerRemark(sentence: Sentence, at: number): number | undefined {
  const table = sentence.subject ?? sentence.scene.current
  const next = table && readPer(sentence, table, at)
  return next === undefined || table === undefined ? undefined : readPredicate(sentence, table, next)
}

/** A statement that begins with an entity: counted, singled out, or just named. */
function readEntity(sentence: Sentence, at: number): number | undefined {
  const { tokens, scene, named } = sentence
  const isChild = isChildren(tokens, at, scene) || (isExactChildren(tokens, at, scene) && isPer(tokens, at + 1))
  if (isChild && (sentence.subject ?? scene.current)) return readChildren(sentence, sentence.subject ?? scene.current, { at, verb: undefined })
  const range = tokens[at]
  const isAbout = isPhrase(range, 'range') && range.phrase.isVague && range.phrase.min !== undefined && range.phrase.max !== undefined
  const isCounted = startsCounted(tokens, at, scene) || (isAbout && isChildren(tokens, at, scene)) || (range.kind === 'number' && range.unit === undefined && isWord(tokens[at + 1], 'rows', 'records', 'entries', 'lines', 'samples') && isWord(tokens[at + 2], 'of', 'for', 'about'))
  const noun = readSubject(tokens, isCounted ? at + 1 : at)
  if (noun === undefined) return undefined
  const isSureOf = isCounted || startsWithEach(tokens, at) || isIntroduced(scene, noun.words)
  if (!isSureOf && !canBeEntity(sentence, noun.words, { at, next: noun.next })) return undefined
  const isTheirs = isWord(tokens[at], 'their', 'its', 'his', 'her') && named.length > 0
  const table = mentionTable(scene, noun.words, placeOf(noun.tokens))
  if (isCounted) {
    table.rows = range.kind === 'number' ? range.value : isPhrase(range, 'range') ? Math.round(((range.phrase.min ?? 0) + (range.phrase.max ?? 0)) / 2) : table.rows
  }
  if (isCounted || startsWithEach(tokens, at) || isPluralPhrase(noun.words)) table.isCertain = true
  if (isTheirs && table !== named[0]) {
    scene.links.push({ kind: 'belongs', from: table, to: named[named.length - 1], rows: undefined, role: undefined, ...placeOf(noun.tokens) })
  }
  tokens.slice(at, noun.next).forEach((token) => scene.used.add(token))
  named.push(table)
  sentence.subject = table
  sentence.spoken = noun.words
  sentence.isEach = startsWithEach(tokens, at) || (noun.isSingle && table.rows !== undefined)
  scene.current = table
  return readPredicate(sentence, table, noun.next)
}

/** "48 readings per meter" */
function isPer(tokens: readonly Token[], at: number): boolean {
  const noun = readNoun(tokens, at)
  return noun !== undefined && (isWord(tokens[noun.next], 'per') || (isWord(tokens[noun.next], 'for', 'in', 'on') && isWord(tokens[noun.next + 1], 'each', 'every')))
}

/** A noun that nobody introduced: an entity if it is one by the lexicon, or if fields follow it. */
function canBeEntity(sentence: Sentence, words: readonly string[], { at, next }: { at: number; next: number }): boolean {
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
    return !isField && (isLast || after.kind === 'group' || isWord(after, 'for', 'of', 'from', 'at', 'in')) && !tokens.slice(at).some((token) => isSymbol(token, ','))
  }
  if (at === 0 && !isLine && isEntity(scene, words) && isPluralPhrase(words) && (opensList || isSymbol(after, ',') || after?.kind === 'group' || readConnector(tokens, next) !== undefined)) return true
  if (!isEntity(scene, words)) return isPluralPhrase(words) && opensList && !isField && !isSymbol(after, ':') && isWord(after, 'have', 'with', 'contain', 'include')
  const isBareLine = isLine && isLast && isPluralPhrase(words) && !isField
  return isBareLine || isPluralPhrase(words) && !isField || startsStatement(tokens, at, scene)
}

/** "and belongs to one department", "and has a name": the subject was named before. */
function readVerb(sentence: Sentence, at: number): number | undefined {
  const table = sentence.subject ?? sentence.scene.current
  const connection = readConnector(sentence.tokens, at)
  const isVerb = connection !== undefined || (isVerbLike(sentence.tokens[at], true) && isChildren(sentence.tokens, at + 1, sentence.scene))
  if (table === undefined || !isVerb) return undefined
  return readPredicate(sentence, table, at)
}

/** Anything else is read as fields of the table that is spoken of. */
function readLooseFields(sentence: Sentence, at: number): number | undefined {
  const { scene } = sentence
  const table = sentence.subject ?? scene.current ?? (scene.tables.length === 1 ? scene.tables[0] : undefined)
  return readFieldItems(sentence, table, skipFieldsWord(sentence.tokens, at))
}
