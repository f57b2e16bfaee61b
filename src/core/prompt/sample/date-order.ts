import { leadingNumbers, type DateOrder } from './parse-moment.ts'

/**
 * Decides from the whole column whether `03/04/2025` is 3 April or 4 March: a number above 12 is no month; where none
 * is, sorted rows tell; where they don't either, points and dashes are day first and slashes month first, in doubt.
 *
 * @returns `doubt`: a sentence, where the data left the question open.
 */
export function readDateOrder(texts: readonly string[]): { readonly order: DateOrder; readonly doubt?: string } {
  let firstAbove12 = 0
  let secondAbove12 = 0
  let slashes = 0
  const numbered: string[] = []
  for (const text of texts) {
    const numbers = leadingNumbers(text)
    if (!numbers) continue
    numbered.push(text)
    if (numbers[0] > 12) firstAbove12++
    if (numbers[1] > 12) secondAbove12++
    if (text.includes('/')) slashes++
  }
  if (numbered.length === 0) return { order: 'dmy' }
  if (firstAbove12 !== secondAbove12) return { order: firstAbove12 > secondAbove12 ? 'dmy' : 'mdy' }
  const sortedAs = (['dmy', 'mdy'] as const).filter((order) => isSorted(numbered, order))
  if (sortedAs.length === 1 && numbered.length >= MIN_SORTED) return { order: sortedAs[0] }
  if (slashes === 0) return { order: 'dmy', doubt: describeDoubt('day', 'month') }
  return { order: 'mdy', doubt: describeDoubt('month', 'day') }
}

/** Fewer rows are in order by chance. */
const MIN_SORTED = 8

function isSorted(texts: readonly string[], order: DateOrder): boolean {
  const keys = texts.map((text) => sortKey(text, order))
  const rising = keys.every((key, i) => i === 0 || key >= keys[i - 1])
  const falling = keys.every((key, i) => i === 0 || key <= keys[i - 1])
  return rising || falling
}

function sortKey(text: string, order: DateOrder): number {
  const [first, second] = leadingNumbers(text) ?? [0, 0]
  const year = Number(/\d{2,4}(?=\D|$)/.exec(text.replace(/^\d{1,2}\D\d{1,2}\D/, ''))?.[0] ?? 0)
  return order === 'dmy' ? year * 10_000 + second * 100 + first : year * 10_000 + first * 100 + second
}

function describeDoubt(first: string, second: string): string {
  return `Dates such as 03/04 could be day or month first; read as ${first} before ${second}.`
}
