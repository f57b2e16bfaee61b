/*
 * Logarithm and exponential from +, -, *, / alone. ECMAScript lets Math.log and Math.exp differ between engines and
 * processors in the last bit, which would break the promise that a seed gives the same bytes on every machine.
 */

/**
 * The natural logarithm; within 2 units in the last place.
 *
 * x = 2^k · m with m between √½ and √2, and log m = 2 artanh((m - 1) / (m + 1)) as a series.
 *
 * @param x - Zero gives -Infinity, a negative number NaN.
 */
export function portableLog(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN
  if (x === Infinity) return x
  const isSubnormal = x < SMALLEST_NORMAL
  float[0] = isSubnormal ? x * TWO_54 : x
  let exponent = (words[HIGH] >>> 20) - 1023 - (isSubnormal ? 54 : 0)
  words[HIGH] = (words[HIGH] & 0xf_ffff) | 0x3ff0_0000
  let mantissa = float[0]
  if (mantissa > Math.SQRT2) {
    mantissa /= 2
    exponent++
  }
  const s = (mantissa - 1) / (mantissa + 1)
  const z = s * s
  let series = 2 / 23
  series = series * z + 2 / 21
  series = series * z + 2 / 19
  series = series * z + 2 / 17
  series = series * z + 2 / 15
  series = series * z + 2 / 13
  series = series * z + 2 / 11
  series = series * z + 2 / 9
  series = series * z + 2 / 7
  series = series * z + 2 / 5
  series = series * z + 2 / 3
  return exponent * LN2_HIGH + (2 * s + (s * z * series + exponent * LN2_LOW))
}

/**
 * e to the power of x; within 2 units in the last place, and 0 below the smallest normal number.
 *
 * x = k · ln 2 + r with r at most half of ln 2 in magnitude, and e^r by its Taylor series.
 */
export function portableExp(x: number): number {
  if (x > 709.78) return Infinity
  if (x < -708.39) return 0
  const k = Math.round(x * (1 / Math.LN2))
  const r = x - k * LN2_HIGH - k * LN2_LOW
  let series = 1 / 6_227_020_800
  series = series * r + 1 / 479_001_600
  series = series * r + 1 / 39_916_800
  series = series * r + 1 / 3_628_800
  series = series * r + 1 / 362_880
  series = series * r + 1 / 40_320
  series = series * r + 1 / 5040
  series = series * r + 1 / 720
  series = series * r + 1 / 120
  series = series * r + 1 / 24
  series = series * r + 1 / 6
  series = series * r + 1 / 2
  series = series * r * r + r + 1
  // 2^k in two steps, because 2^1024 is no double.
  const half = k >> 1
  return series * powerOfTwo(half) * powerOfTwo(k - half)
}

/** The number x · 10^digits, rounded once; x * 100 rounds twice and turns 0.07 into 7.000000000000001. */
export function shiftDecimal(x: number, digits: number): number {
  const [mantissa, exponent = '0'] = String(x).split('e')
  return Number(`${mantissa}e${Number(exponent) + digits}`)
}

function powerOfTwo(k: number): number {
  words[LOW] = 0
  words[HIGH] = (k + 1023) << 20
  return float[0]
}

const float = new Float64Array(1)
const words = new Uint32Array(float.buffer)
// Typed arrays have the byte order of the machine.
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0
const LOW = 1 - HIGH
const SMALLEST_NORMAL = 2.2250738585072014e-308
const TWO_54 = 18_014_398_509_481_984
/** ln 2 in two parts; the first has 20 trailing zero bits, so that its product with an exponent is exact. */
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
