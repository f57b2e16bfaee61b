import { beforeAll, describe, expect, it } from 'vitest'
import type { JobManager } from '../../../src/core/job/job-manager.ts'
import type { JobRecord } from '../../../src/shared/model/job.ts'
import type { CrashKind } from '../../support/crashable-files.ts'
import { type Fault, Faults } from '../../support/faults.ts'
import type { JobSource } from '../../support/job-source.ts'
import { createJobWorld, type JobWorld } from '../../support/job-world.ts'

/**
 * Stops a small job after every single operation on files and store, and makes every single operation fail once, as
 * SQLite's own tests do. However it went, the dataset that the job ends with is the undisturbed one, byte by byte.
 *
 * @see https://sqlite.org/testing.html, "Anomaly testing"
 */
export function describeFaults(source: JobSource): void {
  describe(`a job with faults: ${source.title}`, () => {
    let wanted: ReadonlyMap<string, Uint8Array>
    let operations = 0

    beforeAll(async () => {
      const world = createJobWorld(source)
      const faults = new Faults({ kind: 'none' })
      const job = await runToRest(world.startProcess({ faults }), source)
      expect(job).toMatchObject({ state: 'completed', error: null })
      wanted = world.output()
      operations = faults.operations
    })

    it.each(['kept', 'lost', 'torn'] as const)(
      'has the same bytes after a crash at any operation (%s)',
      async (kind) => {
        for (let at = 0; at <= operations; at++) {
          const world = createJobWorld(source)
          await runAndCrash(world, source, { at, kind })
          await takeToEnd(world.startProcess(), source)
          expectSameFiles(world, wanted, `crash after operation ${at}`)
        }
      },
    )

    it('has the same bytes after two crashes in a row', async () => {
      for (let at = 1; at <= operations; at += 3) {
        const world = createJobWorld(source)
        await runAndCrash(world, source, { at, kind: 'torn' })
        await runAndCrash(world, source, { at: Math.ceil(at / 2), kind: 'lost' })
        await takeToEnd(world.startProcess(), source)
        expectSameFiles(world, wanted, `crashes after operations ${at} and ${Math.ceil(at / 2)}`)
      }
    })

    it('has the same bytes after any one operation failed', async () => {
      for (let at = 1; at <= operations; at++) {
        const world = createJobWorld(source)
        const faults = new Faults({ kind: 'fail', at })
        const manager = world.startProcess({ faults })
        // That the failure shows is proved elsewhere; here it may show in the call or in the job.
        await runToRest(manager, source).catch(() => undefined)
        expect(faults.hasStruck).toBe(true)
        await takeToEnd(manager, source)
        expectSameFiles(world, wanted, `failure of operation ${at}`)
      }
    })
  })
}

async function runAndCrash(
  world: JobWorld,
  source: JobSource,
  { at, kind }: { readonly at: number; readonly kind: CrashKind },
): Promise<void> {
  const fault: Fault = { kind: 'crash', at }
  const manager = world.startProcess({ faults: new Faults(fault) })
  await takeToEnd(manager, source).catch(() => undefined)
  await manager.shutdown()
  world.leases.killProcesses()
  world.files.crash(kind)
}

async function runToRest(manager: JobManager, source: JobSource): Promise<JobRecord> {
  const { id } = await manager.create(source.config)
  return await manager.waitUntil(id)
}

/** What a person would do who finds the state of the world: start the job, or see that it goes on. */
async function takeToEnd(manager: JobManager, source: JobSource): Promise<void> {
  manager.recover()
  const [found] = manager.list({ limit: 10, offset: 0 }).jobs
  const { id } = found ?? (await manager.create(source.config))
  if (found?.state === 'queued') await manager.resume(id)
  const job = await manager.waitUntil(id).catch(() => manager.get(id))
  if (job.state === 'completed') return
  await manager.resume(id)
  expect(await manager.waitUntil(id)).toMatchObject({ state: 'completed', error: null })
}

/** One comparison, so that a failure shows after which operation it came. */
function expectSameFiles(world: JobWorld, wanted: ReadonlyMap<string, Uint8Array>, when: string): void {
  // Making a table anew would give the same bytes too; but nothing that was durable may be lost.
  const [job] = world.store.list({ limit: 1, offset: 0 }).jobs
  const lost = world.store.readLog(job.id, 0, 1000).filter((entry) => entry.message.startsWith('Begins anew'))
  expect({ when, files: asTexts(world.output()), lost }).toEqual({ when, files: asTexts(wanted), lost: [] })
}

function asTexts(files: ReadonlyMap<string, Uint8Array>): Readonly<Record<string, string>> {
  return Object.fromEntries([...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')]))
}
