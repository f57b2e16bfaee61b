import { createFakeJobSource } from './fake-job-source.ts'
import { createGatedPool, settle } from './gated-pool.ts'
import { createJobWorld } from './job-world.ts'

/** Ten chunks of ten rows. */
export const gatedSource = createFakeJobSource([{ name: 'rows', rows: 100, chunkRows: 10 }])

/** A job that runs, and waits for a test to allow its chunks. */
export async function startGatedJob() {
  const world = createJobWorld(gatedSource)
  const pool = createGatedPool()
  const manager = world.startProcess({ ports: { openPool: () => pool } })
  const { id } = await manager.create(gatedSource.config)
  await settle()
  return { world, manager, pool, id }
}
