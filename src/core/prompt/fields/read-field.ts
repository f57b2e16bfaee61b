import type { FieldReading } from './field-reading.ts'
import { readSaid } from './read-said.ts'
import { mergeSaid } from './said.ts'
import { splitAt } from './split-items.ts'
import type { Item } from './item.ts'
import { splitName } from './split-name.ts'
import { findField, findFieldByHead } from '../lexicon/find-entry.ts'
import { isUnitWord } from '../phrases/units.ts'
import { isSymbol, isWord, placeOf, type Token } from '../read/token.ts'

/**
 * Reads one entry of a list of fields: its name, and what is said of it before, behind and in brackets.
 *
 * @param use - Is told every token that was understood.
 * @returns Several fields for "first and last name" or "address (street, city, zip)", none where there is no name.
 */
export function readField(item: Item, use: (token: Token) => void): FieldReading[] {
  const { name, rest, said, taken } = splitName(item)
  const isEmpty = name.words.every((word) => EMPTY_WORDS.has(word))
  // "fine 0 to 20" is a sum of money, "fine" alone an answer.
  const isFine = name.words.length === 1 && name.words[0] === 'fine' && rest.length > 0
  if (name.words.length === 0 || (isEmpty && !isFine)) return []
  const parts = listParts(name.words, rest)
  if (parts !== undefined) {
    ;[...taken, ...rest].forEach(use)
    return parts.map(({ words, tokens }) => ({ words, said: { ...said, choices: [] }, ...bounds(tokens) }))
  }
  const more = readSaid(rest, { words: name.words, use })
  taken.forEach(use)
  const merged = mergeSaid(said, more)
  if (name.unit !== undefined) merged.unit = name.unit
  if (name.refersTo !== undefined) merged.refersTo = name.refersTo
  if (name.isBoolean) merged.isBoolean = true
  return [{ words: name.words, said: merged, ...bounds(item) }]
}

/** Whether an entry of a list is a field by its own words, and not a value of the entry before. */
export function isFieldItem(item: Item): boolean {
  const { name } = splitName(item)
  if (name.words.length === 0) return false
  if (item.some((token) => isWord(token) && token.isIdentifier)) return true
  if (findField(name.words) !== undefined || name.words.join(' ') === 'id') return true
  return (
    name.words.length > 1 && findFieldByHead(name.words) !== undefined && !item.some((token) => isWord(token, 'or'))
  )
}

/** Words that make no name, however they stand. */
const EMPTY_WORDS = new Set(
  'will do please thanks thank you be it that is all fine ok okay enough needed should would work good great there here so on etc more or less them they we i not only if about around of with'.split(
    ' ',
  ),
)

const WHOLES = new Set(
  'address name location contact coordinate coordinates dimension dimensions position geo geolocation contacts details detail info information'.split(
    ' ',
  ),
)

/** "address (street, city, zip)": brackets after a whole list its parts. */
function listParts(
  words: readonly string[],
  rest: readonly Token[],
): { words: readonly string[]; tokens: readonly Token[] }[] | undefined {
  const last = words[words.length - 1]
  const group = rest[0]
  if (!WHOLES.has(last) || group?.kind !== 'group' || rest.length > 1) return undefined
  const parts = splitAt(group.items, (token) => isSymbol(token, ',', '/', '&', '+') || isWord(token, 'and'))
  if (parts.length < 2 || !parts.every((part) => part.every((token) => isWord(token) && !isUnitWord(token.text))))
    return undefined
  const named = parts.map((tokens) => ({
    tokens,
    words: tokens.flatMap((token) => (isWord(token) ? token.parts : [])),
  }))
  const completed = named.map((part) => ({
    ...part,
    words:
      findField(part.words) === undefined && findField([...part.words, last]) !== undefined
        ? [...part.words, last]
        : part.words,
  }))
  return completed.every((part) => findField(part.words) !== undefined) ? completed : undefined
}

function bounds(tokens: readonly Token[]): { start: number; end: number } {
  const { start, end } = placeOf(tokens)
  return { start, end }
}
