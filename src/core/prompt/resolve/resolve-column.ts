import type { ColumnType } from '../../../shared/model/column-type.ts'
import type { Said } from '../fields/said.ts'
import type { EntityEntry } from '../lexicon/entity-entry.ts'
import type { FieldEntry } from '../lexicon/field-entry.ts'
import { findField } from '../lexicon/find-entry.ts'
import type { WindowPhrase } from '../phrases/phrase.ts'
import { isMoneyUnit } from '../phrases/units.ts'
import type { Case, Resolved } from './case.ts'
import { findMeaning } from './find-meaning.ts'
import { choiceGenerator } from './resolve-choice.ts'
import { numberGenerator } from './resolve-number.ts'
import { uniqueGenerator } from './resolve-unique.ts'
import { closeWindow, dateGenerator, datetimeGenerator, daysWindow, type Window } from './resolve-window.ts'

interface Circumstances {
  readonly owner: EntityEntry | undefined
  readonly nowMs: number
}

/** Decides what a column holds from its words and from all that was said of it; what was said wins. */
export function resolveColumn(words: readonly string[], said: Said, { owner, nowMs }: Circumstances): Resolved {
  const meaning = findMeaning(said.sort ?? words, said.sort ? undefined : owner)
  const resolved = bySaying({ words, said, meaning, nowMs }) ?? byMeaning(meaning, nowMs)
  const typed = said.type === undefined ? resolved : castTo(resolved, said.type, { words, said, meaning, nowMs })
  return said.isUnique ? uniqueGenerator(typed, words, said) : typed
}

/** What the text itself fixes: choices, shares, ranges, windows, forms. */
function bySaying(it: Case): Resolved | undefined {
  const { said, meaning } = it
  const isDate = meaning.type === 'date' || meaning.type === 'timestamp'
  if (said.isBoolean && said.choices.length === 0)
    return { type: 'boolean', generator: { kind: 'boolean', p: said.share ?? usualShare(meaning) } }
  if (isDate && said.window && said.choices.every(({ share }) => share === undefined)) return byWindow(it, said.window)
  const isException =
    said.range !== undefined && !said.range.isVague && said.choices.length === 1 && said.choices[0].share !== undefined
  if (said.choices.length > 0 && !isException) return choiceGenerator(it)
  if (said.clock && !said.window)
    return { type: 'time', generator: { kind: 'time', from: said.clock.from, to: said.clock.to } }
  if (said.regex !== undefined) return { type: 'string', generator: { kind: 'pattern', regex: said.regex } }
  if (said.length) {
    const { unit, min, max } = said.length
    return { type: 'string', generator: { kind: 'text', unit, min, max } }
  }
  if (said.window) return byWindow(it, said.window)
  const years = yearWindow(it)
  if (years) return byWindow(it, years)
  if (said.range && isDate && !said.range.isVague)
    return (
      byAge(it) ??
      numberGenerator({
        ...it,
        meaning: { words: [], type: said.range.decimals > 0 ? 'number' : 'integer', recipe: { kind: 'number' } },
      })
    )
  if (said.range && isDate) return byMeaning(meaning, it.nowMs)
  if (
    (said.range && !(said.range.isVague && meaning.type === 'string')) ||
    said.normal ||
    said.decimals !== undefined ||
    isMoneyUnit(said.unit) ||
    (said.skew && said.skew !== 'uniform')
  )
    return numberGenerator(it)
  const isPlain =
    meaning.type === 'boolean' ||
    meaning.type === 'integer' ||
    meaning.type === 'date' ||
    (meaning.type === 'string' && (meaning.recipe.kind !== 'choice' || findField(it.words) === undefined))
  if (said.share !== undefined && isPlain) return { type: 'boolean', generator: { kind: 'boolean', p: said.share } }
  if (said.split && meaning.type === 'boolean')
    return { type: 'boolean', generator: { kind: 'boolean', p: said.split[0] } }
  return undefined
}

/** "installed 2019-2024": years are a window for what can be a date. */
function yearWindow({ said, meaning }: Case): Pick<WindowPhrase, 'fromMs' | 'toMs'> | undefined {
  const { min, max, isYears = false } = said.range ?? {}
  const isDate = meaning.type === 'date' || meaning.type === 'timestamp' || meaning.type === 'boolean'
  const isEnded = min !== undefined && max !== undefined && meaning.recipe.kind === 'text'
  if (!isYears || said.type === 'integer' || !(isDate || isEnded)) return undefined
  return {
    fromMs: min === undefined ? undefined : Date.UTC(min, 0, 1),
    toMs: max === undefined ? undefined : Date.UTC(max + 1, 0, 1) - 1,
  }
}

function usualShare({ recipe }: FieldEntry): number {
  return recipe.kind === 'boolean' ? (recipe.p ?? 0.5) : 0.5
}

function byMeaning({ type, recipe }: FieldEntry, nowMs: number): Resolved {
  if (recipe.kind !== 'days') return { type, generator: recipe }
  return inWindow(type, daysWindow(recipe.from, recipe.to, nowMs))
}

/** Words of fields that hold a year; other numbers with a window are dates after all: "last order". */
const YEAR_WORDS = new Set('year vintage built founded established'.split(' '))

function byWindow(
  { words, meaning, nowMs, said }: Case,
  window: { fromMs: number | undefined; toMs: number | undefined },
): Resolved {
  const usual = meaning.recipe.kind === 'days' ? daysWindow(meaning.recipe.from, meaning.recipe.to, nowMs) : undefined
  const closed = closeWindow({ kind: 'window', ...window }, usual, nowMs)
  const isYear = words.some((word) => YEAR_WORDS.has(word))
  if (isYear && meaning.type === 'integer' && said.type === undefined && meaning.recipe.kind === 'number') {
    return {
      type: 'integer',
      generator: {
        kind: 'number',
        min: new Date(closed.fromMs).getUTCFullYear(),
        max: new Date(closed.toMs).getUTCFullYear(),
      },
    }
  }
  const type =
    said.type === 'date' || said.type === 'timestamp'
      ? said.type
      : meaning.type === 'timestamp' || meaning.type === 'time'
        ? 'timestamp'
        : 'date'
  return inWindow(type, closed)
}

function inWindow(type: ColumnType, window: Window): Resolved {
  return type === 'timestamp'
    ? { type, generator: datetimeGenerator(window) }
    : { type: 'date', generator: dateGenerator(window) }
}

/** "date of birth (18-65)": ages in years. */
function byAge({ said, nowMs, meaning }: Case): Resolved | undefined {
  const { min = 0, max = 100, isVague = false } = said.range ?? {}
  const isAge = !isVague && meaning.recipe.kind === 'days' && meaning.recipe.from < -5000 && max <= 130
  if (!isAge) return undefined
  const now = new Date(nowMs)
  const back = (years: number, days: number) =>
    Date.UTC(now.getUTCFullYear() - Math.round(years), now.getUTCMonth(), now.getUTCDate() + days)
  return { type: 'date', generator: dateGenerator({ fromMs: back(max + 1, 1), toMs: back(min, 0) }) }
}

/** A type that was named, over what the meaning would give; the generator follows where it has to. */
function castTo(resolved: Resolved, type: ColumnType, it: Case): Resolved {
  const { generator } = resolved
  if (resolved.type === type || generator.kind === 'choice')
    return { ...resolved, type: generator.kind === 'choice' ? resolved.type : type }
  const window =
    it.meaning.recipe.kind === 'days'
      ? daysWindow(it.meaning.recipe.from, it.meaning.recipe.to, it.nowMs)
      : daysWindow(-365, 0, it.nowMs)
  switch (type) {
    case 'integer':
    case 'number':
    case 'decimal':
      return numberGenerator({ ...it, said: { ...it.said, type } })
    case 'boolean':
      return { type, generator: { kind: 'boolean', p: it.said.share ?? 0.5 } }
    case 'date':
    case 'timestamp':
      return inWindow(type, window)
    case 'time':
      return { type, generator: { kind: 'time' } }
    case 'uuid':
      return { type, generator: { kind: 'uuid' } }
    case 'json':
      return { type, generator: { kind: 'constant', value: {} } }
    case 'string':
      return castToString(resolved)
  }
}

/** Figures stay figures: a postal code "as string" is still made of them. */
function castToString({ generator }: Resolved): Resolved {
  if (generator.kind === 'number')
    return {
      type: 'string',
      generator: { kind: 'pattern', regex: String.raw`\d{${String(Math.trunc(generator.max ?? 999_999)).length}}` },
    }
  if (
    generator.kind === 'date' ||
    generator.kind === 'datetime' ||
    generator.kind === 'boolean' ||
    generator.kind === 'time' ||
    generator.kind === 'sequence'
  )
    return { type: 'string', generator: { kind: 'text', unit: 'words', min: 1, max: 3 } }
  return {
    type: 'string',
    generator: generator.kind === 'constant' ? { kind: 'text', unit: 'words', min: 1, max: 3 } : generator,
  }
}
