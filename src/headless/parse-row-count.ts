/**
 * Reads a row count as a person types it: `1000`, `10k`, `2.5M`, `1_000_000`, `1,000`, `1e6`, `3B`.
 *
 * @returns The count, or why the text is none, as the end of a sentence.
 */
export function parseRowCount(text: string): number | string {
  const match = /^(-?)(\d[\d_,]*)(?:\.(\d+))?(?:e(\d{1,3}))?([kmbg]?)$/i.exec(text.trim())
  if (!match) return 'Give a whole number such as 1000, 10k or 2.5M.'
  const [, sign, whole, fraction = '', exponent = '0', suffix] = match
  if (sign === '-') return 'It cannot be negative.'
  const places = Number(exponent) + SUFFIX_PLACES[suffix.toLowerCase()] - fraction.length
  const digits = BigInt(whole.replaceAll(/[_,]/g, '') + fraction)
  const divisor = 10n ** BigInt(Math.max(0, -places))
  if (digits % divisor !== 0n) return 'It must be a whole number of rows.'
  const count = (digits / divisor) * 10n ** BigInt(Math.max(0, places))
  if (count > BigInt(Number.MAX_SAFE_INTEGER)) return `The most is ${Number.MAX_SAFE_INTEGER.toLocaleString('en-US')}.`
  return Number(count)
}

const SUFFIX_PLACES: Readonly<Record<string, number>> = { '': 0, k: 3, m: 6, b: 9, g: 9 }
