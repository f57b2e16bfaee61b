import path from 'node:path'
import { JobManager } from '../../src/core/job/job-manager.ts'
import type { JobPorts } from '../../src/core/job/job-ports.ts'
import type { JobStore } from '../../src/core/ports.ts'
import { createDiskChunkStore } from '../../src/node/files/disk-chunk-store.ts'
import { createMemoryChunkStore } from '../../src/node/files/memory-chunk-store.ts'
import { openStateDatabase } from '../../src/node/sqlite/open-state-database.ts'
import { createSqliteJobStore } from '../../src/node/sqlite/sqlite-job-store.ts'
import { createSqliteLeases } from '../../src/node/sqlite/sqlite-leases.ts'
import { systemClock } from './clocks.ts'
import { fakeDataPackage } from './fake-job-source.ts'
import type { JobSource } from './job-source.ts'

/** A manager over a real state folder and a real disk, as a host makes one. */
export function openNodeJobManager(
  home: string,
  source: JobSource,
  ports: Partial<JobPorts> = {},
): { readonly manager: JobManager; readonly store: JobStore; close(): Promise<void> } {
  const database = openStateDatabase(path.join(home, 'state.db'), () => Date.now())
  const store = createSqliteJobStore(database)
  let ids = 0
  const manager = new JobManager(
    {
      store,
      leases: createSqliteLeases(path.join(home, 'leases')),
      clock: systemClock,
      chunkStores: { disk: createDiskChunkStore(), memory: createMemoryChunkStore() },
      newJobId: () => `j${process.pid}-${Date.now()}-${++ids}`,
      planJob: source.planJob,
      openPool: source.openPool,
      makeDataPackage: fakeDataPackage,
      ...ports,
    },
    { pollMs: 20 },
  )
  return {
    manager,
    store,
    async close() {
      await manager.shutdown()
      database.close()
    },
  }
}
