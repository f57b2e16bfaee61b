import type { Item } from './item.ts'
import { isPhrase, isSymbol, isWord, type Token } from '../read/token.ts'

/** Puts the entries of a list of values back to the field that they are values of, with commas between. */
export function joinValues(items: readonly Token[][], isField: (item: Item) => boolean): Item[] {
  const result: Token[][] = []
  for (let i = 0; i < items.length; i++) {
    const end = valuesEnd(items, i, isField)
    result.push(items.slice(i, end).flatMap((item, n) => (n === 0 ? item : [comma(item[0]), ...item])))
    i = end - 1
  }
  return result
}

function comma({ start }: Token): Token {
  return { kind: 'symbol', text: ',', start, end: start, isGlued: true }
}

/** The index after the last entry that is a value of the field in entry `start`. */
function valuesEnd(items: readonly Token[][], start: number, isField: (item: Item) => boolean): number {
  const opener = items[start]
  const opensList = startsList(opener)
  const opensOf = opensWithOf(opener)
  const closing = items.findIndex(
    (item, i) => i > start && isClosing(item) && (opensList || opensOf || !isWholeChoice(item)),
  )
  const between = closing < 0 ? [] : items.slice(start + 1, closing)
  const canClose = closing > start && between.every((item) => isBare(item) && (opensList || !isField(item)))
  if (canClose && (opensList || opener.every((token) => isWord(token) || token.kind === 'number'))) return closing + 1
  if (opensOf && closing > start && between.every(isBare)) return closing + 1
  const rest = items.slice(start + 1)
  if (hasRun(opener, ['out', 'of']) && closing < 0 && rest.every((item) => isBare(item))) return items.length
  const opensShares = isShared(opener) && opener.length > 2 && !hasShareGroup(opener)
  if (!opensList && !opensShares) return start + 1
  // Without a closing "or" the values go on as long as entries are no fields, or until their shares make up the whole.
  let end = start + 1
  let total = shareOf(opener)
  for (; end < items.length; end++) {
    const item = items[end]
    total += shareOf(item)
    const isLast = shareOf(item) > 0 && Math.abs(total - 1) < 0.005
    if (endsInSplit(item)) return end + 1
    const isValue = !isField(item) || isLast || hasShareGroup(item) || isState(item, items[end - 1])
    if (!isValue || !(isBare(item) || isShared(item))) break
  }
  return end
}

/** "status:", "one of", "either": values follow. */
function startsList(item: Item): boolean {
  const opens = (token: Token, i: number) =>
    (i > 0 && isSymbol(token, '-') && !token.isGlued && isWord(item[i + 1])) ||
    isSymbol(token, ':', '=') ||
    isWord(token, 'either among e.g eg like') ||
    (i > 0 && isWord(token, 'is are') && isWord(item[i + 1]))
  const runs = [
    ['one', 'of'],
    ['out', 'of'],
    ['such', 'as'],
    ['can', 'be'],
    ['is', 'one'],
  ]
  return item.some(opens) || runs.some((run) => hasRun(item, run))
}

/** "a status of waiting": values follow up to an "or". */
function opensWithOf(item: Item): boolean {
  const of = item.findIndex((token) => isWord(token, 'of'))
  return of > 0 && isWord(item[0], 'a an the') && isWord(item[of - 1], VALUE_HEADS) && !isWord(item[of + 1], 'the a an')
}

/** Words of fields that hold one of a few values. */
export const VALUE_HEADS = 'status state condition priority severity outcome result verdict grade stage'

/** "delivered or cancelled" */
function isClosing(item: Item): boolean {
  return item.length <= 7 && item.some((token) => isWord(token, 'or')) && !item.some((token) => isSymbol(token, ':'))
}

/** Nothing but a value: a few words, a literal or a number. */
function isBare(item: Item): boolean {
  const isPlain = (token: Token) =>
    (isWord(token) && !isWord(token, 'or with')) ||
    token.kind === 'quoted' ||
    (token.kind === 'number' && token.unit === undefined)
  return item.length <= 4 && item.every(isPlain)
}

/** A value with its share: "closed 40%", "the rest free", "closed (40%)" */
function isShared(item: Item): boolean {
  return (
    hasShareGroup(item) ||
    (item.length <= 5 && item.some((token) => isPhrase(token, 'share') || isPhrase(token, 'rest')))
  )
}

function hasShareGroup(item: Item): boolean {
  const group = item[item.length - 1]
  const isGroup =
    group.kind === 'group' &&
    group.items.length === 1 &&
    (isPhrase(group.items[0], 'share') || isPhrase(group.items[0], 'split'))
  return isGroup && item.length > 1 && item.length <= 4 && item.slice(0, -1).every((token) => isWord(token))
}

/** "admin (70/25/5)", "cash 60/30/10": shares of all the values end their list. */
function endsInSplit(item: Item): boolean {
  const last = item[item.length - 1]
  const isSplit =
    isPhrase(last, 'split') || (last.kind === 'group' && last.items.length === 1 && isPhrase(last.items[0], 'split'))
  return isSplit && item.length > 1 && item.length <= 5 && isBare(item.slice(0, -1))
}

/** The shares that an entry names, together. */
function shareOf(item: Item): number {
  const tokens = item.flatMap((token) => (token.kind === 'group' ? token.items : [token]))
  return tokens.reduce((sum, token) => sum + (isPhrase(token, 'share') ? token.phrase.share : 0), 0)
}

/** "decision accepted or declined" and "paid or unpaid" need nothing before them. */
function isWholeChoice(item: Item): boolean {
  const or = item.findIndex((token) => isWord(token, 'or'))
  const [first, second] = [item[or - 1], item[or + 1]]
  const areOpposites =
    isWord(first) && isWord(second) && new RegExp(`^(un|in|non-?|dis)${first.text}$`).test(second.text)
  return or > 1 || areOpposites
}

/** "cancelled" after "boarding, delayed" is one more of them, though a field can be called so. */
function isState(item: Item, before: Item): boolean {
  const isSuch = (token: Token | undefined) => isWord(token) && /(ed|ing|en|ent|d|ive|time)$/.test(token.text)
  return item.length === 1 && isSuch(item[0]) && before.length <= 2 && isSuch(before[before.length - 1])
}

function hasRun(item: Item, words: readonly string[]): boolean {
  return item.some((_token, i) =>
    words.every(
      (word, j) =>
        isWord(item[i + j], word) || (word === 'one' && item[i + j]?.kind === 'number' && item[i + j].text === 'one'),
    ),
  )
}
