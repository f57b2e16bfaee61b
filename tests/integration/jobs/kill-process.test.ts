import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFakeJobSource } from '../../support/fake-job-source.ts'
import { killTables } from '../../support/kill-tables.ts'
import { openNodeJobManager } from '../../support/node-job-manager.ts'
import { startJobProcess } from '../../support/start-job-process.ts'

let base: string
let wanted: ReadonlyMap<string, string>

beforeAll(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'rowsmith-kill-'))
  const source = createFakeJobSource(killTables)
  const { manager, close } = openNodeJobManager(path.join(base, 'home'), source)
  const out = path.join(base, 'wanted')
  const { id } = await manager.create({ ...source.config, outFolder: out })
  await manager.waitUntil(id)
  await close()
  wanted = await readFolder(out)
})

afterAll(() => rm(base, { recursive: true, force: true }))

describe('a job whose process is killed', () => {
  // Shares of the rows that are durable when the first process dies; the second dies at random.
  it.each([0, 0.1, 0.55, 0.9])('goes on to the same bytes after kill -9 at %d of its rows', async (share) => {
    const home = path.join(base, `home-${share}`)
    const out = path.join(base, `out-${share}`)
    const first = startJobProcess([home, 'create', out])
    const { jobId } = await first.until((line) => typeof line.jobId === 'string')
    await first.until((line) => line.kind === 'progress' && readShare(line) >= share)
    await first.kill()

    const { manager, close } = openNodeJobManager(home, createFakeJobSource(killTables))
    const before = manager.get(String(jobId)).state
    const recovered = manager.recover()
    expect(recovered).toEqual(before === 'running' ? [jobId] : [])
    await close()

    if (before !== 'completed') {
      const second = startJobProcess([home, 'resume', String(jobId)])
      await second.until((line) => line.kind === 'progress')
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60))
      await second.kill()
    }
    await finish(home, String(jobId))
    expect(await readFolder(out)).toEqual(wanted)
  })
})

async function finish(home: string, jobId: string): Promise<void> {
  const { manager, close } = openNodeJobManager(home, createFakeJobSource(killTables))
  manager.recover()
  if (manager.get(jobId).state !== 'completed') await manager.resume(jobId)
  expect(await manager.waitUntil(jobId)).toMatchObject({ state: 'completed', error: null })
  await close()
}

function readShare(line: Readonly<Record<string, unknown>>): number {
  // A progress event of this project's own making.
  return (line.progress as { share: number }).share
}

async function readFolder(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder)
  const contents = names
    .toSorted()
    .map(async (name) => [name, await readFile(path.join(folder, name), 'latin1')] as const)
  return new Map(await Promise.all(contents))
}
