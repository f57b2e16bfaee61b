import { faker } from '@faker-js/faker/locale/en'

/*
 * Tests of what a single text looks like. Each says "could be", not "is": the share of a column that passes decides.
 */

export function isEmail(text: string): boolean {
  return /^[^\s@<>"]+@[^\s@]+\.[\p{L}\d-]{2,}$/u.test(text)
}

export function isUrl(text: string): boolean {
  return /^(?:https?|ftps?|wss?):\/\/[^\s/]+\S*$/i.test(text) || /^www\.[^\s/]+\.[a-z]{2,}\S*$/i.test(text)
}

export function isImageUrl(text: string): boolean {
  return isUrl(text) && /\.(?:png|jpe?g|gif|webp|svg|avif)(?:[?#]|$)|avatar/i.test(text)
}

export function isDomain(text: string): boolean {
  return /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+(?:com|org|net|io|dev|app|info|biz|name|edu|gov|eu|de|uk|fr|es|it|nl|ch|at|us|ca|au|jp|cn|in|br|pl|se|no|dk|fi|test|example)$/i.test(
    text,
  )
}

export function isIpv4(text: string): boolean {
  return /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/.test(text)
}

export function isIpv6(text: string): boolean {
  if (!/^[\da-f:]{2,39}$/i.test(text)) return false
  const groups = text.split(':')
  const isShort = text.includes('::')
  return (
    groups.every((group) => group.length <= 4) &&
    (isShort ? groups.length <= 9 && groups.length >= 3 : groups.length === 8)
  )
}

export function isMac(text: string): boolean {
  return /^[\da-f]{2}([:-])(?:[\da-f]{2}\1){4}[\da-f]{2}$/i.test(text)
}

/** ISO 13616: the check digits make the whole 1 modulo 97. */
export function isIban(text: string): boolean {
  const compact = text.replace(/\s/g, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(compact)) return false
  let remainder = 0
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder === 1
}

export function isBic(text: string): boolean {
  return /^[A-Z]{4}[A-Z]{2}[A-Z\d]{2}(?:[A-Z\d]{3})?$/.test(text)
}

/** ISO/IEC 7812-1, annex B: the Luhn sum of a card number is a multiple of ten. */
export function isCardNumber(text: string): boolean {
  const digits = text.replace(/[ -]/g, '')
  if (!/^\d{13,19}$/.test(digits)) return false
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum % 10 === 0
}

/** Digits in the writing of phones, and enough of them. */
export function isPhone(text: string): boolean {
  const digits = text.replace(/(?:x|ext\.?|#)\s*\d+$/i, '').replace(/\D/g, '').length
  return digits >= 6 && digits <= 15 && /^\+?[\d\s().\-/]{6,24}(?:\s*(?:x|ext\.?|#)\s*\d{1,6})?$/i.test(text)
}

/** A phone in writing that nothing else has: a plus, brackets or an extension. */
export function isMarkedPhone(text: string): boolean {
  return (
    isPhone(text) &&
    (/^\+\d/.test(text) || /^\+?\d*\s*\(\d{2,5}\)/.test(text) || /^(?:1[-.])?\d{3}([-.])\d{3}\1\d{4}/.test(text))
  )
}

export function isPostcode(text: string): boolean {
  return /^(?:[A-Z]{1,2}-)?(?=.*\d)[A-Z\d]{2,5}(?:[ -]?[A-Z\d]{2,4})?$/i.test(text) && text.length <= 10
}

export function isStreet(text: string): boolean {
  return /^\d+[a-z]?(?:-\d+)?,?\s+\p{L}.*\p{L}/iu.test(text) || /\p{L}{3,}.*\s\d+\s?[a-z]?(?:-\d+)?$/iu.test(text)
}

/** A house number together with a word for a road. */
export function isMarkedStreet(text: string): boolean {
  if (!isStreet(text)) return false
  if (
    /\b(?:st|ave|rd|ln|dr|blvd|ct|pl|rue|via|calle|avenida|plaza)\b|(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse)\b/iu.test(
      text,
    )
  )
    return true
  const lastWord = /^\d+\S*\s.*?(\p{L}+)(?:,.*)?$/u.exec(text)?.[1]
  return lastWord !== undefined && roads().has(lastWord.toLowerCase())
}

/** Words with letters, as names of people and places have them. */
export function isNameLike(text: string): boolean {
  return /^\p{L}[\p{L}\p{M}'’.\- ]{0,40}$/u.test(text)
}

export function isFullNameLike(text: string): boolean {
  return isNameLike(text.replace(',', '')) && /^\S+(?:,? \S+){1,4}$/.test(text)
}

export function isTitleLike(text: string): boolean {
  return /^\p{L}[^\n@]{1,80}$/u.test(text)
}

export function isUserName(text: string): boolean {
  return /^@?(?=.*\p{L})[\p{L}\d][\p{L}\d._-]{1,31}$/u.test(text)
}

export function isFirstName(text: string): boolean {
  return firstNames().has(text.toLowerCase())
}

export function isLastName(text: string): boolean {
  return lastNames().has(text.toLowerCase())
}

/** Two or more words, of which the first is a common first name or the last a common last name; or the other way round. */
export function isFullName(text: string): boolean {
  if (!isFullNameLike(text)) return false
  const plain = text.replace(/^(?:mr|mrs|ms|miss|dr|prof|herr|frau)\.?\s+/i, '')
  const [last, first] = plain.split(/,\s*/)
  const words = first === undefined ? plain.split(' ') : [first, last]
  return words.length >= 2 && (isFirstName(words[0]) || isLastName(words[words.length - 1]))
}

export function isCountry(text: string): boolean {
  return countries().has(text.toLowerCase())
}

export function isCountryCode(text: string): boolean {
  return countryCodes().has(text.toUpperCase())
}

export function isState(text: string): boolean {
  return states().has(text.toLowerCase())
}

export function isCity(text: string): boolean {
  return cities().has(text.toLowerCase())
}

export function isCurrencyCode(text: string): boolean {
  return currencyCodes().has(text)
}

export function isColorName(text: string): boolean {
  return colors().has(text.toLowerCase())
}

export function isHexColor(text: string): boolean {
  return /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(text)
}

export function isCompany(text: string): boolean {
  return /(?:[,\s](?:inc|llc|ltd|limited|gmbh|ag|kg|corp|corporation|co|company|group|plc|llp|holdings?|partners|s\.?a\.?|s\.?r\.?l|b\.?v|oy|ab)\.?|and sons|& sons)$/i.test(
    text,
  )
}

export function isJobTitle(text: string): boolean {
  return /\b(?:engineer|developer|manager|director|officer|analyst|assistant|consultant|designer|specialist|administrator|coordinator|supervisor|technician|architect|representative|accountant|nurse|teacher|clerk|associate|executive|strategist|planner|producer|agent|liaison|facilitator|orchestrator|scientist|lawyer|driver|president|intern)$/i.test(
    text,
  )
}

export function isUserAgent(text: string): boolean {
  return /^(?:Mozilla|Opera)\/\d/.test(text)
}

export function isMimeType(text: string): boolean {
  return /^(?:application|audio|font|image|message|model|multipart|text|video)\/[\w.+-]+$/.test(text)
}

export function isSemver(text: string): boolean {
  return /^v?\d{1,4}\.\d{1,4}\.\d{1,5}(?:-[\w.]+)?$/.test(text)
}

export function isJwt(text: string): boolean {
  return /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/.test(text)
}

export function isFileName(text: string): boolean {
  return /^[^\\/\n]{1,120}\.(?=[a-z\d]*[a-z])[a-z\d]{2,5}$/i.test(text) && !/@/.test(text)
}

export function isFilePath(text: string): boolean {
  return /^(?:\/[^/\n]+){2,}\/?$|^[A-Z]:\\[^\n]+$/.test(text)
}

export function isSlug(text: string): boolean {
  return /^[a-z\d]+(?:-[a-z\d]+)+$/.test(text) && /[a-z]{3}/.test(text)
}

export function isTimeZone(text: string): boolean {
  return /^(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z]\w+/.test(text)
}

export function isIsbn(text: string): boolean {
  return /^(?:97[89][- ]?)?\d[\d -]{7,13}[\dX]$/.test(text) && [10, 13].includes(text.replace(/[- ]/g, '').length)
}

const data = faker.rawDefinitions

const firstNames = lazySet(() => [
  ...(data.person?.first_name?.female ?? []),
  ...(data.person?.first_name?.male ?? []),
  ...(data.person?.first_name?.generic ?? []),
])
const lastNames = lazySet(() => data.person?.last_name?.generic ?? [])
const countries = lazySet(() => [
  ...(data.location?.country ?? []),
  'USA',
  'UK',
  'United States',
  'Russia',
  'South Korea',
])
const countryCodes = lazySet(
  () => (data.location?.country_code ?? []).flatMap(({ alpha2, alpha3 }) => [alpha2, alpha3]),
  keep,
)
const states = lazySet(() => [...(data.location?.state ?? []), ...(data.location?.state_abbr ?? [])])
const cities = lazySet(() => data.location?.city_name ?? [])
const roads = lazySet(() => data.location?.street_suffix ?? [])
const currencyCodes = lazySet(() => (data.finance?.currency ?? []).map(({ code }) => code), keep)
const colors = lazySet(() => data.color?.human ?? [])

function keep(text: string): string {
  return text
}

/** Built on first use: most samples ask for few of them. */
function lazySet(
  list: () => readonly string[],
  fold = (text: string) => text.toLowerCase(),
): () => ReadonlySet<string> {
  let set: ReadonlySet<string> | undefined
  return () => (set ??= new Set(list().map(fold)))
}
