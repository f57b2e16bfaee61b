/**
 * Whole processes making nine columns of a million customers, in turn: a faker.js loop, DuckDB's SQL on two threads, and
 * the command line (job, ledger, sync and hashes included), to CSV and to Parquet.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { generateCustomers } from './support/generate-customers.ts'
import { median, runProcess } from './support/run-process.ts'

const ROWS = Number(process.env['ROWS'] ?? 1_000_000)
const PAIRS = Number(process.env['PAIRS'] ?? 5)
const peer = (name: string) => path.join(import.meta.dirname, 'peers', name)

const folder = await mkdtemp(path.join(tmpdir(), 'rowsmith-bench-'))
const generate = (format: string, turn: number) =>
  generateCustomers(path.join(folder, `${format}-${turn}`), { rows: ROWS, format })

const seconds: Record<'faker' | 'duckdb' | 'csv' | 'parquet', number[]> = {
  faker: [],
  duckdb: [],
  csv: [],
  parquet: [],
}
try {
  for (let turn = 0; turn <= PAIRS; turn++) {
    const runs = {
      faker: await runProcess([peer('faker-loop.mjs'), String(ROWS), path.join(folder, 'faker.csv')]),
      duckdb: await runProcess([peer('duckdb-sql.ts'), String(ROWS), path.join(folder, 'duckdb.csv')]),
      csv: await generate('csv', turn),
      parquet: await generate('parquet', turn),
    }
    // The first turn warms the disk's and the compiler's caches.
    if (turn > 0)
      for (const [name, run] of Object.entries(runs)) seconds[name as keyof typeof seconds].push(run.seconds)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

const rate = (name: keyof typeof seconds) => `${Math.round(ROWS / median(seconds[name]) / 1000)}k rows/s`
const ratio = (a: keyof typeof seconds, b: keyof typeof seconds) =>
  median(seconds[a].map((value, i) => value / seconds[b][i])).toFixed(2)
console.log(`${ROWS.toLocaleString('en-US')} rows × 9 columns, whole processes, median of ${PAIRS}`)
console.log(`  faker.js loop, CSV         ${rate('faker')}`)
console.log(`  DuckDB SQL, CSV, 2 threads ${rate('duckdb')}`)
console.log(
  `  rowsmith, CSV              ${rate('csv')}   ${ratio('faker', 'csv')}× the faker loop, ${ratio('duckdb', 'csv')}× DuckDB`,
)
console.log(`  rowsmith, Parquet          ${rate('parquet')}   ${ratio('csv', 'parquet')}× its CSV`)
