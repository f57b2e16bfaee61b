import { joinValues } from './join-values.ts'
import type { Item } from './item.ts'
import { isSymbol, isWord, type Token } from '../read/token.ts'

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
    if (
      (isLine || parts.length > 1) &&
      hasOne &&
      colon > 0 &&
      colon <= 5 &&
      !part.slice(0, colon).some(isJointSign) &&
      !holdsFields(part.slice(colon + 1), isField)
    )
      return [part]
    return joinValues(splitAt(part, isJoint), parts.length > 1 ? keepStrong(isField, part) : isField)
  })
}

/** Between semicolons, single words to the end after a colon are values, even where a field could be called so. */
function keepStrong(isField: (item: Item) => boolean, part: readonly Token[]): (item: Item) => boolean {
  const colon = part.findIndex(
    (token, i) => isSymbol(token, ':', '=') || (isWord(token, 'of') && part[i - 1]?.text === 'one'),
  )
  const after = colon < 0 ? [] : splitAt(part.slice(colon + 1), isJoint)
  const areWords = after.length > 1 && after.every((item) => item.length <= 2 && item.every((token) => isWord(token)))
  return areWords ? (item) => part.indexOf(item[0]) < colon && isField(item) : isField
}

/** Whether what follows a colon names fields by itself. */
function holdsFields(tokens: readonly Token[], isField: (item: Item) => boolean): boolean {
  const items = splitAt(tokens, isJoint)
  return (
    items.length > 1 &&
    items
      .slice(1)
      .some(
        (item) =>
          item.some((token) => token.kind === 'phrase' || token.kind === 'group') && isField(item) && isWord(item[0]),
      )
  )
}

function isJointSign(token: Token): boolean {
  return isSymbol(token, ',') || isWord(token, 'and')
}

function isJoint(token: Token, i: number, tokens: readonly Token[]): number {
  if (isSymbol(token, ',', '&', '\u2014', '+')) return 1
  const isMoment = isWord(tokens[i - 1], 'date day') && isWord(tokens[i + 1], 'time hour')
  if (isWord(token, 'and') && !isSymbol(tokens[i + 1], '/') && !isMoment) return 1
  // In "basic, plus or premium" it is a value.
  if (
    isWord(token, 'plus') &&
    !isSymbol(tokens[i - 1], ',', ':') &&
    !isWord(tokens[i + 1], 'or and') &&
    i + 1 < tokens.length
  )
    return 1
  if (isWord(token, 'as') && isWord(tokens[i + 1], 'well') && isWord(tokens[i + 2], 'as')) return 3
  if (isWord(token, 'along together') && isWord(tokens[i + 1], 'with')) return 2
  if (isWord(token, 'then also finally')) return 1
  return 0
}

/** @param joint - How many tokens from here on separate; `true` is one. */
export function splitAt(
  tokens: readonly Token[],
  joint: (token: Token, i: number, tokens: readonly Token[]) => number | boolean,
): Token[][] {
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
