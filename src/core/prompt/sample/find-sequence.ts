import type { ColumnFinding } from './column-finding.ts'

/**
 * Recognises running numbers: every row one step further, or (for a column that is named as a key) all different whole
 * numbers in any order and with gaps.
 *
 * @param numbers - In row order.
 * @param isNamedKey - Whether the column's name says that it numbers its rows.
 * @param rows - Rows that the table will have; the sequence must not leave 64 bits.
 */
export function findSequence(numbers: readonly bigint[], isNamedKey: boolean, rows: number): ColumnFinding | undefined {
  if (new Set(numbers).size < numbers.length) return undefined
  if (numbers.length === 1)
    return isNamedKey ? makeSequence({ start: numbers[0], step: 1n, rows }, 'one key') : undefined
  const steps = countSteps(numbers)
  const [commonStep, commonCount] = [...steps].reduce((a, b) => (b[1] > a[1] ? b : a))
  // Samples of large files leave out whole blocks of rows, so a few steps may be long.
  const isRunning =
    numbers.length >= (isNamedKey ? 2 : MIN_RUN) &&
    commonStep !== 0n &&
    isMonotonic(steps) &&
    commonCount >= (numbers.length - 1) * 0.99
  if (isRunning)
    return makeSequence({ start: numbers[0], step: commonStep, rows }, `running numbers from ${numbers[0]}`)
  const min = numbers.reduce((a, b) => (b < a ? b : a))
  const max = numbers.reduce((a, b) => (b > a ? b : a))
  const isComplete = max - min + 1n === BigInt(numbers.length)
  if (isComplete && (isNamedKey || numbers.length >= MIN_SHUFFLED)) {
    return makeSequence({ start: min, step: 1n, rows }, `every number from ${min} to ${max} once`)
  }
  if (!isNamedKey) return undefined
  // Small keys have gaps where rows were deleted; wide ones are spaced on purpose (time in the upper bits).
  const isWide = (max - min) / BigInt(numbers.length - 1) > MAX_GAP_STEP
  if (isWide) return spreadSequence(min, max, rows)
  return makeSequence(
    { start: min, step: 1n, rows },
    `all different, from ${min} to ${max}, with gaps that the sequence leaves out`,
  )
}

/** A sequence over a range in as many even steps as there are rows. */
export function spreadSequence(min: bigint, max: bigint, rows: number): ColumnFinding | undefined {
  const even = (max - min) / BigInt(Math.max(1, rows - 1))
  const step = even < MAX_STEP ? even : MAX_STEP
  return makeSequence({ start: min, step: step > 0n ? step : 1n, rows }, `whole numbers from ${min} to ${max}`)
}

/** Whether a name in snake case says that a column numbers its rows: `id`, `order_no`, `row_number` … */
export function isSequenceName(words: string): boolean {
  return /(^|_)(id|pk|key|nr|no|num|number|index|idx|seq|sequence|row|rownum|serial|lfd)$/.test(words)
}

/** A few numbers in a row may be anything. */
const MIN_RUN = 8
const MIN_SHUFFLED = 20
const MAX_GAP_STEP = 1000n
const MAX_INT64 = 2n ** 63n - 1n
/** A schema writes steps as JSON numbers. */
const MAX_STEP = BigInt(Number.MAX_SAFE_INTEGER)

function countSteps(numbers: readonly bigint[]): ReadonlyMap<bigint, number> {
  const steps = new Map<bigint, number>()
  for (let i = 1; i < numbers.length; i++) {
    const step = numbers[i] - numbers[i - 1]
    steps.set(step, (steps.get(step) ?? 0) + 1)
  }
  return steps
}

function isMonotonic(steps: ReadonlyMap<bigint, number>): boolean {
  const all = [...steps.keys()]
  return all.every((step) => step > 0n) || all.every((step) => step < 0n)
}

function makeSequence(
  { start, step, rows }: { readonly start: bigint; readonly step: bigint; readonly rows: number },
  evidence: string,
): ColumnFinding | undefined {
  const last = start + step * BigInt(Math.max(0, rows - 1))
  const isInRange = last <= MAX_INT64 && last >= -MAX_INT64 && step <= MAX_STEP && step >= -MAX_STEP
  if (!isInRange) return undefined
  const isSafe = start >= BigInt(Number.MIN_SAFE_INTEGER) && start <= BigInt(Number.MAX_SAFE_INTEGER)
  return {
    type: 'integer',
    generator: {
      kind: 'sequence',
      start: isSafe ? Number(start) : String(start),
      ...(step === 1n ? {} : { step: Number(step) }),
    },
    evidence,
    capacity: Infinity,
    isIdentifying: true,
  }
}
