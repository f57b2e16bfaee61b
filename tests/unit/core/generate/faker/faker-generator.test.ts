import { allFakers, faker } from '@faker-js/faker'
import { describe, expect, it, vi } from 'vitest'
import { listFakerMethods } from '../../../../../src/core/generate/faker/faker-generator.ts'
import type { ColumnSpec } from '../../../../../src/shared/model/schema.ts'
import { makeColumn, makeRows, schemaOf } from '../../../../support/schemas.ts'

const string = (name: string, method: string, args?: unknown[]): ColumnSpec => ({
  name,
  type: 'string',
  generator: { kind: 'faker', method, ...(args ? { args: args as never } : {}) },
})

/** Methods that can't be called without arguments, with some that JSON can carry. */
const ARGUMENTS: Readonly<Record<string, unknown[]>> = {
  'date.between': [{ from: '2025-01-01', to: '2025-12-31' }],
  'date.betweens': [{ from: '2025-01-01', to: '2025-12-31' }],
  'helpers.arrayElement': [['a', 'b']],
  'helpers.arrayElements': [['a', 'b', 'c']],
  'helpers.enumValue': [{ A: 'x', B: 'y' }],
  'helpers.fake': ['{{person.firstName}}'],
  'helpers.fromRegExp': ['[A-Z]{3}'],
  'helpers.mustache': ['{{a}}', { a: 'b' }],
  'helpers.objectEntry': [{ a: 1, b: 2 }],
  'helpers.objectKey': [{ a: 1, b: 2 }],
  'helpers.objectValue': [{ a: 1, b: 2 }],
  'helpers.rangeToNumber': [{ min: 1, max: 3 }],
  'helpers.shuffle': [['a', 'b', 'c']],
  'helpers.weightedArrayElement': [
    [
      { weight: 1, value: 'a' },
      { weight: 2, value: 'b' },
    ],
  ],
  'string.fromCharacters': ['abc'],
}
/** Methods whose argument is a function, which a schema cannot hold. */
const NEED_FUNCTIONS = new Set(['helpers.maybe', 'helpers.multiple', 'helpers.uniqueArray'])

describe('makeFakerGenerator', () => {
  it('runs every method of faker, the same cell whichever rows come with it', { timeout: 60_000 }, async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const failed: string[] = []
    for (const method of listFakerMethods(faker)) {
      if (NEED_FUNCTIONS.has(method)) continue
      const schema = schemaOf([{ ...string('c', method, ARGUMENTS[method]), type: 'json' }])
      try {
        const together = await makeColumn(schema, 'c', { from: 0, count: 6 })
        const alone = await makeColumn(schema, 'c', { list: [5, 2] })
        if (alone[0] !== together[5] || alone[1] !== together[2]) failed.push(method)
      } catch (error) {
        failed.push(`${method}: ${String(error)}`)
      }
    }
    vi.restoreAllMocks()
    expect(failed).toEqual([])
  })

  it('speaks every locale that faker ships', { timeout: 60_000 }, async () => {
    for (const locale of Object.keys(allFakers).filter((name) => name !== 'base')) {
      const schema = schemaOf(
        [
          'person.fullName',
          'location.city',
          'location.streetAddress',
          'phone.number',
          'internet.email',
          'company.name',
        ].map((method) => string(method, method)),
        { locale },
      )
      const [row] = await makeRows(schema, { from: 900_000_000, count: 1 })
      expect([locale, ...row.filter((cell) => cell === null || cell === '')]).toEqual([locale])
    }
  })

  it('names a mistyped method', async () => {
    const made = makeRows(schemaOf([string('c', 'person.fulName')]))
    await expect(made).rejects.toThrow('t.c: faker has no method "person.fulName". Did you mean "person.fullName"?')
  })

  it('refuses a method whose values are not of the column type, saying which type fits', async () => {
    const made = makeRows(schemaOf([{ ...string('c', 'date.past'), type: 'integer' }]))
    await expect(made).rejects.toThrow('Make the column\'s type "timestamp"')
  })

  it('refuses an unknown locale', async () => {
    await expect(makeRows(schemaOf([string('c', 'person.firstName')], { locale: 'xx' }))).rejects.toThrow(
      'faker has no locale "xx"',
    )
  })

  it('draws names from the lists that faker draws from', async () => {
    const { female = [], male = [], generic = [] } = faker.rawDefinitions.person?.first_name ?? {}
    const known = new Set([...female, ...male, ...generic])
    const names = await makeColumn(schemaOf([string('c', 'person.firstName')]), 'c', { count: 5000 })
    expect(names.every((name) => name !== null && known.has(name))).toBe(true)
    expect(new Set(names).size).toBeGreaterThan(2000)
  })

  it('refuses more unique values than a list has, with the numbers', async () => {
    const made = makeRows(schemaOf([{ ...string('c', 'person.firstName'), unique: true }], { rows: 5000 }))
    await expect(made).rejects.toThrow(
      't.c: 5,000 unique values wanted, this generator can make 3,186. Lower the rows to 3,186, or drop "unique".',
    )
  })

  it('refuses unique values of a method that nobody can count', async () => {
    const made = makeRows(schemaOf([{ ...string('c', 'git.commitMessage'), unique: true }]))
    await expect(made).rejects.toThrow('nobody knows how many different values git.commitMessage has')
  })
})

describe('coherent people', () => {
  const people = (unique: boolean) =>
    schemaOf(
      [
        string('first_name', 'person.firstName'),
        string('last_name', 'person.lastName'),
        { ...string('email', 'internet.email'), unique },
      ],
      {
        rows: 20_000,
      },
    )

  it('gives an address that holds the first and last name of its row', async () => {
    for (const [first, last, email] of await makeRows(people(false), { count: 300 })) {
      const letters = (name: string | null) => (name ?? '').toLowerCase().replace(/[^a-z]/g, '')
      expect(email).toMatch(new RegExp(`^${letters(first)}[._]${letters(last)}\\d*@(gmail|yahoo|hotmail)\\.com$`))
    }
  })

  it('never repeats an address that is to be unique, and still holds the names', async () => {
    const rows = await makeRows(people(true), { count: 20_000 })
    expect(new Set(rows.map((row) => row[2])).size).toBe(20_000)
    expect(rows[7][2]).toContain((rows[7][1] ?? '').toLowerCase().replace(/[^a-z]/g, ''))
  })

  it('goes with the name of the same prefix', async () => {
    const schema = schemaOf([
      string('guest_name', 'person.fullName'),
      string('host_name', 'person.fullName'),
      string('host_email', 'internet.email'),
    ])
    for (const [, host, email] of await makeRows(schema, { count: 50 })) {
      const last = (host ?? '')
        .replace(/ (I|II|III|IV|V|Jr\.|Sr\.|MD|DDS|PhD|DVM)$/, '')
        .split(' ')
        .at(-1)
        ?.toLowerCase()
        .replace(/[^a-z]/g, '')
      expect(email).toContain(last)
    }
  })
})
