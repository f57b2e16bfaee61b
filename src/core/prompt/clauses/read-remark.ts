import { findField, findFieldByHead } from '../lexicon/find-entry.ts'
import type { FieldReading } from '../fields/field-reading.ts'
import { readSaid } from '../fields/read-said.ts'
import { mergeSaid, nothingSaid, saysNothing, type Said } from '../fields/said.ts'
import { literalOf } from '../phrases/find-phrases.ts'
import { isPhrase, isSymbol, isWord, placeOf, type Token, type WordToken } from '../read/token.ts'
import { isShareStatement } from './boundaries.ts'
import { readNoun, startsWithEach } from './noun-phrase.ts'
import type { Sentence } from './read-sentence.ts'
import { addField, findFieldReading, findTable, keyOf, type Scene, type TableReading } from './scene.ts'

/**
 * Reads a statement about fields that were named before, or about a share of the rows: "emails are unique", "80% of them
 * are active", "no two users share a phone", "all fields are required".
 */
export function readRemark(sentence: Sentence, at: number): number | undefined {
  return readShare(sentence, at) ?? readNoTwo(sentence, at) ?? readAllFields(sentence, at) ?? readAboutField(sentence, at)
}

const VERBS = ['is', 'are', 'was', 'were', 'be', 'has', 'have', 'should', 'must', 'will', 'do', 'lack', 'lacks', 'with', 'without', 'been', 'of', 'being', 'can']

/** "80% of the customers are active", "one in five have no phone", "half are premium" */
function readShare(sentence: Sentence, at: number): number | undefined {
  const { tokens, scene } = sentence
  const start = isWord(tokens[at], 'the', 'about', 'around', 'roughly') ? at + 1 : at
  const share = tokens[start]
  if (!isPhrase(share, 'share') || !isShareStatement(tokens, start)) return undefined
  const verb = tokens.findIndex((token, i) => i > start && isWord(token, ...VERBS) && token.text !== 'of')
  const owner = readNoun(tokens, isWord(tokens[start + 1], 'of') ? start + 2 : start + 1)
  const about = owner && owner.next <= verb ? findTable(scene, owner.words) : undefined
  const table = about ?? sentence.subject ?? scene.current
  if (table === undefined) return undefined
  const end = clauseEnd(tokens, verb)
  const body = tokens.slice(verb, end)
  const field = owner && about === undefined ? findNamed(scene, table, owner.words) : undefined
  if (!applyShare({ table, share: share.phrase.share, body, field })) return undefined
  tokens.slice(at, end).forEach((token) => scene.used.add(token))
  return end
}

function clauseEnd(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex((token, i) => i > from && (isSymbol(token, ',', ';') || token.kind === 'break' || (isWord(token, 'and') && isPhrase(tokens[i + 1], 'share'))))
  return end < 0 ? tokens.length : end
}

interface ShareRemark {
  readonly table: TableReading
  readonly share: number
  /** From the verb on. */
  readonly body: readonly Token[]
  readonly field: FieldReading | undefined
}

function applyShare({ table, share, body, field }: ShareRemark): boolean {
  const blank = body.find((token) => isPhrase(token, 'nulls'))
  const words = body.filter((token): token is WordToken => isWord(token) && !VERBS.includes(token.text) && !isWord(token, 'a', 'an', 'the', 'be', 'not', 'no', 'any', 'their', 'them', 'set', 'to', 'marked', 'as', 'users-', 'value', 'status'))
  const isNot = body.some((token) => isWord(token, 'no', 'not', 'without', 'lack', 'lacks', "don't", 'never', "aren't", "haven't"))
  const parts = words.flatMap((word) => word.parts)
  if (field) {
    if (blank) field.said.nulls = share
    else if (words.length > 0) field.said = mergeSaid(field.said, { choices: [{ value: literalOf(words), share }] })
    return blank !== undefined || words.length > 0
  }
  if (parts.length === 0) return false
  const named = findNear(table, parts)
  if (named && (isNot || blank)) {
    named.said.nulls = share
    return true
  }
  const holder = table.fields.find((one) => one.said.choices.some(({ value }) => String(value).toLowerCase() === parts.join(' ')))
  if (holder) {
    holder.said = mergeSaid(holder.said, { choices: holder.said.choices.map((value) => (String(value.value).toLowerCase() === parts.join(' ') ? { ...value, share } : value)) })
    return true
  }
  if (named && body.some((token) => isWord(token, 'have', 'has', 'with')) && findFieldByHead(named.words)?.entry.type !== 'boolean' && named.said.isBoolean !== true) {
    named.said.nulls = Number((1 - share).toFixed(6))
    return true
  }
  if (named) {
    named.said = mergeSaid(named.said, { choices: [], share: isNot ? 1 - share : share, isBoolean: true })
    return true
  }
  const place = placeOf(body)
  if (isNot && findFieldByHead(parts) !== undefined) {
    addField(table, { words: parts, said: { choices: [], nulls: share }, start: place.start, end: place.end })
    return true
  }
  const status = table.fields.find((one) => one.words.at(-1) === 'status' || one.words.at(-1) === 'state')
  if (status && !isNot && words.length <= 2 && findFieldByHead(parts)?.entry.type !== 'boolean') {
    status.said = mergeSaid(status.said, { choices: [{ value: literalOf(words), share }] })
    return true
  }
  if (parts.length > 3) return false
  addField(table, { words: ['is', ...parts.filter((part) => part !== 'is')], said: { choices: [], isBoolean: true, share: isNot ? 1 - share : share }, start: place.start, end: place.end })
  return true
}

/** The field that a word means: "phone" for phone number, "premium" for is premium, "emails" for email. */
function findNear(table: TableReading, words: readonly string[]): FieldReading | undefined {
  const exact = findFieldReading(table, words)
  if (exact) return exact
  const last = words[words.length - 1]
  const ends = table.fields.filter((field) => field.words.at(-1) === last || (['is', 'has'].includes(field.words[0]) && field.words.slice(1).join(' ') === words.join(' ')))
  if (ends.length === 1) return ends[0]
  const begins = table.fields.filter((field) => field.words[0] === words[0])
  return begins.length === 1 && words.length <= begins[0].words.length ? begins[0] : undefined
}

function findNamed(scene: Scene, table: TableReading, words: readonly string[]): FieldReading | undefined {
  const tables = [table, ...scene.tables.filter((other) => other !== table)]
  for (const one of tables) {
    const found = findFieldReading(one, words)
    if (found) return found
  }
  const near = tables.map((one) => findNear(one, words)).filter((field) => field !== undefined)
  return near[0]
}

/** "no two users share an email", "no two orders have the same number" */
function readNoTwo({ tokens, scene, subject }: Sentence, at: number): number | undefined {
  if (!isWord(tokens[at], 'no') || tokens[at + 1]?.kind !== 'number') return undefined
  const noun = readNoun(tokens, at + 2)
  if (noun === undefined) return undefined
  let next = noun.next
  while (isWord(tokens[next], 'share', 'shares', 'sharing', 'have', 'has', 'can', 'may', 'should', 'must', 'use', 'the', 'same', 'a', 'an', 'with', 'identical')) next++
  const words = noun.words.filter((word) => word !== 'share' && word !== 'shares')
  const field = readNoun(tokens, next)
  const table = findTable(scene, words) ?? subject ?? scene.current
  if (field === undefined || table === undefined) return undefined
  const found = findNamed(scene, table, field.words)
  if (found) found.said.isUnique = true
  else addField(table, { words: field.words, said: { choices: [], isUnique: true }, ...bounds(tokens.slice(at, field.next)) })
  tokens.slice(at, field.next).forEach((token) => scene.used.add(token))
  return field.next
}

/** "all fields are required", "every column may be empty" */
function readAllFields({ tokens, scene, subject }: Sentence, at: number): number | undefined {
  const next = at + 1
  const isAll = isWord(tokens[at], 'all', 'every', 'no', 'each', 'other', 'everything') && isWord(tokens[next], 'field', 'fields', 'column', 'columns', 'other', 'value', 'values', 'attribute', 'attributes')
  if (!isAll) return undefined
  const phrase = tokens.slice(next, next + 6).find((token) => isPhrase(token, 'nulls'))
  const tables = subject ? [subject] : scene.tables
  if (phrase === undefined || !isPhrase(phrase, 'nulls')) return undefined
  const share = isWord(tokens[at], 'no') ? 0 : phrase.phrase.share
  for (const field of tables.flatMap((table) => table.fields)) field.said.nulls ??= share
  const end = tokens.indexOf(phrase) + 1
  tokens.slice(at, end).forEach((token) => scene.used.add(token))
  return end
}

/** "emails must be unique", "status is one of open or closed", "ages range from 18 to 65": of a field named before. */
function readAboutField(sentence: Sentence, at: number): number | undefined {
  const { tokens, scene } = sentence
  const table = sentence.subject ?? scene.current
  if (table === undefined) return undefined
  const noun = readNoun(tokens, at)
  if (noun === undefined || startsWithEach(tokens, at) || scene.tables.some((other) => other.key === keyOf(noun.words))) return undefined
  const after = tokens[noun.next]
  const isCopula = isWord(after, 'is', 'are', 'must', 'should', 'can', 'may', 'will', 'ranges', 'range', 'vary', 'varies', 'might', 'could', 'cannot') || after?.kind === 'phrase'
  if (!isCopula) return undefined
  const names = readNames(tokens, at, noun.next)
  const fields = names.map((words) => findOwned(scene, table, words))
  if (fields.some((field) => field === undefined)) return undefined
  const end = clauseEndOf(tokens, noun.next, (index) => startsRemark(sentence, index))
  const body = tokens.slice(noun.next, end)
  const said: Said = body.length === 0 ? nothingSaid() : readSaid(body, { words: noun.words, use: (token) => scene.used.add(token) })
  if (saysNothing(said)) return undefined
  for (const field of fields) if (field) field.said = mergeSaid(field.said, said)
  tokens.slice(at, noun.next).forEach((token) => scene.used.add(token))
  return end
}

function findOwned(scene: Scene, table: TableReading, words: readonly string[]): FieldReading | undefined {
  const found = findNamed(scene, table, words)
  if (found && (findFieldReading(table, words) === found || findField(words) !== undefined || words.length > 1)) return found
  return found && table.fields.includes(found) ? found : undefined
}

function readNames(tokens: readonly Token[], at: number, end: number): (readonly string[])[] {
  const noun = readNoun(tokens.slice(0, end), at)
  return noun ? [noun.words] : []
}

/** "…, emails must be unique": another field of the table, and something said of it. */
function startsRemark({ tokens, scene, subject }: Sentence, at: number): boolean {
  const start = isWord(tokens[at], 'and', 'but', 'while') ? at + 1 : at
  const noun = readNoun(tokens, start)
  const table = subject ?? scene.current
  if (noun === undefined || table === undefined) return isPhrase(tokens[start], 'share')
  return isWord(tokens[noun.next], 'is', 'are', 'must', 'should', 'can', 'may') && findNamed(scene, table, noun.words) !== undefined
}

function clauseEndOf(tokens: readonly Token[], from: number, isNext: (index: number) => boolean): number {
  const end = tokens.findIndex((token, i) => i > from && (isSymbol(token, ';') || token.kind === 'break' || ((isSymbol(token, ',') || isWord(token, 'and', 'but')) && isNext(i + 1))))
  return end < 0 ? tokens.length : end
}

function bounds(tokens: readonly Token[]): { start: number; end: number } {
  const { start, end } = placeOf(tokens)
  return { start, end }
}
