import type { Faker } from '@faker-js/faker'
import type { ColumnSpec } from '../../../shared/model/schema.ts'
import type { Column, Dictionary } from '../../data/batch.ts'
import { ByteWriter } from '../../data/byte-writer.ts'
import { dictionaryTexts, readCellText } from '../../data/cell-text.ts'
import { makeDictionary } from '../../data/dictionary.ts'
import type { ColumnEnvironment, Domain, Generator, RowContext } from '../generator.ts'
import { copyEntry, writeNumber } from '../phrase/write-part.ts'
import { drawWords } from '../random/draw-words.ts'
import { slugify } from './slugify.ts'

/**
 * E-mail addresses and user names that agree with the person in the same row: Jane Doe gets `jane.doe42@…`.
 *
 * @returns `undefined` where the row has no name columns that go with this one.
 */
export function makePersonalGenerator(
  method: string,
  faker: Faker,
  environment: ColumnEnvironment,
): Generator | undefined {
  const hosts = listHosts(method, faker)
  const names = findNameColumns(environment)
  if (hosts === undefined || names === undefined) return undefined
  const plan: AddressPlan = { names, hosts: makeDictionary(hosts), slugs: new WeakMap() }
  const key = environment.key('address')
  return {
    dataKind: 'text',
    domain: makeAddressDomain(plan, environment.tableRows),
    fill: (context) =>
      writeAddresses(plan, context, () => {
        const { a, b } = drawWords(key, context.rows)
        return (row) => {
          const bits = a[row]
          choice.separator = bits & 1
          // Half of the people have a number behind their name.
          choice.number = (bits & 2) === 0 ? 0 : 1 + ((bits >>> 8) % 99)
          choice.host = Math.floor((b[row] / 0x1_0000_0000) * hosts.length)
        }
      }),
  }
}

interface AddressPlan {
  readonly names: NameColumns
  /** `@gmail.com` and so on; a single empty text for user names. */
  readonly hosts: Dictionary
  readonly slugs: WeakMap<Dictionary, Dictionary>
}

type NameColumns =
  | { readonly kind: 'parts'; readonly first: string | undefined; readonly last: string | undefined }
  | { readonly kind: 'full'; readonly name: string }

/** What is free to choose for an address; one object, filled for each row. */
const choice = { separator: 0, number: 0, host: 0 }

/**
 * Every ordinal has its own separator, number and host, and all three can be read back from the text because slugs are
 * letters only; so addresses differ whatever the names are.
 */
function makeAddressDomain(plan: AddressPlan, tableRows: number): Domain {
  const separators = plan.names.kind === 'parts' && plan.names.first && plan.names.last ? 2 : 1
  const perNumber = separators * plan.hosts.size
  const size = Math.max(1, Math.ceil(tableRows / perNumber)) * perNumber
  return {
    size,
    fill: (ordinals, context) =>
      writeAddresses(plan, context, () => (row) => {
        const ordinal = ordinals[row]
        choice.number = Math.floor(ordinal / perNumber)
        const rest = ordinal - choice.number * perNumber
        choice.separator = rest % separators
        choice.host = Math.floor(rest / separators)
      }),
  }
}

function writeAddresses(
  plan: AddressPlan,
  context: RowContext,
  startChoosing: () => (row: number) => void,
): ReturnType<Domain['fill']> {
  const { count } = context.rows
  const out = new ByteWriter(count * 40)
  const offsets = new Uint32Array(count + 1)
  // The names first: making their columns draws random words of its own.
  const writeName = makeNameWriter(plan, context, out)
  const choose = startChoosing()
  for (let row = 0; row < count; row++) {
    choose(row)
    writeName(row)
    out.reserve(64)
    if (choice.number > 0) writeNumber(choice.number, out)
    copyEntry(plan.hosts, choice.host, out)
    offsets[row + 1] = out.length
  }
  return { kind: 'text', bytes: out.bytes, offsets, isPlain: true }
}

function makeNameWriter({ names, slugs }: AddressPlan, context: RowContext, out: ByteWriter): (row: number) => void {
  if (names.kind === 'full') {
    const { data } = context.column(names.name)
    return (row) => out.writeText(slugOfFullName(readCellText(data, row), choice.separator))
  }
  const first = names.first ? makeSlugWriter(context.column(names.first), slugs, out) : undefined
  const last = names.last ? makeSlugWriter(context.column(names.last), slugs, out) : undefined
  return (row) => {
    first?.(row)
    if (first && last) out.writeByte(choice.separator === 0 ? DOT : UNDERSCORE)
    last?.(row)
  }
}

function makeSlugWriter({ data }: Column, slugs: AddressPlan['slugs'], out: ByteWriter): (row: number) => void {
  if (data.kind === 'text') {
    const { bytes, offsets } = data
    return (row) => {
      if (!writeLetters(bytes.subarray(offsets[row], offsets[row + 1]), out))
        out.writeText(slugify(readCellText(data, row)) || 'user')
    }
  }
  if (data.kind !== 'dictionary') return (row) => out.writeText(slugify(readCellText(data, row)) || 'user')
  let dictionary = slugs.get(data.dictionary)
  if (dictionary === undefined) {
    dictionary = makeDictionary(dictionaryTexts(data.dictionary).map((text) => slugify(text) || 'user'))
    slugs.set(data.dictionary, dictionary)
  }
  const { codes } = data
  const list = dictionary
  return (row) => {
    out.reserve(list.offsets[codes[row] + 1] - list.offsets[codes[row]])
    copyEntry(list, codes[row], out)
  }
}

/**
 * The slug of a name in ASCII, straight from its bytes: letters in lower case, all else left out.
 *
 * @returns False, with nothing written, where the name has other letters or none at all.
 */
function writeLetters(name: Uint8Array, out: ByteWriter): boolean {
  out.reserve(name.length)
  const target = out.bytes
  const start = out.length
  let position = start
  for (let i = 0; i < name.length; i++) {
    if (name[i] >= 0x80) return false
    const lower = name[i] | 0x20
    if (lower >= 0x61 && lower <= 0x7a) target[position++] = lower
  }
  out.length = position
  return position > start
}

/** `Dr. Jane Q. Doe Jr.` gives `jane.doe`. */
function slugOfFullName(name: string, separator: number): string {
  const words = name
    .split(/[\s.]+/)
    .filter((word) => !TITLES.has(word.toLowerCase()))
    .map(slugify)
    .filter((slug) => slug.length > 1)
  if (words.length === 0) return 'user'
  return words.length === 1 ? words[0] : `${words[0]}${separator === 0 ? '.' : '_'}${words[words.length - 1]}`
}

const TITLES = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'prof',
  'jr',
  'sr',
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'md',
  'dds',
  'phd',
  'dvm',
])

function listHosts(method: string, faker: Faker): string[] | undefined {
  if (method === 'internet.username') return ['']
  const list =
    method === 'internet.email'
      ? faker.definitions.internet.free_email
      : method === 'internet.exampleEmail'
        ? faker.definitions.internet.example_email
        : undefined
  return list?.map((host) => `@${host}`)
}

/**
 * The name columns that an address goes with: those that share its prefix (`guest_email` with `guest_name`), and for an
 * address without a prefix those without one, or the only ones there are.
 */
function findNameColumns({ table, column }: ColumnEnvironment): NameColumns | undefined {
  const prefix = readPrefix(column.name, /(e_?mail(_address)?|user_?name|login|handle)$/i)
  const isName = (other: ColumnSpec, method: string) =>
    other.generator.kind === 'faker' && other.generator.method === method && other.type === 'string'
  const withPrefix = (other: ColumnSpec) =>
    readPrefix(other.name, /(first|last|full|given|family|sur|fore)?_?name$/i) === prefix || prefix === ''
  const find = (method: string) => {
    const candidates = table.columns.filter((other) => isName(other, method) && withPrefix(other))
    const exact = candidates.find(
      (other) => readPrefix(other.name, /(first|last|full|given|family|sur|fore)?_?name$/i) === prefix,
    )
    return (exact ?? (candidates.length === 1 ? candidates[0] : undefined))?.name
  }
  const [first, last, full] = [find('person.firstName'), find('person.lastName'), find('person.fullName')]
  if (first !== undefined || last !== undefined) return { kind: 'parts', first, last }
  return full === undefined ? undefined : { kind: 'full', name: full }
}

/** What stands before the ending, without the joint: `guest_email` gives `guest`. */
function readPrefix(name: string, ending: RegExp): string {
  return name
    .replace(ending, '')
    .replace(/[_\s-]+$/, '')
    .toLowerCase()
}

const DOT = 0x2e
const UNDERSCORE = 0x5f
