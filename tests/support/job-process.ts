/*
 * A process of its own that runs fake jobs over a real state folder and a real disk, for tests that kill it.
 *
 * usage: [CHUNK_MS=2] node job-process.ts HOME (create OUT | resume ID | hold ID)
 * Prints the job's id and its events, one JSON line each; `hold` says whether it got the job's lease.
 */
import path from 'node:path'
import { createSqliteLeases } from '../../src/node/sqlite/sqlite-leases.ts'
import { systemClock } from './clocks.ts'
import { createFakeJobSource, createFakePool, fakeChunk } from './fake-job-source.ts'
import { killTables } from './kill-tables.ts'
import { openNodeJobManager } from './node-job-manager.ts'

const [home, command, argument] = process.argv.slice(2)
const chunkMs = Number(process.env.CHUNK_MS ?? 2)
const source = createFakeJobSource(killTables)

if (command === 'hold') {
  const lease = createSqliteLeases(path.join(home, 'leases')).acquire(argument)
  tell({ isHeld: lease !== undefined })
  if (lease) await systemClock.sleep(60_000)
} else {
  const slowPool = createFakePool({
    size: 2,
    encode: (task) => systemClock.sleep(chunkMs).then(() => fakeChunk(task)),
  })
  const { manager, close } = openNodeJobManager(home, source, { openPool: () => slowPool })
  if (command === 'resume') manager.recover()
  const job =
    command === 'resume'
      ? await manager.resume(argument)
      : await manager.create({ ...source.config, outFolder: argument })
  tell({ jobId: job.id })
  for await (const event of manager.watch(job.id, new AbortController().signal)) {
    tell(event)
    if (event.kind === 'state' && (event.state === 'failed' || event.state === 'cancelled')) break
  }
  await close()
}

function tell(what: unknown): void {
  process.stdout.write(`${JSON.stringify(what)}\n`)
}
