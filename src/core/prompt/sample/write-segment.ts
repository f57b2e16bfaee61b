/** A piece of a regular expression, and how many texts it stands for. */
export interface Segment {
  readonly regex: string
  readonly size: number
}

/**
 * Writes the regular expression for one run of letters and digits of a code, from all its values.
 *
 * @param values - ASCII letters and digits, one a row, at least one row.
 * @param mayQuote - Whether values that repeat may stand in the expression themselves (`INV`, `2024|2025`).
 */
export function writeSegment(values: readonly string[], { mayQuote }: { readonly mayQuote: boolean }): Segment {
  const quoted = mayQuote ? quote(values) : undefined
  if (quoted) return quoted
  const runs = values.map((value) => value.match(RUN) ?? [])
  const kinds = runs[0].map(runClass).join('')
  const isAlike = runs.every((run) => run.length === runs[0].length && run.map(runClass).join('') === kinds)
  if (!isAlike || runs[0].length > MAX_RUNS) return writeCharset(values)
  // One run alone has nothing to quote apart from what was tried above.
  const parts = runs[0].map((_, i) => {
    const column = runs.map((run) => run[i])
    return (mayQuote && runs[0].length > 1 ? quote(column) : undefined) ?? writeCharset(column)
  })
  return { regex: parts.map((part) => part.regex).join(''), size: parts.reduce((size, part) => size * part.size, 1) }
}

const RUN = /[A-Z]+|[a-z]+|\d+/g
/** More runs are no structure but chance: hexadecimal digits, random identifiers. */
const MAX_RUNS = 4
const MAX_QUOTED = 8
/** Fewer repeats may be somebody's own code. */
const MIN_REPEATS = 5

function runClass(run: string): string {
  return /^[A-Z]/.test(run) ? 'A' : /^[a-z]/.test(run) ? 'a' : '9'
}

function quote(values: readonly string[]): Segment | undefined {
  const distinct = new Set(values)
  if (distinct.size > MAX_QUOTED || values.length < distinct.size * MIN_REPEATS) return undefined
  const sorted = [...distinct].sort()
  return { regex: sorted.length === 1 ? sorted[0] : `(?:${sorted.join('|')})`, size: sorted.length }
}

const CHARSETS: readonly (readonly [test: RegExp, charset: string, size: number])[] = [
  [/^\d+$/, '\\d', 10],
  [/^[A-F\d]+$/, '[0-9A-F]', 16],
  [/^[a-f\d]+$/, '[0-9a-f]', 16],
  [/^[A-Z]+$/, '[A-Z]', 26],
  [/^[a-z]+$/, '[a-z]', 26],
  [/^[A-Z\d]+$/, '[A-Z0-9]', 36],
  [/^[a-z\d]+$/, '[a-z0-9]', 36],
  [/^[A-Za-z]+$/, '[A-Za-z]', 52],
  [/^[A-Za-z\d]+$/, '[A-Za-z0-9]', 62],
]
/** Letters alone up to F are too few to call them hexadecimal. */
const MIN_HEX_CHARACTERS = 40

function writeCharset(values: readonly string[]): Segment {
  const all = values.join('')
  const found = CHARSETS.find(
    ([test, , size]) => test.test(all) && (size !== 16 || (all.length >= MIN_HEX_CHARACTERS && /\d/.test(all))),
  )
  const [, charset, size] = found ?? CHARSETS[CHARSETS.length - 1]
  let min = Infinity
  let max = 0
  for (const { length } of values) {
    if (length < min) min = length
    if (length > max) max = length
  }
  const hasNoLeadingZero = charset === '\\d' && values.length >= 20 && !values.some((value) => value.startsWith('0'))
  return hasNoLeadingZero
    ? writeNumberRun(min, max)
    : { regex: charset + repeat(min, max), size: sizeOf(size, min, max) }
}

function writeNumberRun(min: number, max: number): Segment {
  const tail = max === 1 ? '' : `\\d${repeat(min - 1, max - 1)}`
  return { regex: `[1-9]${tail}`, size: 9 * sizeOf(10, min - 1, max - 1) }
}

function repeat(min: number, max: number): string {
  if (min !== max) return `{${min},${max}}`
  return min === 1 ? '' : `{${min}}`
}

function sizeOf(alphabet: number, min: number, max: number): number {
  let size = 0
  for (let length = min; length <= max; length++) size += alphabet ** length
  return size
}
