import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSqliteLeases } from '../../../src/node/sqlite/sqlite-leases.ts'
import { createFakeJobSource } from '../../support/fake-job-source.ts'
import { killTables } from '../../support/kill-tables.ts'
import { openNodeJobManager } from '../../support/node-job-manager.ts'
import { type JobProcess, startJobProcess } from '../../support/start-job-process.ts'

let base: string
const started: JobProcess[] = []

beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'rowsmith-two-'))
})

afterEach(async () => {
  await Promise.all(started.splice(0).map((child) => child.kill()))
  await rm(base, { recursive: true, force: true })
})

describe('a job that another process runs', () => {
  it('is paused, resumed and cancelled from here', async () => {
    const { manager, close } = openNodeJobManager(path.join(base, 'home'), createFakeJobSource(killTables))
    const { child, jobId } = await startSlowJob()

    expect(await manager.pause(jobId)).toMatchObject({ state: 'paused', isInterrupted: false })
    expect(await manager.resume(jobId)).toMatchObject({ state: 'running' })
    expect(await manager.cancel(jobId)).toMatchObject({ state: 'cancelled' })
    expect(await child.exited).toBe(0)
    await close()
  })

  it('is not taken for interrupted while its process lives, and is once it is gone', async () => {
    const { manager, close } = openNodeJobManager(path.join(base, 'home'), createFakeJobSource(killTables))
    const { child, jobId } = await startSlowJob()

    expect(manager.recover()).toEqual([])
    await child.kill()
    expect(manager.recover()).toEqual([jobId])
    expect(manager.get(jobId)).toMatchObject({ state: 'paused', isInterrupted: true })
    await close()
  })

  it('is resumed here when its process dies instead of obeying', async () => {
    const { manager, close } = openNodeJobManager(path.join(base, 'home'), createFakeJobSource(killTables))
    const { child, jobId } = await startSlowJob()
    await manager.pause(jobId)
    await child.kill()

    await manager.resume(jobId)
    expect(await manager.waitUntil(jobId)).toMatchObject({ state: 'completed' })
    await close()
  })

  it('cannot be deleted', async () => {
    const { manager, close } = openNodeJobManager(path.join(base, 'home'), createFakeJobSource(killTables))
    const { jobId } = await startSlowJob()

    await expect(manager.delete(jobId)).rejects.toMatchObject({ code: 'CONFLICT' })
    await close()
  })

  it('can be watched from here', async () => {
    const { manager, close } = openNodeJobManager(path.join(base, 'home'), createFakeJobSource(killTables))
    const { jobId } = await startSlowJob()
    const stop = new AbortController()
    let seenRows = 0
    for await (const event of manager.watch(jobId, stop.signal)) {
      if (event.kind === 'progress') seenRows = event.progress.rowsDone
      if (seenRows > 2000) stop.abort()
    }
    expect(seenRows).toBeGreaterThan(2000)
    await close()
  })
})

describe('a lease that two processes want', () => {
  it('has one holder, and is free the moment that one is killed', async () => {
    const home = path.join(base, 'home')
    const leases = createSqliteLeases(path.join(home, 'leases'))
    const contenders = [startJobProcess([home, 'hold', 'job1']), startJobProcess([home, 'hold', 'job1'])]
    started.push(...contenders)
    const answers = await Promise.all(contenders.map((child) => child.until((line) => 'isHeld' in line)))

    expect(answers.filter((answer) => answer.isHeld)).toHaveLength(1)
    expect(leases.acquire('job1')).toBeUndefined()
    await Promise.all(contenders.map((child) => child.kill()))
    const lease = leases.acquire('job1')
    expect(lease).toBeDefined()
    lease?.release()
  })
})

async function startSlowJob(): Promise<{ readonly child: JobProcess; readonly jobId: string }> {
  const child = startJobProcess([path.join(base, 'home'), 'create', path.join(base, 'out')], { CHUNK_MS: '40' })
  started.push(child)
  const { jobId } = await child.until((line) => typeof line.jobId === 'string')
  await child.until((line) => line.kind === 'state' && line.state === 'running')
  return { child, jobId: String(jobId) }
}
