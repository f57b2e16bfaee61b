import { createFileChunkStore } from '../../src/core/commit/create-file-chunk-store.ts'
import { JobManager } from '../../src/core/job/job-manager.ts'
import type { JobPorts } from '../../src/core/job/job-ports.ts'
import type { JobStore } from '../../src/core/ports.ts'
import { startSha256 } from '../../src/node/files/sha256.ts'
import { createManualClock } from './clocks.ts'
import { type CrashableFiles, createCrashableFiles } from './crashable-files.ts'
import { fakeDataPackage } from './fake-job-source.ts'
import { Faults } from './faults.ts'
import type { JobSource } from './job-source.ts'
import { createMemoryJobStore } from './memory-job-store.ts'
import { createMemoryLeases } from './memory-leases.ts'

/** What outlives a process: files, the job store, and the operating system's locks. */
export interface JobWorld {
  readonly files: CrashableFiles
  readonly store: JobStore
  readonly leases: ReturnType<typeof createMemoryLeases>
  readonly clock: ReturnType<typeof createManualClock>
  /** Starts what stands for one process: a manager of its own over the same world. */
  startProcess(options?: {
    readonly faults?: Faults
    readonly maxRunning?: number
    readonly ports?: Partial<JobPorts>
  }): JobManager
  /** What stands in the source's folder. */
  output(): ReadonlyMap<string, Uint8Array>
}

export function createJobWorld(source: JobSource, store: JobStore = createMemoryJobStore()): JobWorld {
  const files = createCrashableFiles()
  const leases = createMemoryLeases()
  const clock = createManualClock()
  let ids = 0
  return {
    files,
    store,
    leases,
    clock,
    startProcess({ faults = new Faults(), maxRunning, ports } = {}) {
      const disk = createFileChunkStore(faults.guardFiles(files), startSha256)
      const all: JobPorts = {
        store: faults.guardStore(store),
        leases,
        clock,
        chunkStores: { disk, memory: disk },
        newJobId: () => `job${String(++ids).padStart(3, '0')}`,
        planJob: source.planJob,
        openPool: source.openPool,
        makeDataPackage: fakeDataPackage,
        ...ports,
      }
      return new JobManager(all, { maxRunning })
    },
    output: () => files.snapshot(source.config.outFolder),
  }
}
