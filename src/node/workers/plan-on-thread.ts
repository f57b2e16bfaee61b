import { setImmediate } from 'node:timers/promises'
import { makeEncoder } from '../../core/encode/make-encoder.ts'
import type { JobPlan } from '../../core/job/job-plan.ts'
import { makePlan } from '../../core/plan/make-plan.ts'
import type { PlanTable } from '../../core/plan/make-plan.ts'
import { nameFiles } from '../../core/plan/name-files.ts'
import { ENGINE_VERSION } from '../../shared/model/engine-version.ts'
import type { JobConfig } from '../../shared/model/job.ts'
import type { WorkerThreads } from './piscina-pool.ts'

type Planned = Pick<JobConfig, 'schema' | 'format' | 'workers'>

/** Plans jobs where their schema is compiled: on a thread, so that this one stays free and loads no generators. */
export interface ThreadPlanner {
  /** Begins beforehand; resolves when the thread has its task. What goes wrong is told by `plan`. */
  prepare(job: Planned): Promise<void>
  /** @throws AppError what the engine refuses. */
  plan(job: JobConfig): Promise<JobPlan>
}

export function createThreadPlanner(threads: WorkerThreads): ThreadPlanner {
  let prepared: { readonly key: string; readonly tables: Promise<PlanTable[]> } | undefined
  const measure = ({ schema, format, workers }: Planned): Promise<PlanTable[]> => {
    const schemaJson = JSON.stringify(schema)
    const key = `${workers} ${format} ${schemaJson}`
    const tables = prepared?.key === key ? prepared.tables : threads.measure(workers, { schemaJson, format })
    prepared = { key, tables }
    return tables
  }
  return {
    async prepare(job) {
      measure(job).catch(() => undefined)
      // The task leaves in a later turn of this thread, which has more to do now.
      await setImmediate()
    },
    async plan(job) {
      const tables = await measure(job)
      prepared = undefined
      return describe(job, tables)
    },
  }
}

function describe({ schema, format, chunkRows }: JobConfig, tables: readonly PlanTable[]): JobPlan {
  const names = schema.tables.map(({ name }) => name)
  const fileNames = nameFiles(names, format)
  return {
    engineVersion: ENGINE_VERSION,
    tables: makePlan(tables, chunkRows).tables.map((table) => ({
      name: table.name,
      fileName: fileNames[table.schemaIndex],
      rows: table.rows,
      chunkRows: table.chunkRows,
      encoder: makeEncoder(format)(tables[table.schemaIndex].layout),
    })),
  }
}
