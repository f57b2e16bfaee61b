import type { ColumnSpec } from '../../../shared/model/schema.ts'
import type { ColumnContext, ColumnFinding, FindColumn } from './column-finding.ts'
import { profileColumn, type ColumnProfile } from './column-profile.ts'
import { findBoolean } from './find-boolean.ts'
import { findChoice } from './find-choice.ts'
import { findConstant } from './find-constant.ts'
import { findJson } from './find-json.ts'
import { findMeaning, isPersonal } from './find-meaning.ts'
import { findMoment } from './find-moment.ts'
import { findNumber } from './find-number.ts'
import { findPattern } from './find-pattern.ts'
import { isSequenceName } from './find-sequence.ts'
import { findText } from './find-text.ts'
import { findUuid } from './find-uuid.ts'
import type { SampleColumn } from './sample.ts'
import { describeShare, groupDigits, roundShare } from './share.ts'

/** A column of the draft, and what the search for keys and references must know of it. */
export interface DraftedColumn {
  readonly spec: ColumnSpec
  readonly profile: ColumnProfile
  /** All values of the sample are there and different, and the generator can give each row a value of its own. */
  readonly canBeKey: boolean
  readonly notUnderstood: readonly string[]
}

/** Finds out what a column holds and writes its specification. */
export function draftColumn(
  column: SampleColumn,
  table: { readonly noun: string; readonly rows: number },
): DraftedColumn {
  const profile = profileColumn(column)
  const context: ColumnContext = {
    tableNoun: table.noun,
    rows: table.rows,
    isPersonal: isPersonal(profile, table.noun),
  }
  const finding = find(profile, context)
  const missing = profile.nullCount + (finding.strayCount ?? 0)
  const isAllDifferent = profile.counts.size === profile.texts.length && profile.texts.length > 0
  const hasRoom = (finding.capacity ?? 0) >= table.rows
  const isUnique = isAllDifferent && hasRoom && !finding.strayCount && isMeantUnique(profile, finding)
  return {
    spec: {
      name: column.name,
      type: finding.type,
      ...(missing > 0 ? { nulls: roundShare(missing / profile.rows) } : {}),
      ...(isUnique && finding.generator.kind !== 'sequence' ? { unique: true } : {}),
      generator: isUnique ? withoutShape(finding.generator) : finding.generator,
      because: explain(profile, finding, missing),
    },
    profile,
    canBeKey: isAllDifferent && hasRoom && missing === 0,
    notUnderstood: (finding.notUnderstood ?? []).map((sentence) => `${column.name}: ${sentence}`),
  }
}

/** From the strictest to the loosest; the first that recognises the column wins. */
const FINDERS: readonly FindColumn[] = [
  findJson,
  findUuid,
  findBoolean,
  findMeaningOfDigits,
  findMoment,
  findConstant,
  findNumber,
  findMeaning,
  findChoice,
  findPattern,
]

const MIN_UNIQUE = 20

function find(profile: ColumnProfile, context: ColumnContext): ColumnFinding {
  if (profile.texts.length === 0 && profile.objects.length === 0) return findNothing(profile, context)
  for (const finder of FINDERS) {
    const finding = finder(profile, context)
    if (finding) return finding
  }
  return findText(profile)
}

/** Phones, postcodes and the like are digits, but not quantities: a number would lose their zeros and their form. */
function findMeaningOfDigits(profile: ColumnProfile, context: ColumnContext): ColumnFinding | undefined {
  const hasDigits = [...profile.counts.keys()].every((text) => /\d/.test(text))
  return hasDigits && !isSequenceName(profile.words.replace(/_(number|num|no|nr)$/, ''))
    ? findMeaning(profile, context)
    : undefined
}

function findNothing(profile: ColumnProfile, context: ColumnContext): ColumnFinding {
  const byName = findMeaning(profile, context)
  const sentence = 'The sample holds no value; only the name is known.'
  if (byName) return { ...byName, notUnderstood: [sentence] }
  const evidence = 'nothing to go by'
  if (profile.rows > 0) {
    return { type: 'string', generator: { kind: 'constant', value: null }, evidence, notUnderstood: [sentence] }
  }
  return {
    type: 'string',
    generator: { kind: 'text', unit: 'words', min: 1, max: 3 },
    evidence,
    notUnderstood: [sentence],
  }
}

/**
 * Whether "all different" is a property of the column rather than luck: for kinds that name one thing, or where as many
 * random values would have met at least three times (the birthday bound, n² / 2d).
 */
function isMeantUnique(profile: ColumnProfile, finding: ColumnFinding): boolean {
  if (finding.isIdentifying && isSequenceName(profile.words)) return true
  if (profile.texts.length < MIN_UNIQUE) return false
  return finding.isIdentifying === true || profile.texts.length ** 2 / (2 * (finding.capacity ?? Infinity)) >= 3
}

/** Unique numbers are handed out one by one, so they can't pile up anywhere. */
function withoutShape(generator: ColumnSpec['generator']): ColumnSpec['generator'] {
  if (generator.kind !== 'number') return generator
  const { distribution: _shape, ...uniform } = generator
  return uniform
}

function explain(
  { rows, nullCount, nullWords, counts, texts }: ColumnProfile,
  finding: ColumnFinding,
  missing: number,
): string {
  const present = rows - nullCount
  const parts = [`${groupDigits(present)} ${present === 1 ? 'value' : 'values'}, ${finding.evidence}`]
  if (texts.length >= MIN_UNIQUE && counts.size === texts.length) parts.push('all different')
  if (missing > 0) {
    const words = nullWords.length > 0 ? ` (also written ${nullWords.slice(0, 3).join(', ')})` : ''
    parts.push(`${describeShare(missing, rows)} missing${words}`)
  }
  return parts.join('; ')
}
