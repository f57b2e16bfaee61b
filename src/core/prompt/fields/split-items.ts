import { isSymbol, isWord, type Token } from '../read/token.ts'

/** One entry of a list of fields. */
export type Item = readonly Token[]

/**
 * Cuts a list into its entries: at ends of lines and semicolons, then at commas and "and". A list of values inside an
 * entry ("pending, shipped or cancelled") is kept whole by `isField`, which tells a field from a value.
 *
 * @param isLine - The tokens are a line of their own.
 */
export function splitItems(tokens: readonly Token[], isField: (item: Item) => boolean, isLine = false): Item[] {
  return splitAt(tokens, (token) => isSymbol(token, ';') || token.kind === 'break').flatMap((part, _i, parts) => {
    const colon = part.findIndex((token) => isSymbol(token, ':', '='))
    const hasOne = part.filter((token) => isSymbol(token, ':', '=')).length === 1
    // A line of its own that begins "name:" is about one field, whatever commas follow.
    if ((isLine || parts.length > 1) && hasOne && colon > 0 && colon <= 5 && !part.slice(0, colon).some(isJointSign) && !holdsFields(part.slice(colon + 1), isField)) return [part]
    return joinValues(splitAt(part, isJoint), parts.length > 1 ? keepStrong(isField, part) : isField)
  })
}

/** Between semicolons, single words to the end after a colon are values, even where a field could be called so. */
function keepStrong(isField: (item: Item) => boolean, part: readonly Token[]): (item: Item) => boolean {
  const colon = part.findIndex((token) => isSymbol(token, ':', '='))
  const after = colon < 0 ? [] : splitAt(part.slice(colon + 1), isJoint)
  const areWords = after.length > 1 && after.every((item) => item.length <= 2 && item.every((token) => isWord(token)))
  return areWords ? (item) => part.indexOf(item[0]) < colon && isField(item) : isField
}

/** Whether what follows a colon names fields by itself. */
function holdsFields(tokens: readonly Token[], isField: (item: Item) => boolean): boolean {
  const items = splitAt(tokens, isJoint)
  return items.length > 1 && items.slice(1).some((item) => item.some((token) => token.kind === 'phrase' || token.kind === 'group') && isField(item) && isWord(item[0]))
}

function isJointSign(token: Token): boolean {
  return isSymbol(token, ',') || isWord(token, 'and')
}

function isJoint(token: Token, i: number, tokens: readonly Token[]): number {
  if (isSymbol(token, ',', '&', '\u2014', '+')) return 1
  if (isWord(token, 'and') && !isSymbol(tokens[i + 1], '/')) return 1
  // In "basic, plus or premium" it is a value.
  if (isWord(token, 'plus') && !isSymbol(tokens[i - 1], ',', ':') && !isWord(tokens[i + 1], 'or', 'and') && i + 1 < tokens.length) return 1
  if (isWord(token, 'as') && isWord(tokens[i + 1], 'well') && isWord(tokens[i + 2], 'as')) return 3
  if (isWord(token, 'along', 'together') && isWord(tokens[i + 1], 'with')) return 2
  if (isWord(token, 'then', 'also', 'finally')) return 1
  return 0
}

/** @param joint - How many tokens from here on separate; `true` is one. */
export function splitAt(tokens: readonly Token[], joint: (token: Token, i: number, tokens: readonly Token[]) => number | boolean): Token[][] {
  const parts: Token[][] = [[]]
  for (let i = 0; i < tokens.length; i++) {
    const width = Number(joint(tokens[i], i, tokens))
    if (width === 0) parts[parts.length - 1].push(tokens[i])
    else {
      parts.push([])
      i += width - 1
    }
  }
  return parts.filter((part) => part.length > 0)
}

/** Puts the entries of a list of values back to the field that they are values of, with commas between. */
function joinValues(items: readonly Token[][], isField: (item: Item) => boolean): Item[] {
  const result: Token[][] = []
  for (let i = 0; i < items.length; i++) {
    const end = valuesEnd(items, i, isField)
    result.push(items.slice(i, end).reduce((joined, item) => [...joined, comma(item[0]), ...item]))
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
  const isBare = (item: Item) => item.length <= 4 && item.every((token) => (isWord(token) && !isWord(token, 'or', 'with')) || token.kind === 'quoted' || (token.kind === 'number' && token.unit === undefined))
  const hasShareGroup = (item: Item) => item.length <= 4 && item.length > 1 && item[item.length - 1].kind === 'group' && isShareGroup(item[item.length - 1]) && item.slice(0, -1).every((token) => isWord(token))
  const isShared = (item: Item) => hasShareGroup(item) || item.some((token) => token.kind === 'phrase' && (token.phrase.kind === 'share' || token.phrase.kind === 'rest')) && item.length <= 5
  const opensList = opener.some((token) => isSymbol(token, ':', '=') || isWord(token, 'either', 'among', 'e.g', 'eg', 'like')) || hasRun(opener, ['one', 'of']) || hasRun(opener, ['such', 'as']) || hasRun(opener, ['can', 'be']) || hasRun(opener, ['is', 'one']) || opener.some((token, i) => i > 0 && isWord(token, 'is', 'are') && isWord(opener[i + 1]))
  const closing = items.findIndex((item, i) => i > start && item.some((token) => isWord(token, 'or')) && item.length <= 7 && !item.some((token) => isSymbol(token, ':')))
  const between = closing < 0 ? [] : items.slice(start + 1, closing)
  const canClose = closing > start && between.every((item) => isBare(item) && (opensList || !isField(item)))
  if (canClose && (opensList || opener.every((token) => isWord(token) || token.kind === 'number'))) return closing + 1
  const opensShares = isShared(opener) && opener.length > 2 && !hasShareGroup(opener)
  if (!opensList && !opensShares) return start + 1
  // Without a closing "or" the values go on as long as entries are no fields.
  let end = start + 1
  while (end < items.length && (isBare(items[end]) || isShared(items[end])) && (!isField(items[end]) || hasShareGroup(items[end]) || isState(items[end], items, end))) end++
  return end
}

function isShareGroup(token: Token): boolean {
  return token.kind === 'group' && token.items.length === 1 && token.items[0].kind === 'phrase' && token.items[0].phrase.kind === 'share'
}

/** "cancelled" after "boarding, delayed" is one more of them, though a field can be called so. */
function isState(item: Item, items: readonly Item[], at: number): boolean {
  const [word] = item
  const [before] = items[at - 1]
  return item.length === 1 && isWord(word) && /(ed|ing|en|ent|d|ive)$/.test(word.text) && isWord(before) && items[at - 1].length <= 2 && /(ed|ing|en|ent|d|ive|time)$/.test(items[at - 1].at(-1)?.text ?? '')
}

function hasRun(item: Item, words: readonly string[]): boolean {
  return item.some((_token, i) => words.every((word, j) => isWord(item[i + j], word) || (word === 'one' && item[i + j]?.kind === 'number' && item[i + j].text === 'one')))
}
