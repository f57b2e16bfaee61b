import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JobManager } from '../../../../src/core/job/job-manager.ts'
import type { CrashKind } from '../../../support/crashable-files.ts'
import { createFakeJobSource } from '../../../support/fake-job-source.ts'
import { Faults } from '../../../support/faults.ts'
import { createGatedPool, type GatedPool, settle } from '../../../support/gated-pool.ts'
import { createJobWorld, type JobWorld } from '../../../support/job-world.ts'

const source = createFakeJobSource([
  { name: 'a', rows: 45, chunkRows: 10 },
  { name: 'none', rows: 0, chunkRows: 10 },
  { name: 'b', rows: 33, chunkRows: 4 },
])

const step = fc.oneof(
  fc.record({ kind: fc.constant('allow' as const), chunks: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constantFrom('pause' as const, 'resume' as const, 'cancel' as const) }),
  fc.record({ kind: fc.constant('shutdown' as const) }),
  fc.record({
    kind: fc.constant('crash' as const),
    leaves: fc.constantFrom<CrashKind>('kept', 'lost', 'torn'),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

describe('a job that is paused, resumed, cancelled and crashed in any order', () => {
  it('ends in the bytes of an undisturbed one, with its marks never going back', async () => {
    const undisturbed = createJobWorld(source)
    const manager = undisturbed.startProcess()
    await manager.waitUntil((await manager.create(source.config)).id)
    const wanted = undisturbed.output()

    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const world = createJobWorld(source)
        const life = await startLife(world)
        let rowsDone = 0
        for (const one of steps) {
          await live(life, one)
          const now = world.store.getStatus(life.id)?.rowsDone ?? 0
          expect(now).toBeGreaterThanOrEqual(rowsDone)
          rowsDone = now
        }
        await finish(life)
        expect(world.output()).toEqual(wanted)
      }),
      { numRuns: 120 },
    )
  })
})

interface Life {
  readonly world: JobWorld
  readonly id: string
  readonly pool: GatedPool
  manager: JobManager
  faults: Faults
}

async function startLife(world: JobWorld): Promise<Life> {
  const pool = createGatedPool(2)
  const faults = new Faults()
  const manager = world.startProcess({ faults, ports: { openPool: () => pool } })
  const { id } = await manager.create(source.config)
  return { world, id, pool, manager, faults }
}

async function live(life: Life, one: Step): Promise<void> {
  if (one.kind === 'allow') await life.pool.allow(one.chunks)
  else if (one.kind === 'shutdown') {
    await life.manager.shutdown()
    startAgain(life)
  } else if (one.kind === 'crash') {
    life.faults.crash()
    await life.manager.shutdown()
    life.world.leases.killProcesses()
    life.world.files.crash(one.leaves)
    startAgain(life)
  } else {
    // What the state does not allow is refused, and that changes nothing.
    await life.manager[one.kind](life.id).catch(() => undefined)
  }
  await settle()
}

function startAgain(life: Life): void {
  life.faults = new Faults()
  life.manager = life.world.startProcess({ faults: life.faults, ports: { openPool: () => life.pool } })
  life.manager.recover()
}

async function finish({ manager, id, pool }: Life): Promise<void> {
  const { state } = manager.get(id)
  if (state !== 'running' && state !== 'completed') await manager.resume(id)
  const done = manager.waitUntil(id)
  await pool.allow(1000)
  expect(await done).toMatchObject({ state: 'completed', rowsDone: 78 })
}
