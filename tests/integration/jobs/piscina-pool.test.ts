import { afterAll, describe, expect, it } from 'vitest'
import type { ChunkTask } from '../../../src/core/ports.ts'
import { createWorkerThreads } from '../../../src/node/workers/piscina-pool.ts'
import { createFakeJobSource, fakeChunk } from '../../support/fake-job-source.ts'
import { createJobWorld } from '../../support/job-world.ts'

const worker = new URL('../../support/test-worker.ts', import.meta.url)
const threads = createWorkerThreads(worker)
const never = new AbortController().signal

afterAll(() => threads.close())

describe('createWorkerThreads', () => {
  it('makes chunks in other threads, with what encoders left', async () => {
    const pool = threads.openPool(2)
    expect(pool.size).toBe(2)
    const tasks = [0, 10, 20, 30].map(task)
    const chunks = await Promise.all(tasks.map((one) => pool.encodeChunk(one, never)))
    expect(chunks).toMatchObject(tasks.map((one) => fakeChunk(one)))
    for (const chunk of chunks) chunk.release?.()
    expect(chunks.map((chunk) => chunk.bytes.length)).toEqual([0, 0, 0, 0])
    await pool.close()
  })

  it('takes as many threads as there are cores where nothing else is wanted', () => {
    expect(threads.openPool(0).size).toBeGreaterThan(0)
  })

  it('brings failures over with their code', async () => {
    const pool = threads.openPool(2)
    await expect(pool.encodeChunk(task(404), never)).rejects.toMatchObject({
      name: 'AppError',
      code: 'INFEASIBLE',
      message: 'rows.id: no',
      problems: [{ at: 'rows.id', message: 'no' }],
    })
    await expect(pool.encodeChunk(task(501), never)).rejects.toMatchObject({
      code: 'INTERNAL',
      message: 'Unexpected failure: a bug',
      cause: expect.stringContaining('test-worker.ts'),
    })
  })

  it('drops what runs and what waits when it is stopped, and works on', async () => {
    const pool = threads.openPool(1)
    const stop = new AbortController()
    const dropped = [task(701), task(10)].map((one) => pool.encodeChunk(one, stop.signal))
    await new Promise((resolve) => setTimeout(resolve, 50))
    stop.abort()
    const outcomes = await Promise.allSettled(dropped)
    expect(outcomes).toMatchObject([{ reason: { code: 'CANCELLED' } }, { reason: { code: 'CANCELLED' } }])
    await expect(pool.encodeChunk(task(0), stop.signal)).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(await pool.encodeChunk(task(0), never)).toMatchObject(fakeChunk(task(0)))
  })

  it('fails a chunk whose thread dies', async () => {
    await expect(threads.openPool(1).encodeChunk(task(601), never)).rejects.toThrow('exited with code: 3')
  })

  it('fails, and does not wait for ever, where threads cannot start', async () => {
    const broken = createWorkerThreads(`${worker.href}.missing.ts`)
    await expect(broken.openPool(1).encodeChunk(task(0), never)).rejects.toThrow('missing.ts')
    await expect(broken.openPool(1).encodeChunk(task(0), never)).rejects.toThrow('missing.ts')
    await broken.close()
  })

  it('runs a job to the bytes that one thread makes', async () => {
    const source = createFakeJobSource([{ name: 'rows', rows: 2500, chunkRows: 100 }])
    const [here, elsewhere] = [createJobWorld(source), createJobWorld(source)]
    for (const [world, ports] of [[here, {}] as const, [elsewhere, { openPool: () => threads.openPool(2) }] as const]) {
      const manager = world.startProcess({ ports })
      const { id } = await manager.create(source.config)
      expect(await manager.waitUntil(id)).toMatchObject({ state: 'completed' })
    }
    expect(elsewhere.output()).toEqual(here.output())
  })
})

function task(rowStart: number): ChunkTask {
  return { jobId: 'job1', schemaJson: '{}', format: 'csv', tableIndex: 0, rowStart, rowCount: 10 }
}
