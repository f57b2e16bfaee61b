import type { Alternative, Phrase, PhrasePart } from '../phrase/phrase.ts'
import { literal } from '../phrase/phrase.ts'

/** Looks up what stands in braces, such as `person.lastName`; `undefined` where it is not known as a phrase. */
export type PhraseLookup = (name: string) => Phrase | undefined

/** What the signs in a pattern stand for: each a run of characters from `first` on. */
export interface PatternSigns {
  readonly [sign: string]: { readonly first: number; readonly radix: number }
}

const DIGIT = { first: 0, radix: 10 }
/** `#` a digit, `!` a digit from 2 on (faker's phone formats). */
export const PHONE_SIGNS: PatternSigns = { '#': DIGIT, '!': { first: 2, radix: 8 } }
/** `#` a digit, `?` a capital letter; letters stand 17 places after the digit 0. */
export const POSTCODE_SIGNS: PatternSigns = { '#': DIGIT, '?': { first: 17, radix: 26 } }

/** Patterns that multiply out to more alternatives than this are left to faker itself. */
const MOST_ALTERNATIVES = 600

/** A phrase of several patterns, each as likely as its weight says. */
export function phraseOfPatterns(
  patterns: readonly (string | { readonly value: string; readonly weight: number })[],
  lookup: PhraseLookup,
): Phrase | undefined {
  const alternatives: Alternative[] = []
  for (const pattern of patterns) {
    const { value, weight } = typeof pattern === 'string' ? { value: pattern, weight: 1 } : pattern
    const phrase = phraseOfPattern(value, lookup)
    if (phrase === undefined) return undefined
    const total = phrase.alternatives.reduce((sum, one) => sum + one.weight, 0)
    alternatives.push(...phrase.alternatives.map((one) => ({ ...one, weight: (weight * one.weight) / total })))
  }
  return alternatives.length > 0 && alternatives.length <= MOST_ALTERNATIVES ? { alternatives } : undefined
}

/** A phrase of one pattern with names in double braces: `{{person.firstName}} {{location.street_suffix}}`. */
export function phraseOfPattern(pattern: string, lookup: PhraseLookup): Phrase | undefined {
  let alternatives: Alternative[] = [{ weight: 1, parts: [] }]
  for (const piece of pattern.split(/(\{\{[^{}]*\}\})/)) {
    if (piece === '') continue
    const name = /^\{\{\s*([\w.]+)\s*\}\}$/.exec(piece)?.[1]
    if (name === undefined && piece.includes('{{')) return undefined
    const next = name === undefined ? { alternatives: [{ weight: 1, parts: [literal(piece)] }] } : lookup(name)
    if (next === undefined) return undefined
    alternatives = alternatives.flatMap((left) =>
      next.alternatives.map((right) => ({
        weight: left.weight * right.weight,
        parts: [...left.parts, ...right.parts],
      })),
    )
    if (alternatives.length > MOST_ALTERNATIVES) return undefined
  }
  return { alternatives }
}

/**
 * A phrase of formats in which signs stand for characters: `!##-!##-####`.
 *
 * @param isWithoutLeadingZero - A run of signs at the start of a number never begins with 0 (building numbers).
 */
export function phraseOfFormats(
  formats: readonly string[],
  signs: PatternSigns,
  isWithoutLeadingZero = false,
): Phrase | undefined {
  // Anything that faker gives a further meaning to (Luhn digits, sets, wildcards, names) is left to faker.
  if (formats.some((format) => /[[\]{}*L]|\\/.test(format))) return undefined
  return {
    alternatives: formats.map((format) => ({ weight: 1, parts: splitFormat(format, signs, isWithoutLeadingZero) })),
  }
}

function splitFormat(format: string, signs: PatternSigns, isWithoutLeadingZero: boolean): PhrasePart[] {
  const parts: PhrasePart[] = []
  let text = ''
  let run: { first: number; radix: number }[] = []
  const endText = () => {
    if (text !== '') parts.push(literal(text))
    text = ''
  }
  const endRun = () => {
    if (run.length > 0)
      parts.push({ kind: 'digits', first: run.map((one) => one.first), radix: run.map((one) => one.radix) })
    run = []
  }
  for (const sign of format) {
    const meaning = Object.hasOwn(signs, sign) ? signs[sign] : undefined
    if (meaning === undefined) {
      endRun()
      text += sign
      continue
    }
    endText()
    const isLeading = isWithoutLeadingZero && run.length === 0 && meaning.first === 0 && meaning.radix === 10
    run.push(isLeading ? { first: 1, radix: 9 } : meaning)
    // Longer runs would pass what a double can count exactly.
    if (run.length === 10) endRun()
  }
  endRun()
  endText()
  return parts
}
