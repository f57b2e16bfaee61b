import { portableExp, portableLog } from './portable-math.ts'
import type { RandomWords } from './threefry.ts'
import { openUnitFrom } from './threefry.ts'

/**
 * The share of a standard normal distribution below x; right to 1e-14, and in the lower tail to eight digits.
 *
 * @see G. West, "Better Approximations to Cumulative Normal Functions", Wilmott (2005), after J. F. Hart, "Computer
 *   Approximations" (1968), algorithm 5666.
 */
export function normalCdf(x: number): number {
  const z = Math.abs(x)
  if (z > 37) return x > 0 ? 1 : 0
  const density = portableExp((-z * z) / 2)
  const tail =
    z < 7.07106781186547
      ? (density * evaluate(CDF_ABOVE, z)) / evaluate(CDF_BELOW, z)
      : density / (z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))))) / 2.506628274631
  return x > 0 ? 1 - tail : tail
}

/**
 * The point below which a share p of a standard normal distribution lies; relative error about 1e-16.
 *
 * @param p - Between 0 and 1, without them.
 * @see M. J. Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution", Applied Statistics 37 (1988),
 *   PPND16.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (q * evaluate(CENTRE_ABOVE, r)) / evaluate(CENTRE_BELOW, r)
  }
  const r = Math.sqrt(-portableLog(q < 0 ? p : 1 - p))
  const size =
    r <= 5
      ? evaluate(MIDDLE_ABOVE, r - 1.6) / evaluate(MIDDLE_BELOW, r - 1.6)
      : evaluate(TAIL_ABOVE, r - 5) / evaluate(TAIL_BELOW, r - 5)
  return q < 0 ? -size : size
}

/** A piece of a normal distribution: the shares from `firstShare` to `firstShare + share`, stretched to `mean` and `spread`. */
export interface NormalPiece {
  readonly firstShare: number
  readonly share: number
  readonly mean: number
  /** The standard deviation; negative for the mirror image. */
  readonly spread: number
}

/**
 * Draws a value from a piece of a normal distribution for every place in `out`: `normalQuantile` from a table, four times as
 * fast.
 *
 * A cubic for each of 64 parts of each octave of the smaller tail, found by the upper bits of the share itself; the error
 * stays below 1e-10 of the spread. Shares below 2^-96 count as that.
 */
export function fillNormal(piece: NormalPiece, { a, b }: RandomWords, out: Float64Array): void {
  const { firstShare, share, mean, spread } = piece
  for (let i = 0; i < out.length; i++) {
    const below = firstShare + openUnitFrom(a[i], b[i]) * share
    const isLower = below < 0.5
    // The sum may round up to 1.
    const tail = Math.max(isLower ? below : 1 - below, SMALLEST_SHARE)
    float[0] = tail
    const entry = ((words[HIGH] >>> PART_SHIFT) - FIRST_PART) * STRIDE
    if (table[entry] === 0) fillPart(entry / STRIDE)
    const t = tail - table[entry]
    const point = ((table[entry + 4] * t + table[entry + 3]) * t + table[entry + 2]) * t + table[entry + 1]
    out[i] = mean + (isLower ? point : -point) * spread
  }
}

/** Where a part begins, then the cubic's coefficients of the distance from there, lowest power first. */
function fillPart(part: number): void {
  const start = startOfPart(part)
  const width = startOfPart(part + 1) - start
  const heights = NODES.map((node) => normalQuantile(start + node * width))
  interpolate(heights).forEach((coefficient, power) => {
    table[part * STRIDE + 1 + power] = coefficient / width ** power
  })
  table[part * STRIDE] = start
}

function startOfPart(part: number): number {
  words[LOW] = 0
  words[HIGH] = (FIRST_PART + part) << PART_SHIFT
  return float[0]
}

/** The cubic through four heights at `NODES`, by Newton's divided differences, as coefficients of powers. */
function interpolate(heights: readonly number[]): number[] {
  const differences = [...heights]
  for (let order = 1; order < 4; order++) {
    for (let k = 3; k >= order; k--) {
      differences[k] = (differences[k] - differences[k - 1]) / (NODES[k] - NODES[k - order])
    }
  }
  let powers = [differences[3]]
  for (let k = 2; k >= 0; k--) {
    const next = [differences[k], ...powers]
    powers.forEach((coefficient, power) => (next[power] -= coefficient * NODES[k]))
    powers = next
  }
  return powers
}

/** The value of a polynomial, coefficients from the highest power down. */
function evaluate(coefficients: readonly number[], x: number): number {
  let value = coefficients[0]
  for (let i = 1; i < coefficients.length; i++) value = value * x + coefficients[i]
  return value
}

const float = new Float64Array(1)
const words = new Uint32Array(float.buffer)
// Typed arrays have the byte order of the machine.
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0
const LOW = 1 - HIGH

/** 95 octaves of 64 parts, and the part that begins at one half. */
const PARTS = 95 * 64 + 1
const SMALLEST_SHARE = 2 ** -96
/** Sign, exponent and six bits of the fraction are left of a double's upper word. */
const PART_SHIFT = 14
const FIRST_PART = (1023 - 96) << 6
/** Five numbers a part, padded to a cache line. */
const STRIDE = 8
/** Filled part by part when first drawn from: most distributions reach few of them. */
const table = new Float64Array(PARTS * STRIDE)
/** Chebyshev's nodes on 0 … 1: half of 1 + cos((2k + 1)π / 8). */
const NODES = [0.9619397662556434, 0.6913417161825449, 0.3086582838174551, 0.03806023374435663]

const CDF_ABOVE = [
  0.0352624965998911, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931,
  220.206867912376,
]
const CDF_BELOW = [
  0.0883883476483184, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831,
  793.826512519948, 440.413735824752,
]
const CENTRE_ABOVE = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
  133.14166789178438, 3.3871328727963665,
]
const CENTRE_BELOW = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
  42.31333070160091, 1,
]
const MIDDLE_ABOVE = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
]
const MIDDLE_BELOW = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
]
const TAIL_ABOVE = [
  2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
  1.7848265399172913, 5.463784911164114, 6.657904643501103,
]
const TAIL_BELOW = [
  2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133, 0.014875361290850615,
  0.1369298809227358, 0.599832206555888, 1,
]
