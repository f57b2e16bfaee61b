import type { ChunkTask, WorkerPool } from '../../src/core/ports.ts'
import { fakeChunk } from './fake-job-source.ts'

/** Workers that make as many chunks as a test lets them. */
export interface GatedPool extends WorkerPool {
  /** Lets so many more chunks be made, and waits until everything that follows from it has happened. */
  allow(chunks: number): Promise<void>
  /** Tasks handed out so far. */
  readonly tasks: readonly ChunkTask[]
}

export function createGatedPool(size = 2): GatedPool {
  let allowed = 0
  const waiting: (() => void)[] = []
  const tasks: ChunkTask[] = []
  const open = (): void => {
    while (allowed > 0 && waiting.length > 0) {
      allowed--
      waiting.shift()?.()
    }
  }
  return {
    size,
    tasks,
    encodeChunk(task, signal) {
      tasks.push(task)
      return new Promise((resolve, reject) => {
        const start = (): void => {
          signal.removeEventListener('abort', stop)
          resolve(fakeChunk(task))
        }
        const stop = (): void => {
          waiting.splice(waiting.indexOf(start), 1)
          reject(new Error('This chunk was dropped'))
        }
        waiting.push(start)
        signal.addEventListener('abort', stop, { once: true })
        open()
      })
    },
    async allow(chunks) {
      allowed += chunks
      open()
      await settle()
    },
    close: async () => undefined,
  }
}

/** Lets everything happen that waits for nothing but its turn. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
}
