/**
 * How fast are our text encoders, beside what one would write by hand?
 *
 *     node bench/csv-encode.ts [rows]
 *
 * Nine columns as in a customer table (id, names, e-mail, age, country, timestamp, decimal, boolean) in batches made
 * before the clock starts, encoded into memory on one thread. The loop by hand joins the same values, held as strings,
 * numbers and booleans, into CSV lines and encodes those as UTF-8. Rounds of all take turns; the best round of each
 * counts, and the first shows what a short run pays while the engine still compiles.
 */
import type { Batch, Column, ColumnLayout, TableLayout } from '../src/core/data/batch.ts'
import { ByteWriter } from '../src/core/data/byte-writer.ts'
import { makeDictionary } from '../src/core/data/dictionary.ts'
import { makeEncoder } from '../src/core/encode/make-encoder.ts'

const ROWS = Number(process.argv[2] ?? 500_000)
const BATCH_ROWS = 4096
/** Batches of a chunk; its bytes are dropped when the next chunk begins. */
const CHUNK_BATCHES = 16
const ROUNDS = 8
const TEXT_FORMATS = ['csv', 'json', 'jsonl', 'sql'] as const

interface Contestant {
  readonly name: string
  /** Encodes all rows; gives the bytes. */
  readonly run: () => number
  firstSeconds: number
  bestSeconds: number
  bytes: number
}

function main(): void {
  const customers = Array.from({ length: ROWS }, (_, i) => makeCustomer(i))
  const batches: Batch[] = []
  for (let from = 0; from < ROWS; from += BATCH_ROWS) batches.push(makeBatch(customers.slice(from, from + BATCH_ROWS)))
  const contestants = [
    makeContestant('join strings', () => joinStrings(customers)),
    ...TEXT_FORMATS.map((format) => makeContestant(format, () => encodeAll(format, batches))),
  ]
  for (let round = 0; round < ROUNDS; round++) for (const contestant of contestants) runRound(contestant, round)
  const byHand = contestants[0].bestSeconds
  for (const { name, firstSeconds, bestSeconds, bytes } of contestants) {
    const rate = Math.round(ROWS / bestSeconds).toLocaleString('en')
    const size = (bytes / bestSeconds / 1e6).toFixed(0)
    const perRow = ((bestSeconds * 1e9) / ROWS).toFixed(0)
    console.log(
      `${name.padEnd(13)} ${rate.padStart(10)} rows/s ${size.padStart(5)} MB/s ${perRow.padStart(5)} ns/row ` +
        `${(bytes / ROWS).toFixed(0).padStart(4)} B/row  first round ${(firstSeconds * 1000).toFixed(0).padStart(4)} ms  ` +
        `${(byHand / bestSeconds).toFixed(1).padStart(5)}x joining strings`,
    )
  }
}

function makeContestant(name: string, run: () => number): Contestant {
  return { name, run, firstSeconds: 0, bestSeconds: Infinity, bytes: 0 }
}

function runRound(contestant: Contestant, round: number): void {
  const start = performance.now()
  contestant.bytes = contestant.run()
  const seconds = (performance.now() - start) / 1000
  if (round === 0) contestant.firstSeconds = seconds
  contestant.bestSeconds = Math.min(contestant.bestSeconds, seconds)
}

function encodeAll(format: (typeof TEXT_FORMATS)[number], batches: readonly Batch[]): number {
  const encoder = makeEncoder(format)(LAYOUT)
  const out = new ByteWriter(BATCH_ROWS * CHUNK_BATCHES * 256)
  let bytes = encoder.begin().length
  for (let first = 0; first < batches.length; first += CHUNK_BATCHES) {
    out.length = 0
    const chunk = encoder.startChunk(first * BATCH_ROWS, out)
    for (const batch of batches.slice(first, first + CHUNK_BATCHES)) chunk.write(batch)
    chunk.finish()
    bytes += out.length
  }
  return bytes
}

function joinStrings(customers: readonly Customer[]): number {
  let bytes = 0
  for (let from = 0; from < customers.length; from += BATCH_ROWS) {
    const lines = customers
      .slice(from, from + BATCH_ROWS)
      .map(({ registeredAt, balance, ...rest }) =>
        [
          rest.id,
          rest.firstName,
          rest.lastName,
          rest.email,
          rest.age,
          rest.country,
          new Date(registeredAt).toISOString().replace('.000Z', 'Z'),
          (balance / 100).toFixed(2),
          rest.isActive,
        ].join(','),
      )
    bytes += Buffer.from(`${lines.join('\n')}\n`).length
  }
  return bytes
}

interface Customer {
  readonly id: number
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly age: number
  readonly country: string
  readonly registeredAt: number
  /** Hundredths. */
  readonly balance: number
  readonly isActive: boolean
}

function makeCustomer(row: number): Customer {
  const [firstName, lastName] = [FIRST_NAMES[below(FIRST_NAMES.length)], LAST_NAMES[below(LAST_NAMES.length)]]
  const host = ['gmail.com', 'yahoo.com', 'hotmail.com'][below(3)]
  return {
    id: row + 1,
    firstName,
    lastName,
    email: `${firstName}.${lastName}${below(2) === 0 ? '' : below(100)}@${host}`.toLowerCase(),
    age: 18 + below(63),
    country: COUNTRIES[below(3)],
    registeredAt: Date.UTC(2025, 0, 1) + below(364 * 86_400) * 1000,
    balance: below(50_000) + below(50_000),
    isActive: below(2) === 1,
  }
}

function makeBatch(customers: readonly Customer[]): Batch {
  const numbers = (of: (customer: Customer) => number): Float64Array => Float64Array.from(customers, of)
  const codes = (names: readonly string[], of: (customer: Customer) => string): Uint32Array => {
    const codeOf = new Map(names.map((name, code) => [name, code]))
    return Uint32Array.from(customers, (customer) => codeOf.get(of(customer)) ?? 0)
  }
  const data: readonly Column['data'][] = [
    { kind: 'integer', values: numbers(({ id }) => id) },
    { kind: 'dictionary', codes: codes(FIRST_NAMES, ({ firstName }) => firstName), dictionary: FIRST_DICTIONARY },
    { kind: 'dictionary', codes: codes(LAST_NAMES, ({ lastName }) => lastName), dictionary: LAST_DICTIONARY },
    makeTexts(customers.map(({ email }) => email)),
    { kind: 'integer', values: numbers(({ age }) => age) },
    { kind: 'dictionary', codes: codes(COUNTRIES, ({ country }) => country), dictionary: COUNTRY_DICTIONARY },
    { kind: 'timestamp', values: numbers(({ registeredAt }) => registeredAt), hasMillis: false },
    { kind: 'decimal', values: numbers(({ balance }) => balance), scale: 2 },
    { kind: 'boolean', values: Uint8Array.from(customers, ({ isActive }) => Number(isActive)) },
  ]
  return { rowCount: customers.length, columns: data.map((cells) => ({ data: cells, nulls: undefined })) }
}

function makeTexts(texts: readonly string[]): Column['data'] {
  const offsets = new Uint32Array(texts.length + 1)
  const out = new ByteWriter()
  for (let i = 0; i < texts.length; i++) {
    out.writeText(texts[i])
    offsets[i + 1] = out.length
  }
  return { kind: 'text', bytes: out.bytes, offsets, isPlain: true }
}

function makeNames(count: number): string[] {
  const syllables = 'an bel car do el fre gi hel is jo ka lu mar ni ro son'.split(' ')
  const names = new Set<string>()
  while (names.size < count) {
    let name = ''
    for (let i = 2 + below(2); i > 0; i--) name += syllables[below(syllables.length)]
    names.add(name[0].toUpperCase() + name.slice(1))
  }
  return [...names]
}

/** The same whole numbers below a limit in every run, evenly spread: mulberry32. */
function below(limit: number): number {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), state | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
}

let state = 7
const FIRST_NAMES = makeNames(3000)
const LAST_NAMES = makeNames(500)
const COUNTRIES = ['US', 'GB', 'DE']
const FIRST_DICTIONARY = makeDictionary(FIRST_NAMES)
const LAST_DICTIONARY = makeDictionary(LAST_NAMES)
const COUNTRY_DICTIONARY = makeDictionary(COUNTRIES)

function column(name: string, type: ColumnLayout['type'], dataKind: ColumnLayout['dataKind']): ColumnLayout {
  return { name, type, dataKind, isNullable: false }
}

const LAYOUT: TableLayout = {
  name: 'customers',
  rows: ROWS,
  primaryKey: ['id'],
  foreignKeys: [],
  columns: [
    column('id', 'integer', 'integer'),
    column('first_name', 'string', 'dictionary'),
    column('last_name', 'string', 'dictionary'),
    column('email', 'string', 'text'),
    column('age', 'integer', 'integer'),
    column('country', 'string', 'dictionary'),
    { ...column('registered_at', 'timestamp', 'timestamp'), hasMillis: false },
    { ...column('balance', 'decimal', 'decimal'), scale: 2 },
    column('is_active', 'boolean', 'boolean'),
  ],
}

main()
