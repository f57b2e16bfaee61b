import { describe, expect, it } from 'vitest'
import { draftSchema } from '../../../../../src/core/prompt/draft-schema.ts'

const draft = (text: string) => draftSchema(text, { nowMs: Date.UTC(2026, 10, 20) })

/** Each table with the names of its columns behind the key, and its rows. */
function tablesOf(text: string) {
  return Object.fromEntries(
    draft(text).tables.map(({ name, rows, columns }) => [
      name,
      [rows, ...columns.slice(1).map((column) => column.name)],
    ]),
  )
}

describe('draftSchema on prose', () => {
  it.each([
    ["A radio station's 5,000 songs: title, artist", { songs: [5000, 'title', 'artist'] }],
    ["The city library's 800 members with name and email", { members: [800, 'name', 'email'] }],
    ['Our food bank tracks donations. 200 donations: weight', { donations: [200, 'weight'] }],
    ['Our gym manages 900 members. A member has a name.', { members: [900, 'name'] }],
    ['We run a planetarium. There are 8 shows, each with a title.', { shows: [8, 'title'] }],
  ])('takes whose the rows are for context: %s', (text, tables) => {
    expect(tablesOf(text)).toEqual(tables)
    expect(draft(text).notUnderstood).toEqual([])
  })

  it('reads fields behind verbs that point to other tables', () => {
    const text =
      '90 donors, where a donor has a name. 2,500 donations: every donation comes from a donor, has an arrival date, ' +
      'a weight between 1 and 500 kg and one category out of canned, fresh, bakery.'
    expect(tablesOf(text)).toEqual({
      donors: [90, 'name'],
      donations: [2500, 'donor_id', 'arrival_date', 'weight', 'category'],
    })
  })

  it.each([
    'Add 400 loans: a loan is for one artwork and goes to one museum, with a start date',
    'Add 400 loans: a loan is lent by one artwork and goes to one museum, with a start date',
  ])('reads a table that is added: %s', (text) => {
    expect(tablesOf(`30 museums (name). 1,100 artworks (title). ${text}`)).toMatchObject({
      museums: [30, 'name'],
      artworks: [1100, 'title'],
      loans: [400, 'artwork_id', 'museum_id', 'start_date'],
    })
  })

  it.each([', each loan belongs to a library', '; every loan belongs to a library'])(
    'reads counts and links in the brackets of a heading: %s',
    (link) => {
      const text = `libraries (18 rows)\n- name\n\nloans (6000 rows${link})\n- book title\n- borrowed at, past year\n- fine 0 to 20`
      expect(tablesOf(text)).toEqual({
        libraries: [18, 'name'],
        loans: [6000, 'library_id', 'book_title', 'borrowed_at', 'fine'],
      })
    },
  )

  it.each([
    'suppliers (25 rows)\n* name\n\nproducts (300 rows, each product comes from a supplier)\n* price 2-90',
    '## Suppliers (25)\n- name\n\n## Products (300, belongs to suppliers)\n- price 2-90',
  ])('reads whose the rows of a heading are: %s', (text) => {
    expect(tablesOf(text)).toEqual({ suppliers: [25, 'name'], products: [300, 'supplier_id', 'price'] })
  })

  it.each(['covers one vehicle', 'takes place at one vehicle', 'is insured by one vehicle'])(
    'points to the one thing that a verb names: %s',
    (verb) => {
      const text = `Every policy is held by one customer and ${verb}. 300 customers (name, email), 400 vehicles (plate, make), 500 policies (premium 200-3000, start date)`
      expect(tablesOf(text).policies).toEqual([500, 'customer_id', 'vehicle_id', 'premium', 'start_date'])
    },
  )

  it('reads a second heading with its rows in brackets', () => {
    expect(tablesOf('authors (50 rows)\n- name\n\nbooks (400 rows)\n- title')).toEqual({
      authors: [50, 'name'],
      books: [400, 'title'],
    })
  })

  it('reads counts of children in words, and counts that are columns', () => {
    const text =
      '200 households with a number of residents from 1 to 7. ' +
      'Each household has one or two meters with a serial number (unique). Each meter has 12 readings (volume).'
    expect(tablesOf(text)).toEqual({
      households: [200, 'number_of_residents'],
      meters: [{ per: 'households', min: 1, max: 2 }, 'household_id', 'serial_number'],
      readings: [{ per: 'meters', min: 12, max: 12 }, 'meter_id', 'volume'],
    })
  })

  it.each(['260 nurses work there', '260 nurses live here'])('counts what is somewhere: %s', (text) => {
    expect(tablesOf(`14 wards (ward name). ${text}; each nurse is assigned to one ward and has a phone.`)).toEqual({
      wards: [14, 'ward_name'],
      nurses: [260, 'ward_id', 'phone'],
    })
  })

  it('reads what stands in a line of its own as one field', () => {
    const text =
      'Readings (500 rows):\n* code, string, unique\n* reading time, timestamp in the last 7 days\n* installed on, date, last 3 years\n* alarm, boolean, 2% true'
    const [table] = draft(text).tables
    expect(table.columns.slice(1).map(({ name, type, generator }) => [name, type, generator])).toEqual([
      ['code', 'string', expect.objectContaining({ kind: 'pattern' })],
      ['reading_time', 'timestamp', { kind: 'datetime', from: '2026-11-13T00:00:00Z', to: '2026-11-20T00:00:00Z' }],
      ['installed_on', 'date', { kind: 'date', from: '2023-11-20', to: '2026-11-20' }],
      ['alarm', 'boolean', { kind: 'boolean', p: 0.02 }],
    ])
  })
})
