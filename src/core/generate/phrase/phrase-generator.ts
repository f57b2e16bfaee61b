import type { Generator } from '../generator.ts'
import type { RandomKey } from '../random/threefry.ts'
import { makeListedGenerator } from './listed-phrase.ts'
import type { Alternative, Phrase } from './phrase.ts'
import { countAlternative, countPhrase } from './phrase.ts'
import { makeTextPhraseGenerator } from './text-phrase.ts'

/**
 * A generator of the texts of a phrase: every part drawn uniformly, alternatives by weight.
 *
 * Where a list of the texts, or of nearly all that are drawn, is short, cells become codes of that list: of rare
 * alternatives with very many texts (one surname in twenty is a double name) the list then holds a spread of them.
 *
 * @param options - `isUnique`: the column's values must not repeat, so all texts have to be within reach.
 */
export function makePhraseGenerator(phrase: Phrase, key: RandomKey, { isUnique }: { isUnique: boolean }): Generator {
  const shares = shareList(phrase)
  if (shares === undefined || (isUnique && countPhrase(phrase) > MOST_LISTED))
    return makeTextPhraseGenerator(phrase, key)
  return makeListedGenerator(phrase, shares, key)
}

/** Texts that a list may hold; of one word list, all that there are. */
const MOST_LISTED = 2048
/** Share of the draws that must fall on alternatives that are listed whole. */
const LISTED_SHARE = 0.9

/** How many texts of each alternative the list holds; `undefined` where a list would leave too much out. */
function shareList({ alternatives }: Phrase): number[] | undefined {
  const counts = alternatives.map(countAlternative)
  if (isWordList(alternatives)) return counts
  const whole = alternatives.map((_, i) => counts[i] <= MOST_LISTED / alternatives.length)
  const weigh = (list: readonly Alternative[]) => list.reduce((sum, { weight }) => sum + weight, 0)
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total <= MOST_LISTED) return counts
  if (weigh(alternatives.filter((_, i) => whole[i])) < LISTED_SHARE * weigh(alternatives)) return undefined
  const taken = counts.reduce((sum, count, i) => sum + (whole[i] ? count : 0), 0)
  const room = Math.floor((MOST_LISTED - taken) / whole.filter((isWhole) => !isWhole).length)
  return counts.map((count, i) => (whole[i] ? count : Math.min(count, room)))
}

function isWordList(alternatives: readonly Alternative[]): boolean {
  return (
    alternatives.length === 1 && alternatives[0].parts.length === 1 && alternatives[0].parts[0].kind === 'dictionary'
  )
}
