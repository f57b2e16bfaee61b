import type { ColumnContext, ColumnFinding } from './column-finding.ts'
import type { ColumnProfile } from './column-profile.ts'
import { chooseDecimalMark, parseNumber } from './parse-number.ts'

/** Recognises a column whose rows all hold the same text or number. */
export function findConstant(
  { counts, texts }: ColumnProfile,
  { isPersonal }: ColumnContext,
): ColumnFinding | undefined {
  if (isPersonal || counts.size !== 1 || texts.length < MIN_ROWS) return undefined
  const [text] = texts
  const number = parseNumber(text, chooseDecimalMark(counts.keys()))
  if (!number) return { type: 'string', generator: { kind: 'constant', value: text }, evidence: 'all the same' }
  // Beyond what a JSON number holds exactly, the range that numbers get is the better answer.
  if (!Number.isSafeInteger(Math.trunc(number.value))) return undefined
  const type = number.whole !== undefined ? 'integer' : number.hasExponent ? 'number' : 'decimal'
  return { type, generator: { kind: 'constant', value: number.value }, evidence: 'all the same' }
}

/** One row alone is always the same as itself; a value that few rows share may be somebody's. */
const MIN_ROWS = 5
