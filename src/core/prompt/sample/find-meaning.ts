import type { ColumnContext, ColumnFinding } from './column-finding.ts'
import type { ColumnProfile } from './column-profile.ts'
import { findChoice } from './find-choice.ts'
import type { Meaning } from './meaning.ts'
import { MEANINGS, PERSONAL_NAME } from './meanings.ts'
import { describeShare } from './share.ts'

/**
 * Recognises texts with a meaning (names, addresses, codes …) by name and content together, or by content alone where it
 * is telling. What isn't personal and repeats keeps its own values, with their frequencies.
 */
export function findMeaning(profile: ColumnProfile, context: ColumnContext): ColumnFinding | undefined {
  const words = meaningfulName(profile.words, context.tableNoun)
  // A thousand different texts say enough about a column.
  const distinct = [...profile.counts.keys()].slice(0, MAX_TESTED)
  if (distinct.length === 0) return findByName(words)
  for (const meaning of MEANINGS) {
    const isNamed = meaning.name.test(words)
    if (isNamed ? passShare(distinct, meaning.fits) >= NAMED_SHARE : isProven(distinct, meaning)) {
      const share = passShare(distinct, isNamed ? meaning.fits : (meaning.proof?.test ?? meaning.fits))
      const evidence = `${describeShare(share, 1)} look like ${meaning.label}`
      return { ...generate(meaning, profile, context), evidence }
    }
  }
  return undefined
}

/** Whether a column's name or values say that they belong to a person. */
export function isPersonal({ words, counts }: ColumnProfile, tableNoun: string): boolean {
  const name = meaningfulName(words, tableNoun)
  if (PERSONAL_NAME.test(name)) return true
  const distinct = [...counts.keys()].slice(0, MAX_TESTED)
  return MEANINGS.some((meaning) => meaning.isPersonal && (meaning.name.test(name) || isProven(distinct, meaning)))
}

const MAX_TESTED = 1000
/** With a name that says the same, this share of the values must fit. */
const NAMED_SHARE = 0.5
const MIN_DISTINCT = 3

const PEOPLE =
  /(^|_)(customer|user|employee|person|contact|member|patient|student|teacher|author|lead|applicant|candidate|staff|client|subscriber|doctor|guest|passenger|participant|player|owner|tenant|driver|voter|donor|volunteer|attendee)$/
const THINGS = /(^|_)(product|item|article|good|catalog|catalogue|inventory)$/
const FIRMS = /(^|_)(company|organi[sz]ation|vendor|supplier|manufacturer|merchant|employer|brand|partner)$/
const PLACES = /(^|_)(city|town)$/

/** A bare `name` or `title` means what its table is about. */
function meaningfulName(words: string, tableNoun: string): string {
  if (words !== 'name' && words !== 'title') return words
  if (THINGS.test(tableNoun)) return 'product_name'
  if (FIRMS.test(tableNoun)) return 'company_name'
  if (PLACES.test(tableNoun)) return 'city'
  if (/(^|_)country$/.test(tableNoun)) return 'country'
  if (/(^|_)book$/.test(tableNoun)) return 'book_title'
  if (/(^|_)(song|track)$/.test(tableNoun)) return 'song_title'
  if (/(^|_)(file|document)$/.test(tableNoun)) return 'file_name'
  if (words === 'name' && PEOPLE.test(tableNoun)) return 'full_name'
  return words
}

function findByName(words: string): ColumnFinding | undefined {
  const meaning = MEANINGS.find(({ name }) => name.test(words))
  if (!meaning) return undefined
  return {
    type: 'string',
    generator: { kind: 'faker', method: meaning.method },
    evidence: `the name says ${meaning.label}`,
  }
}

function passShare(texts: readonly string[], test: (text: string) => boolean): number {
  return texts.filter(test).length / texts.length
}

function isProven(texts: readonly string[], { proof, isPersonal: isStrict }: Meaning): boolean {
  if (!proof || texts.length < (proof.minDistinct ?? (isStrict ? 1 : MIN_DISTINCT))) return false
  // The first hundred rule most meanings out.
  if (texts.length > 100 && passShare(texts.slice(0, 100), proof.test) < proof.share * 0.8) return false
  return passShare(texts, proof.test) >= proof.share
}

function generate(meaning: Meaning, profile: ColumnProfile, context: ColumnContext): Omit<ColumnFinding, 'evidence'> {
  const choice = meaning.isPersonal ? undefined : findChoice(profile, { ...context, isPersonal: false })
  if (choice) return choice
  const args = meaning.args?.(profile.texts)
  return {
    type: 'string',
    generator: { kind: 'faker', method: meaning.method, ...(args ? { args } : {}) },
    ...(meaning.isIdentifying ? { capacity: FAKER_CAPACITY, isIdentifying: true } : {}),
  }
}

/** E-mail addresses and user names have more than so many different values. */
const FAKER_CAPACITY = 1_000_000
