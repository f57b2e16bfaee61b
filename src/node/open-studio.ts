import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createRouterClient } from '@orpc/server'
import type { ApiPorts } from '../core/api/api-ports.ts'
import { router } from '../core/api/router.ts'
import { makeDataPackage } from '../core/encode/make-data-package.ts'
import { JobManager } from '../core/job/job-manager.ts'
import type { Clock } from '../core/ports.ts'
import { readDocument } from './documents/read-document.ts'
import { listTemplates, readTemplate } from './documents/templates.ts'
import { createDiskChunkStore } from './files/disk-chunk-store.ts'
import { createMemoryChunkStore } from './files/memory-chunk-store.ts'
import { muteFakerWarnings } from './mute-faker-warnings.ts'
import { openLater } from './sqlite/open-later.ts'
import { openStateDatabase } from './sqlite/open-state-database.ts'
import { createSqliteJobStore } from './sqlite/sqlite-job-store.ts'
import { createSqliteLeases } from './sqlite/sqlite-leases.ts'
import type { Studio, StudioOptions } from './studio.ts'
import { createWorkerThreads } from './workers/piscina-pool.ts'
import { createThreadPlanner, type ThreadPlanner } from './workers/plan-on-thread.ts'

/** The one place where the engine meets the machine: every port gets its adapter here. */
export function openStudio(options: StudioOptions): Studio {
  muteFakerWarnings()
  const threads = options.threads ?? createWorkerThreads(options.workerFile)
  const file = path.join(options.home, 'rowsmith.db')
  const database = openLater(file, () => openStateDatabase(file, () => Date.now()))
  const planner = createThreadPlanner(threads)
  const jobs = new JobManager({
    store: createSqliteJobStore(database),
    leases: createSqliteLeases(path.join(options.home, 'leases')),
    chunkStores: { disk: createDiskChunkStore(), memory: createMemoryChunkStore() },
    clock: systemClock,
    newJobId,
    planJob: (config) => planner.plan(config),
    openPool: (config) => threads.openPool(config.workers),
    makeDataPackage: ({ config }, files) => makeDataPackage(config.schema, config.format, files),
  })
  const context = { ports: makeApiPorts(jobs, planner, options) }
  return {
    api: createRouterClient(router, { context }),
    async close() {
      await jobs.shutdown()
      await threads.close()
      database.close()
    },
  }
}

function makeApiPorts(jobs: JobManager, planner: ThreadPlanner, { templateFolder }: StudioOptions): ApiPorts {
  let hasRecovered = false
  return {
    get jobs() {
      if (!hasRecovered) jobs.recover()
      hasRecovered = true
      return jobs
    },
    prepare: (job) => planner.prepare(job),
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

/** Sorts by time: seconds since 2020 in base 36, then chance. */
function newJobId(): string {
  const seconds = Math.floor(Date.now() / 1000) - 1_577_836_800
  return seconds.toString(36).padStart(6, '0') + randomBytes(2).toString('hex')
}

const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (durationMs, signal) => sleep(durationMs, undefined, signal ? { signal } : {}).catch(() => undefined),
}
