import { describe, expect, it } from 'vitest'
import { draftFromSample } from '../../../../../src/core/prompt/sample/draft-from-sample.ts'
import type { SampleValue } from '../../../../../src/core/prompt/sample/sample.ts'
import type { ColumnSpec } from '../../../../../src/shared/model/schema.ts'
import { generateDraft } from './generate-draft.ts'
import { makeSample, repeat, scatter } from './make-sample.ts'

function draftColumn(name: string, values: readonly SampleValue[], table = 'things'): ColumnSpec {
  return draftFromSample(makeSample({ [name]: values }, { name: table })).tables[0].columns[0]
}

function withoutBecause({ because: _because, ...rest }: ColumnSpec) {
  return rest
}

describe('draftFromSample', () => {
  const n = 200
  const known: readonly [name: string, values: readonly SampleValue[], wanted: object][] = [
    ['id', repeat(n, (i) => String(i + 1)), { type: 'integer', generator: { kind: 'sequence', start: 1 } }],
    ['id', repeat(n, (i) => 500 - i * 2), { type: 'integer', generator: { kind: 'sequence', start: 500, step: -2 } }],
    [
      'snowflake_id',
      repeat(n, (i) => String(9_007_199_254_740_993n + BigInt(i))),
      { type: 'integer', generator: { kind: 'sequence', start: '9007199254740993' } },
    ],
    [
      'age',
      repeat(n, (i) => String(18 + Math.floor(scatter(i) * 63))),
      { type: 'integer', generator: { kind: 'number', min: 18, max: 80 } },
    ],
    [
      'price',
      repeat(n, (i) => (5 + Math.floor(scatter(i) * 1000) / 100).toFixed(2)),
      { type: 'decimal', generator: { kind: 'number', min: 5.05, max: 14.96, decimals: 2 } },
    ],
    [
      'reading',
      ['1e-3', '2.5e4', '-7.25', '12'],
      { type: 'number', generator: { kind: 'number', min: -7.25, max: 25000 } },
    ],
    [
      'paid',
      repeat(n, (i) => (i % 4 === 0 ? 'Yes' : 'no')),
      { type: 'boolean', generator: { kind: 'boolean', p: 0.25 } },
    ],
    ['is_open', repeat(n, (i) => String(i % 2)), { type: 'boolean', generator: { kind: 'boolean', p: 0.5 } }],
    ['ok', repeat(n, (i) => i % 5 > 0), { type: 'boolean', generator: { kind: 'boolean', p: 0.8 } }],
    [
      'born',
      ['1980-02-29', '1999-12-31', '1975-06-01'],
      { type: 'date', generator: { kind: 'date', from: '1975-06-01', to: '1999-12-31' } },
    ],
    [
      'at',
      ['2024-05-01T10:00:00+02:00', '2024-05-01T09:30:00.250Z'],
      {
        type: 'timestamp',
        generator: {
          kind: 'datetime',
          from: '2024-05-01T08:00:00Z',
          to: '2024-05-01T09:30:00.250Z',
          precision: 'millisecond',
        },
      },
    ],
    [
      'opens',
      ['9:30 AM', '12:00 PM', '5:45 PM'],
      { type: 'time', generator: { kind: 'time', from: '09:30:00', to: '17:45:00' } },
    ],
    [
      'key',
      repeat(3, (i) => `3f2504e0-4f89-41d3-9a0c-0305e82c330${i}`),
      { type: 'uuid', unique: true, generator: { kind: 'uuid' } },
    ],
    [
      'code',
      repeat(n, (i) => `AB-${1000 + i * 7}`),
      { type: 'string', unique: true, generator: { kind: 'pattern', regex: 'AB-[1-9]\\d{3}' } },
    ],
    [
      'colour_of_box',
      repeat(n, (i) => (i % 10 < 7 ? 'kraft' : i % 10 < 9 ? 'white' : 'printed')),
      {
        type: 'string',
        generator: {
          kind: 'choice',
          values: [
            { value: 'kraft', weight: 70 },
            { value: 'white', weight: 20 },
            { value: 'printed', weight: 10 },
          ],
        },
      },
    ],
    [
      'stars',
      repeat(n, (i) => String(1 + (i % 5))),
      { type: 'integer', generator: { kind: 'choice', values: [1, 2, 3, 4, 5] } },
    ],
    ['market', repeat(n, () => 'EU'), { type: 'string', generator: { kind: 'constant', value: 'EU' } }],
    ['gone', repeat(n, () => ''), { type: 'string', nulls: 1, generator: { kind: 'constant', value: null } }],
    [
      'payload',
      [
        { a: 1, b: ['x'] },
        { a: 2, b: [] },
      ],
      { type: 'json', generator: { kind: 'constant', value: { a: 0, b: [''] } } },
    ],
    [
      'remarks',
      repeat(n, (i) => `This is sentence ${i}. And it has a second one.`),
      { type: 'string', generator: { kind: 'text', unit: 'sentences', min: 2, max: 2 } },
    ],
    [
      'ip',
      ['10.0.0.1', '192.168.1.77', '8.8.8.8'],
      { type: 'string', generator: { kind: 'faker', method: 'internet.ipv4' } },
    ],
    [
      'zip',
      ['01067', '80331', '10115'],
      { type: 'string', generator: { kind: 'faker', method: 'location.zipCode', args: ['#####'] } },
    ],
  ]
  it.each(known)('drafts %s', (name, values, wanted) => {
    expect(withoutBecause(draftColumn(name, values))).toEqual({ name, ...wanted })
  })

  it('says in each column what in the sample led to it', () => {
    const values = repeat(100, (i) => (i < 10 ? 'N/A' : `user${i}@mail.test`))
    expect(draftColumn('Contact', values).because).toBe(
      '90 values, all look like e-mail addresses; all different; 10% missing (also written N/A)',
    )
  })

  it('counts missing values in all their spellings', () => {
    const values = repeat(200, (i) => (i % 20 === 0 ? ['', 'NULL', null, 'n/a'][(i / 20) % 4] : String(i * 31)))
    expect(draftColumn('amount', values).nulls).toBe(0.05)
  })

  it('takes a few words among numbers as missing, and says so without showing them', () => {
    const draft = draftFromSample(makeSample({ amount: repeat(100, (i) => (i === 7 ? 'Smith' : String(i * i))) }))
    expect(draft.tables[0].columns[0]).toMatchObject({ type: 'integer', nulls: 0.01 })
    expect(draft.notUnderstood).toEqual(['amount: 1 value is not numbers, shaped like Aaaaa; taken as missing.'])
  })

  it('keeps codes with leading zeros as text', () => {
    expect(
      draftColumn(
        'branch_code',
        repeat(50, (i) => String(i * 17).padStart(4, '0')),
      ).type,
    ).toBe('string')
  })

  it('tells the name of a product from that of a person by its table', () => {
    const values = ['Oak Chair', 'Tin Lamp', 'Wool Rug', 'Clay Pot']
    expect(draftColumn('name', values, 'products').generator).toEqual({ kind: 'faker', method: 'commerce.productName' })
    expect(draftColumn('name', values, 'customers').generator).toEqual({ kind: 'faker', method: 'person.fullName' })
  })

  it.each([
    ['full_name', ['Ada Lovelace', 'Alan Turing']],
    ['email', ['ada@lovelace.org', 'alan@turing.org']],
    ['who', ['Karen Smith', 'James Brown']],
    ['ssn', ['123-45-6789', '987-65-4321']],
    ['phone', ['+49 89 1234567', '+49 89 7654321']],
    ['home_address', ['12 Baker Street', '7 Abbey Road']],
  ])('copies no value of %s, however often it repeats', (name, people) => {
    const draft = JSON.stringify(draftFromSample(makeSample({ [name]: repeat(400, (i) => people[i % people.length]) })))
    for (const person of people) expect(draft).not.toContain(person)
  })

  it('copies no value that doesn’t repeat', () => {
    const draft = JSON.stringify(draftFromSample(makeSample({ label: ['Zanzibar trip', 'Quokka fund', 'Blue Heron'] })))
    expect(draft).not.toMatch(/Zanzibar|Quokka|Heron/)
  })

  it('takes the table, rows and seed from the file and the options', () => {
    const sample = { ...makeSample({ a: ['x'] }, { name: 'Sales Report 2024' }), rowsEstimated: 4321 }
    expect(draftFromSample(sample)).toMatchObject({ name: 'sales_report_2024', seed: 1, tables: [{ rows: 4321 }] })
    expect(draftFromSample(sample, { rows: 10, seed: 7 })).toMatchObject({ seed: 7, tables: [{ rows: 10 }] })
  })

  it('links the tables of one sample by their keys', async () => {
    const customers = makeSample(
      { id: repeat(30, (i) => i + 1), joined: repeat(30, () => '2024-01-01') },
      { name: 'customers' },
    )
    const orders = makeSample(
      { id: repeat(90, (i) => i + 1), customer_id: repeat(90, (i) => (i % 9 === 0 ? null : 1 + ((i * 7) % 30))) },
      { name: 'orders' },
    )
    const draft = draftFromSample({ ...customers, otherTables: [orders] })
    expect(draft.tables[1]).toMatchObject({
      primaryKey: ['id'],
      foreignKeys: [{ columns: ['customer_id'], references: { table: 'customers', columns: ['id'] } }],
      columns: [
        { name: 'id' },
        { name: 'customer_id', type: 'integer', nulls: 0.111, generator: { kind: 'reference' } },
      ],
    })
    expect(await generateDraft(draft)).toEqual([20, 20])
  })

  it('drafts what the engine accepts and can make', async () => {
    const columns = Object.fromEntries(
      known.map(([name, values], i) => [`${name}_${i}`, repeat(n, (row) => values[row] ?? null)]),
    )
    expect(await generateDraft(draftFromSample(makeSample(columns), { rows: 100_000 }))).toEqual([20])
  })
})
