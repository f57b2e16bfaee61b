import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createRouterClient } from '@orpc/server'
import type { ApiPorts } from '../core/api/api-ports.ts'
import { router } from '../core/api/router.ts'
import { makeDataPackage } from '../core/encode/make-data-package.ts'
import { makeEncoder } from '../core/encode/make-encoder.ts'
import { JobManager } from '../core/job/job-manager.ts'
import type { JobPlan } from '../core/job/job-plan.ts'
import { makePlan } from '../core/plan/make-plan.ts'
import { nameFiles } from '../core/plan/name-files.ts'
import type { Clock } from '../core/ports.ts'
import { ENGINE_VERSION } from '../shared/model/engine-version.ts'
import type { JobConfig } from '../shared/model/job.ts'
import { readDocument } from './documents/read-document.ts'
import { listTemplates, readTemplate } from './documents/templates.ts'
import { createDiskChunkStore } from './files/disk-chunk-store.ts'
import { createMemoryChunkStore } from './files/memory-chunk-store.ts'
import { muteFakerWarnings } from './mute-faker-warnings.ts'
import { openStateDatabase } from './sqlite/open-state-database.ts'
import { createSqliteJobStore } from './sqlite/sqlite-job-store.ts'
import { createSqliteLeases } from './sqlite/sqlite-leases.ts'
import type { Studio, StudioOptions } from './studio.ts'
import type { WorkerThreads } from './workers/piscina-pool.ts'

/**
 * The one place where the engine meets the machine: every port gets its adapter here.
 *
 * @throws AppError NOT_WRITABLE, DISK_FULL, STATE_CORRUPT.
 */
export function assembleStudio(options: StudioOptions, threads: WorkerThreads): Studio {
  muteFakerWarnings()
  const database = openStateDatabase(path.join(options.home, 'rowsmith.db'), () => Date.now())
  const jobs = new JobManager({
    store: createSqliteJobStore(database),
    leases: createSqliteLeases(path.join(options.home, 'leases')),
    chunkStores: { disk: createDiskChunkStore(), memory: createMemoryChunkStore() },
    clock: systemClock,
    newJobId,
    planJob: (config) => planJob(config, threads),
    openPool: (config) => threads.openPool(config.workers),
    makeDataPackage: ({ config }, files) => makeDataPackage(config.schema, config.format, files),
  })
  jobs.recover()
  const context = { ports: makeApiPorts(jobs, options) }
  return {
    api: createRouterClient(router, { context }),
    async close() {
      await jobs.shutdown()
      await threads.close()
      database.close()
    },
  }
}

function makeApiPorts(jobs: JobManager, { templateFolder }: StudioOptions): ApiPorts {
  return {
    jobs,
    clock: systemClock,
    defaultWorkers: availableParallelism(),
    documents: {
      readText: readDocument,
      // Loaded when first used: most commands need none of these, and each costs a part of a cold start.
      readSample: async (file) => (await import('./files/read-sample.ts')).readSample(file),
      listTemplates: () => listTemplates(templateFolder),
      readTemplate: (name) => readTemplate(templateFolder, name),
    },
    datasets: {
      query: async (request, signal) => (await import('./duckdb/query-dataset.ts')).queryDataset(request, signal),
      export: async (request, signal) => (await import('./duckdb/export-dataset.ts')).exportDataset(request, signal),
    },
  }
}

/** Planned where the schema is compiled: on a thread, so that this one stays free and loads nothing of the generators. */
async function planJob({ schema, format, chunkRows, workers }: JobConfig, threads: WorkerThreads): Promise<JobPlan> {
  const tables = await threads.measure(workers, { schemaJson: JSON.stringify(schema), format })
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

/** Sorts by time: seconds since 2020 in base 36, then chance. */
function newJobId(): string {
  const seconds = Math.floor(Date.now() / 1000) - 1_577_836_800
  return seconds.toString(36).padStart(6, '0') + randomBytes(2).toString('hex')
}

const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (durationMs, signal) => sleep(durationMs, undefined, signal ? { signal } : {}).catch(() => undefined),
}
