import { makeWords, padDigits } from './digit-words.ts'

/* oxlint-disable max-params -- hot code: an object for each cell would cost more than writing it. */

/*
 * Numbers as text, straight into a view. Each function takes the position to write at and gives the position after its
 * text; up to 12 bytes beyond that may be scribbled over.
 */

/** Writes a whole number of at most 2^53 - 1 in magnitude; -0 is `0`. */
export function writeInteger(value: number, view: DataView, at: number): number {
  if (value >= 0) return writeWhole(value, view, at)
  view.setInt8(at, MINUS)
  return writeWhole(-value, view, at + 1)
}

/** Writes a whole number of 64 bits. */
export function writeBigInteger(value: bigint, view: DataView, at: number): number {
  const near = Number(value)
  if (Number.isSafeInteger(near)) return writeInteger(near, view, at)
  if (value < 0n) view.setInt8(at++, MINUS)
  const size = value < 0n ? -value : value
  at = writeWhole(Number(size / 1_000_000_000n), view, at)
  return writeNineDigits(Number(size % 1_000_000_000n), view, at)
}

/** How decimals of one scale are written: see `makeDecimalForm`. */
export interface DecimalForm {
  /** Digits after the point. */
  readonly scale: number
  /** 10^scale. */
  readonly unit: number
  /** For scales up to 3: the point and the digits of each fraction. */
  readonly fractions: Int32Array
}

/** Works out what doesn't depend on the value. */
export function makeDecimalForm(scale: number): DecimalForm {
  const unit = 10 ** scale
  if (scale === 0) return { scale, unit, fractions: Int32Array.of(0) }
  if (scale > 3) return { scale, unit, fractions: new Int32Array(0) }
  return { scale, unit, fractions: makeWords(unit, (n) => `.${padDigits(n, scale)}`) }
}

/**
 * Writes `value` units of 10^-scale with exactly `scale` digits after the point: 1250 with scale 2 is `12.50`.
 *
 * The quotient is exact: for whole numbers below 2^53, a double division never rounds up to the next whole number.
 */
export function writeDecimal(value: number, form: DecimalForm, view: DataView, at: number): number {
  if (value < 0) {
    view.setInt8(at++, MINUS)
    value = -value
  }
  const whole = Math.floor(value / form.unit)
  const fraction = value - whole * form.unit
  at = writeWhole(whole, view, at)
  if (form.scale > 3) return writeLongFraction(fraction, form.scale, view, at)
  view.setInt32(at, form.fractions[fraction | 0], true)
  return form.scale === 0 ? at : at + form.scale + 1
}

/**
 * Writes the shortest text that reads back as the same double, in the notation of JavaScript (`0.1`, `1e-7`, `1e+21`),
 * which JSON, CSV readers and SQL all take; -0 is `0`.
 *
 * Whole numbers and numbers of up to four decimals take a short way that gives the same text: below 10^15, decimals of
 * at most 15 digits and doubles map one to one, so a decimal that reads back as the value is its shortest text.
 */
export function writeDouble(value: number, view: DataView, at: number): number {
  const size = Math.abs(value)
  if (size < 1e15) {
    if (Math.floor(size) === size) return writeInteger(value, view, at)
    for (const form of SHORT_FORMS) {
      const units = Math.round(size * form.unit)
      if (units / form.unit !== size || units >= 1e15) continue
      return writeDecimal(value < 0 ? -units : units, form, view, at)
    }
  }
  if (!Number.isFinite(value)) throw new Error(`A number column holds ${value}; cells must be finite.`)
  const text = String(value)
  for (let i = 0; i < text.length; i++) view.setInt8(at + i, text.charCodeAt(i))
  return at + text.length
}

/** Writes a whole number from 0 to 2^53 - 1. */
function writeWhole(value: number, view: DataView, at: number): number {
  if (value < 1e9) return writeSmall(value | 0, view, at)
  const high = Math.floor(value / 1e9)
  at = writeSmall(high | 0, view, at)
  return writeNineDigits((value - high * 1e9) | 0, view, at)
}

/** Writes a whole number below 10^9 in groups of three digits. */
function writeSmall(value: number, view: DataView, at: number): number {
  if (value < 1000) return writeBare(value, view, at)
  const thousands = (value / 1000) | 0
  if (thousands < 1000) {
    at = writeBare(thousands, view, at)
  } else {
    const millions = (thousands / 1000) | 0
    at = writeBare(millions, view, at)
    view.setInt32(at, THREE_DIGITS[thousands - millions * 1000], true)
    at += 3
  }
  view.setInt32(at, THREE_DIGITS[value - thousands * 1000], true)
  return at + 3
}

function writeBare(value: number, view: DataView, at: number): number {
  const word = BARE_DIGITS[value]
  view.setInt32(at, word, true)
  return at + (word >>> 24)
}

function writeNineDigits(value: number, view: DataView, at: number): number {
  const thousands = (value / 1000) | 0
  const millions = (thousands / 1000) | 0
  view.setInt32(at, THREE_DIGITS[millions], true)
  view.setInt32(at + 3, THREE_DIGITS[thousands - millions * 1000], true)
  view.setInt32(at + 6, THREE_DIGITS[value - thousands * 1000], true)
  return at + 9
}

/** A point and 4 to 12 digits: written as if they were 12, of which the last are zeros that don't count. */
function writeLongFraction(fraction: number, scale: number, view: DataView, at: number): number {
  const full = fraction * 10 ** (12 - scale)
  const high = Math.floor(full / 1e6)
  const low = full - high * 1e6
  const highThousands = (high / 1000) | 0
  const lowThousands = (low / 1000) | 0
  view.setInt32(at, POINT_THREE_DIGITS[highThousands], true)
  view.setInt32(at + 4, THREE_DIGITS[high - highThousands * 1000], true)
  view.setInt32(at + 7, THREE_DIGITS[lowThousands], true)
  view.setInt32(at + 10, THREE_DIGITS[low - lowThousands * 1000], true)
  return at + scale + 1
}

/** 0 to 999 without leading zeros; the top byte holds how many digits there are. */
const BARE_DIGITS = makeWords(1000, String).map((word, n) => word | (String(n).length << 24))
/** 000 to 999: three bytes. */
const THREE_DIGITS = makeWords(1000, (n) => padDigits(n, 3))
/** `.000` to `.999`: four bytes. */
const POINT_THREE_DIGITS = makeWords(1000, (n) => `.${padDigits(n, 3)}`)

const MINUS = 0x2d
const SHORT_FORMS = [1, 2, 3, 4].map(makeDecimalForm)
