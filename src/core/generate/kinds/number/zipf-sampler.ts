import { problemsError } from '../../../../shared/errors/app-error.ts'
import type { ColumnEnvironment } from '../../generator.ts'
import { lookUp, makeDiscreteTable } from '../../random/discrete-table.ts'
import { portableExp, portableLog } from '../../random/portable-math.ts'
import { unitFrom } from '../../random/threefry.ts'
import type { NumberPlan } from './number-plan.ts'
import type { Sampler } from './sampler.ts'

/**
 * Samples whole numbers k with weights k^-exponent between two ends.
 *
 * The first 65,536 have their exact weights in a table. Beyond them the weight of k is taken as the integral of x^-exponent
 * from k - ½ to k + ½, which is inverted; there the two differ by less than one part in 10^9 for exponents up to 10.
 *
 * @see W. Hörmann, G. Derflinger, "Rejection-Inversion to Generate Variates from Monotone Discrete Distributions", ACM
 *   TOMACS 6 (1996), whose inversion this is; with the table no rejection is left.
 */
export function makeZipfSampler(exponent: number, { lower, upper }: NumberPlan, { at }: ColumnEnvironment): Sampler {
  const first = Math.ceil(lower)
  const last = Math.floor(upper)
  if (first > last || last > Number.MAX_SAFE_INTEGER) {
    const message = `there are no whole numbers from ${lower} to ${upper} that are exact, and zipf takes only those.`
    throw problemsError('INFEASIBLE', [{ at, message, fix: 'Change "min" and "max".' }])
  }
  const listed = Math.min(LISTED, last - first + 1)
  const weights = Float64Array.from({ length: listed }, (_, i) => relativePower(first + i, first, exponent))
  const tail = makeTail({ first, start: first + listed, last }, exponent)
  const table = makeDiscreteTable(tail.weight > 0 ? [...weights, tail.weight] : weights)
  const tailStart = tail.weight > 0 ? (table.bounds[listed - 1] ?? 0) : 1
  return ({ a, b }, count) => {
    const values = new Float64Array(count)
    for (let i = 0; i < count; i++) {
      const unit = unitFrom(a[i], b[i])
      values[i] = unit < tailStart ? first + lookUp(table, unit) : tail.invert((unit - tailStart) / (1 - tailStart))
    }
    return values
  }
}

const LISTED = 65_536

/** (k / first)^-exponent: relative to the first, so that no exponent makes everything vanish. */
function relativePower(k: number, first: number, exponent: number): number {
  return portableExp(-exponent * portableLog(k / first))
}

interface Pieces {
  readonly first: number
  /** The first number that is not listed. */
  readonly start: number
  readonly last: number
}

/** The numbers from `start` to `last` as one piece: its weight, and the number at a share of it. */
function makeTail({ first, start, last }: Pieces, exponent: number) {
  // With x = scale · e^y, the integral of x^-exponent is that of e^(power · y).
  const scale = start - 0.5
  const power = 1 - exponent
  const whole = last < start ? 0 : integrate(power, portableLog((last + 0.5) / scale))
  const weight = whole * relativePower(scale, first, exponent) * scale
  const invert = (share: number) => {
    const x = scale * portableExp(invertIntegral(power, share * whole))
    return Math.min(last, Math.max(start, Math.round(x)))
  }
  return { weight: last < start ? 0 : weight, invert }
}

/** The integral of e^(power · y) from 0 to `end`; by its series where the closed form would cancel. */
function integrate(power: number, end: number): number {
  const t = power * end
  return Math.abs(t) < 1e-4 ? end * (1 + t / 2 + (t * t) / 6) : (portableExp(t) - 1) / power
}

function invertIntegral(power: number, value: number): number {
  const t = power * value
  return Math.abs(t) < 1e-4 ? value * (1 - t / 2 + (t * t) / 3) : portableLog(1 + t) / power
}
