import { describe, expect, it } from 'vitest'
import { JobChanges } from '../../../../src/core/job/job-changes.ts'
import { watchJob } from '../../../../src/core/job/watch-job.ts'
import type { JobEvent } from '../../../../src/shared/model/job.ts'
import { createManualClock } from '../../../support/clocks.ts'
import { createFakeJobSource } from '../../../support/fake-job-source.ts'
import { createMemoryJobStore } from '../../../support/memory-job-store.ts'

const LOG = { level: 'info', message: 'Moved' } as const

describe('watchJob', () => {
  it('tells states at once, progress at most ten times a second, and ends with the job', async () => {
    const world = createWatchedJob()
    const { store, clock, changes, events } = world
    store.moveState('job1', { from: ['queued'], to: 'running', atMs: clock.now(), stage: 'generate', log: LOG })
    const watching = world.watch()
    await settle()
    expect(events.splice(0).map((event) => event.kind)).toEqual(['state', 'stage', 'progress'])

    for (let rowsDone = 1; rowsDone <= 100; rowsDone++) {
      clock.advance(5)
      world.commit(rowsDone)
      await settle()
    }
    const rows = events.splice(0).map((event) => (event.kind === 'progress' ? event.progress.rowsDone : event.kind))
    expect(rows).toEqual([20, 40, 60, 80, 100])

    world.commit(101)
    store.moveState('job1', { from: ['running'], to: 'completed', atMs: clock.now(), log: LOG })
    changes.notify('job1')
    await watching
    expect(events.map((event) => event.kind)).toEqual(['state', 'progress'])
  })

  it('tells what is left to tell when nothing more happens', async () => {
    const world = createWatchedJob()
    void world.watch()
    await settle()
    world.events.length = 0
    world.commit(7)
    await settle()
    expect(world.events).toEqual([])
    world.clock.advance(100)
    await settle()
    expect(world.events).toMatchObject([{ kind: 'progress', progress: { rowsDone: 7 } }])
    world.stop.abort()
  })

  it('sees by itself what another process does', async () => {
    const world = createWatchedJob()
    void world.watch()
    await settle()
    world.events.length = 0
    world.store.moveState('job1', { from: ['queued'], to: 'cancelled', atMs: 0, log: LOG })
    world.clock.advance(200)
    await settle()
    expect(world.events).toEqual([{ kind: 'state', jobId: 'job1', state: 'cancelled' }])
    world.stop.abort()
  })

  it('ends when the job is deleted, or nobody listens any more', async () => {
    const world = createWatchedJob()
    const watching = world.watch()
    await settle()
    world.store.delete('job1')
    world.changes.notify('job1')
    await expect(watching).resolves.toBeUndefined()

    const other = createWatchedJob()
    const alsoWatching = other.watch()
    await settle()
    other.stop.abort()
    await expect(alsoWatching).resolves.toBeUndefined()
  })
})

function createWatchedJob() {
  const store = createMemoryJobStore()
  const clock = createManualClock()
  const changes = new JobChanges(clock)
  const stop = new AbortController()
  const events: JobEvent[] = []
  const { config } = createFakeJobSource([{ name: 'rows', rows: 100, chunkRows: 10 }])
  store.insert({ id: 'job1', config, engineVersion: '1', rowsTotal: 100, createdAtMs: clock.now(), log: LOG })
  return {
    store,
    clock,
    changes,
    stop,
    events,
    async watch() {
      for await (const event of watchJob('job1', stop.signal, { store, clock, changes, pollMs: 150 }))
        events.push(event)
    },
    commit(rowsDone: number) {
      const totals = { rowsDone, bytesDone: rowsDone, engineVersion: '1', atMs: clock.now() }
      store.commit('job1', { chunks: [], marks: [], files: [], table: 'rows', totals })
      changes.notify('job1')
    },
  }
}

function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
