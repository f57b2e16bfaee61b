/** A screenful of rows from the end of a billion, computed alone: from the schema's text to cells, nothing kept from before. */
import { readFileSync } from 'node:fs'
import { previewRows, readySchema } from '../src/core/pipeline.ts'
import { customersSchema } from './support/generate-customers.ts'
import { median } from './support/run-process.ts'

const written = JSON.parse(readFileSync(customersSchema, 'utf8'))
written.tables[0].rows = 1_000_000_000
written.tables.push({
  name: 'orders',
  rows: { per: 'customers', min: 1, max: 5 },
  foreignKeys: [{ columns: ['customer_id'], references: { table: 'customers', columns: ['id'] } }],
  columns: [{ name: 'customer_id', type: 'integer', generator: { kind: 'reference' } }],
})

async function timeWindow(table: string, from: number): Promise<number> {
  const startedMs = performance.now()
  previewRows(await readySchema(structuredClone(written)), { table, from, count: 50 })
  return performance.now() - startedMs
}

await timeWindow('customers', 0)
for (const [table, near, far] of [
  ['customers', 0, 900_000_000],
  ['orders', 0, 2_999_999_000],
] as const) {
  const nearMs: number[] = []
  const farMs: number[] = []
  for (let turn = 0; turn < 30; turn++) {
    nearMs.push(await timeWindow(table, near))
    farMs.push(await timeWindow(table, far))
  }
  const ratio = median(farMs) / median(nearMs)
  console.log(
    `${table}: 50 rows from row ${far.toLocaleString('en-US')} in ${median(farMs).toFixed(1)} ms, ${ratio.toFixed(2)}× those from row 0`,
  )
}
