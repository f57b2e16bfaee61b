import { describe, expect, it } from 'vitest'
import { progressOf } from '../../../../src/core/job/job-progress.ts'
import type { JobStatus } from '../../../../src/shared/model/job.ts'

const RUNNING: JobStatus = {
  id: 'job1',
  state: 'running',
  stage: 'generate',
  isInterrupted: false,
  engineVersion: '1',
  table: 'rows',
  rowsTotal: 1000,
  rowsDone: 600,
  bytesDone: 6000,
  retries: 0,
  error: null,
  createdAtMs: 0,
  startedAtMs: 1000,
  runStartedAtMs: 10_000,
  rowsAtRunStart: 400,
  finishedAtMs: null,
  updatedAtMs: 12_000,
}

describe('progressOf', () => {
  it('counts the rate from the present run alone', () => {
    expect(progressOf(RUNNING)).toEqual({
      rowsDone: 600,
      rowsTotal: 1000,
      bytesDone: 6000,
      share: 0.6,
      rowsPerSecond: 100,
      etaSeconds: 4,
    })
  })

  it('has no rate and no end in sight where nothing runs or nothing is done', () => {
    const still = { rowsPerSecond: 0, etaSeconds: null }
    expect(progressOf({ ...RUNNING, state: 'paused' })).toMatchObject(still)
    expect(progressOf({ ...RUNNING, updatedAtMs: 10_000 })).toMatchObject(still)
    expect(progressOf({ ...RUNNING, rowsDone: 400 })).toMatchObject(still)
  })

  it('knows an empty dataset from a finished one', () => {
    const empty = { ...RUNNING, rowsTotal: 0, rowsDone: 0, rowsAtRunStart: 0 }
    expect(progressOf(empty).share).toBe(0)
    expect(progressOf({ ...empty, state: 'completed' }).share).toBe(1)
  })
})
