import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftSchema } from '../../../../src/core/prompt/draft-schema.ts'
import { schemaFileSchema, type ColumnSpec, type TableSpec } from '../../../../src/shared/model/schema.ts'

const NOW = Date.UTC(2026, 10, 20)
const draft = (text: string) => draftSchema(text, { nowMs: NOW })

describe('draftSchema', () => {
  it('turns a sentence into a table with a column for each field', () => {
    const { tables, notUnderstood } = draft(
      'Generate 1000 customer records with name, email, age (18-80), registration date (last year), and account status (active/inactive)',
    )
    expect({ tables, notUnderstood }).toEqual({
      tables: [
        {
          name: 'customers',
          rows: 1000,
          primaryKey: ['id'],
          columns: [
            { name: 'id', type: 'integer', generator: { kind: 'sequence', start: 1 } },
            { name: 'name', type: 'string', generator: { kind: 'faker', method: 'person.fullName' }, because: 'name' },
            { name: 'email', type: 'string', generator: { kind: 'faker', method: 'internet.email' }, because: 'email' },
            { name: 'age', type: 'integer', generator: { kind: 'number', min: 18, max: 80 }, because: 'age (18-80)' },
            {
              name: 'registration_date',
              type: 'date',
              generator: { kind: 'date', from: '2025-11-20', to: '2026-11-20' },
              because: 'registration date (last year)',
            },
            {
              name: 'account_status',
              type: 'string',
              generator: { kind: 'choice', values: ['active', 'inactive'] },
              because: 'account status (active/inactive)',
            },
          ],
        },
      ],
      notUnderstood: [],
    })
  })

  it.each([
    ['500 patients', { patients: 500 }],
    ['Survey answers (1,500): age', { survey_answers: 1500 }],
    ['weather readings, 100k rows: temperature', { weather_readings: 100_000 }],
    ['There are 200 customers. Each customer has 1 to 5 orders', { customers: 200, orders: ['customers', 1, 5] }],
    ['20 users, each writes 2-20 posts', { users: 20, posts: ['users', 2, 20] }],
    ['30 artists, 8 to 14 albums per artist', { artists: 30, albums: ['artists', 8, 14] }],
    ['40 employees. Each employee has exactly 12 payslips', { employees: 40, payslips: ['employees', 12, 12] }],
    ['Customers and orders, 50 rows of each', { customers: 50, orders: 50 }],
    ['Marathon finishers, 18,500 of them, with name', { marathon_finishers: 18_500 }],
    ['We need data about boats. Make it 75 boats.', { boats: 75 }],
  ])('counts the rows of %s', (text, rows) => {
    const counted = draft(text).tables.map((table) => [
      table.name,
      typeof table.rows === 'number' ? table.rows : [table.rows.per, table.rows.min, table.rows.max],
    ])
    expect(Object.fromEntries(counted)).toEqual(rows)
  })

  it.each([
    ['Orders belong to customers. 5 customers, 9 orders.', ['orders.customer_id > customers']],
    ['12 hotels and 800 bookings. A booking is for one hotel.', ['bookings.hotel_id > hotels']],
    ['50 customers with email. 90 orders with order date, customer and total.', ['orders.customer_id > customers']],
    [
      '150 employees: name. Every employee reports to a manager who is also an employee.',
      ['employees.manager_id > employees'],
    ],
    ['Categories have a name and may have a parent category.', ['categories.parent_category_id > categories']],
    [
      '30 projects and 120 employees, employees work on several projects.',
      ['employee_projects.employee_id > employees', 'employee_projects.project_id > projects'],
    ],
    [
      '9 borrowers, 8 books, 99 loans. Loans link a borrower and a book.',
      ['loans.borrower_id > borrowers', 'loans.book_id > books'],
    ],
    ['4,500 reviews by 900 guests for 30 hotels', ['reviews.guest_id > guests', 'reviews.hotel_id > hotels']],
  ])('links the tables of %s', (text, links) => {
    const found = draft(text).tables.flatMap((table) =>
      (table.foreignKeys ?? []).map((key) => `${table.name}.${key.columns[0]} > ${key.references.table}`),
    )
    expect(found).toEqual(links)
  })

  it.each([
    ['users: is premium (20% true)', { is_premium: 'boolean p=0.2' }],
    ['users with status (80% active)', { status: 'choice active:80 inactive:20' }],
    ['users with plan: free 60%, pro 30%, team 10%', { plan: 'choice free:60 pro:30 team:10' }],
    [
      '500 users with name and status. 80% of them are active.',
      { name: 'faker', status: 'choice active:80 inactive:20' },
    ],
    ['flats: whether it is furnished', { is_furnished: 'boolean p=0.4' }],
    ['talks: length of 20, 30 or 45 minutes', { length: 'choice 20 30 45' }],
    ['cars: year from 2005 to 2025, mileage up to 90000', { year: 'number 2005..2025', mileage: 'number 0..90000' }],
    ['people: age under 18', { age: 'number 0..17' }],
    ['deliveries: weight in kg (0.1-30)', { weight_kg: 'number 0.1..30' }],
    ['people: date of birth (aged 18 to 65)', { date_of_birth: 'date 1960-11-21..2008-11-20' }],
    ['permits: permit number in the format PRM-000000', { permit_number: String.raw`pattern PRM-\d{6}` }],
    [
      'parcels: length, width and height (each 5 to 120)',
      { length: 'number 5..120', width: 'number 5..120', height: 'number 5..120' },
    ],
    [
      'events: start and end date in 2025',
      { start_date: 'date 2025-01-01..2025-12-31', end_date: 'date 2025-01-01..2025-12-31' },
    ],
    [
      'widgets: flux, is shiny, made on, gizmo count',
      { flux: 'text', is_shiny: 'boolean p=0.5', made_on: 'date', gizmo_count: 'number 0..100' },
    ],
  ])('reads the fields of %s', (text, columns) => {
    const found = draft(text).tables[0].columns.filter((column) => column.name !== 'id')
    const shown = Object.fromEntries(found.map((column) => [column.name, showGenerator(column)]))
    const wanted = Object.entries(columns)
    expect(Object.keys(shown)).toEqual(wanted.map(([name]) => name))
    for (const [name, generator] of wanted)
      expect(shown[name].startsWith(generator), `${name}: ${shown[name]}`).toBe(true)
  })

  it('reads uniqueness and blanks wherever they are said', () => {
    const [table] = draft(
      'Customers with email, phone, tax code and iban (unique). Emails must be unique. Phone is missing for 12% of customers. No two customers share a tax code.',
    ).tables
    expect(table.columns.slice(1).map(({ name, unique, nulls }) => [name, unique ?? false, nulls ?? 0])).toEqual([
      ['email', true, 0],
      ['phone', false, 0.12],
      ['tax_code', true, 0],
      ['iban', true, 0],
    ])
  })

  it('gives the rows of a window a date in it', () => {
    const [table] = draft('500 donations from last month with amount').tables
    expect(table.columns.at(-1)).toMatchObject({
      name: 'donation_date',
      generator: { from: '2026-10-20', to: '2026-11-20' },
    })
  })

  it('takes a key of the prompt instead of its own', () => {
    const [table] = draft('devices: device_id uuid pk, firmware varchar not null').tables
    expect([table.primaryKey, table.columns[0]]).toMatchObject([
      ['device_id'],
      { type: 'uuid', generator: { kind: 'uuid' } },
    ])
  })

  it('reads bullets, headings and tables as it reads prose', () => {
    const text =
      '## Customers\n- first and last name\n- email (unique)\n\nOrders table (5 per customer):\n| Field | Type |\n|---|---|\n| total | decimal |'
    expect(draft(text).tables.map((table) => [table.name, table.columns.map(({ name }) => name)])).toEqual([
      ['customers', ['id', 'first_name', 'last_name', 'email']],
      ['orders', ['id', 'customer_id', 'total']],
    ])
  })

  it('sees through slips of the finger', () => {
    const [table] = draft('800 studnets with frist name, emial (uniqe), atendance percentage 60-100').tables
    expect([table.name, ...table.columns.map(({ name }) => name)]).toEqual([
      'students',
      'id',
      'first_name',
      'email',
      'attendance_percentage',
    ])
  })

  it('lists what it made nothing of', () => {
    expect(draft('10 users with name. Blimey, quantum foam everywhere!').notUnderstood).not.toEqual([])
  })

  it('makes a table with usual columns of a known entity without fields', () => {
    const [table] = draft('500 patients').tables
    expect([table.columns.length > 3, table.columns.every((column) => column.because === undefined)]).toEqual([
      true,
      true,
    ])
  })

  it('carries the seed and the locale', () => {
    expect(draftSchema('users', { nowMs: NOW, seed: 7, locale: 'de' })).toMatchObject({ seed: 7, locale: 'de' })
  })
})

describe('draftSchema on any text', () => {
  const words = fc.constantFrom(
    ...'customers orders each has between 1 and 5 10% missing unique or ( ) , ; : . - / name email status either last year in 2025 per a the belongs to is are with "x" 80% active half of them no two share $5 € \n | 1000 k'.split(
      ' ',
    ),
    '\n- ',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
  )

  it('always gives a valid schema, with unique names and keys that lead somewhere', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const schema = draft(text)
        expect(schemaFileSchema.parse(schema)).toEqual(schema)
        expect(findNameProblems(schema.tables)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('gives the same schema every time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(draft(text)).toEqual(draft(text))
      }),
      { numRuns: 100 },
    )
  })

  it('keeps every choice of a list in brackets', () => {
    const value = fc.stringMatching(/^[b-df-hj-np-tv-xz]{4,7}ok$/)
    fc.assert(
      fc.property(fc.uniqueArray(value, { minLength: 2, maxLength: 6 }), (values) => {
        const [table] = draft(`100 users with email, grumf status (${values.join(', ')}) and city`).tables
        expect(table.columns.map(({ generator }) => generator)).toContainEqual({ kind: 'choice', values })
      }),
      { numRuns: 100 },
    )
  })

  it('gives a stated range exact ends', () => {
    const range = fc.tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 5000 }))
    fc.assert(
      fc.property(range, ([min, span]) => {
        const [table] = draft(`items: name, grumf level from ${min} to ${min + span}, city`).tables
        expect(table.columns[2].generator).toMatchObject({ kind: 'number', min, max: min + span })
      }),
      { numRuns: 100 },
    )
  })
})

function showGenerator({ generator }: ColumnSpec): string {
  switch (generator.kind) {
    case 'boolean':
      return `boolean p=${generator.p}`
    case 'number':
      return `number ${generator.min}..${generator.max}`
    case 'date':
      return `date ${generator.from}..${generator.to}`
    case 'pattern':
      return `pattern ${generator.regex}`
    case 'choice':
      return `choice ${generator.values.map((one) => (typeof one === 'object' ? `${one.value}:${one.weight}` : one)).join(' ')}`
    default:
      return generator.kind
  }
}

/** What is wrong with names and references, if anything. */
function findNameProblems(tables: readonly TableSpec[]): string[] {
  const names = tables.map(({ name }) => name)
  return tables.flatMap((table) => {
    const columns = table.columns.map(({ name }) => name)
    const keys = table.foreignKeys ?? []
    const targets = keys.map((key) => tables.find((other) => other.name === key.references.table))
    return [
      ...(names.filter((name) => name === table.name).length > 1 ? [`two tables ${table.name}`] : []),
      ...(new Set(columns).size < columns.length ? [`two columns of one name in ${table.name}`] : []),
      ...(typeof table.rows === 'object' && !names.includes(table.rows.per) ? [`${table.name} per nothing`] : []),
      ...targets.flatMap((target, i) => {
        const [column] = keys[i].references.columns
        const [from] = keys[i].columns
        return target?.primaryKey?.includes(column) && columns.includes(from)
          ? []
          : [`${table.name}.${from} leads nowhere`]
      }),
    ]
  })
}
