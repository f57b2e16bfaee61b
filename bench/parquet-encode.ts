/**
 * How fast is our Parquet encoder, beside the other writers in pure JavaScript?
 *
 *     node bench/parquet-encode.ts [rows]
 *
 * Nine columns as in a customer table (id, names, e-mail, age, country, timestamp, decimal, boolean), the same values for
 * each writer in the form it likes best, prepared before the clock starts: batches for ours, column arrays for
 * hyparquet-writer, row objects for parquetjs-lite. All compress with Snappy into memory, on one thread. parquetjs-lite
 * gets the first tenth of the rows, since it needs so long. Decimals are doubles where a writer has none.
 */
import { createRequire } from 'node:module'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { ByteWriter } from '../src/core/data/byte-writer.ts'
import type { Batch, Column, ColumnLayout, Dictionary, TableLayout } from '../src/core/data/batch.ts'
import { makeDictionary, readDictionary } from '../src/core/data/dictionary.ts'
import { makeParquetEncoder } from '../src/core/encode/parquet/parquet-encoder.ts'

const ROUNDS = 3
const BATCH_ROWS = 4096
const ROWS = Number(process.argv[2] ?? 1_048_576)

interface Customers {
  readonly count: number
  readonly firstNames: Dictionary
  readonly lastNames: Dictionary
  readonly countries: Dictionary
  readonly firstName: Uint32Array
  readonly lastName: Uint32Array
  readonly country: Uint32Array
  readonly emails: readonly string[]
  readonly age: Float64Array
  readonly registeredAt: Float64Array
  readonly balance: Float64Array
  readonly isActive: Uint8Array
}

interface Measurement {
  readonly writer: string
  readonly rowsPerSecond: number
  readonly bytesPerRow: number
}

async function run(): Promise<void> {
  const customers = makeCustomers(ROWS)
  const few = Math.ceil(ROWS / 10)
  const results = [
    await measure('rowsmith', ROWS, prepareOurs(customers)),
    await measure('hyparquet-writer', ROWS, prepareHyparquet(customers)),
    await measure('parquetjs-lite', few, prepareParquetjs(customers, few)),
  ]
  const ours = results[0].rowsPerSecond
  for (const result of results) {
    const rate = Math.round(result.rowsPerSecond).toLocaleString('en').padStart(10)
    const ratio = (ours / result.rowsPerSecond).toFixed(1).padStart(6)
    console.log(
      `${result.writer.padEnd(17)} ${rate} rows/s  ${result.bytesPerRow.toFixed(1).padStart(6)} B/row  ours is ${ratio}x`,
    )
  }
}

/** The best of some rounds, which is the least disturbed one. */
async function measure(writer: string, rows: number, write: () => number | Promise<number>): Promise<Measurement> {
  let best = Infinity
  let bytes = 0
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    bytes = await write()
    best = Math.min(best, (performance.now() - start) / 1000)
  }
  return { writer, rowsPerSecond: rows / best, bytesPerRow: bytes / rows }
}

function makeCustomers(count: number): Customers {
  const random = mulberry32(7)
  const below = (limit: number): number => Math.floor(random() * limit)
  const first = makeNames(below, 3000)
  const last = makeNames(below, 500)
  const firstName = Uint32Array.from({ length: count }, () => below(first.length))
  const lastName = Uint32Array.from({ length: count }, () => below(last.length))
  const hosts = ['gmail.com', 'yahoo.com', 'hotmail.com']
  const emails = Array.from({ length: count }, (_, i) => {
    const names = `${first[firstName[i]]}.${last[lastName[i]]}`.toLowerCase()
    return `${names}${random() < 0.5 ? below(100) : ''}@${hosts[below(hosts.length)]}`
  })
  return {
    count,
    firstNames: makeDictionary(first),
    lastNames: makeDictionary(last),
    countries: makeDictionary(['US', 'GB', 'DE']),
    firstName,
    lastName,
    emails,
    country: Uint32Array.from({ length: count }, () => [0, 0, 0, 0, 0, 1, 1, 1, 2, 2][below(10)]),
    age: Float64Array.from({ length: count }, () => 18 + below(63)),
    registeredAt: Float64Array.from({ length: count }, () => Date.UTC(2025, 0, 1) + below(364 * 86_400) * 1000),
    // The sum of twelve uniform numbers is close to normal.
    balance: Float64Array.from({ length: count }, () => {
      let sum = -6
      for (let i = 0; i < 12; i++) sum += random()
      return Math.min(100_000, Math.max(0, Math.round(50_000 + sum * 15_000)))
    }),
    isActive: Uint8Array.from({ length: count }, () => below(2)),
  }
}

function makeNames(below: (limit: number) => number, count: number): string[] {
  const syllables = [
    'an',
    'bel',
    'car',
    'do',
    'el',
    'fre',
    'gi',
    'hel',
    'is',
    'jo',
    'ka',
    'lu',
    'mar',
    'ni',
    'ro',
    'son',
  ]
  const names = new Set<string>()
  while (names.size < count) {
    let name = ''
    for (let i = 2 + below(2); i > 0; i--) name += syllables[below(syllables.length)]
    names.add(name[0].toUpperCase() + name.slice(1))
  }
  return [...names]
}

function prepareOurs(customers: Customers): () => number {
  const encoder = makeParquetEncoder(LAYOUT)
  const batches: Batch[] = []
  for (let from = 0; from < customers.count; from += BATCH_ROWS) batches.push(makeBatch(customers, from))
  const out = new ByteWriter()
  return () => {
    const chunks = []
    let bytes = encoder.begin().length
    const batchesPerChunk = encoder.alignRows / BATCH_ROWS
    for (let first = 0; first < batches.length; first += batchesPerChunk) {
      out.length = 0
      const chunk = encoder.startChunk(first * BATCH_ROWS, out)
      for (const batch of batches.slice(first, first + batchesPerChunk)) chunk.write(batch)
      chunks.push({ meta: chunk.finish(), sizeBytes: out.length })
      bytes += out.length
    }
    return bytes + encoder.end(chunks).length
  }
}

const LAYOUT: TableLayout = {
  name: 'customers',
  rows: ROWS,
  primaryKey: ['id'],
  foreignKeys: [],
  columns: [
    required('id', 'integer', 'integer'),
    required('first_name', 'string', 'dictionary'),
    required('last_name', 'string', 'dictionary'),
    required('email', 'string', 'text'),
    required('age', 'integer', 'integer'),
    required('country', 'string', 'dictionary'),
    { ...required('registered_at', 'timestamp', 'timestamp'), hasMillis: false },
    { ...required('balance', 'decimal', 'decimal'), scale: 2 },
    required('is_active', 'boolean', 'boolean'),
  ],
}

function required(name: string, type: ColumnLayout['type'], dataKind: ColumnLayout['dataKind']): ColumnLayout {
  return { name, type, dataKind, isNullable: false }
}

function makeBatch(customers: Customers, from: number): Batch {
  const to = Math.min(from + BATCH_ROWS, customers.count)
  const { firstNames, lastNames, countries } = customers
  const data: readonly Column['data'][] = [
    { kind: 'integer', values: Float64Array.from({ length: to - from }, (_, i) => from + i + 1) },
    { kind: 'dictionary', codes: customers.firstName.slice(from, to), dictionary: firstNames },
    { kind: 'dictionary', codes: customers.lastName.slice(from, to), dictionary: lastNames },
    makeTexts(customers.emails.slice(from, to)),
    { kind: 'integer', values: customers.age.slice(from, to) },
    { kind: 'dictionary', codes: customers.country.slice(from, to), dictionary: countries },
    { kind: 'timestamp', values: customers.registeredAt.slice(from, to), hasMillis: false },
    { kind: 'decimal', values: customers.balance.slice(from, to), scale: 2 },
    { kind: 'boolean', values: customers.isActive.slice(from, to) },
  ]
  return { rowCount: to - from, columns: data.map((cells) => ({ data: cells, nulls: undefined })) }
}

function makeTexts(texts: readonly string[]): Column['data'] {
  const { bytes, offsets } = makeDictionary(texts)
  return { kind: 'text', bytes, offsets, isPlain: true }
}

function prepareHyparquet(customers: Customers): () => number {
  const { firstNames, lastNames, countries } = customers
  const texts = (codes: Uint32Array, dictionary: Dictionary): string[] => {
    const entries = Array.from({ length: dictionary.size }, (_, code) => readDictionary(dictionary, code))
    return Array.from(codes, (code) => entries[code])
  }
  const options = { type: 'STRING', nullable: false } as const
  const columnData = [
    { name: 'id', data: BigInt64Array.from({ length: customers.count }, (_, i) => BigInt(i + 1)), nullable: false },
    { name: 'first_name', data: texts(customers.firstName, firstNames), ...options },
    { name: 'last_name', data: texts(customers.lastName, lastNames), ...options },
    { name: 'email', data: [...customers.emails], ...options },
    { name: 'age', data: BigInt64Array.from(customers.age, (age) => BigInt(age)), nullable: false },
    { name: 'country', data: texts(customers.country, countries), ...options },
    {
      name: 'registered_at',
      data: Array.from(customers.registeredAt, (at) => new Date(at)),
      type: 'TIMESTAMP' as const,
      nullable: false,
    },
    { name: 'balance', data: customers.balance.map((cents) => cents / 100), nullable: false },
    { name: 'is_active', data: Array.from(customers.isActive, (flag) => flag === 1), nullable: false },
  ]
  return () => parquetWriteBuffer({ columnData, codec: 'SNAPPY', rowGroupSize: 131_072 }).byteLength
}

function prepareParquetjs(customers: Customers, count: number): () => Promise<number> {
  const { ParquetSchema, ParquetWriter } = createRequire(import.meta.url)('parquetjs-lite') as ParquetjsLite
  const snappy = (type: string): ParquetjsField => ({ type, compression: 'SNAPPY' })
  const fields = {
    id: snappy('INT64'),
    first_name: snappy('UTF8'),
    last_name: snappy('UTF8'),
    email: snappy('UTF8'),
    age: snappy('INT64'),
    country: snappy('UTF8'),
    registered_at: snappy('TIMESTAMP_MILLIS'),
    balance: snappy('DOUBLE'),
    is_active: snappy('BOOLEAN'),
  }
  const records = Array.from({ length: count }, (_, i) => ({
    id: i + 1,
    first_name: readDictionary(customers.firstNames, customers.firstName[i]),
    last_name: readDictionary(customers.lastNames, customers.lastName[i]),
    email: customers.emails[i],
    age: customers.age[i],
    country: readDictionary(customers.countries, customers.country[i]),
    registered_at: new Date(customers.registeredAt[i]),
    balance: customers.balance[i] / 100,
    is_active: customers.isActive[i] === 1,
  }))
  return async () => {
    let bytes = 0
    const sink = {
      write(chunk: Uint8Array, done: () => void) {
        bytes += chunk.length
        done()
      },
      end: (done: () => void) => done(),
    }
    const writer = await ParquetWriter.openStream(new ParquetSchema(fields), sink)
    for (const record of records) await writer.appendRow(record)
    await writer.close()
    return bytes
  }
}

/** As much of parquetjs-lite as is used here; it ships no types. */
interface ParquetjsLite {
  readonly ParquetSchema: new (fields: Readonly<Record<string, ParquetjsField>>) => object
  readonly ParquetWriter: {
    openStream(schema: object, sink: object): Promise<{ appendRow(row: object): Promise<void>; close(): Promise<void> }>
  }
}

interface ParquetjsField {
  readonly type: string
  readonly compression: 'SNAPPY'
}

/** A small random generator; only the speed of others depends on it. Source: Tommy Ettinger, mulberry32. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

await run()
