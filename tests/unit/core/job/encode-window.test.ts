import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openEncodeWindow } from '../../../../src/core/job/encode-window.ts'
import type { ChunkBytes, ChunkTask, WorkerPool } from '../../../../src/core/ports.ts'

describe('openEncodeWindow', () => {
  it('gives chunks in the order of their tasks, however the workers finish, and never makes too many', async () => {
    const cases = fc.record({ limit: fc.integer({ min: 1, max: 8 }), delays: fc.array(fc.nat(5), { maxLength: 30 }) })
    await fc.assert(
      fc.asyncProperty(cases, async ({ limit, delays }) => {
        let alive = 0
        let mostAlive = 0
        const pool = poolOf(async ({ rowStart }) => {
          mostAlive = Math.max(mostAlive, ++alive)
          for (let i = 0; i < delays[rowStart]; i++) await Promise.resolve()
          return chunkOf(rowStart)
        })
        const signal = new AbortController().signal
        const window = openEncodeWindow({ tasks: tasks(delays.length), pool, limit, signal })
        const got: number[] = []
        for (let i = 0; i < delays.length; i++) {
          const { bytes } = await window.next()
          got.push(bytes[0])
          // The reader is slow: it writes.
          for (let turn = 0; turn < 10; turn++) await Promise.resolve()
          alive--
        }
        window.close()
        expect(got).toEqual(delays.map((_, index) => index))
        expect(mostAlive).toBeLessThanOrEqual(limit)
      }),
      { numRuns: 50 },
    )
  })

  it('gives back a chunk’s memory when the next is asked for, or nothing more is', async () => {
    const released: number[] = []
    const pool = poolOf(async ({ rowStart }) => ({ ...chunkOf(rowStart), release: () => void released.push(rowStart) }))
    const window = openEncodeWindow({ tasks: tasks(3), pool, limit: 2, signal: new AbortController().signal })
    await window.next()
    expect(released).toEqual([])
    await window.next()
    expect(released).toEqual([0])
    window.close()
    expect(released).toEqual([0, 1])
  })

  it('tells a failure when its chunk’s turn comes', async () => {
    const pool = poolOf(async ({ rowStart }) => {
      if (rowStart === 1) throw new Error('chunk 1 is bad')
      return chunkOf(rowStart)
    })
    const window = openEncodeWindow({ tasks: tasks(3), pool, limit: 3, signal: new AbortController().signal })
    expect((await window.next()).bytes[0]).toBe(0)
    await expect(window.next()).rejects.toThrow('chunk 1 is bad')
    window.close()
  })

  it('sets a waiting reader free when it is stopped, though the worker goes on', async () => {
    const stop = new AbortController()
    const seen: AbortSignal[] = []
    const pool = poolOf((_, signal) => {
      seen.push(signal)
      return new Promise(() => undefined)
    })
    const window = openEncodeWindow({ tasks: tasks(9), pool, limit: 2, signal: stop.signal })
    const next = window.next()
    stop.abort()
    await expect(next).rejects.toMatchObject({ code: 'CANCELLED' })
    await expect(window.next()).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(seen.map((signal) => signal.aborted)).toEqual([true, true])
  })
})

function poolOf(encodeChunk: WorkerPool['encodeChunk']): WorkerPool {
  return { size: 1, encodeChunk, close: async () => undefined }
}

function* tasks(count: number): Generator<ChunkTask> {
  for (let rowStart = 0; rowStart < count; rowStart++) {
    yield { jobId: 'job1', schemaJson: '{}', format: 'csv', tableIndex: 0, rowStart, rowCount: 1 }
  }
}

function chunkOf(row: number): ChunkBytes {
  return { bytes: new Uint8Array([row]), meta: undefined }
}
