import type { SampleColumn, SampleValue } from './sample-table.ts'

/** A sample value as plain text, worked out with what JavaScript has, without the engine: digits and ISO 8601. */
export function sampleText({ layout }: SampleColumn, value: Exclude<SampleValue, null>): string {
  const { dataKind, scale = 0, hasMillis = false } = layout
  switch (dataKind) {
    case 'decimal':
      return decimalText(BigInt(value), scale)
    case 'date':
      return isoText(Number(value) * 86_400_000).slice(0, 10)
    case 'time':
      return isoText(Number(value)).slice(11, hasMillis ? 23 : 19)
    case 'timestamp':
      return `${isoText(Number(value)).slice(0, hasMillis ? 23 : 19)}Z`
    case 'integer':
    case 'bigInteger':
    case 'number':
    case 'boolean':
    case 'uuid':
    case 'dictionary':
    case 'text':
      return String(value)
  }
}

function decimalText(units: bigint, scale: number): string {
  const sign = units < 0n ? '-' : ''
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  return scale === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-scale)}`
}

function isoText(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
