import { isCount, isMeasured, readSubject } from './introduce.ts'
import { readNoun } from './noun-phrase.ts'
import { isEntity, isIntroduced, isPluralPhrase, mentionTable, type TableReading } from './scene.ts'
import type { Sentence } from './sentence.ts'
import { isWord, placeOf } from '../read/token.ts'

export interface Target {
  readonly table: TableReading
  readonly words: readonly string[]
  readonly count: number | undefined
  readonly next: number
}

/** An entity as the object of a verb or preposition; it must be one in this text, or be counted here. */
export function readTarget({ tokens, scene }: Sentence, start: number): Target | undefined {
  let at = start
  while (isWord(tokens[at], 'exactly only one of either specific particular certain given existing')) at++
  if (tokens[at]?.kind === 'number' && isWord(tokens[at + 1], 'of') && isCount(tokens, at + 2)) at += 2
  const number = tokens[at]
  const isOne = number?.kind === 'number' && number.value === 1
  const counts = isCount(tokens, at) && !isMeasured(tokens, at)
  const count = number?.kind === 'number' && counts && !isOne ? number.value : undefined
  const noun = readSubject(tokens, counts || isOne ? (isWord(tokens[at + 1], 'of') ? at + 2 : at + 1) : at)
  if (
    noun === undefined ||
    (!isIntroduced(scene, noun.words) &&
      (count === undefined || !isEntity(scene, noun.words) || !isPluralPhrase(noun.words)))
  )
    return undefined
  const table = mentionTable(scene, noun.words, placeOf(noun.tokens))
  if (count !== undefined) table.rows ??= count
  return { table, words: noun.words, count, next: noun.next }
}

export function readSureTarget({ tokens, scene }: Sentence, start: number): Target | undefined {
  const at = tokens[start]?.kind === 'number' ? start + 1 : start
  const noun = readNoun(tokens, at)
  return (
    noun && {
      table: mentionTable(scene, noun.words, placeOf(noun.tokens)),
      words: noun.words,
      count: undefined,
      next: noun.next,
    }
  )
}
