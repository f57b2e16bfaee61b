import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFakeJobSource } from '../../support/fake-job-source.ts'
import { createJobWorld } from '../../support/job-world.ts'
import { openNodeJobManager } from '../../support/node-job-manager.ts'
import { mountSmallDisk, type SmallDisk } from '../../support/small-disk.ts'

// About 1.2 MB, in chunks of about 60 kB.
const source = createFakeJobSource([{ name: 'big', rows: 80_000, chunkRows: 4000 }])
const BALLAST_BYTES = 1_500_000

let base: string
let disk: SmallDisk | undefined

beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'rowsmith-full-'))
  disk = mountSmallDisk(path.join(base, 'disk'), 2)
})

afterEach(async () => {
  disk?.unmount()
  await rm(base, { recursive: true, force: true })
})

describe('a job whose disk is full', () => {
  it('fails with DISK_FULL, keeps its chunks, and goes on once there is space', async ({ skip }) => {
    if (!disk) return skip('no real disk can be filled here')
    const ballast = path.join(disk.folder, 'ballast')
    await writeFile(ballast, new Uint8Array(BALLAST_BYTES))
    const outFolder = path.join(disk.folder, 'out')
    const { manager, store, close } = openNodeJobManager(path.join(base, 'home'), source)

    const { id } = await manager.create({ ...source.config, outFolder })
    const failed = await manager.waitUntil(id)
    expect(failed).toMatchObject({ state: 'failed', error: { code: 'DISK_FULL' } })
    expect(failed.rowsDone).toBeGreaterThan(0)
    expect(failed.rowsDone).toBeLessThan(80_000)
    const kept = store.readChunks(id, 0)

    await rm(ballast)
    await manager.retry(id)
    expect(await manager.waitUntil(id)).toMatchObject({ state: 'completed', retries: 1, error: null })
    expect(store.readChunks(id, 0).slice(0, kept.length)).toEqual(kept)
    expect(await readdir(outFolder)).toEqual(['big.csv', 'datapackage.json'])
    expect(await readFile(path.join(outFolder, 'big.csv'), 'latin1')).toBe(await undisturbed())
    await close()
  })

  it('can be resumed also where the state folder stands on the same full disk', async ({ skip }) => {
    if (!disk) return skip('no real disk can be filled here')
    const ballast = path.join(disk.folder, 'ballast')
    const outFolder = path.join(disk.folder, 'out')
    const home = path.join(disk.folder, 'home')
    const first = openNodeJobManager(home, source)
    await writeFile(ballast, new Uint8Array(BALLAST_BYTES))
    const { id } = await first.manager.create({ ...source.config, outFolder })
    // The store may have had no room to keep the failure either; then the call tells it.
    const state = await first.manager.waitUntil(id).then(
      (job) => job.error?.code,
      (error: { code?: string }) => error.code,
    )
    expect(state).toBe('DISK_FULL')
    await first.close()

    await rm(ballast)
    const second = openNodeJobManager(home, source)
    second.manager.recover()
    await second.manager.resume(id)
    expect(await second.manager.waitUntil(id)).toMatchObject({ state: 'completed', error: null })
    expect(await readFile(path.join(outFolder, 'big.csv'), 'latin1')).toBe(await undisturbed())
    await second.close()
  })

  it('does the same on a fake disk', async () => {
    const world = createJobWorld(source)
    world.files.freeBytes = 500_000
    const manager = world.startProcess()
    const { id } = await manager.create(source.config)
    const failed = await manager.waitUntil(id)
    expect(failed).toMatchObject({ state: 'failed', error: { code: 'DISK_FULL' } })
    expect(failed.rowsDone).toBeGreaterThan(0)

    world.files.freeBytes = Number.POSITIVE_INFINITY
    await manager.retry(id)
    expect(await manager.waitUntil(id)).toMatchObject({ state: 'completed' })
    expect(Buffer.from(world.output().get('big.csv') ?? []).toString('latin1')).toBe(await undisturbed())
  })
})

async function undisturbed(): Promise<string> {
  const world = createJobWorld(source)
  const manager = world.startProcess()
  const { id } = await manager.create(source.config)
  await manager.waitUntil(id)
  return Buffer.from(world.output().get('big.csv') ?? []).toString('latin1')
}
