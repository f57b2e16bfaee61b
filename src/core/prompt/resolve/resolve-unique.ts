import type { SpecOf } from '../../../shared/model/generator.ts'
import type { Said } from '../fields/said.ts'
import type { Resolved } from './case.ts'
import { initialsOf } from './find-meaning.ts'

/**
 * A generator whose values are many enough to be unique, where that is a matter of form: a short code gets more figures,
 * running text becomes names that can be told apart. What has few values by nature, as countries do, stays: whether they
 * suffice depends on the rows.
 */
export function uniqueGenerator(resolved: Resolved, words: readonly string[], said: Said): Resolved {
  const { generator, type } = resolved
  switch (generator.kind) {
    case 'number':
      return type === 'integer' && said.range === undefined
        ? { type, generator: { kind: 'sequence', start: Math.max(1, Math.round(generator.min ?? 1)) } }
        : { type, generator: withoutSpread(generator) }
    case 'pattern':
      return { type, generator: { kind: 'pattern', regex: said.regex ?? widen(generator.regex) } }
    case 'text':
      return coded(isCode(words) ? `${initialsOf(words)}-\\d{8}` : NAMES)
    case 'faker': {
      const regex = Object.hasOwn(FORMS, generator.method) ? FORMS[generator.method] : undefined
      return regex === undefined ? resolved : coded(regex)
    }
    default:
      return resolved
  }
}

const NAMES = String.raw`(Amber|Birch|Cedar|Delta|Ember|Falcon|Granite|Harbor|Indigo|Juniper) (Arch|Bridge|Creek|Field|Grove|Hill|Lane|Point|Ridge|Vale) \d{4}`

/** The form of what faker can make, but not count: a pattern of that form can be unique. */
const FORMS: Readonly<Record<string, string>> = {
  'finance.iban': String.raw`(DE|FR|ES|IT|NL)\d{20}`,
  'finance.accountNumber': String.raw`\d{10}`,
  'finance.routingNumber': String.raw`\d{9}`,
  'finance.creditCardNumber': String.raw`4\d{15}`,
  'finance.bic': '[A-Z]{4}(DE|FR|ES|IT|NL|GB)[A-Z0-9]{5}',
  'finance.pin': String.raw`\d{8}`,
  'finance.bitcoinAddress': 'bc1[a-z0-9]{38}',
  'finance.ethereumAddress': '0x[0-9a-f]{40}',
  'vehicle.vin': '[A-HJ-NPR-Z0-9]{17}',
  'vehicle.vrm': '[A-Z]{2}[0-9]{2}[A-Z]{3}',
  'phone.imei': String.raw`\d{2}-\d{6}-\d{6}-\d`,
  'airline.flightNumber': String.raw`[A-Z]{2}\d{4}`,
  'airline.recordLocator': '[A-Z0-9]{6}',
  'internet.mac': '[0-9a-f]{2}:[0-9a-f]{2}:[0-9a-f]{2}:[0-9a-f]{2}:[0-9a-f]{2}:[0-9a-f]{2}',
  'internet.ipv6': '2001:[0-9a-f]{4}:[0-9a-f]{4}:[0-9a-f]{4}:[0-9a-f]{4}',
  'internet.password': '[A-Za-z0-9]{14}',
  'internet.displayName': '[A-Z][a-z]{4,7}_[0-9]{4}',
  'image.avatar': String.raw`https://images\.example\.com/[0-9a-f]{12}\.jpg`,
  'image.url': String.raw`https://images\.example\.com/[0-9a-f]{12}\.jpg`,
  'git.commitSha': '[0-9a-f]{40}',
  'git.branch': '(feature|fix|chore)-[a-z]{5,8}-[0-9]{4}',
  'lorem.slug': '[a-z]{5,8}-[a-z]{4,7}-[0-9]{3}',
  'system.fileName': String.raw`[a-z]{5,9}_[0-9]{4}\.(pdf|csv|png|txt)`,
  'system.filePath': String.raw`/(data|home|var)/[a-z]{4,7}/[a-z0-9]{8}\.(csv|log|txt)`,
  'system.semver': String.raw`\d{1,2}\.\d{1,2}\.\d{1,3}`,
  'color.rgb': '#[0-9a-f]{6}',
  'company.catchPhrase': NAMES,
  'commerce.productDescription': NAMES,
  'person.bio': NAMES,
  'food.dish': NAMES,
  'book.title': NAMES,
  'music.songName': NAMES,
  'music.album': NAMES,
  'music.artist': NAMES,
  'animal.petName': NAMES,
}

function coded(regex: string): Resolved {
  return { type: 'string', generator: { kind: 'pattern', regex } }
}

/** Values that never repeat are spread evenly: an uneven spread would have to draw some of them twice. */
function withoutSpread({ min, max, decimals }: SpecOf<'number'>): SpecOf<'number'> {
  return { kind: 'number', min, max, ...(decimals !== undefined && { decimals }) }
}

const CODE_WORDS = 'id code number no key reference ref identifier tag slug token handle label'.split(' ')

function isCode(words: readonly string[]): boolean {
  return CODE_WORDS.includes(words[words.length - 1])
}

/** Codes that end in four figures get eight. */
function widen(regex: string): string {
  return regex.replace(/\\d\{4\}$/, String.raw`\d{8}`)
}
