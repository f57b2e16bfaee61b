import { describe, expect, it } from 'vitest'
import { draftSchema } from '../../../../../src/core/prompt/draft-schema.ts'

const draft = (text: string) => draftSchema(text, { nowMs: Date.UTC(2026, 10, 20) })
const linksOf = (text: string) =>
  draft(text).tables.flatMap((table) =>
    (table.foreignKeys ?? []).map((key) => `${table.name}.${key.columns[0]} > ${key.references.table}`),
  )
const rowsOf = (text: string) =>
  Object.fromEntries(
    draft(text).tables.map((table) => [
      table.name,
      typeof table.rows === 'number' ? table.rows : [table.rows.per, table.rows.min, table.rows.max],
    ]),
  )

describe('links between tables', () => {
  it.each([
    ['40 hives spread over 6 apiaries', ['hives.apiary_id > apiaries']],
    [
      '8 pilots, 9 drones, 60 flights. A flight has exactly one pilot and one drone.',
      ['flights.pilot_id > pilots', 'flights.drone_id > drones'],
    ],
    ['12 berths with number. 30 boats with name. Each boat is moored in a berth.', ['boats.berth_id > berths']],
    ['20 members with email. 50 threads: started by a member, title', ['threads.started_by_member_id > members']],
    ['9 rooms with floor. 60 paintings, each hangs in one room: title, artist', ['paintings.room_id > rooms']],
    ['40 pilots with name. 50 flights. Every flight has one captain, who is a pilot.', ['flights.captain_id > pilots']],
    ['35 employees: name, mentor (also an employee)', ['employees.mentor_id > employees']],
    ['400 taxa: rank, parent taxon (another row of the same table)', ['taxa.parent_taxon_id > taxa']],
    [
      '7 pets with name, 7 vets with name, 90 visits for one pet and one vet',
      ['visits.pet_id > pets', 'visits.vet_id > vets'],
    ],
    ['60 cars: plate, assigned to one of 45 employees (name, department)', ['cars.employee_id > employees']],
    [
      '4 museums (name), 9 rooms (floor), 99 paintings (title). museums -> rooms -> paintings',
      ['rooms.museum_id > museums', 'paintings.room_id > rooms'],
    ],
  ])('reads %s', (text, links) => {
    expect(linksOf(text)).toEqual(links)
  })

  it.each([
    ['15 clubs with exactly 22 players each', { clubs: 15, players: ['clubs', 22, 22] }],
    ['owners 300: name, phone. pets: every owner has 1-3 pets; name, species', { owners: 300, pets: ['owners', 1, 3] }],
    [
      'Stations (34): name\nTicket machines: each station has 1-6 of them; vendor',
      { stations: 34, ticket_machines: ['stations', 1, 6] },
    ],
    [
      '60 films (title). Each film is shown at least once but no more than 4 times (screenings). Screening: cinema',
      { films: 60, screenings: ['films', 1, 4] },
    ],
    ['My choir has about 60 singers. I want a list: name, voice', { singers: 60 }],
    ['Forum: 30 categories, name + slug', { categories: 30 }],
    ["a kindergarten with a handful of groups - let's say 6. A group has a name.", { groups: 6 }],
    ['generate laundry orders n=650 fields order no unique, kilos 1-18', { laundry_orders: 650 }],
  ])('counts %s', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })

  it.each([
    '20 clinics (name). 30 vaccines (name). Each clinic stocks many vaccines; keep the quantity (0-500) for each combination.',
    '20 clinics (name). 30 vaccines (name). For each clinic and vaccine there is a quantity from 0 to 500.',
  ])('gives the table between two the fields of each combination: %s', (text) => {
    const between = draft(text).tables.at(-1)
    expect(between?.foreignKeys).toHaveLength(2)
    expect(between?.columns.at(-1)).toMatchObject({ name: 'quantity', generator: { min: 0, max: 500 } })
  })

  it('takes a verb of the request for no table', () => {
    expect(
      draft("I'd like to train a churn model. 200 subscribers; senior (16% yes)").tables.map(({ name }) => name),
    ).toEqual(['subscribers'])
  })

  it('gives fields that were listed first to the table that is named later', () => {
    const [table, ...more] = draft('id,site,ph\n\nplease create 730 rows of river water samples in this shape').tables
    expect(more).toEqual([])
    expect([table.name, table.rows, table.columns.map(({ name }) => name)]).toEqual([
      'river_water_samples',
      730,
      ['id', 'site', 'ph'],
    ])
  })

  it('reads a text without commas', () => {
    const { tables } = draft(
      '20 farms with email city phone age colour every farm has 3 to 30 cows a cow has price from 10 to 45 colour email city age',
    )
    expect(tables.map(({ name, columns }) => [name, columns.map((column) => column.name)])).toEqual([
      ['farms', ['id', 'email', 'city', 'phone', 'age', 'colour']],
      ['cows', ['id', 'farm_id', 'price', 'colour', 'email', 'city', 'age']],
    ])
  })
})
