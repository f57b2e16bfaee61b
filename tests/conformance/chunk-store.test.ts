import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createFileChunkStore } from '../../src/core/commit/create-file-chunk-store.ts'
import type { ChunkStore, FinishedDataset } from '../../src/core/ports.ts'
import { createDiskChunkStore } from '../../src/node/files/disk-chunk-store.ts'
import { createMemoryChunkStore } from '../../src/node/files/memory-chunk-store.ts'
import { startSha256 } from '../../src/node/files/sha256.ts'
import { createCrashableFiles } from '../support/crashable-files.ts'

let base: string
let folders = 0

beforeAll(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'rowsmith-chunks-'))
})
afterAll(() => rm(base, { recursive: true, force: true }))

describe.each([
  { name: 'disk', open: createDiskChunkStore },
  { name: 'memory', open: createMemoryChunkStore },
  { name: 'crashable double', open: () => createFileChunkStore(createCrashableFiles(), startSha256) },
])('chunk store: $name', ({ open }) => {
  let store: ChunkStore
  let folder: string
  const place = (name = 'a.csv', jobId = 'job1') => ({ folder, name, jobId })

  beforeEach(() => {
    store = open()
    folder = path.join(base, `deep/${++folders}`)
  })

  async function grow(text: string, name = 'a.csv', jobId = 'job1'): Promise<void> {
    const file = await store.open(place(name, jobId), 0)
    await file.append(bytesOf(text))
    await file.sync()
    await file.close()
  }

  it('appends in order and publishes under the own name', async () => {
    const file = await store.open(place(), 0)
    for (const text of ['one,', 'two,', 'three']) await file.append(bytesOf(text))
    await file.sync()
    await file.close()
    expect(await store.measure(place())).toEqual({ partBytes: 13, publishedBytes: undefined })
    expect(await store.listExisting(folder, ['a.csv'])).toEqual([])

    await store.publish(dataset(folder, { 'a.csv': 13 }))
    expect(await read(store, folder, 'a.csv')).toBe('one,two,three')
    expect(await read(store, folder, 'd.json')).toBe('{}')
    expect(await store.measure(place())).toEqual({ partBytes: undefined, publishedBytes: 13 })
    expect(await store.listExisting(folder, ['a.csv', 'b.csv', 'd.json'])).toEqual(['a.csv', 'd.json'])
  })

  it('gives the checksum of the whole file, also of what was there before it was opened', async () => {
    const digest = startSha256()
    digest.update(bytesOf('kept,new,newer'))
    const wanted = digest.hex()
    const whole = await store.open(place('whole.csv'), 0)
    for (const text of ['kept,', 'new,', 'newer']) await whole.append(bytesOf(text))
    expect(await whole.digest()).toBe(wanted)
    await whole.close()

    await grow('kept,lost')
    const resumed = await store.open(place(), 5)
    for (const text of ['new,', 'newer']) await resumed.append(bytesOf(text))
    expect(await resumed.digest()).toBe(wanted)
    await resumed.close()
  })

  it('gives the checksum of a large resumed file that goes on growing', async () => {
    const piece = new Uint8Array(700_000).map((_, index) => index % 251)
    const first = await store.open(place(), 0)
    for (let i = 0; i < 5; i++) await first.append(piece)
    await first.close()
    const resumed = await store.open(place(), 5 * piece.length)
    for (let i = 0; i < 5; i++) await resumed.append(piece)
    const digest = startSha256()
    for (let i = 0; i < 10; i++) digest.update(piece)
    expect(await resumed.digest()).toBe(digest.hex())
    await resumed.close()
  })

  it('cuts off what stands beyond the mark', async () => {
    await grow('durable,torn and half-written')
    const file = await store.open(place(), 8)
    await file.append(bytesOf('new'))
    await file.close()
    await store.publish(dataset(folder, { 'a.csv': 11 }))
    expect(await read(store, folder, 'a.csv')).toBe('durable,new')
  })

  it('refuses a file that is shorter than its mark', async () => {
    await grow('short')
    await expect(store.open(place(), 6)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(store.open(place('none.csv'), 1)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('keeps the growing files of two jobs apart', async () => {
    await grow('first', 'a.csv', 'job1')
    await grow('second!', 'a.csv', 'job2')
    expect(await store.measure(place('a.csv', 'job1'))).toMatchObject({ partBytes: 5 })
    await store.removeParts(folder, 'job1')
    expect(await store.measure(place('a.csv', 'job1'))).toMatchObject({ partBytes: undefined })
    expect(await store.measure(place('a.csv', 'job2'))).toMatchObject({ partBytes: 7 })
  })

  it('publishes twice to the same effect', async () => {
    await grow('text')
    await store.publish(dataset(folder, { 'a.csv': 4 }))
    await store.publish(dataset(folder, { 'a.csv': 4 }))
    expect(await read(store, folder, 'a.csv')).toBe('text')
  })

  it('replaces nobody’s files without leave', async () => {
    await grow('old', 'a.csv', 'job0')
    await store.publish({ ...dataset(folder, { 'a.csv': 3 }), jobId: 'job0' })
    await grow('new!')
    await grow('b', 'b.csv')
    const mine = dataset(folder, { 'a.csv': 4, 'b.csv': 1 })
    await expect(store.publish(mine)).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' })
    expect(await store.listExisting(folder, ['b.csv'])).toEqual([])
    expect(await read(store, folder, 'a.csv')).toBe('old')

    await store.publish({ ...mine, replaceExisting: true })
    expect(await read(store, folder, 'a.csv')).toBe('new!')
  })

  it('refuses to publish a file that is gone or has another size', async () => {
    await expect(store.publish(dataset(folder, { 'a.csv': 4 }))).rejects.toMatchObject({ code: 'CONFLICT' })
    await grow('longer')
    await expect(store.publish(dataset(folder, { 'a.csv': 4 }))).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('reads a part of a published file, and says when there is none', async () => {
    await grow('0123456789')
    await store.publish(dataset(folder, { 'a.csv': 10 }))
    expect(await read(store, folder, 'a.csv', { start: 3, end: 6 })).toBe('345')
    expect(await read(store, folder, 'a.csv', { start: 8, end: 99 })).toBe('89')
    await expect(read(store, folder, 'b.csv')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('removes what is there, and does not mind what is not', async () => {
    await store.removeParts(folder, 'job1')
    await store.removePublished(folder, 'a.csv')
    await grow('text')
    await store.publish(dataset(folder, { 'a.csv': 4 }))
    await store.removePublished(folder, 'a.csv')
    expect(await store.listExisting(folder, ['a.csv'])).toEqual([])
  })
})

function dataset(folder: string, sizes: Readonly<Record<string, number>>): FinishedDataset {
  return {
    folder,
    jobId: 'job1',
    files: Object.entries(sizes).map(([name, sizeBytes]) => ({ name, sizeBytes })),
    descriptor: { name: 'd.json', bytes: bytesOf('{}') },
    replaceExisting: false,
  }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

async function read(
  store: ChunkStore,
  folder: string,
  name: string,
  range?: { start: number; end: number },
): Promise<string> {
  let text = ''
  for await (const bytes of store.read(folder, name, range)) text += Buffer.from(bytes).toString()
  return text
}
