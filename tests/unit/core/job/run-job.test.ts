import { describe, expect, it } from 'vitest'
import type { ChunkFile, ChunkStore } from '../../../../src/core/ports.ts'
import { createFileChunkStore } from '../../../../src/core/commit/create-file-chunk-store.ts'
import { startSha256 } from '../../../../src/node/files/sha256.ts'
import { createFakeJobSource, createFakePool, fakeChunk } from '../../../support/fake-job-source.ts'
import { createJobWorld } from '../../../support/job-world.ts'

const source = createFakeJobSource([
  { name: 'a', rows: 200, chunkRows: 10 },
  { name: 'b', rows: 200, chunkRows: 10 },
])

describe('runJob', () => {
  it('never has more than two chunks for each worker alive, however slow the store is', async () => {
    let alive = 0
    let mostAlive = 0
    const world = createJobWorld(source)
    const inner = createFileChunkStore(world.files, startSha256)
    const slow: ChunkStore = {
      ...inner,
      async open(place, sizeBytes) {
        const file = await inner.open(place, sizeBytes)
        return {
          ...boundFile(file),
          async append(bytes) {
            await new Promise((resolve) => setImmediate(resolve))
            await file.append(bytes)
            if (isChunk(bytes)) alive--
          },
        }
      },
    }
    const encode = (task: Parameters<typeof fakeChunk>[0]) => {
      mostAlive = Math.max(mostAlive, ++alive)
      return fakeChunk(task)
    }
    const manager = world.startProcess({
      ports: { chunkStores: { disk: slow, memory: slow }, openPool: () => createFakePool({ size: 3, encode }) },
    })
    const { id } = await manager.create({ ...source.config, workers: 3 })
    expect(await manager.waitUntil(id)).toMatchObject({ state: 'completed' })
    expect(mostAlive).toBe(6)
    expect(alive).toBe(0)
  })

  it('keeps workers busy across the border of two tables', async () => {
    const world = createJobWorld(source)
    const order: string[] = []
    const encode = (task: Parameters<typeof fakeChunk>[0]) => {
      order.push(`make ${task.tableIndex}`)
      return fakeChunk(task)
    }
    const inner = createFileChunkStore(world.files, startSha256)
    const watched: ChunkStore = {
      ...inner,
      open: (place, sizeBytes) => {
        order.push(`open ${place.name}`)
        return inner.open(place, sizeBytes)
      },
    }
    const manager = world.startProcess({
      ports: { chunkStores: { disk: watched, memory: watched }, openPool: () => createFakePool({ size: 2, encode }) },
    })
    await manager.waitUntil((await manager.create(source.config)).id)
    expect(order.indexOf('make 1')).toBeLessThan(order.indexOf('open b.csv'))
  })

  it('syncs the bytes before it moves the mark, every time', async () => {
    const world = createJobWorld(source)
    const order: string[] = []
    const inner = createFileChunkStore(world.files, startSha256)
    const watched: ChunkStore = {
      ...inner,
      async open(place, sizeBytes) {
        const file = await inner.open(place, sizeBytes)
        return {
          ...boundFile(file),
          async append(bytes) {
            await file.append(bytes)
            order.push('append')
          },
          async sync() {
            // What is appended while a sync is under way is not promised by it.
            const promised = order.filter((word) => word === 'append').length
            await file.sync()
            order.push(`sync ${promised}`)
          },
        }
      },
    }
    const commits: number[] = []
    const store = {
      ...world.store,
      commit: (...parameters: Parameters<typeof world.store.commit>) => {
        const last = order.findLast((word) => word.startsWith('sync')) ?? 'sync 0'
        commits.push(parameters[1].chunks.length)
        order.push(`commit after ${last}`)
        world.store.commit(...parameters)
      },
    }
    const manager = world.startProcess({ ports: { chunkStores: { disk: watched, memory: watched }, store } })
    const { id } = await manager.create({ ...source.config, workers: 8 })
    await manager.waitUntil(id)
    // Two headers and two endings come on top.
    let committed = 0
    for (const [index, word] of order.filter((entry) => entry.startsWith('commit')).entries()) {
      committed += commits[index]
      expect(Number(word.split(' ').at(-1))).toBeGreaterThanOrEqual(committed)
    }
    expect(committed).toBe(40)
  })
})

function boundFile(file: ChunkFile): ChunkFile {
  return {
    append: (bytes) => file.append(bytes),
    sync: () => file.sync(),
    digest: () => file.digest(),
    close: () => file.close(),
  }
}

/** Not a header or an ending. */
function isChunk(bytes: Uint8Array): boolean {
  return /^\d/.test(Buffer.from(bytes).toString('latin1'))
}
