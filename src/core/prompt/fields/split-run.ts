import type { Item } from './item.ts'
import { findField } from '../lexicon/find-entry.ts'
import { isWord, type Token } from '../read/token.ts'

/**
 * Cuts an entry of a list that has no commas where one field must be over and another begins: "title host" are two that
 * are known, and what follows a range or a window is a name again.
 */
export function splitRun(item: Item): Item[] {
  const parts: Item[] = []
  let start = 0
  for (let at = 1; at < item.length; at++) {
    if (knownAt(item, at) === 0 || !endsAt(item, start, at)) continue
    parts.push(item.slice(start, at))
    start = at
  }
  return [...parts, item.slice(start)]
}

function endsAt(item: Item, start: number, at: number): boolean {
  const before = item[at - 1]
  if (before.kind === 'phrase' || before.kind === 'group') return true
  const first = isWord(item[start], 'a an the') ? start + 1 : start
  const length = knownAt(item, first)
  return length > 0 && first + length === at
}

/** How many words from `at` on are a field that is known; the most there can be. */
function knownAt(item: Item, at: number): number {
  for (let length = 4; length > 0; length--) {
    const words = item.slice(at, at + length)
    const areWords = words.length === length && words.every((token: Token) => isWord(token))
    if (areWords && findField(words.flatMap((token) => (isWord(token) ? token.parts : []))) !== undefined) return length
  }
  return 0
}
