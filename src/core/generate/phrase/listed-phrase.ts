import type { Dictionary } from '../../data/batch.ts'
import { dictionaryTexts } from '../../data/cell-text.ts'
import { joinDictionaries } from '../../data/dictionary.ts'
import type { Domain, Generator } from '../generator.ts'
import { drawWords } from '../random/draw-words.ts'
import type { RandomKey } from '../random/threefry.ts'
import type { Phrase } from './phrase.ts'
import { countAlternative } from './phrase.ts'
import { writeTexts } from './text-phrase.ts'

/**
 * A generator whose texts are written out once; a cell is one draw: which alternative, and which of its texts.
 *
 * @param shares - Texts in the list of each alternative; fewer than it has are spread evenly over it.
 */
export function makeListedGenerator(phrase: Phrase, shares: readonly number[], key: RandomKey): Generator {
  const dictionary = listTexts(phrase, shares)
  const starts = Float64Array.from(shares, (_, i) => shares.slice(0, i).reduce((sum, share) => sum + share, 0))
  const limits = addWeights(phrase)
  return {
    dataKind: 'dictionary',
    domain: makeListDomain(dictionary),
    fill({ rows }) {
      const { a, b } = drawWords(key, rows)
      const codes = new Uint32Array(rows.count)
      for (let i = 0; i < rows.count; i++) {
        let which = 0
        while (a[i] >= limits[which]) which++
        codes[i] = starts[which] + Math.floor((b[i] / WORDS) * shares[which])
      }
      return { kind: 'dictionary', codes, dictionary }
    },
  }
}

const WORDS = 0x1_0000_0000

/** Upper ends of the alternatives' shares of 32 random bits; the last takes all that is left. */
function addWeights({ alternatives }: Phrase): Float64Array {
  const total = alternatives.reduce((sum, { weight }) => sum + weight, 0)
  let sum = 0
  const limits = Float64Array.from(alternatives, ({ weight }) => ((sum += weight) / total) * WORDS)
  limits[limits.length - 1] = WORDS
  return limits
}

function listTexts({ alternatives }: Phrase, shares: readonly number[]): Dictionary {
  const [only] = alternatives
  if (alternatives.length === 1 && only.parts.length === 1 && only.parts[0].kind === 'dictionary') {
    return only.parts[0].dictionary
  }
  const lists = alternatives.map((alternative, i) => {
    const step = countAlternative(alternative) / shares[i]
    const ordinals = Float64Array.from({ length: shares[i] }, (_, j) => Math.floor((j + 0.5) * step))
    const { bytes, offsets } = writeTexts({ alternatives: [alternative] }, ordinals, shares[i])
    return { size: shares[i], bytes, offsets }
  })
  return joinDictionaries(lists)
}

/** The different texts of a list, by number: repeats in the list count once. Looked for when first asked. */
function makeListDomain(dictionary: Dictionary): Domain {
  let distinct: readonly number[] | undefined
  const list = (): readonly number[] => (distinct ??= [...indexTexts(dictionary).values()])
  return {
    get size() {
      return list().length
    },
    fill(ordinals, { rows }) {
      const codes = new Uint32Array(rows.count)
      for (let i = 0; i < rows.count; i++) codes[i] = list()[ordinals[i]]
      return { kind: 'dictionary', codes, dictionary }
    },
  }
}

function indexTexts(dictionary: Dictionary): Map<string, number> {
  const codes = new Map<string, number>()
  for (const [code, text] of dictionaryTexts(dictionary).entries()) if (!codes.has(text)) codes.set(text, code)
  return codes
}
