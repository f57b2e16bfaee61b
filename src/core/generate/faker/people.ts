import type { Faker } from '@faker-js/faker'
import type { TextData } from '../../data/batch.ts'
import { makeDictionary } from '../../data/dictionary.ts'
import type { ColumnEnvironment, Domain, Generator, RowContext } from '../generator.ts'
import { drawWords } from '../random/draw-words.ts'
import { findNameColumns } from './name-columns.ts'
import type { NameColumns } from './name-columns.ts'
import { findLongest, slugFullNames, slugNames, viewOf } from './name-slugs.ts'
import type { SlugCache } from './name-slugs.ts'
import type { AddressChoices, AddressParts } from './write-addresses.ts'
import { writeAddresses } from './write-addresses.ts'

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
  const hostList = listHostTexts(hosts)
  const slugs: SlugCache = new WeakMap()
  const key = environment.key('address')
  const write = (context: RowContext, choose: () => AddressChoices): TextData => {
    // The names first: making their columns draws random words of its own.
    const parts: AddressParts = { ...readNames(names, context, slugs), hosts: hostList }
    return writeAddresses(parts, choose(), context.rows.count)
  }
  return {
    dataKind: 'text',
    domain: makeDomain(
      { hostCount: hosts.length, canSeparate: isPair(names), tableRows: environment.tableRows },
      write,
    ),
    fill: (context) =>
      write(context, () => {
        const { count } = context.rows
        const { a, b } = drawWords(key, context.rows)
        const choices = makeChoices(count)
        for (let i = 0; i < count; i++) {
          choices.separators[i] = a[i] & 1
          // Half of the people have a number behind their name.
          choices.numbers[i] = (a[i] & 2) === 0 ? 0 : 1 + ((a[i] >>> 8) % 99)
          choices.hosts[i] = (b[i] / 0x1_0000_0000) * hosts.length
        }
        return choices
      }),
  }
}

type WriteAddresses = (context: RowContext, choose: () => AddressChoices) => TextData

/**
 * Every ordinal has its own separator, number and host, and all three can be read back from the text because slugs are
 * letters only; so addresses differ whatever the names are.
 */
function makeDomain(
  { hostCount, canSeparate, tableRows }: { hostCount: number; canSeparate: boolean; tableRows: number },
  write: WriteAddresses,
): Domain {
  const separators = canSeparate ? 2 : 1
  const perNumber = separators * hostCount
  return {
    size: Math.max(1, Math.ceil(tableRows / perNumber)) * perNumber,
    fill: (ordinals, context) =>
      write(context, () => {
        const choices = makeChoices(context.rows.count)
        for (let i = 0; i < context.rows.count; i++) {
          const number = Math.floor(ordinals[i] / perNumber)
          const rest = ordinals[i] - number * perNumber
          choices.numbers[i] = number
          choices.separators[i] = rest % separators
          choices.hosts[i] = Math.floor(rest / separators)
        }
        return choices
      }),
  }
}

function makeChoices(count: number): AddressChoices {
  return { separators: new Uint8Array(count), numbers: new Float64Array(count), hosts: new Uint8Array(count) }
}

function readNames(names: NameColumns, context: RowContext, slugs: SlugCache): Pick<AddressParts, 'first' | 'last'> {
  const { count } = context.rows
  if (names.kind === 'full') return { first: slugFullNames(context.column(names.name), count), last: undefined }
  const read = (name: string | undefined) =>
    name === undefined ? undefined : slugNames(context.column(name), count, slugs)
  const [first, last] = [read(names.first), read(names.last)]
  return first === undefined ? { first: last, last: undefined } : { first, last }
}

function isPair(names: NameColumns): boolean {
  return names.kind === 'parts' && names.first !== undefined && names.last !== undefined
}

function listHostTexts(hosts: readonly string[]): AddressParts['hosts'] {
  const { bytes, offsets } = makeDictionary(hosts)
  return { view: viewOf(bytes), offsets, longest: findLongest(offsets) }
}

function listHosts(method: string, faker: Faker): string[] | undefined {
  if (method === 'internet.username') return ['']
  if (method !== 'internet.email' && method !== 'internet.exampleEmail') return undefined
  const { free_email: free, example_email: example } = faker.definitions.internet
  return (method === 'internet.email' ? free : example).map((host) => `@${host}`)
}
