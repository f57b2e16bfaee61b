import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ChunkRecord, FileRecord, JobStore, NewJob, TableMark } from '../../src/core/ports.ts'
import { openStateDatabase } from '../../src/node/sqlite/open-state-database.ts'
import { createSqliteJobStore } from '../../src/node/sqlite/sqlite-job-store.ts'
import { createFakeJobSource } from '../support/fake-job-source.ts'
import { createMemoryJobStore } from '../support/memory-job-store.ts'

let base: string
let databases = 0
const { config } = createFakeJobSource([{ name: 'rows', rows: 100, chunkRows: 10 }])

beforeAll(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'rowsmith-jobs-'))
})
afterAll(() => rm(base, { recursive: true, force: true }))

describe.each([
  { name: 'SQLite', open: openSqlite },
  { name: 'memory double', open: () => ({ store: createMemoryJobStore(), close: () => undefined }) },
])('job store: $name', ({ open }) => {
  let store: JobStore
  let close: () => void

  beforeEach(() => {
    ;({ store, close } = open())
  })
  afterEach(() => close())

  it('keeps a new job, queued, with the first line of its log', () => {
    store.insert(newJob('job1'))
    expect(store.get('job1')).toEqual({
      id: 'job1',
      config,
      state: 'queued',
      stage: 'plan',
      isInterrupted: false,
      engineVersion: '1.0.0',
      table: null,
      rowsTotal: 100,
      rowsDone: 0,
      bytesDone: 0,
      retries: 0,
      error: null,
      createdAtMs: 1000,
      startedAtMs: null,
      runStartedAtMs: null,
      rowsAtRunStart: 0,
      finishedAtMs: null,
      updatedAtMs: 1000,
    })
    const { config: _, ...status } = store.get('job1') ?? {}
    expect(store.getStatus('job1')).toEqual(status)
    expect(store.readLog('job1', 0, 10)).toEqual([{ sequence: 1, atMs: 1000, level: 'info', message: 'Created' }])
  })

  it('refuses a second job with the same id, and changes nothing', () => {
    store.insert(newJob('job1'))
    expect(() => store.insert({ ...newJob('job1'), rowsTotal: 7 })).toThrow(
      expect.objectContaining({ code: 'CONFLICT' }),
    )
    expect(store.get('job1')).toMatchObject({ rowsTotal: 100 })
    expect(store.readLog('job1', 0, 10)).toHaveLength(1)
  })

  it('knows nothing of a job that is not there', () => {
    expect(store.get('job1')).toBeUndefined()
    expect(store.getStatus('job1')).toBeUndefined()
    expect([store.readMarks('job1'), store.readChunks('job1', 0), store.readFiles('job1')]).toEqual([[], [], []])
    expect(store.moveState('job1', { from: ['queued'], to: 'running', atMs: 1, log: LOG })).toBe(false)
    store.requestControl('job1', 'pause', 1)
    expect(store.takeControl('job1')).toBeUndefined()
    store.appendLog('job1', { atMs: 1, ...LOG })
    expect(store.readLog('job1', 0, 10)).toEqual([])
  })

  it('moves a job only from the states it was told', () => {
    store.insert(newJob('job1'))
    expect(store.moveState('job1', { from: ['paused', 'failed'], to: 'running', atMs: 2000, log: LOG })).toBe(false)
    expect(store.get('job1')).toMatchObject({ state: 'queued', updatedAtMs: 1000 })
    expect(store.readLog('job1', 0, 10)).toHaveLength(1)

    expect(store.moveState('job1', { from: ['queued'], to: 'running', atMs: 2000, stage: 'generate', log: LOG })).toBe(
      true,
    )
    expect(store.get('job1')).toMatchObject({ state: 'running', stage: 'generate', startedAtMs: 2000 })
    expect(store.readLog('job1', 1, 10)).toEqual([{ sequence: 2, atMs: 2000, ...LOG }])
  })

  it('remembers when each run began, and how many rows were durable then', () => {
    store.insert(newJob('job1'))
    store.moveState('job1', { from: ['queued'], to: 'running', atMs: 2000, log: LOG })
    store.commit('job1', { ...COMMIT, totals: { ...TOTALS, rowsDone: 20 } })
    store.moveState('job1', { from: ['running'], to: 'paused', atMs: 3000, isInterrupted: true, log: LOG })
    expect(store.get('job1')).toMatchObject({ isInterrupted: true, stage: 'plan' })
    store.moveState('job1', { from: ['paused'], to: 'running', atMs: 4000, isRetry: true, log: LOG })
    expect(store.get('job1')).toMatchObject({
      isInterrupted: false,
      retries: 1,
      startedAtMs: 2000,
      runStartedAtMs: 4000,
      rowsAtRunStart: 20,
    })
  })

  it('keeps the error of a failed job until it moves on', () => {
    store.insert(newJob('job1'))
    const error = { code: 'DISK_FULL', message: 'The disk is full.' } as const
    store.moveState('job1', { from: ['queued'], to: 'failed', atMs: 2000, error, log: LOG })
    expect(store.get('job1')).toMatchObject({ state: 'failed', error, finishedAtMs: 2000 })
    store.moveState('job1', { from: ['failed'], to: 'queued', atMs: 3000, log: LOG })
    expect(store.get('job1')).toMatchObject({ state: 'queued', error: null, finishedAtMs: null })
  })

  it('keeps marks, chunks and files of a commit, in order, with what the encoder left', () => {
    store.insert(newJob('job1'))
    store.commit('job1', { ...COMMIT, chunks: [chunk(0, 1), chunk(0, 0)], marks: [mark(0, 2)] })
    const files = [file(0), file(1)]
    store.commit('job1', { ...COMMIT, chunks: [chunk(1, 0), chunk(0, 2)], marks: [mark(1, 1), mark(0, 3)], files })

    expect(store.readMarks('job1')).toEqual([mark(0, 3), mark(1, 1)])
    expect(store.readChunks('job1', 0)).toEqual([chunk(0, 0), chunk(0, 1), chunk(0, 2)])
    expect(store.readFiles('job1')).toEqual(files)
    expect(store.get('job1')).toMatchObject({ table: 'rows', rowsDone: 10, bytesDone: 99, updatedAtMs: 2000 })
  })

  it('commits twice to the same effect', () => {
    store.insert(newJob('job1'))
    const commit = { ...COMMIT, chunks: [chunk(0, 0)], marks: [mark(0, 1)], files: [file(0)] }
    store.commit('job1', commit)
    store.commit('job1', commit)
    expect(store.readChunks('job1', 0)).toEqual([chunk(0, 0)])
    expect(store.readMarks('job1')).toEqual([mark(0, 1)])
  })

  it('forgets tables that begin anew, and no others', () => {
    store.insert(newJob('job1'))
    const chunks = [chunk(0, 0), chunk(1, 0)]
    store.commit('job1', { ...COMMIT, chunks, marks: [mark(0, 1), mark(1, 1)], files: [file(0), file(1)] })
    store.resetTables('job1', [0], { ...TOTALS, rowsDone: 5, bytesDone: 50, engineVersion: '2.0.0' })
    expect(store.readMarks('job1')).toEqual([mark(1, 1)])
    expect(store.readChunks('job1', 0)).toEqual([])
    expect(store.readFiles('job1')).toEqual([file(1)])
    expect(store.get('job1')).toMatchObject({ rowsDone: 5, bytesDone: 50, engineVersion: '2.0.0' })
  })

  it('lists the newest first, in pages, by state, name and time', () => {
    for (let i = 1; i <= 5; i++) {
      const name = i % 2 ? `Odd_${i}%` : `even ${i}`
      store.insert({ ...newJob(`job${i}`), config: { ...config, name }, createdAtMs: i * 1000 })
    }
    store.moveState('job3', { from: ['queued'], to: 'cancelled', atMs: 9000, log: LOG })
    const ids = (query: Partial<Parameters<JobStore['list']>[0]>) => {
      const { jobs, total } = store.list({ limit: 100, offset: 0, ...query })
      return [total, ...jobs.map((job) => job.id)]
    }
    expect(ids({})).toEqual([5, 'job5', 'job4', 'job3', 'job2', 'job1'])
    expect(ids({ limit: 2, offset: 1 })).toEqual([5, 'job4', 'job3'])
    expect(ids({ states: ['cancelled', 'failed'] })).toEqual([1, 'job3'])
    expect(ids({ states: [] })).toEqual([0])
    expect(ids({ search: 'oDD' })).toEqual([3, 'job5', 'job3', 'job1'])
    expect(ids({ search: '_1%' })).toEqual([1, 'job1'])
    expect(ids({ createdAfterMs: 2000, createdBeforeMs: 5000 })).toEqual([2, 'job4', 'job3'])
  })

  it('hands the newest wish to whoever takes it, once', () => {
    store.insert(newJob('job1'))
    expect(store.takeControl('job1')).toBeUndefined()
    store.requestControl('job1', 'pause', 1)
    store.requestControl('job1', 'cancel', 2)
    expect(store.takeControl('job1')).toBe('cancel')
    expect(store.takeControl('job1')).toBeUndefined()
  })

  it('reads a log in pages', () => {
    store.insert(newJob('job1'))
    for (const message of ['a', 'b', 'c']) store.appendLog('job1', { atMs: 5, level: 'warn', message })
    expect(store.readLog('job1', 1, 2).map(({ sequence, message }) => [sequence, message])).toEqual([
      [2, 'a'],
      [3, 'b'],
    ])
    expect(store.readLog('job1', 4, 10)).toEqual([])
  })

  it('sets the stage', () => {
    store.insert(newJob('job1'))
    store.setStage('job1', 'finish', 4000)
    expect(store.getStatus('job1')).toMatchObject({ stage: 'finish', updatedAtMs: 4000 })
  })

  it('deletes a job with all that belongs to it', () => {
    store.insert(newJob('job1'))
    store.insert(newJob('job2'))
    store.commit('job1', { ...COMMIT, chunks: [chunk(0, 0)], marks: [mark(0, 1)], files: [file(0)] })
    store.requestControl('job1', 'pause', 1)
    store.delete('job1')
    store.delete('job1')
    expect(store.get('job1')).toBeUndefined()
    store.insert(newJob('job1'))
    expect([store.readMarks('job1'), store.readChunks('job1', 0), store.readFiles('job1')]).toEqual([[], [], []])
    expect(store.takeControl('job1')).toBeUndefined()
    expect(store.readLog('job1', 0, 10)).toHaveLength(1)
    expect(store.get('job2')).toBeDefined()
  })

  it('gives copies, not its own memory', () => {
    store.insert(newJob('job1'))
    const meta = new Uint8Array([1, 2, 3])
    store.commit('job1', { ...COMMIT, chunks: [{ ...chunk(0, 0), meta }] })
    meta.fill(0)
    expect(store.readChunks('job1', 0)).toEqual([chunk(0, 0)])
  })
})

const LOG = { level: 'info', message: 'Moved' } as const
const TOTALS = { rowsDone: 10, bytesDone: 99, engineVersion: '1.0.0', atMs: 2000 }
const COMMIT = { chunks: [], marks: [], files: [], table: 'rows', totals: TOTALS }

function newJob(id: string): NewJob {
  const log = { level: 'info', message: 'Created' } as const
  return { id, config, engineVersion: '1.0.0', rowsTotal: 100, createdAtMs: 1000, log }
}

function chunk(tableIndex: number, chunkIndex: number): ChunkRecord {
  const meta = chunkIndex === 2 ? undefined : new Uint8Array([1, 2, 3])
  return { tableIndex, chunkIndex, rows: 10, sizeBytes: 2 ** 40, meta }
}

function mark(tableIndex: number, chunksDone: number): TableMark {
  return { tableIndex, chunksDone, rowsDone: chunksDone * 10, sizeBytes: chunksDone * 2 ** 40 }
}

function file(tableIndex: number): FileRecord {
  return { tableIndex, table: `t${tableIndex}`, name: `t${tableIndex}.csv`, rows: 10, sizeBytes: 2 ** 41, sha256: 'ab' }
}

function openSqlite(): { readonly store: JobStore; readonly close: () => void } {
  const database = openStateDatabase(path.join(base, `${++databases}/state.db`), () => 0)
  return { store: createSqliteJobStore(database), close: () => database.close() }
}
