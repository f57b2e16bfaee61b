import { describe, expect, it } from 'vitest'
import { createFileChunkStore } from '../../../../src/core/commit/create-file-chunk-store.ts'
import type { Files } from '../../../../src/core/ports.ts'
import { startSha256 } from '../../../../src/node/files/sha256.ts'
import { createFakePool, fakeChunk } from '../../../support/fake-job-source.ts'
import { gatedSource as source, startGatedJob } from '../../../support/gated-job.ts'
import { settle } from '../../../support/gated-pool.ts'
import { createJobWorld } from '../../../support/job-world.ts'

describe('JobManager over processes', () => {
  it('shuts down durably; another process goes on', async () => {
    const { world, manager, pool, id } = await startGatedJob()
    await pool.allow(4)
    await manager.shutdown()
    expect(manager.get(id)).toMatchObject({ state: 'paused', rowsDone: 40, isInterrupted: false })
    await expect(manager.resume(id)).rejects.toMatchObject({ code: 'CONFLICT' })

    const next = world.startProcess()
    expect(next.recover()).toEqual([])
    await next.resume(id)
    expect(await next.waitUntil(id)).toMatchObject({ state: 'completed', retries: 0 })
  })

  it('starts a queued job that nobody runs any more', async () => {
    const world = createJobWorld(source)
    const first = world.startProcess({ maxRunning: 0 })
    const { id } = await first.create(source.config)
    await first.shutdown()
    expect(first.get(id).state).toBe('queued')
    const second = world.startProcess()
    await second.resume(id)
    expect(await second.waitUntil(id)).toMatchObject({ state: 'completed', retries: 0 })
  })

  it('shows a job whose process died as interrupted, and counts the next run as one more try', async () => {
    const { world, pool, id } = await startGatedJob()
    await pool.allow(2)
    world.leases.killProcesses()
    const next = world.startProcess()
    expect(next.recover()).toEqual([id])
    expect(next.get(id)).toMatchObject({ state: 'paused', isInterrupted: true, rowsDone: 20 })
    expect(next.logs(id).at(-1)?.level).toBe('warn')
    await next.resume(id)
    expect(await next.waitUntil(id)).toMatchObject({ state: 'completed', retries: 1, isInterrupted: false })
  })

  it('hands wishes to the process that holds the job', async () => {
    const { world, manager, pool, id } = await startGatedJob()
    const other = world.startProcess()
    expect(other.recover()).toEqual([])
    await pool.allow(2)
    const paused = other.pause(id)
    await tick(world)
    expect(await paused).toMatchObject({ state: 'paused', rowsDone: 20 })
    const resumed = other.resume(id)
    await tick(world)
    expect(await resumed).toMatchObject({ state: 'running' })
    const cancelled = other.cancel(id)
    await tick(world)
    expect(await cancelled).toMatchObject({ state: 'cancelled' })
    expect(manager.get(id).state).toBe('cancelled')
  })

  it('gives up on a process that does not answer, and takes its wish back', async () => {
    const world = createJobWorld(source)
    const { store, leases, clock } = world
    const log = { level: 'info', message: 'Moved' } as const
    const { config } = source
    store.insert({ id: 'job1', config, engineVersion: '1.0.0', rowsTotal: 100, createdAtMs: 0, log })
    store.moveState('job1', { from: ['queued'], to: 'running', atMs: 0, log })
    leases.acquire('job1')
    const pausing = world.startProcess().pause('job1')
    const outcome = Promise.allSettled([pausing])
    for (let i = 0; i < 40; i++) await tick(world)
    expect(await outcome).toMatchObject([{ reason: { code: 'CONFLICT' } }])
    expect(clock.now()).toBeGreaterThan(5000)
    expect(store.takeControl('job1')).toBeUndefined()
  })

  it('makes tables anew whose durable bytes are gone, and says so', async () => {
    const { world, manager, pool, id } = await startGatedJob()
    await pool.allow(5)
    await manager.shutdown()
    await world.files.remove('/out', `rows.csv.${id}.part`)
    const next = world.startProcess()
    await next.resume(id)
    expect(await next.waitUntil(id)).toMatchObject({ state: 'completed', rowsDone: 100 })
    expect(next.logs(id).filter((entry) => entry.level === 'warn')).toHaveLength(1)
    expect(world.output()).toEqual(await undisturbedOutput())
  })

  it('never continues the chunks of another engine version', async () => {
    const { world, manager, pool, id } = await startGatedJob()
    await pool.allow(5)
    await manager.shutdown()
    const planJob = () => ({ ...source.plan, engineVersion: '2.0.0' })
    const tasks: number[] = []
    const encode = (task: Parameters<typeof fakeChunk>[0]) => {
      tasks.push(task.rowStart)
      return fakeChunk(task)
    }
    const next = world.startProcess({ ports: { planJob, openPool: () => createFakePool({ size: 1, encode }) } })
    await next.resume(id)
    expect(await next.waitUntil(id)).toMatchObject({ state: 'completed', engineVersion: '2.0.0' })
    expect(tasks[0]).toBe(0)
  })

  it('resumes with other chunk sizes and worker counts to the same bytes', async () => {
    const { world, manager, pool, id } = await startGatedJob()
    await pool.allow(3)
    await manager.shutdown()
    const planJob = () => ({ ...source.plan, tables: source.plan.tables.map((table) => ({ ...table, chunkRows: 7 })) })
    const next = world.startProcess({ ports: { planJob } })
    await next.resume(id)
    expect(await next.waitUntil(id)).toMatchObject({ state: 'completed' })
    expect(world.output()).toEqual(await undisturbedOutput())
  })
})

describe('a resumed job whose file is still being read for its checksum', () => {
  it('is paused without waiting for that, and ends in the same bytes', async () => {
    const { world, manager, pool, id } = await startGatedJob()
    await pool.allow(8)
    await manager.shutdown()
    let reads = 0
    const slowFiles: Files = {
      ...world.files,
      async open(folder, name, purpose) {
        const file = await world.files.open(folder, name, purpose)
        const read = async (into: Uint8Array, position: number): Promise<number> => {
          reads++
          await new Promise((resolve) => setImmediate(resolve))
          return await file.read(into.subarray(0, 1), position)
        }
        return { ...file, read }
      },
    }
    const disk = createFileChunkStore(slowFiles, startSha256)
    const next = world.startProcess({ ports: { chunkStores: { disk, memory: disk } } })
    await next.resume(id)
    await settle()
    expect(next.get(id).rowsDone).toBe(100)
    expect(await next.pause(id)).toMatchObject({ state: 'paused' })
    expect(reads).toBeLessThan(100)
    await next.resume(id)
    expect(await next.waitUntil(id)).toMatchObject({ state: 'completed' })
    expect(world.output()).toEqual(await undisturbedOutput())
  })
})

async function tick(world: ReturnType<typeof createJobWorld>): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    world.clock.advance(150)
    await settle()
  }
}

async function undisturbedOutput(): Promise<ReadonlyMap<string, Uint8Array>> {
  const world = createJobWorld(source)
  const manager = world.startProcess()
  await manager.waitUntil((await manager.create(source.config)).id)
  return world.output()
}
