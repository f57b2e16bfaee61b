import type { ColumnType } from '../../../shared/model/column-type.ts'
import type { DistributionSpec, GeneratorSpec } from '../../../shared/model/generator.ts'

/** What a field of some meaning holds, where the text doesn't say. */
export interface FieldEntry {
  /** The phrases that mean it, singular and in American spelling. */
  readonly words: readonly string[]
  readonly type: ColumnType
  readonly recipe: Recipe
}

/** A generator, or a window of time in days relative to now that becomes one. */
type Recipe = GeneratorSpec | { readonly kind: 'days'; readonly from: number; readonly to: number }

/** Words are separated by `|`: `email|mail address`. */
export function faker(words: string, method: string, ...args: readonly (string | number | object)[]): FieldEntry {
  // The arguments are literals of the lexicon, which are JSON.
  const json = args as Extract<GeneratorSpec, { kind: 'faker' }>['args']
  return entry(words, 'string', args.length === 0 ? { kind: 'faker', method } : { kind: 'faker', method, args: json })
}

/** Values are separated by `|`; `free*3` has three times the weight. */
export function choice(words: string, values: string): FieldEntry {
  const list = values.split('|').map((value) => {
    const [name, weight] = value.split('*')
    return weight === undefined ? name : { value: name, weight: Number(weight) }
  })
  return entry(words, 'string', { kind: 'choice', values: list })
}

/** Whole numbers from the first to the second. */
export function whole(
  words: string,
  [min, max]: readonly [number, number],
  distribution?: DistributionSpec,
): FieldEntry {
  return entry(words, 'integer', { kind: 'number', min, max, ...(distribution && { distribution }) })
}

/** Numbers from the first to the second, with so many digits after the point. */
export function real(
  words: string,
  [min, max, decimals]: readonly [number, number, number],
  distribution?: DistributionSpec,
): FieldEntry {
  return entry(words, 'number', { kind: 'number', min, max, decimals, ...(distribution && { distribution }) })
}

/** Amounts of money: two decimals, and many small ones for each large one. */
export function money(words: string, min: number, max: number): FieldEntry {
  const low = Math.log(Math.max(min, max / 1000, 0.01))
  const high = Math.log(max)
  const distribution = { kind: 'lognormal', mean: round((low + high) / 2), stddev: round((high - low) / 5) } as const
  return entry(words, 'decimal', { kind: 'number', min, max, decimals: 2, ...(min >= 0 && { distribution }) })
}

/** Dates between two days, counted from now. */
export function day(words: string, from: number, to: number): FieldEntry {
  return entry(words, 'date', { kind: 'days', from, to })
}

/** Dates with a time of day, between two days counted from now. */
export function moment(words: string, from: number, to: number): FieldEntry {
  return entry(words, 'timestamp', { kind: 'days', from, to })
}

/** True in a share of the rows. */
export function flag(words: string, p = 0.5): FieldEntry {
  return entry(words, 'boolean', { kind: 'boolean', p })
}

/** Codes of a form, as a regular expression. */
export function code(words: string, regex: string): FieldEntry {
  return entry(words, 'string', { kind: 'pattern', regex })
}

/** Running text of so many words, sentences or paragraphs. */
export function text(
  words: string,
  unit: 'words' | 'sentences' | 'paragraphs',
  [min, max]: readonly [number, number],
): FieldEntry {
  return entry(words, 'string', { kind: 'text', unit, min, max })
}

export function entry(words: string, type: ColumnType, recipe: Recipe): FieldEntry {
  return { words: words.split('|'), type, recipe }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
