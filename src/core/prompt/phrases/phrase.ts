/** What a run of words says about a field, an entity or a count, wherever in the sentence it stands. */
export type Phrase =
  | RangePhrase
  | WindowPhrase
  | ChoicePhrase
  | { readonly kind: 'unique' }
  /** Share of blanks; 0 promises that there are none. */
  | { readonly kind: 'nulls'; readonly share: number }
  | { readonly kind: 'boolean' }
  /** A share of the rows, 0 to 1; `isVague` for "most". */
  | { readonly kind: 'share'; readonly share: number; readonly isVague: boolean }
  /** "60/40": shares of values that are named elsewhere. */
  | { readonly kind: 'split'; readonly shares: readonly number[] }
  /** "the rest": what the named shares leave over. */
  | { readonly kind: 'rest' }
  | { readonly kind: 'pattern'; readonly regex: string }
  | { readonly kind: 'decimals'; readonly digits: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly stddev: number | undefined }
  | { readonly kind: 'skew'; readonly shape: 'normal' | 'lognormal' | 'exponential' | 'zipf' | 'uniform' }
  | { readonly kind: 'key' }
  | { readonly kind: 'clock'; readonly from: string; readonly to: string }
  | {
      readonly kind: 'length'
      readonly unit: 'words' | 'sentences' | 'paragraphs'
      readonly min: number
      readonly max: number
    }

export interface RangePhrase {
  readonly kind: 'range'
  readonly min: number | undefined
  readonly max: number | undefined
  /** "more than 5": the end itself is not meant. */
  readonly isMinOpen: boolean
  readonly isMaxOpen: boolean
  readonly unit: string | undefined
  /** Most digits after the point of its numbers. */
  readonly decimals: number
  /** Every end can be a year, so that the range can be a window. */
  readonly isYears: boolean
  /** "several", "around 50": the ends are not the user's. */
  readonly isVague: boolean
}

export interface WindowPhrase {
  readonly kind: 'window'
  readonly fromMs: number | undefined
  readonly toMs: number | undefined
}

export interface ChoicePhrase {
  readonly kind: 'choice'
  readonly values: readonly ChoiceValue[]
}

export interface ChoiceValue {
  readonly value: string | number
  /** 0 to 1. */
  readonly share: number | undefined
}
