/** Nanoseconds a cell for common generators, beside faker.js making the same kind of value one call at a time. */
import { faker } from '@faker-js/faker/locale/en'
import { Bench } from 'tinybench'
import { rowRange } from '../src/core/generate/row-set.ts'
import { readySchema } from '../src/core/pipeline.ts'
import type { ColumnSpec } from '../src/shared/model/schema.ts'

const ROWS = 4096

interface Case {
  readonly name: string
  readonly columns: readonly ColumnSpec[]
  readonly peer?: () => unknown
}

const string = (name: string, method: string): ColumnSpec => ({
  name,
  type: 'string',
  generator: { kind: 'faker', method },
})
const cases: readonly Case[] = [
  { name: 'person.firstName', columns: [string('a', 'person.firstName')], peer: () => faker.person.firstName() },
  { name: 'person.fullName', columns: [string('a', 'person.fullName')], peer: () => faker.person.fullName() },
  { name: 'internet.email', columns: [string('a', 'internet.email')], peer: () => faker.internet.email() },
  {
    name: 'location.streetAddress',
    columns: [string('a', 'location.streetAddress')],
    peer: () => faker.location.streetAddress(),
  },
  { name: 'phone.number', columns: [string('a', 'phone.number')], peer: () => faker.phone.number() },
  { name: 'lorem.sentence', columns: [string('a', 'lorem.sentence')], peer: () => faker.lorem.sentence() },
  {
    name: 'git.commitMessage (calls faker)',
    columns: [string('a', 'git.commitMessage')],
    peer: () => faker.git.commitMessage(),
  },
  {
    name: 'number, uniform',
    columns: [{ name: 'a', type: 'integer', generator: { kind: 'number', min: 1, max: 1000 } }],
    peer: () => faker.number.int({ min: 1, max: 1000 }),
  },
  {
    name: 'number, normal',
    columns: [
      {
        name: 'a',
        type: 'decimal',
        generator: { kind: 'number', min: 0, max: 100, distribution: { kind: 'normal', mean: 50, stddev: 15 } },
      },
    ],
  },
  {
    name: 'datetime',
    columns: [{ name: 'a', type: 'timestamp', generator: { kind: 'datetime', from: '2025-01-01', to: '2026-01-01' } }],
    peer: () => faker.date.between({ from: '2025-01-01', to: '2026-01-01' }),
  },
  {
    name: 'uuid v4',
    columns: [{ name: 'a', type: 'uuid', generator: { kind: 'uuid' } }],
    peer: () => faker.string.uuid(),
  },
  {
    name: 'pattern [A-Z]{3}-\\d{4}',
    columns: [{ name: 'a', type: 'string', generator: { kind: 'pattern', regex: '[A-Z]{3}-\\d{4}' } }],
    peer: () => faker.helpers.fromRegExp('[A-Z]{3}-[0-9]{4}'),
  },
]

for (const { name, columns, peer } of cases) {
  const { compiled } = await readySchema({ rowsmith: 1, name: 'bench', tables: [{ name: 't', rows: 1e9, columns }] })
  const [table] = compiled.tables
  const bench = new Bench({ time: 200, warmupTime: 100 })
  let from = 0
  bench.add('rowsmith', () => {
    table.generate(rowRange((from += ROWS), ROWS))
  })
  if (peer) {
    bench.add('faker', () => {
      for (let i = 0; i < ROWS; i++) peer()
    })
  }
  await bench.run()
  const [ours, theirs] = bench.tasks.map((task) => medianNs(task.result))
  const compared =
    theirs === undefined ? '' : `   faker.js ${theirs.toFixed(0).padStart(5)} ns   ${(theirs / ours).toFixed(1)}×`
  console.log(`${name.padEnd(32)} ${ours.toFixed(0).padStart(5)} ns${compared}`)
}

/** Tinybench gives milliseconds a run; a run is a batch. */
function medianNs(result: Bench['tasks'][number]['result']): number {
  if (!('latency' in result)) throw new Error('the benchmark did not run')
  return (result.latency.p50 * 1e6) / ROWS
}
