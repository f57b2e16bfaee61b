import type { SampleColumn, SampleValue } from './sample.ts'
import { snakeCase } from './snake-case.ts'

/** A column's values, cleaned and counted once for everything that looks at them. */
export interface ColumnProfile {
  readonly name: string
  /** The name in snake case, for matching words. */
  readonly words: string
  readonly rows: number
  /** Rows that hold nothing: missing, empty, or a word such as NULL. */
  readonly nullCount: number
  /** The words that stood for nothing, such as `N/A`. */
  readonly nullWords: readonly string[]
  /** The present scalars as text, trimmed, in row order. */
  readonly texts: readonly string[]
  /** How often each text stands. */
  readonly counts: ReadonlyMap<string, number>
  /** The present objects and arrays. */
  readonly objects: readonly object[]
}

/** Cleans and counts a column: sorts its values into nothing, scalars and objects. */
export function profileColumn({ name, values }: SampleColumn): ColumnProfile {
  const present: string[] = []
  const objects: object[] = []
  let nullCount = 0
  for (const value of values) {
    if (typeof value === 'object' && value !== null) objects.push(value)
    else if (isNothing(value)) nullCount++
    else present.push(String(value).trim())
  }
  const nullWords = findNullWords(present)
  const texts = nullWords.size === 0 ? present : present.filter((text) => !nullWords.has(text))
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return {
    name,
    words: snakeCase(name),
    rows: values.length,
    nullCount: nullCount + present.length - texts.length,
    nullWords: [...nullWords],
    texts,
    counts,
    objects,
  }
}

/** Words that mean a missing value in data of any kind. */
const NULL_WORDS = new Set(['null', 'n/a', 'na', 'nan', '#n/a', '\\n', '(null)', '<null>', '<na>', 'n.a.', '#null!'])

function isNothing(value: SampleValue | undefined): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
}

function findNullWords(texts: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const text of texts) if (text.length <= 7 && NULL_WORDS.has(text.toLowerCase())) found.add(text)
  // Among two-letter codes, NA is Namibia or North America, not nothing.
  if (found.has('NA') && isCodeColumn(texts)) found.delete('NA')
  return found
}

function isCodeColumn(texts: readonly string[]): boolean {
  const others = texts.filter((text) => text !== 'NA')
  return others.length > 0 && others.every((text) => /^[A-Z]{2}$/.test(text))
}
