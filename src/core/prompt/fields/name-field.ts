import { correctSpelling } from '../lexicon/find-entry.ts'
import { isUnitWord } from '../phrases/units.ts'
import type { WordToken } from '../read/token.ts'

export interface FieldName {
  /** The words of the column's name, in order. */
  readonly words: readonly string[]
  /** "weight in kg" */
  readonly unit: string | undefined
  readonly isBoolean: boolean
  /** "reference to customers": the words of the table. */
  readonly refersTo: readonly string[] | undefined
}

const FILLERS = new Set('a an the their its his her your our my this that field column attribute'.split(' '))

/**
 * Makes a column's name out of the words of a field: without articles, "email of the assignee" turned to "assignee
 * email", a unit put last.
 *
 * @param isBoolean - The words were said to be true or not.
 */
export function nameField(tokens: readonly WordToken[], isBoolean: boolean): FieldName {
  const unit = readUnit(tokens)
  const kept = unit === undefined ? tokens : tokens.slice(0, unit.at)
  const reference = readReference(kept)
  if (reference)
    return {
      words: [...reference.slice(0, -1), reference[reference.length - 1], 'id'],
      unit: undefined,
      isBoolean: false,
      refersTo: reference,
    }
  const plain = turnOf(kept)
    .flatMap((token) => (token.isIdentifier ? token.parts : token.parts.map(correctSpelling)))
    .filter((word, _i, all) => !FILLERS.has(word) || all.length === 1)
  const words =
    isBoolean &&
    plain.length > 0 &&
    !['is', 'has', 'can', 'was'].includes(plain[0]) &&
    !(plain.length > 1 && /[^su]s$/.test(plain[0])) &&
    isAdjective(plain)
      ? ['is', ...plain]
      : plain
  return {
    words: unit?.isKept ? [...words, ...unit.words] : words,
    unit: unit?.words.join(' '),
    isBoolean: isBoolean || ['is', 'has', 'can'].includes(words[0]),
    refersTo: undefined,
  }
}

/** "weight in kg", "price in US dollars", "height cm" */
function readUnit(tokens: readonly WordToken[]): { at: number; words: readonly string[]; isKept: boolean } | undefined {
  const at = tokens.findIndex(
    (token, i) => i > 0 && (token.text === 'in' || token.text === 'per') && tokens[i + 1] !== undefined,
  )
  if (at > 0 && tokens[at].text === 'in') {
    const words = tokens
      .slice(at + 1)
      .map((token) => token.text)
      .filter((text) => text !== 'the')
    if (words.length <= 3 && words.some((word) => isUnitWord(word) || word === 'currency'))
      return { at, words, isKept: words.length === 1 }
  }
  return undefined
}

/** "customer reference", "reference to the customer", "foreign key to orders", "link to a product" */
function readReference(tokens: readonly WordToken[]): string[] | undefined {
  const texts = tokens.map((token) => token.text)
  const to = texts.indexOf('to')
  const isReference =
    to > 0 && /^(reference|references|link|pointer|foreign key|fk|relation|ref)$/.test(texts.slice(0, to).join(' '))
  if (!isReference) return undefined
  const words = tokens
    .slice(to + 1)
    .flatMap((token) => token.parts)
    .filter((word) => !FILLERS.has(word) && word !== 'id')
  return words.length > 0 ? words : undefined
}

/** "name of the customer" is the customer's name; "date of birth" and "number of pages" stay. */
function turnOf(tokens: readonly WordToken[]): readonly WordToken[] {
  const of = tokens.findIndex((token, i) => i > 0 && token.text === 'of')
  const isOwner =
    of > 0 &&
    ['the', 'a', 'an', 'each', 'their', 'its', 'this'].includes(tokens[of + 1]?.text) &&
    tokens.length > of + 2
  return isOwner && tokens[0].text !== 'number' ? [...tokens.slice(of + 2), ...tokens.slice(0, of)] : tokens
}

function isAdjective(words: readonly string[]): boolean {
  const last = words[words.length - 1]
  return /(ed|able|ible|ive|al|ful|ous|ent|ant|ic|en|y|t|e|d|k)$/.test(last) || words.length === 1
}
