/* A worker thread for tests: fake chunks, and rows that fail in the ways in which chunks can. */
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../../src/shared/errors/app-error.ts'
import { answerChunk } from '../../src/node/workers/thread-answer.ts'
import type { ThreadTask } from '../../src/node/workers/piscina-pool.ts'
import { fakeChunk } from './fake-job-source.ts'

// oxlint-disable-next-line import/no-default-export -- Piscina calls a default export.
export default async function runTask(given: ThreadTask): Promise<unknown> {
  if (given.kind !== 'chunk') return undefined
  const task = given.chunk
  return answerChunk(async () => {
    if (task.rowStart === 404)
      throw new AppError('INFEASIBLE', 'rows.id: no', { problems: [{ at: 'rows.id', message: 'no' }] })
    if (task.rowStart === 501) throw new TypeError('a bug')
    if (task.rowStart === 601) process.exit(3)
    if (task.rowStart === 701) await sleep(60_000)
    return fakeChunk(task)
  })
}
