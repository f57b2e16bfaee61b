import { readNoun } from './noun-phrase.ts'
import { mentionTable } from './scene.ts'
import type { Sentence } from './sentence.ts'
import { isWord, placeOf } from '../read/token.ts'

/** "many-to-many": of the two tables named last */
export function readManyToMany({ tokens, scene, named }: Sentence, at: number): number | undefined {
  const run = tokens
    .slice(at, at + 4)
    .findIndex((token) => isWord(token, 'many-to-many') || (isWord(token, 'm') && false))
  if (
    run < 0 ||
    !tokens.slice(at, at + run).every((token) => isWord(token, 'a have has in as with is are it this the'))
  )
    return undefined
  const tables = named.length >= 2 ? named.slice(-2) : scene.tables.slice(-2)
  const token = tokens[at + run]
  let next = at + run + 1
  while (isWord(tokens[next], 'relationship relation relations association link')) next++
  const between = isWord(tokens[next], 'between with') ? tokens.slice(next + 1) : []
  const nouns =
    between.length > 0
      ? [readNoun(tokens, next + 1)]
          .flatMap((noun) => (noun ? [noun, readNoun(tokens, noun.next + 1)] : []))
          .filter((noun) => noun !== undefined)
      : []
  const ends = nouns.length === 2 ? nouns.map((noun) => mentionTable(scene, noun.words, placeOf(noun.tokens))) : tables
  if (ends.length === 2)
    scene.links.push({
      kind: 'many',
      from: ends[0],
      to: ends[1],
      rows: undefined,
      role: undefined,
      start: token.start,
      end: token.end,
    })
  const end = nouns.length === 2 ? nouns[1].next : next
  tokens.slice(at, end).forEach((used) => scene.used.add(used))
  return end
}
