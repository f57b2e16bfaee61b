import type { PlanView } from '../../shared/model/views.ts'
import { encodeChunk } from '../make-chunks.ts'
import type { ReadyRun } from '../pipeline.ts'
import type { Clock } from '../ports.ts'

/**
 * A plan with its estimate, the time measured on slices of every table.
 *
 * @param workers - Threads that would share the work.
 */
export function describePlan(run: ReadyRun, clock: Clock, workers: number): PlanView {
  const { schema, plan, compiled } = run
  return {
    name: schema.name,
    tables: plan.tables.map(({ name, rows, bytes, chunkRows, chunkCount, schemaIndex }) => ({
      name,
      rows,
      columns: compiled.tables[schemaIndex].layout.columns.length,
      bytes,
      chunkRows,
      chunks: chunkCount,
    })),
    rows: plan.rows,
    bytes: plan.bytes,
    seconds: estimateSeconds(run, clock) / workers,
  }
}

/** Makes a slice of every table and scales its time up; the first slice warms the code and is not counted. */
function estimateSeconds(run: ReadyRun, clock: Clock): number {
  let seconds = 0
  for (const [tableIndex, { rows }] of run.plan.tables.entries()) {
    const rowCount = Math.min(rows, TIMED_ROWS)
    if (rowCount === 0) continue
    encodeChunk(run, { tableIndex, rowStart: 0, rowCount })
    const startedMs = clock.now()
    let slices = 0
    do {
      encodeChunk(run, { tableIndex, rowStart: 0, rowCount })
      slices++
    } while (clock.now() - startedMs < TIMED_MS)
    seconds += ((clock.now() - startedMs) / 1000 / slices / rowCount) * rows
  }
  return seconds
}

const TIMED_ROWS = 4096
const TIMED_MS = 20
