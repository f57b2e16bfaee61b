import type { ColumnType } from '../../../shared/model/column-type.ts'
import type { ChoiceValue, Phrase, RangePhrase, WindowPhrase } from '../phrases/phrase.ts'

/** Everything a text says about one field besides its name. */
export interface Said {
  range?: RangePhrase
  window?: WindowPhrase
  clock?: { readonly from: string; readonly to: string }
  choices: ChoiceValue[]
  /** The choices are examples of more: "such as", "e.g.", "etc." */
  areExamples?: boolean
  /** A share without a value: of a boolean it is that of true. */
  share?: number
  split?: readonly number[]
  isUnique?: boolean
  nulls?: number
  isBoolean?: boolean
  type?: ColumnType
  unit?: string
  decimals?: number
  regex?: string
  normal?: { readonly mean: number; readonly stddev: number | undefined }
  skew?: 'normal' | 'lognormal' | 'exponential' | 'zipf' | 'uniform'
  length?: Extract<Phrase, { kind: 'length' }>
  isKey?: boolean
  /** Words that say what sort of thing the field holds: "assigned_to: email". */
  sort?: readonly string[]
  /** Words for the table this field points to; empty for a foreign key to nobody knows where. */
  refersTo?: readonly string[]
  /** "another row of the same table" */
  isSelf?: boolean
}

export function nothingSaid(): Said {
  return { choices: [] }
}

/** Adds what a phrase says. Returns false where it says nothing that a field can use. */
export function addPhrase(said: Said, phrase: Phrase): boolean {
  if (phrase.kind === 'rest') return false
  // The table has for each kind the function for phrases of that kind.
  const add = ADDERS[phrase.kind] as (said: Said, phrase: Phrase) => void
  add(said, phrase)
  return true
}

type PhraseOf<K extends Phrase['kind']> = Extract<Phrase, { kind: K }>

const ADDERS: { readonly [K in Exclude<Phrase['kind'], 'rest'>]: (said: Said, phrase: PhraseOf<K>) => void } = {
  range: (said, phrase) => {
    said.range = said.range === undefined || said.range.isVague ? phrase : mergeRanges(said.range, phrase)
  },
  window: (said, phrase) => {
    said.window = said.window === undefined ? phrase : mergeWindows(said.window, phrase)
  },
  choice: (said, { values }) => void said.choices.push(...values),
  clock: (said, phrase) => void (said.clock = phrase),
  unique: (said) => void (said.isUnique = true),
  nulls: (said, { share }) => void (said.nulls = share),
  boolean: (said) => void (said.isBoolean = true),
  share: (said, { share }) => void (said.share = share),
  split: (said, { shares }) => void (said.split = shares),
  pattern: (said, { regex }) => void (said.regex = regex),
  decimals: (said, { digits }) => void (said.decimals = digits),
  normal: (said, phrase) => void (said.normal = phrase),
  skew: (said, { shape }) => void (said.skew = shape),
  key: (said) => void (said.isKey = true),
  length: (said, phrase) => void (said.length = phrase),
}

/** Lays what was said later over what was said before. */
export function mergeSaid(before: Said, later: Said): Said {
  const choices = later.choices.length === 0 ? before.choices : mergeChoices(before.choices, later.choices)
  return { ...before, ...Object.fromEntries(Object.entries(later).filter(([, value]) => value !== undefined)), choices }
}

/** A later share belongs to a value that was named before: "active, inactive", then "80% active". */
function mergeChoices(before: readonly ChoiceValue[], later: readonly ChoiceValue[]): ChoiceValue[] {
  const same = (a: ChoiceValue, b: ChoiceValue) => String(a.value).toLowerCase() === String(b.value).toLowerCase()
  const merged = before.map(
    (choice) => later.find((other) => same(choice, other) && other.share !== undefined) ?? choice,
  )
  return [...merged, ...later.filter((choice) => !before.some((other) => same(choice, other)))]
}

export function saysNothing(said: Said): boolean {
  return (
    said.choices.length === 0 && Object.entries(said).every(([key, value]) => key === 'choices' || value === undefined)
  )
}

function mergeRanges(before: RangePhrase, later: RangePhrase): RangePhrase {
  if (later.isVague) return before
  return {
    ...later,
    min: later.min ?? before.min,
    max: later.max ?? before.max,
    isMinOpen: later.min === undefined ? before.isMinOpen : later.isMinOpen,
    isMaxOpen: later.max === undefined ? before.isMaxOpen : later.isMaxOpen,
    unit: later.unit ?? before.unit,
    decimals: Math.max(before.decimals, later.decimals),
  }
}

function mergeWindows(before: WindowPhrase, later: WindowPhrase): WindowPhrase {
  return {
    kind: 'window',
    fromMs: later.fromMs ?? before.fromMs,
    toMs: before.toMs === undefined || later.fromMs !== undefined ? later.toMs : before.toMs,
  }
}
