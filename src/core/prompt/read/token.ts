import type { DateSpan } from './date-span.ts'
import type { Phrase } from '../phrases/phrase.ts'

/** A piece of the text; `start` and `end` are offsets into it, so that the user's own words can be quoted. */
export type Token =
  WordToken | NumberToken | DateToken | TimeToken | QuotedToken | SymbolToken | BreakToken | GroupToken | PhraseToken

interface Place {
  readonly start: number
  readonly end: number
  /** Whether the token follows the one before without a space. */
  readonly isGlued: boolean
}

export interface WordToken extends Place {
  readonly kind: 'word'
  /** In lower case, with a plain apostrophe. */
  readonly text: string
  /** As it was written. */
  readonly original: string
  /** The lower-case words in it: `customerId`, `customer_id` and `customer-id` are `customer` and `id`. */
  readonly parts: readonly string[]
  /** `snake_case` or `camelCase`: the user has named something exactly. */
  readonly isIdentifier: boolean
  readonly isCapital: boolean
}

export interface NumberToken extends Place {
  readonly kind: 'number'
  readonly text: string
  readonly value: number
  /** A currency sign or `%` that was written with it. */
  readonly unit: string | undefined
  /** Digits after the point. */
  readonly decimals: number
  /** `18+`. */
  readonly hasPlus: boolean
  /** Four plain digits that can be a year. */
  readonly isYear: boolean
  /** Whether it was written in words, as `two thousand`. */
  readonly isSpelled: boolean
}

interface DateToken extends Place {
  readonly kind: 'date'
  readonly text: string
  readonly span: DateSpan
}

interface TimeToken extends Place {
  readonly kind: 'time'
  readonly text: string
  /** `HH:MM:SS`. */
  readonly time: string
}

/** A literal in quotation marks; `text` is what stands between them. */
interface QuotedToken extends Place {
  readonly kind: 'quoted'
  readonly text: string
}

interface SymbolToken extends Place {
  readonly kind: 'symbol'
  readonly text: string
}

/** The end of a line that means something. */
export interface BreakToken extends Place {
  readonly kind: 'break'
  readonly text: string
  /** Whether the next line is an item of a list. */
  readonly isBullet: boolean
  /** Whether an empty line follows. */
  readonly isBlank: boolean
}

/** What stands between brackets. */
interface GroupToken extends Place {
  readonly kind: 'group'
  readonly text: string
  readonly items: readonly Token[]
}

/** Several tokens that were understood as one thing, such as a range. */
interface PhraseToken extends Place {
  readonly kind: 'phrase'
  readonly text: string
  readonly phrase: Phrase
  /** The tokens it was made of, for readers that want another reading. */
  readonly source: readonly Token[]
}

/** A word that was asked for by its text. The brand exists in types only: a word that isn't this one is a word still. */
type NamedWord = WordToken & { readonly [named]: true }
declare const named: unique symbol

/**
 * Whether a token is a word, and one of some.
 *
 * @param words - Separated by spaces; any word where left out.
 */
export function isWord(token: Token | undefined): token is WordToken
export function isWord(token: Token | undefined, words: string): token is NamedWord
export function isWord(token: Token | undefined, words?: string): boolean {
  return token?.kind === 'word' && (words === undefined || wordSet(words).has(token.text))
}

/** Lists of words that the grammar asks for, cut once: they are constants of the code. */
const wordSets = new Map<string, ReadonlySet<string>>()

function wordSet(words: string): ReadonlySet<string> {
  const known = wordSets.get(words)
  if (known) return known
  const set = new Set(words.split(' '))
  wordSets.set(words, set)
  return set
}

export function isSymbol(token: Token | undefined, ...signs: readonly string[]): token is SymbolToken {
  return token?.kind === 'symbol' && signs.includes(token.text)
}

export function isPhrase<K extends Phrase['kind']>(
  token: Token | undefined,
  kind: K,
): token is PhraseToken & { readonly phrase: Extract<Phrase, { kind: K }> } {
  return token?.kind === 'phrase' && token.phrase.kind === kind
}

/** The offsets that some tokens cover together. */
export function placeOf(tokens: readonly Token[]): { start: number; end: number; isGlued: boolean } {
  return { start: tokens[0].start, end: tokens[tokens.length - 1].end, isGlued: tokens[0].isGlued }
}
