import { maskText } from './mask-text.ts'

/** The values of a column after a reader went over them, and those it could make nothing of. */
export interface ColumnReading<Value> {
  readonly values: readonly Value[]
  readonly strayCount: number
  /** A sentence about the strays, where they are not among the usual words for nothing. */
  readonly notUnderstood: readonly string[]
}

/**
 * Reads every text of a column as a value of one kind.
 *
 * A few strays are allowed, so that one `unknown` doesn't turn a column of numbers into text; but only words without
 * digits, because a stray with digits says that the column is a code of some sort.
 *
 * @param kind - What the values are, for the sentence: `numbers`.
 * @returns `undefined` where the column is not of this kind.
 */
export function readColumn<Value>(
  counts: ReadonlyMap<string, number>,
  read: (text: string) => Value | undefined,
  kind: string,
): ColumnReading<Value> | undefined {
  const strays = new Map<string, number>()
  const values: Value[] = []
  let total = 0
  let strayCount = 0
  for (const [text, count] of counts) {
    total += count
    const value = read(text)
    if (value !== undefined) for (let i = 0; i < count; i++) values.push(value)
    else if (MISSING_WORDS.has(text.toLowerCase()) || isWord(text)) {
      strays.set(text, count)
      strayCount += count
    } else return undefined
  }
  if (values.length === 0 || strayCount > total * MAX_STRAY_SHARE) return undefined
  return { values, strayCount, notUnderstood: describeStrays(strays, kind) }
}

const MAX_STRAY_SHARE = 0.05

/** Words that stand for nothing where the rest of the column is numbers or times; elsewhere they can be values. */
const MISSING_WORDS = new Set(['-', '--', '?', '.', 'none', 'nil', 'unknown', 'missing', 'tbd', 'undefined', 'never'])

function isWord(text: string): boolean {
  return /^[\p{L} _./-]{1,24}$/u.test(text)
}

function describeStrays(strays: ReadonlyMap<string, number>, kind: string): string[] {
  const odd = [...strays].filter(([text]) => !MISSING_WORDS.has(text.toLowerCase()))
  if (odd.length === 0) return []
  const count = odd.reduce((sum, [, n]) => sum + n, 0)
  const verb = count === 1 ? 'value is' : 'values are'
  return [`${count} ${verb} not ${kind}, shaped like ${maskText(odd[0][0])}; taken as missing.`]
}
