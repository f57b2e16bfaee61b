import type { ColumnData, Dictionary } from '../../data/batch.ts'
import { ByteWriter } from '../../data/byte-writer.ts'
import { makeDictionary } from '../../data/dictionary.ts'
import type { Generator, RowContext } from '../generator.ts'
import { drawWords } from '../random/draw-words.ts'
import type { RandomKey } from '../random/threefry.ts'
import type { Phrase } from './phrase.ts'
import { countAlternative, countPart, countPhrase, isPlainPhrase, isUnambiguous, measurePhrase } from './phrase.ts'
import { writePart } from './write-part.ts'

/** Phrases with at most this many texts are written out once, so that cells become codes. */
const MOST_LISTED = 4096

/**
 * A generator of the texts of a phrase: every part drawn uniformly, alternatives by weight.
 *
 * Its domain is the largest alternative whose choices provably never give the same text twice.
 */
export function makePhraseGenerator(phrase: Phrase, key: RandomKey): Generator {
  const size = countPhrase(phrase)
  const single = phrase.alternatives.length === 1 && phrase.alternatives[0].parts.length === 1
  const only = single ? phrase.alternatives[0].parts[0] : undefined
  if (only?.kind === 'dictionary') return makeDictionaryGenerator(phrase, only.dictionary, key)
  const isListed = size <= MOST_LISTED
  if (isListed) return makeDictionaryGenerator(phrase, makeDictionary(listTexts(phrase)), key)
  const writer = makeTextFiller(phrase)
  const drawChoices = makeChoiceDrawer(phrase, key)
  return {
    dataKind: 'text',
    fill: ({ rows }) => writer(rows.count, drawChoices(rows)),
    ...makeTextDomain(phrase),
  }
}

function makeTextDomain(phrase: Phrase): Pick<Generator, 'domain' | 'whyNoDomain'> {
  const countable = phrase.alternatives.filter((one) => isUnambiguous(one) && countAlternative(one) <= 2 ** 53 - 1)
  if (countable.length === 0) return { whyNoDomain: 'its values cannot be told apart by their parts' }
  const largest = countable.reduce((a, b) => (countAlternative(b) > countAlternative(a) ? b : a))
  const chosen: Phrase = { alternatives: [largest] }
  const writer = makeTextFiller(chosen)
  return {
    domain: {
      size: countAlternative(largest),
      fill: (ordinals, { rows }) => writer(rows.count, splitOrdinals(chosen, ordinals, rows.count)),
    },
  }
}

/** For each row: the alternative, then the choice of each of its parts. */
interface Choices {
  readonly alternatives: Uint32Array
  /** `parts[p][i]` is the choice of part p at row i. */
  readonly parts: readonly Float64Array[]
}

type ChoiceDrawer = (rows: RowContext['rows']) => Choices

function makeChoiceDrawer(phrase: Phrase, key: RandomKey): ChoiceDrawer {
  const { alternatives } = phrase
  const partCount = Math.max(...alternatives.map(({ parts }) => parts.length))
  const sizes = alternatives.map(({ parts }) => Float64Array.from(parts, countPart))
  const thresholds = makeThresholds(alternatives.map(({ weight }) => weight))

  return (rows) => {
    const { count } = rows
    const picked = new Uint32Array(count)
    const parts = Array.from({ length: partCount }, () => new Float64Array(count))
    if (alternatives.length > 1) {
      const { a } = drawWords(key, rows)
      for (let i = 0; i < count; i++) picked[i] = findThreshold(thresholds, a[i])
    }
    for (let p = 0; p < partCount; p++) {
      // Literals need no draw; a part that is a literal in every alternative is skipped altogether.
      if (sizes.every((list) => p >= list.length || list[p] === 1)) continue
      const { a, b } = drawWords(key, rows, p + 1)
      const out = parts[p]
      for (let i = 0; i < count; i++) {
        const list = sizes[picked[i]]
        if (p < list.length)
          out[i] = Math.floor(((a[i] * 0x20_0000 + (b[i] >>> 11)) / 0x20_0000_0000_0000) * list[p])
      }
    }
    return { alternatives: picked, parts }
  }
}

/** Splits ordinals of the whole phrase into an alternative and its parts' choices, the last part running fastest. */
function splitOrdinals({ alternatives }: Phrase, ordinals: Float64Array, count: number): Choices {
  const counts = alternatives.map(countAlternative)
  const picked = new Uint32Array(count)
  const parts = Array.from(
    { length: Math.max(...alternatives.map((one) => one.parts.length)) },
    () => new Float64Array(count),
  )
  for (let i = 0; i < count; i++) {
    let rest = ordinals[i]
    let which = 0
    while (rest >= counts[which]) rest -= counts[which++]
    picked[i] = which
    const list = alternatives[which].parts
    for (let p = list.length - 1; p >= 0; p--) {
      const size = countPart(list[p])
      const next = Math.floor(rest / size)
      parts[p][i] = rest - next * size
      rest = next
    }
  }
  return { alternatives: picked, parts }
}

function makeTextFiller(phrase: Phrase): (count: number, choices: Choices) => ColumnData {
  const longest = measurePhrase(phrase)
  const isPlain = isPlainPhrase(phrase)
  const out = new ByteWriter()
  return (count, choices) => {
    const offsets = new Uint32Array(count + 1)
    out.length = 0
    out.reserve(longest * count)
    for (let i = 0; i < count; i++) {
      const { parts } = phrase.alternatives[choices.alternatives[i]]
      for (let p = 0; p < parts.length; p++) writePart(parts[p], choices.parts[p][i], out)
      offsets[i + 1] = out.length
    }
    return { kind: 'text', bytes: out.take(), offsets, isPlain }
  }
}

/** Codes count through the alternatives one after the other, each with its last part running fastest. */
function makeDictionaryGenerator(phrase: Phrase, dictionary: Dictionary, key: RandomKey): Generator {
  const drawChoices = makeChoiceDrawer(phrase, key)
  const firsts = Float64Array.from(startsOf(phrase.alternatives.map(countAlternative)))
  const sizes = phrase.alternatives.map(({ parts }) => parts.map(countPart))
  return {
    dataKind: 'dictionary',
    fill({ rows }) {
      const { alternatives, parts } = drawChoices(rows)
      const codes = new Uint32Array(rows.count)
      for (let i = 0; i < rows.count; i++) {
        const which = alternatives[i]
        let code = 0
        for (let p = 0; p < sizes[which].length; p++) code = code * sizes[which][p] + parts[p][i]
        codes[i] = firsts[which] + code
      }
      return { kind: 'dictionary', codes, dictionary }
    },
    ...makeListDomain(dictionary),
  }
}

/** The different texts of a list, by number: repeats in the list count once. */
function makeListDomain(dictionary: Dictionary): Pick<Generator, 'domain'> {
  let distinct: Uint32Array | undefined
  const list = () => (distinct ??= listDistinct(dictionary))
  return {
    domain: {
      get size() {
        return list().length
      },
      fill(ordinals, { rows }) {
        const codes = new Uint32Array(rows.count)
        for (let i = 0; i < rows.count; i++) codes[i] = list()[ordinals[i]]
        return { kind: 'dictionary', codes, dictionary }
      },
    },
  }
}

function listDistinct({ size, bytes, offsets }: Dictionary): Uint32Array {
  const decoder = new TextDecoder()
  const seen = new Map<string, number>()
  for (let code = 0; code < size; code++) {
    const text = decoder.decode(bytes.subarray(offsets[code], offsets[code + 1]))
    if (!seen.has(text)) seen.set(text, code)
  }
  return Uint32Array.from(seen.values())
}

function listTexts(phrase: Phrase): string[] {
  const count = countPhrase(phrase)
  const ordinals = Float64Array.from({ length: count }, (_, i) => i)
  const column = makeTextFiller(phrase)(count, splitOrdinals(phrase, ordinals, count))
  if (column.kind !== 'text') return []
  const decoder = new TextDecoder()
  return Array.from({ length: count }, (_, i) =>
    decoder.decode(column.bytes.subarray(column.offsets[i], column.offsets[i + 1])),
  )
}

function startsOf(counts: readonly number[]): number[] {
  let sum = 0
  return counts.map((count) => (sum += count) - count)
}

/** Upper ends of the alternatives' shares of 32 random bits. */
function makeThresholds(weights: readonly number[]): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let sum = 0
  return Float64Array.from(weights, (weight) => ((sum += weight) / total) * 0x1_0000_0000)
}

function findThreshold(thresholds: Float64Array, word: number): number {
  let which = 0
  while (which < thresholds.length - 1 && word >= thresholds[which]) which++
  return which
}
