import type { ColumnContext, ColumnFinding } from './column-finding.ts'
import type { ColumnProfile } from './column-profile.ts'
import { weighChoice } from './weigh-choice.ts'

/** Recognises categories: a few texts that repeat. Never for columns that look personal. */
export function findChoice(
  { texts, counts, words }: ColumnProfile,
  { isPersonal }: ColumnContext,
): ColumnFinding | undefined {
  if (isPersonal || ![...counts.keys()].every((text) => text.length <= MAX_LENGTH)) return undefined
  const isCategory = CATEGORY_NAME.test(words) && [...counts.keys()].every((text) => CATEGORY.test(text))
  const rule = isCategory
    ? { maxDistinct: MAX_CATEGORIES, minRepeats: texts.length <= SMALL_SAMPLE ? 1 : 2 }
    : { maxDistinct: MAX_DISTINCT }
  const choice = weighChoice(texts, rule) ?? weighChoice(texts, { maxDistinct: MAX_DISTINCT })
  if (!choice) return undefined
  return { type: 'string', generator: choice.generator, evidence: choice.evidence, capacity: counts.size }
}

const MAX_DISTINCT = 50
const MAX_LENGTH = 60

/** A column with such a name holds categories also where the sample is too small to repeat them. */
const CATEGORY_NAME =
  /(^|_)(status|state|stage|phase|type|kind|category|class|tier|plan|level|grade|priority|severity|gender|sex|role|mode|channel|source|segment|size|unit|method|visibility|outcome|result|risk|shift|season|weekday|frequency|importance|rating|condition|resolution|environment|env|platform|device|browser|os)$/
const CATEGORY = /^[\p{L}\p{N}][\p{L}\p{N} _/&+-]{0,23}$/u
const MAX_CATEGORIES = 20
const SMALL_SAMPLE = 20
