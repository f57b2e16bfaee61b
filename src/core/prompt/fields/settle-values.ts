import type { Said } from './said.ts'
import { findField } from '../lexicon/find-entry.ts'
import type { ChoiceValue } from '../phrases/phrase.ts'
import { isWord, type Token } from '../read/token.ts'

/** What a reader of sayings is told of the field they are about. */
export interface SaidContext {
  /** The words of the field. */
  readonly words: readonly string[]
  /** Is told every token that was understood. */
  readonly use: (token: Token) => void
}

/** Decides what words that are no phrase are: values, the two values of a boolean, or nothing. */
export function settleValues(said: Said, loose: readonly Value[], { words, use }: SaidContext): void {
  const isYesNo = loose.length > 0 && loose.every(({ choice }) => YES.has(fold(choice)) || NO.has(fold(choice)))
  if (isYesNo && (loose.length > 1 || said.isBoolean || loose[0].choice.share !== undefined)) {
    said.isBoolean = true
    const yes = loose.find(({ choice }) => YES.has(fold(choice)))?.choice.share
    const no = loose.find(({ choice }) => NO.has(fold(choice)))?.choice.share
    if (yes !== undefined && yes !== REST) said.share = yes
    else if (no !== undefined && no !== REST) said.share = 1 - no
    for (const { tokens } of loose) tokens.forEach(use)
    return
  }
  const isAboutName = said.isBoolean && loose.length === 1 && loose[0].choice.share !== undefined
  if (isAboutName) {
    said.share =
      /^(not|un|non)/.test(fold(loose[0].choice)) && !words.includes(fold(loose[0].choice))
        ? 1 - (loose[0].choice.share ?? 0)
        : loose[0].choice.share
    loose[0].tokens.forEach(use)
    return
  }
  const kept = loose.filter(({ choice }) => choice.value !== '' && !/^etc\.?$/.test(fold(choice)))
  const sort =
    kept.length === 1 && kept[0].choice.share === undefined
      ? kept[0].tokens.flatMap((token) => (isWord(token) ? token.parts : []))
      : []
  if (sort.length > 0 && findField(sort) !== undefined && said.choices.length === 0) {
    said.sort = sort
    kept[0].tokens.forEach(use)
    return
  }
  if (kept.length === 1 && kept[0].choice.share === undefined && !canBeOnly(kept[0].tokens, words)) return
  const named = kept.reduce((sum, { choice }) => sum + Math.max(0, choice.share ?? 0), 0)
  const count = kept.filter(({ choice }) => choice.share === REST).length
  said.choices.push(
    ...kept.map(({ choice }) =>
      choice.share === REST ? { ...choice, share: Math.max(0, 1 - named) / count } : choice,
    ),
  )
  for (const { tokens } of kept) tokens.forEach(use)
}

const YES = new Set(['true', 'yes', 'y', 'on', '1', 'enabled'])

const NO = new Set(['false', 'no', 'n', 'off', '0', 'disabled'])

/** One lone value is believed in quotes, or for fields that hold names of a kind. */
function canBeOnly(tokens: readonly Token[], words: readonly string[]): boolean {
  if (tokens.some((token) => token.kind === 'quoted')) return true
  const last = words[words.length - 1]
  return (
    [
      'country',
      'currency',
      'status',
      'state',
      'type',
      'city',
      'language',
      'category',
      'region',
      'nationality',
      'timezone',
    ].includes(last) && tokens.every((token) => isWord(token))
  )
}

function fold({ value }: ChoiceValue): string {
  return String(value).toLowerCase()
}

/** Marks a value that gets what the others leave. */
export const REST = -1

export interface Value {
  readonly tokens: readonly Token[]
  readonly choice: ChoiceValue
}
