import type { Resolved } from './resolve-column.ts'
import { initialsOf } from './find-meaning.ts'

/** Generators that can promise never to repeat at any usual row count. */
const LARGE_KINDS = new Set(['sequence', 'uuid', 'pattern', 'datetime', 'reference', 'number'])
/** Faker methods that the engine makes without repeats. */
const LARGE_METHODS = new Set(['internet.email', 'internet.username', 'person.fullName', 'string.uuid', 'phone.number', 'internet.url', 'internet.ip', 'internet.ipv4', 'internet.mac', 'internet.domainName'])
const CODES: Readonly<Record<string, string>> = {
  'finance.iban': String.raw`(DE|FR|ES|IT|NL)\d{2}[0-9]{18}`,
  'finance.accountNumber': String.raw`\d{10}`,
  'finance.routingNumber': String.raw`\d{9}`,
  'finance.creditCardNumber': String.raw`4\d{15}`,
  'finance.bic': '[A-Z]{4}(DE|FR|ES|IT|NL|GB)[A-Z0-9]{2}',
  'commerce.isbn': String.raw`978-\d-\d{3}-\d{5}-\d`,
  'commerce.upc': String.raw`\d{12}`,
  'vehicle.vin': '[A-HJ-NPR-Z0-9]{17}',
  'vehicle.vrm': '[A-Z]{2}[0-9]{2}[A-Z]{3}',
  'phone.imei': String.raw`\d{2}-\d{6}-\d{6}-\d`,
  'airline.flightNumber': String.raw`[A-Z]{2}\d{4}`,
  'airline.recordLocator': '[A-Z0-9]{6}',
  'string.alphanumeric': '[A-Za-z0-9]{10}',
}

/** A generator whose values are many enough to be unique; a short code gets more digits. */
export function uniqueGenerator(resolved: Resolved, words: readonly string[]): Resolved {
  const { generator, type } = resolved
  if (generator.kind === 'number' && type === 'integer' && generator.distribution) return { type, generator: { kind: 'number', min: generator.min, max: generator.max } }
  if (generator.kind === 'pattern') return { type, generator: { kind: 'pattern', regex: widen(generator.regex) } }
  if (LARGE_KINDS.has(generator.kind) || generator.kind === 'choice' || generator.kind === 'boolean' || generator.kind === 'date') return resolved
  if (generator.kind === 'faker' && LARGE_METHODS.has(generator.method)) return resolved
  if (generator.kind === 'faker' && CODES[generator.method] !== undefined) return { type: 'string', generator: { kind: 'pattern', regex: CODES[generator.method] } }
  if (generator.kind === 'text') return isNumbered(words) ? { type: 'string', generator: { kind: 'pattern', regex: `${initialsOf(words)}-\\d{8}` } } : resolved
  return resolved
}

function isNumbered(words: readonly string[]): boolean {
  return ['id', 'code', 'number', 'no', 'key', 'reference', 'ref', 'identifier', 'tag', 'slug', 'token', 'handle', 'label'].includes(words[words.length - 1])
}

/** Codes of fewer than eight figures get eight, unless their length was the user's. */
function widen(regex: string): string {
  return regex.replace(/\\d\{4\}$/, String.raw`\d{8}`)
}
