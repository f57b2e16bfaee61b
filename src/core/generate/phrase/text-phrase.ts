import type { TextData } from '../../data/batch.ts'
import { ByteWriter } from '../../data/byte-writer.ts'
import type { Generator } from '../generator.ts'
import { drawWords } from '../random/draw-words.ts'
import type { RandomKey } from '../random/threefry.ts'
import type { RowSet } from '../row-set.ts'
import type { Phrase } from './phrase.ts'
import { countAlternative, countPart, isPlainPhrase, isUnambiguous, measurePhrase } from './phrase.ts'
import { writePart } from './write-part.ts'

/**
 * A generator that writes each cell's text from its parts.
 *
 * Its domain is the largest alternative whose choices provably never give the same text twice.
 */
export function makeTextPhraseGenerator(phrase: Phrase, key: RandomKey): Generator {
  const drawChoices = makeChoiceDrawer(phrase, key)
  const write = makeWriter(phrase)
  return { dataKind: 'text', fill: ({ rows }) => write(drawChoices(rows), rows.count), ...makeDomain(phrase) }
}

/** The texts with these ordinals: alternatives one after the other, the last part of each running fastest. */
export function writeTexts(phrase: Phrase, ordinals: Float64Array, count: number): TextData {
  return makeWriter(phrase)(splitOrdinals(phrase, ordinals, count), count)
}

/** For each row: the alternative, then the choice of each of its parts. */
interface Choices {
  readonly alternatives: Uint32Array
  /** `parts[p][i]` is the choice of part p at row i. */
  readonly parts: readonly Float64Array[]
}

function makeChoiceDrawer(phrase: Phrase, key: RandomKey): (rows: RowSet) => Choices {
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
        if (p < list.length) out[i] = Math.floor(((a[i] * 0x20_0000 + (b[i] >>> 11)) / 0x20_0000_0000_0000) * list[p])
      }
    }
    return { alternatives: picked, parts }
  }
}

function splitOrdinals({ alternatives }: Phrase, ordinals: Float64Array, count: number): Choices {
  const counts = alternatives.map(countAlternative)
  const sizes = alternatives.map(({ parts }) => parts.map(countPart))
  const picked = new Uint32Array(count)
  const partCount = Math.max(...sizes.map((list) => list.length))
  const parts = Array.from({ length: partCount }, () => new Float64Array(count))
  for (let i = 0; i < count; i++) {
    let rest = ordinals[i]
    let which = 0
    while (rest >= counts[which]) rest -= counts[which++]
    picked[i] = which
    for (let p = sizes[which].length - 1; p >= 0; p--) {
      const next = Math.floor(rest / sizes[which][p])
      parts[p][i] = rest - next * sizes[which][p]
      rest = next
    }
  }
  return { alternatives: picked, parts }
}

/** Bytes behind the last text that encoders may read in passing; zero, so that they need not copy. */
const READ_AHEAD = 64

function makeWriter(phrase: Phrase): (choices: Choices, count: number) => TextData {
  const longest = measurePhrase(phrase)
  const isPlain = isPlainPhrase(phrase)
  return (choices, count) => {
    const offsets = new Uint32Array(count + 1)
    const out = new ByteWriter(longest * count + READ_AHEAD)
    for (let i = 0; i < count; i++) {
      const { parts } = phrase.alternatives[choices.alternatives[i]]
      for (let p = 0; p < parts.length; p++) writePart(parts[p], choices.parts[p][i], out)
      offsets[i + 1] = out.length
    }
    return { kind: 'text', bytes: out.bytes, offsets, isPlain }
  }
}

function makeDomain(phrase: Phrase): Pick<Generator, 'domain' | 'whyNoDomain'> {
  const countable = phrase.alternatives.filter((one) => isUnambiguous(one) && countAlternative(one) <= 2 ** 53 - 1)
  if (countable.length === 0) return { whyNoDomain: 'its values cannot be told apart by their parts' }
  const largest = countable.reduce((a, b) => (countAlternative(b) > countAlternative(a) ? b : a))
  const chosen: Phrase = { alternatives: [largest] }
  return {
    domain: {
      size: countAlternative(largest),
      fill: (ordinals, { rows }) => writeTexts(chosen, ordinals, rows.count),
    },
  }
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
