import { findNamed } from './find-named.ts'
import { readNoun, startsWithEach } from './noun-phrase.ts'
import { readShare } from './read-share.ts'
import { addField, findTable, keyOf, type Scene, type TableReading } from './scene.ts'
import type { Sentence } from './sentence.ts'
import type { FieldReading } from '../fields/field-reading.ts'
import { readSaid } from '../fields/read-said.ts'
import { mergeSaid, nothingSaid, type Said, saysNothing } from '../fields/said.ts'
import { isPhrase, isSymbol, isWord, placeOf, type Token } from '../read/token.ts'

/**
 * Reads a statement about fields that were named before, or about a share of the rows: "emails are unique", "80% of them
 * are active", "no two users share a phone", "all fields are required".
 */
export function readRemark(sentence: Sentence, at: number): number | undefined {
  return (
    readShare(sentence, at) ?? readNoTwo(sentence, at) ?? readAllFields(sentence, at) ?? readAboutField(sentence, at)
  )
}

/** "no two users share an email", "no two orders have the same number" */
function readNoTwo({ tokens, scene, subject }: Sentence, at: number): number | undefined {
  if (!isWord(tokens[at], 'no') || tokens[at + 1]?.kind !== 'number') return undefined
  const noun = readNoun(tokens, at + 2)
  if (noun === undefined) return undefined
  let next = noun.next
  while (isWord(tokens[next], 'share shares sharing have has can may should must use the same a an with identical'))
    next++
  const words = noun.words.filter((word) => word !== 'share' && word !== 'shares')
  const field = readNoun(tokens, next)
  const table = findTable(scene, words) ?? subject ?? scene.current
  if (field === undefined || table === undefined) return undefined
  const found = findNamed(scene, table, field.words)
  if (found) found.said.isUnique = true
  else
    addField(table, {
      words: field.words,
      said: { choices: [], isUnique: true },
      ...bounds(tokens.slice(at, field.next)),
    })
  tokens.slice(at, field.next).forEach((token) => scene.used.add(token))
  return field.next
}

/** "all fields are required", "every column may be empty" */
function readAllFields({ tokens, scene, subject }: Sentence, at: number): number | undefined {
  const next = at + 1
  const isAll =
    isWord(tokens[at], 'all every no each other everything') &&
    isWord(tokens[next], 'field fields column columns other value values attribute attributes')
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
  if (noun === undefined || startsWithEach(tokens, at) || scene.tables.some((other) => other.key === keyOf(noun.words)))
    return undefined
  const after = tokens[noun.next]
  const isCopula =
    isWord(after, 'is are must should can may will ranges range vary varies might could cannot') ||
    after?.kind === 'phrase'
  if (!isCopula) return undefined
  const names = readNames(tokens, at, noun.next)
  const fields = names.map((words) => findOwned(scene, table, words))
  if (fields.some((field) => field === undefined)) return undefined
  const end = clauseEndOf(tokens, noun.next, (index) => startsRemark(sentence, index))
  const body = tokens.slice(noun.next, end)
  const said: Said =
    body.length === 0 ? nothingSaid() : readSaid(body, { words: noun.words, use: (token) => scene.used.add(token) })
  if (saysNothing(said)) return undefined
  for (const field of fields) if (field) field.said = mergeSaid(field.said, said)
  tokens.slice(at, noun.next).forEach((token) => scene.used.add(token))
  return end
}

function findOwned(scene: Scene, table: TableReading, words: readonly string[]): FieldReading | undefined {
  const found = findNamed(scene, table, words)
  const isExact = found !== undefined && keyOf(found.words) === keyOf(words)
  return isExact || (found && table.fields.includes(found)) ? found : undefined
}

function readNames(tokens: readonly Token[], at: number, end: number): (readonly string[])[] {
  const noun = readNoun(tokens.slice(0, end), at)
  return noun ? [noun.words] : []
}

/** "…, emails must be unique": another field of the table, and something said of it. */
function startsRemark({ tokens, scene, subject }: Sentence, at: number): boolean {
  const start = isWord(tokens[at], 'and but while') ? at + 1 : at
  const noun = readNoun(tokens, start)
  const table = subject ?? scene.current
  if (noun === undefined || table === undefined) return isPhrase(tokens[start], 'share')
  return (
    (isWord(tokens[noun.next], 'is are must should can may') || tokens[noun.next]?.kind === 'phrase') &&
    findNamed(scene, table, noun.words) !== undefined
  )
}

function clauseEndOf(tokens: readonly Token[], from: number, isNext: (index: number) => boolean): number {
  const end = tokens.findIndex(
    (token, i) =>
      i > from &&
      (isSymbol(token, ';') ||
        token.kind === 'break' ||
        ((isSymbol(token, ',') || isWord(token, 'and but')) && isNext(i + 1))),
  )
  return end < 0 ? tokens.length : end
}

function bounds(tokens: readonly Token[]): { start: number; end: number } {
  const { start, end } = placeOf(tokens)
  return { start, end }
}
