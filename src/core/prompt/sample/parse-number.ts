/** A number as it was written. */
export interface ReadNumber {
  readonly value: number
  /** Digits after the mark, as written; 0 with an exponent. */
  readonly decimals: number
  /** Sign and digits of a whole number, without groups or a needless sign; `undefined` where there is a fraction or exponent. */
  readonly whole: string | undefined
  readonly hasExponent: boolean
  /** What stood around or between the digits. */
  readonly dress: NumberDress | undefined
}

export type NumberDress = 'currency signs' | 'percent signs' | 'thousands separators' | 'brackets for minus'
export type DecimalMark = '.' | ','

/**
 * Reads a number in plain, grouped (1,234.5 · 1.234,5 · 1 234,5 · 1'234.5), currency, percent, bracketed or exponent
 * writing. `undefined` for anything else, also for codes with leading zeros such as `00123`.
 */
export function parseNumber(text: string, mark: DecimalMark): ReadNumber | undefined {
  if (text.length > 48) return undefined
  const plain = (mark === '.' ? PLAIN_POINT : PLAIN_COMMA).exec(text)
  if (plain) return fromParts(plain, undefined)
  const { bare, dress } = undress(text)
  const match = (mark === '.' ? PLAIN_POINT : PLAIN_COMMA).exec(bare)
  if (match) return fromParts(match, dress)
  const grouped = (mark === '.' ? GROUPED_POINT : GROUPED_COMMA).exec(bare)
  if (!grouped) return undefined
  return fromParts(
    [grouped[0], grouped[1], grouped[2].replace(/[^\d]/g, ''), grouped[3] ?? '', ''],
    dress ?? 'thousands separators',
  )
}

/** Decides by the whole column whether a comma or a point is the decimal mark: the one that reads more of it. */
export function chooseDecimalMark(texts: Iterable<string>): DecimalMark {
  let point = 0
  let comma = 0
  for (const text of texts) {
    if (!text.includes(',')) continue
    if (parseNumber(text, '.')) point++
    if (parseNumber(text, ',')) comma++
  }
  return comma > point ? ',' : '.'
}

/** Far below where the width of a range overflows; what is beyond are no measurements. */
const MAX_MAGNITUDE = 1e300

const PLAIN_POINT = /^([+-]?)(0|[1-9]\d*|(?=\.\d))(?:\.(\d+))?([eE][+-]?\d{1,3})?$/
const PLAIN_COMMA = /^([+-]?)(0|[1-9]\d*|(?=,\d))(?:,(\d+))?([eE][+-]?\d{1,3})?$/
const GROUPED_POINT =
  /^([+-]?)([1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?:[ '’\u00a0\u202f]\d{3})+|[1-9]\d{0,2}(?:,\d{2})*,\d{3})(?:\.(\d+))?$/
const GROUPED_COMMA = /^([+-]?)([1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:[ '’\u00a0\u202f]\d{3})+)(?:,(\d+))?$/
const CURRENCY =
  /^([+-]?)\s*(?:[$€£¥₹₽₩₺₫฿]|(?:USD|EUR|GBP|CHF|JPY|CAD|AUD|US\$|R\$|kr)(?=[\s\d]))\s*|\s*(?:[$€£¥₹₽₩₺₫฿]|\b(?:USD|EUR|GBP|CHF|JPY|CAD|AUD|kr))$/g

function undress(text: string): { readonly bare: string; readonly dress: NumberDress | undefined } {
  const bracketed = /^\((.+)\)$/.exec(text)
  const inner = bracketed ? `-${bracketed[1]}` : text
  const withoutCurrency = inner.replace(CURRENCY, '$1')
  const withoutPercent = withoutCurrency.replace(/\s*%$/, '')
  const dress = bracketed
    ? 'brackets for minus'
    : withoutCurrency !== inner
      ? 'currency signs'
      : withoutPercent !== withoutCurrency
        ? 'percent signs'
        : undefined
  return { bare: withoutPercent, dress }
}

function fromParts(match: ArrayLike<string | undefined>, dress: NumberDress | undefined): ReadNumber | undefined {
  const sign = match[1] === '-' ? '-' : ''
  const digits = match[2] === '' || match[2] === undefined ? '0' : match[2]
  const fraction = match[3] ?? ''
  const exponent = match[4] ?? ''
  const value = Number(`${sign}${digits}.${fraction === '' ? '0' : fraction}${exponent}`)
  if (!(Math.abs(value) <= MAX_MAGNITUDE)) return undefined
  const isWhole = fraction === '' && exponent === ''
  return {
    value: value === 0 ? 0 : value,
    decimals: exponent === '' ? fraction.length : 0,
    whole: isWhole ? (digits === '0' ? '0' : sign + digits) : undefined,
    hasExponent: exponent !== '',
    dress,
  }
}
