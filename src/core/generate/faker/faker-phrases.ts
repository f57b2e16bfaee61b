import type { Faker } from '@faker-js/faker'
import type { Phrase, PhrasePart } from '../phrase/phrase.ts'
import { literal, oneOf } from '../phrase/phrase.ts'
import type { PatternSigns } from './phrase-of-pattern.ts'
import { PHONE_SIGNS, POSTCODE_SIGNS, phraseOfFormats, phraseOfPattern, phraseOfPatterns } from './phrase-of-pattern.ts'
import { slugify } from './slugify.ts'

/**
 * Faker's commonest methods as phrases over faker's own word lists, so that a cell is a few copied bytes.
 *
 * The texts are those that faker makes, drawn from the same lists and patterns; which of them a seed gives is our own.
 *
 * @param method - Such as `person.fullName`, called without arguments.
 * @returns `undefined` where the method (or this locale's form of it) is not a phrase; faker itself does these.
 */
export function fakerPhrase(faker: Faker, method: string): Phrase | undefined {
  return buildPhrase({ faker, depth: 0 }, method)
}

interface Build {
  readonly faker: Faker
  /** Patterns name other methods; a locale whose patterns go round in circles is left to faker. */
  readonly depth: number
  /** Names and titles of one sex only, so that they agree within a full name. */
  readonly sex?: 'female' | 'male'
}

const MOST_DEPTH = 6

function buildPhrase(build: Build, method: string): Phrase | undefined {
  if (build.depth > MOST_DEPTH) return undefined
  const special = Object.hasOwn(SPECIAL, method) ? SPECIAL[method] : undefined
  if (special) return special(build)
  const path = Object.hasOwn(LISTS, method) ? LISTS[method] : undefined
  return path === undefined ? undefined : listPhrase(read(build, path), build.sex)
}

/** What a locale's pattern may name: a method of faker, or a list of its definitions. */
function lookUp(build: Build, name: string): Phrase | undefined {
  const deeper = { ...build, depth: build.depth + 1 }
  return buildPhrase(deeper, name) ?? listPhrase(read(build, name), build.sex)
}

/** Reads `person.last_name.generic` from the locale's definitions, falling back as faker does. */
function read({ faker }: Build, path: string): unknown {
  const [module, entry, ...rest] = path.split('.')
  // Definitions throw for what no locale of the chain has; here that only means "no list".
  const modules: unknown = faker.rawDefinitions
  const category = isRecord(modules) ? modules[module] : undefined
  let value: unknown = isRecord(category) ? category[entry] : undefined
  for (const key of rest) value = isRecord(value) ? value[key] : undefined
  return value
}

function listPhrase(values: unknown, sex?: Build['sex']): Phrase | undefined {
  const list = isRecord(values) ? joinSexes(values, sex) : values
  if (!Array.isArray(list) || list.length === 0 || !list.every((value) => typeof value === 'string')) return undefined
  return { alternatives: [{ weight: 1, parts: [oneOf(list)] }] }
}

/** Names come in lists by sex; without a wish, faker takes from all of them. */
function joinSexes({ generic, female, male }: Record<string, unknown>, sex?: Build['sex']): unknown {
  const wanted = sex === 'female' ? female : sex === 'male' ? male : undefined
  if (sex !== undefined) return wanted ?? generic
  const lists = [generic, female, male].filter((list) => Array.isArray(list))
  return lists.length > 0 ? lists.flat() : undefined
}

function patterns(build: Build, path: string): Phrase | undefined {
  const value = read(build, path)
  const list = isRecord(value) ? joinSexes(value, build.sex) : value
  if (!Array.isArray(list)) return undefined
  const isPattern = (one: unknown) => typeof one === 'string' || (isRecord(one) && typeof one.value === 'string')
  return list.every(isPattern) ? phraseOfPatterns(list, (name) => lookUp(build, name)) : undefined
}

/** Patterns in which all names and titles are of one sex, as often of the one as of the other. */
function eitherSex(build: Build, path: string): Phrase | undefined {
  const female = patterns({ ...build, sex: 'female' }, path)
  const male = patterns({ ...build, sex: 'male' }, path)
  return female && male && { alternatives: [...female.alternatives, ...male.alternatives] }
}

function formats(
  build: Build,
  path: string,
  { signs, isNumber = false }: { signs: PatternSigns; isNumber?: boolean },
): Phrase | undefined {
  const value = read(build, path)
  const list = typeof value === 'string' ? [value] : value
  if (!Array.isArray(list) || !list.every((one) => typeof one === 'string')) return undefined
  return phraseOfFormats(list, signs, isNumber)
}

/** One field of each entry of a list of records, such as the codes of currencies. */
function fields(build: Build, path: string, field: string): Phrase | undefined {
  const list = read(build, path)
  if (!Array.isArray(list)) return undefined
  return listPhrase(
    list.map((entry: unknown) => (isRecord(entry) ? entry[field] : undefined)).filter((one) => one !== ''),
  )
}

function slugs(build: Build, path: string): Phrase | undefined {
  const value = read(build, path)
  const list = isRecord(value) ? joinSexes(value) : value
  if (!Array.isArray(list)) return undefined
  return listPhrase(
    list
      .filter((one) => typeof one === 'string')
      .map(slugify)
      .filter((slug) => slug !== ''),
  )
}

function sequence(build: Build, pattern: string): Phrase | undefined {
  return phraseOfPattern(pattern, (name) =>
    name.startsWith('slug.') ? slugs(build, name.slice(5)) : lookUp(build, name),
  )
}

/** `jane.doe@…`, `jane_doe42@…` and the like; without hosts, user names. */
function addresses(build: Build, hostPath: string | undefined): Phrase | undefined {
  const first = slugs(build, 'person.first_name')?.alternatives[0].parts[0]
  const last = slugs(build, 'person.last_name')?.alternatives[0].parts[0]
  const hosts = hostPath === undefined ? undefined : listPhrase(read(build, hostPath))?.alternatives[0].parts[0]
  if (first === undefined || last === undefined || (hostPath !== undefined && hosts === undefined)) return undefined
  const number: PhrasePart = { kind: 'number', min: 1, size: 99 }
  const end = hosts === undefined ? [] : [literal('@'), hosts]
  return {
    alternatives: [
      { weight: 2, parts: [first, literal('.'), last, ...end] },
      { weight: 1, parts: [first, literal('_'), last, ...end] },
      { weight: 2, parts: [first, literal('.'), last, number, ...end] },
      { weight: 1, parts: [first, number, ...end] },
    ],
  }
}

const octet = { kind: 'number', min: 0, size: 256 } as const

const SPECIAL: Readonly<Record<string, (build: Build) => Phrase | undefined>> = {
  'person.lastName': (build) =>
    patterns(build, 'person.last_name_pattern') ?? listPhrase(read(build, 'person.last_name')),
  'person.fullName': (build) => eitherSex(build, 'person.name'),
  'person.jobTitle': (build) => patterns(build, 'person.job_title_pattern'),
  'company.name': (build) => patterns(build, 'company.name_pattern'),
  'company.catchPhrase': (build) => sequence(build, '{{company.adjective}} {{company.descriptor}} {{company.noun}}'),
  'company.buzzPhrase': (build) =>
    sequence(build, '{{company.buzz_verb}} {{company.buzz_adjective}} {{company.buzz_noun}}'),
  'commerce.productName': (build) => patterns(build, 'commerce.product_name.pattern'),
  'location.city': (build) => patterns(build, 'location.city_pattern'),
  'location.street': (build) => patterns(build, 'location.street_pattern'),
  'location.buildingNumber': (build) =>
    formats(build, 'location.building_number', { signs: PHONE_SIGNS, isNumber: true }),
  'location.zipCode': (build) => formats(build, 'location.postcode', { signs: POSTCODE_SIGNS }),
  'location.secondaryAddress': (build) =>
    formats(build, 'location.secondary_address', { signs: PHONE_SIGNS, isNumber: true }),
  'location.streetAddress': (build) => {
    const pattern = read(build, 'location.street_address.normal')
    return typeof pattern === 'string' ? sequence(build, pattern) : undefined
  },
  'location.countryCode': (build) => fields(build, 'location.country_code', 'alpha2'),
  'finance.currencyCode': (build) => fields(build, 'finance.currency', 'code'),
  'finance.currencyName': (build) => fields(build, 'finance.currency', 'name'),
  'finance.accountName': (build) => sequence(build, '{{finance.account_type}} Account'),
  'date.month': (build) => listPhrase(read(build, 'date.month.wide')),
  'date.weekday': (build) => listPhrase(read(build, 'date.weekday.wide')),
  'internet.domainWord': (build) => sequence(build, '{{slug.word.adjective}}-{{slug.word.noun}}'),
  'internet.domainName': (build) => sequence(build, '{{internet.domainWord}}.{{internet.domain_suffix}}'),
  'internet.email': (build) => addresses(build, 'internet.free_email'),
  'internet.exampleEmail': (build) => addresses(build, 'internet.example_email'),
  'internet.username': (build) => addresses(build, undefined),
  'internet.url': (build) => sequence(build, 'https://{{internet.domainName}}'),
  'internet.ipv4': () => ({
    alternatives: [{ weight: 1, parts: [octet, literal('.'), octet, literal('.'), octet, literal('.'), octet] }],
  }),
  'phone.number': (build) => formats(build, 'phone_number.format.human', { signs: PHONE_SIGNS }),
  'vehicle.vehicle': (build) => sequence(build, '{{vehicle.manufacturer}} {{vehicle.model}}'),
}

/** Methods that take one entry of a list in faker's definitions. */
const LISTS: Readonly<Record<string, string>> = {
  ...listsOf(
    'animal',
    'bear bird cat cetacean cow crocodilia dog fish horse insect lion petName rabbit rodent snake type',
  ),
  ...listsOf('book', 'author format genre publisher series title'),
  ...listsOf('color', 'human space'),
  ...listsOf('company', 'buzzAdjective buzzNoun buzzVerb'),
  ...listsOf('database', 'collation engine type'),
  ...listsOf('finance', 'transactionType'),
  ...listsOf('food', 'adjective ethnicCategory fruit ingredient meat spice vegetable'),
  ...listsOf('hacker', 'abbreviation adjective ingverb noun verb'),
  ...listsOf('internet', 'domainSuffix'),
  ...listsOf('location', 'continent country county state timeZone'),
  ...listsOf('lorem', 'word'),
  ...listsOf('music', 'album artist genre songName'),
  ...listsOf('person', 'firstName middleName prefix suffix gender sex jobArea jobDescriptor jobType'),
  ...listsOf('vehicle', 'fuel manufacturer model type'),
  ...listsOf('word', 'adjective adverb conjunction interjection noun preposition verb'),
  'commerce.department': 'commerce.department',
  'commerce.product': 'commerce.product_name.product',
  'commerce.productAdjective': 'commerce.product_name.adjective',
  'commerce.productMaterial': 'commerce.product_name.material',
  'company.catchPhraseAdjective': 'company.adjective',
  'company.catchPhraseDescriptor': 'company.descriptor',
  'company.catchPhraseNoun': 'company.noun',
  'person.zodiacSign': 'person.western_zodiac_sign',
  'vehicle.bicycle': 'vehicle.bicycle_type',
}

function listsOf(module: string, methods: string): Record<string, string> {
  return Object.fromEntries(
    methods
      .split(' ')
      .map((method) => [
        `${module}.${method}`,
        `${module}.${method.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)}`,
      ]),
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
