import { describe, expect, it } from 'vitest'
import { AppError } from '../../../../src/shared/errors/app-error.ts'
import { createFakePool, fakeChunk } from '../../../support/fake-job-source.ts'
import { gatedSource as source, startGatedJob } from '../../../support/gated-job.ts'
import { createGatedPool, settle } from '../../../support/gated-pool.ts'
import { createJobWorld } from '../../../support/job-world.ts'

const ALL = { limit: 100, offset: 0 }

describe('JobManager.create', () => {
  it('runs a job to its published dataset', async () => {
    const world = createJobWorld(source)
    const manager = world.startProcess()
    const { id, state } = await manager.create(source.config)
    expect(state).toBe('queued')
    expect(await manager.waitUntil(id)).toMatchObject({
      state: 'completed',
      stage: 'finish',
      rowsDone: 100,
      retries: 0,
    })
    expect([...world.output().keys()].toSorted()).toEqual(['datapackage.json', 'rows.csv'])
    expect(manager.get(id).bytesDone).toBe(world.output().get('rows.csv')?.length)
    expect(manager.logs(id).map((entry) => entry.message)).toEqual([
      'Created: 100 rows in 1 tables',
      'Started',
      'Completed',
    ])
    expect(world.leases.acquire(id)).toBeDefined()
  })

  it('keeps no job that the plan refuses', async () => {
    const world = createJobWorld(source)
    const planJob = (): never => {
      throw new AppError('INFEASIBLE', 'customers.email: too many')
    }
    const manager = world.startProcess({ ports: { planJob } })
    await expect(manager.create(source.config)).rejects.toMatchObject({ code: 'INFEASIBLE' })
    expect(manager.list(ALL).total).toBe(0)
  })

  it('refuses to stand in the way of existing files, unless told to replace them', async () => {
    const world = createJobWorld(source)
    const manager = world.startProcess()
    await manager.waitUntil((await manager.create(source.config)).id)
    await expect(manager.create(source.config)).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' })
    const { id } = await manager.create({ ...source.config, replaceExisting: true })
    expect(await manager.waitUntil(id)).toMatchObject({ state: 'completed' })
  })

  it('throws the dice again when an id is taken', async () => {
    const world = createJobWorld(source)
    const ids = ['job1', 'job1', 'job2']
    const manager = world.startProcess({ ports: { newJobId: () => ids.shift() ?? 'none left' } })
    await manager.waitUntil((await manager.create(source.config)).id)
    expect(await manager.create({ ...source.config, outFolder: '/b' })).toMatchObject({ id: 'job2' })
  })

  it('runs so many at once and queues the others, first come, first served', async () => {
    const world = createJobWorld(source)
    const pool = createGatedPool(1)
    const manager = world.startProcess({ maxRunning: 2, ports: { openPool: () => pool } })
    for (const folder of ['/a', '/b', '/c', '/d']) {
      await manager.create({ ...source.config, outFolder: folder, workers: 1 })
    }
    await settle()
    const states = () =>
      manager
        .list(ALL)
        .jobs.map((job) => `${job.config.outFolder} ${job.state}`)
        .toSorted()
    expect(states()).toEqual(['/a running', '/b running', '/c queued', '/d queued'])
    await manager.cancel('job001')
    await settle()
    expect(states()).toEqual(['/a cancelled', '/b running', '/c running', '/d queued'])
    await manager.shutdown()
  })

  it('has the failure of a worker in the job', async () => {
    const failing = createFakePool({
      size: 2,
      encode: (task) => {
        if (task.rowStart === 50) throw new AppError('INFEASIBLE', 'rows.id: row 50 is too much')
        return fakeChunk(task)
      },
    })
    const world = createJobWorld(source)
    const manager = world.startProcess({ ports: { openPool: () => failing } })
    const { id } = await manager.create(source.config)
    const error = { code: 'INFEASIBLE', message: 'rows.id: row 50 is too much' }
    expect(await manager.waitUntil(id)).toMatchObject({ state: 'failed', error, rowsDone: 50 })
    expect(manager.logs(id).at(-1)).toMatchObject({ level: 'error', message: `Failed: INFEASIBLE: ${error.message}` })
  })
})

describe('JobManager commands', () => {
  it('pause within one chunk, resume where it stood, and cancel', async () => {
    const { manager, pool, id } = await startGatedJob()
    await pool.allow(3)
    expect(await manager.pause(id)).toMatchObject({ state: 'paused', rowsDone: 30, isInterrupted: false })
    await pool.allow(5)
    expect(manager.get(id).rowsDone).toBe(30)

    expect(await manager.resume(id)).toMatchObject({ state: 'running', retries: 0, rowsAtRunStart: 30 })
    await settle()
    expect(manager.get(id).rowsDone).toBe(80)
    expect(await manager.cancel(id)).toMatchObject({ state: 'cancelled', rowsDone: 80 })

    await manager.resume(id)
    await pool.allow(99)
    expect(manager.get(id)).toMatchObject({ state: 'completed', retries: 1 })
  })

  it('cancel what is queued or paused', async () => {
    const world = createJobWorld(source)
    const manager = world.startProcess({ maxRunning: 0 })
    const { id } = await manager.create(source.config)
    expect(await manager.cancel(id)).toMatchObject({ state: 'cancelled' })

    const gated = await startGatedJob()
    await gated.manager.pause(gated.id)
    expect(await gated.manager.cancel(gated.id)).toMatchObject({ state: 'cancelled' })
  })

  it('put a resumed job into the queue where no place is free', async () => {
    const world = createJobWorld(source)
    const pool = createGatedPool()
    const manager = world.startProcess({ maxRunning: 1, ports: { openPool: () => pool } })
    const { id: first } = await manager.create({ ...source.config, outFolder: '/a' })
    await settle()
    await manager.pause(first)
    const { id: second } = await manager.create({ ...source.config, outFolder: '/b' })
    await settle()
    expect(await manager.resume(first)).toMatchObject({ state: 'queued' })
    await manager.cancel(second)
    await settle()
    expect(manager.get(first)).toMatchObject({ state: 'running' })
    await manager.shutdown()
  })

  it('refuse what the state does not allow, and jobs that are not there', async () => {
    const { manager, pool, id } = await startGatedJob()
    await expect(manager.resume(id)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(manager.retry(id)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(manager.delete(id)).rejects.toMatchObject({ code: 'CONFLICT' })
    await pool.allow(99)
    for (const command of ['pause', 'resume', 'retry', 'cancel'] as const) {
      await expect(manager[command](id)).rejects.toMatchObject({ code: 'CONFLICT' })
      await expect(manager[command]('nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    await expect(manager.delete('nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(() => manager.logs('nobody')).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
  })

  it('obey the newest of several wishes', async () => {
    const { manager, id } = await startGatedJob()
    const pausing = manager.pause(id)
    const cancelling = manager.cancel(id)
    expect(await cancelling).toMatchObject({ state: 'cancelled' })
    await expect(pausing).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('delete a job with its parts, and published files only on request', async () => {
    const { world, manager, pool, id } = await startGatedJob()
    await pool.allow(3)
    await manager.pause(id)
    expect([...world.output().keys()]).toEqual([`rows.csv.${id}.part`])
    await manager.delete(id)
    expect([...world.output().keys()]).toEqual([])
    expect(manager.list(ALL).total).toBe(0)

    await pool.allow(99)
    const kept = await manager.create(source.config)
    await manager.waitUntil(kept.id)
    await manager.delete(kept.id)
    expect([...world.output().keys()].toSorted()).toEqual(['datapackage.json', 'rows.csv'])
    const gone = await manager.create({ ...source.config, replaceExisting: true })
    await manager.waitUntil(gone.id)
    await manager.delete(gone.id, { withOutputs: true })
    expect([...world.output().keys()]).toEqual([])
  })
})
