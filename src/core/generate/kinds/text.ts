import { AppError } from '../../../shared/errors/app-error.ts'
import type { SpecOf } from '../../../shared/model/generator.ts'
import { ByteWriter } from '../../data/byte-writer.ts'
import { dictionaryTexts } from '../../data/cell-text.ts'
import { makeDictionary } from '../../data/dictionary.ts'
import type { ColumnEnvironment, Generator } from '../generator.ts'
import { copyEntry } from '../phrase/write-part.ts'
import { CellRandom } from '../random/cell-random.ts'
import type { Dictionary } from '../../data/batch.ts'

/**
 * Running text of so many words, sentences (3 to 10 words) or paragraphs (3 to 6 sentences) from a word list.
 *
 * @param words - The words to write with, in lower case.
 */
export function makeTextGenerator(
  spec: SpecOf<'text'>,
  environment: ColumnEnvironment,
  words: readonly string[],
): Generator {
  const { at, column } = environment
  if (column.type !== 'string') {
    throw new AppError(
      'SCHEMA_INVALID',
      `${at}: the text generator makes text, but the column's type is ${column.type}. Make it "string".`,
    )
  }
  const unit = spec.unit ?? 'sentences'
  const [least, most] = DEFAULT_COUNTS[unit]
  const min = spec.min ?? Math.min(least, spec.max ?? least)
  const max = spec.max ?? Math.max(most, min)
  if (min > max) {
    throw new AppError('INFEASIBLE', `${at}: min ${min} is more than max ${max}. Swap them, or drop one.`)
  }
  const lists = makeWordLists(words)
  const random = new CellRandom(environment.key('text'))
  return {
    dataKind: 'text',
    whyNoDomain: 'running text may repeat. Use a template with a unique column in it',
    fill({ rows }) {
      const out = new ByteWriter(rows.count * 64)
      const offsets = new Uint32Array(rows.count + 1)
      for (let i = 0; i < rows.count; i++) {
        random.pointAt(rows.lo[i], rows.hi[i])
        writeUnits({ out, random, lists }, unit, min + random.below(max - min + 1))
        offsets[i + 1] = out.length
      }
      return { kind: 'text', bytes: out.bytes, offsets, isPlain: lists.isPlain && unit !== 'paragraphs' }
    },
  }
}

const DEFAULT_COUNTS = { words: [2, 6], sentences: [1, 3], paragraphs: [1, 3] } as const

interface WordLists {
  readonly lower: Dictionary
  /** The same words with a capital. */
  readonly capital: Dictionary
  readonly isPlain: boolean
}

interface Writing {
  readonly out: ByteWriter
  readonly random: CellRandom
  readonly lists: WordLists
}

function makeWordLists(words: readonly string[]): WordLists {
  const lower = makeDictionary(words)
  const capital = makeDictionary(dictionaryTexts(lower).map((word) => word.charAt(0).toUpperCase() + word.slice(1)))
  return { lower, capital, isPlain: words.every((word) => /^[\p{L}\d-]+$/u.test(word)) }
}

function writeUnits(writing: Writing, unit: 'words' | 'sentences' | 'paragraphs', count: number): void {
  if (unit === 'words') return writeWords(writing, count, writing.lists.lower)
  for (let i = 0; i < count; i++) {
    if (i > 0) writing.out.writeByte(unit === 'sentences' ? SPACE : NEW_LINE)
    if (unit === 'sentences') writeSentence(writing)
    else writeUnits(writing, 'sentences', 3 + writing.random.below(4))
  }
}

function writeSentence(writing: Writing): void {
  writeWords(writing, 3 + writing.random.below(8), writing.lists.capital)
  writing.out.writeByte(FULL_STOP)
}

/** @param firstList - Where the first word comes from: with a capital or without. */
function writeWords({ out, random, lists }: Writing, count: number, firstList: Dictionary): void {
  for (let i = 0; i < count; i++) {
    const list = i === 0 ? firstList : lists.lower
    const code = random.below(list.size)
    out.reserve(list.offsets[code + 1] - list.offsets[code] + 1)
    if (i > 0) out.bytes[out.length++] = SPACE
    copyEntry(list, code, out)
  }
}

const SPACE = 0x20
const NEW_LINE = 0x0a
const FULL_STOP = 0x2e
