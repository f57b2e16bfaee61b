import { availableParallelism } from 'node:os'
import type { Piscina } from 'piscina'
import { AppError } from '../../shared/errors/app-error.ts'
import type { ChunkBytes, ChunkTask, WorkerPool } from '../../core/ports.ts'
import type { PlanTable } from '../../core/plan/make-plan.ts'
import { openAnswer, type ThreadAnswer } from './thread-answer.ts'

/** What threads keep compiled. */
export type PreparedSchema = Pick<ChunkTask, 'schemaJson' | 'format'>

/** What a thread is given to do. */
export type ThreadTask =
  | { readonly kind: 'warm'; readonly schema: PreparedSchema | undefined }
  | { readonly kind: 'measure'; readonly schema: PreparedSchema }
  | {
      readonly kind: 'chunk'
      readonly chunk: ChunkTask
      /** Memory of a chunk that is done with, to write the next one into. */
      readonly memory: SharedArrayBuffer | undefined
    }

/** Worker threads of this process, shared by its jobs. */
export interface WorkerThreads {
  /**
   * A pool of so many threads, for one run of a job. Jobs that ask for the same number share theirs, and closing gives
   * them back warm: they end by themselves when nobody has used them for a while.
   *
   * @param workers - 0 is one for each core.
   */
  openPool(workers: number): WorkerPool
  /**
   * Brings up the threads of such a pool ahead of its first chunk, beside whatever else there is to do; with a schema, they
   * also compile it and make a few rows, because code runs slowly at first.
   */
  warm(workers: number, schema?: PreparedSchema): void
  /**
   * Compiles a schema on a thread and measures its tables, for planning; the other threads compile it meanwhile.
   *
   * @throws AppError what the engine refuses.
   */
  measure(workers: number, schema: PreparedSchema): Promise<PlanTable[]>
  /** Ends all threads; what they do is lost. */
  close(): Promise<void>
}

/**
 * Makes threads when the first chunk asks for them, and no more than there are chunks waiting.
 *
 * @param workerFile - Path or URL of the module that a thread runs; its default export takes a `ThreadTask` and,
 *   for a chunk, gives what `answerChunk` packs.
 */
export function createWorkerThreads(workerFile: string | URL): WorkerThreads {
  const pools = new Map<number, Promise<Piscina>>()
  const threadsFor = (size: number): Promise<Piscina> => {
    const known = pools.get(size)
    if (known) return known
    const made = startPiscina(workerFile, size)
    pools.set(size, made)
    return made
  }
  return {
    openPool(workers) {
      const size = workers === 0 ? availableParallelism() : workers
      /** Memory on its way back to the threads: never more than there were chunks at once. */
      const spare: SharedArrayBuffer[] = []
      return {
        size,
        async encodeChunk(task, signal) {
          const piscina = await threadsFor(size)
          const memory = spare.pop()
          const chunk = openAnswer(await runTask<ChunkBytes>(piscina, { kind: 'chunk', chunk: task, memory }, signal))
          return { ...chunk, release: () => keep(chunk, spare) }
        },
        async close() {
          spare.length = 0
        },
      }
    },
    warm(workers, schema) {
      const size = workers === 0 ? availableParallelism() : workers
      const warming = threadsFor(size).then((piscina) =>
        Promise.allSettled(Array.from({ length: size }, () => piscina.run({ kind: 'warm', schema }))),
      )
      // What goes wrong here goes wrong again with the first chunk, which tells it.
      warming.catch(() => undefined)
    },
    async measure(workers, schema) {
      const piscina = await threadsFor(workers === 0 ? availableParallelism() : workers)
      const measuring = runTask<PlanTable[]>(piscina, { kind: 'measure', schema }, neverStopped)
      this.warm(workers, schema)
      return openAnswer(await measuring)
    },
    async close() {
      const all = [...pools.values()]
      pools.clear()
      await Promise.all(all.map(async (piscina) => (await piscina).destroy()))
    },
  }
}

/** Keeps a chunk's memory for the next one: new memory of this size costs the system a page at a time. */
function keep({ bytes, meta }: ChunkBytes, spare: SharedArrayBuffer[]): void {
  const { buffer } = bytes
  if (buffer instanceof SharedArrayBuffer) spare.push(buffer)
  // A chunk that outgrew its memory came in a buffer of its own, which is nobody else's.
  else if (buffer instanceof ArrayBuffer && buffer !== meta?.buffer) buffer.transfer(0)
}

async function startPiscina(workerFile: string | URL, size: number): Promise<Piscina> {
  // Imported late: a command that generates nothing should not pay for it.
  const { Piscina } = await import('piscina')
  const piscina = new Piscina({
    filename: String(workerFile),
    minThreads: 0,
    maxThreads: size,
    // A thread's rows lie outside the heap, and a small young generation lets go of them soon.
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
    idleTimeout: IDLE_MS,
    recordTiming: false,
  })
  // Every chunk under way listens for broken threads; that is no leak.
  piscina.setMaxListeners(0)
  // Without a listener, a thread that cannot start would end the process.
  piscina.on('error', () => undefined)
  return piscina
}

async function runTask<T>(piscina: Piscina, task: ThreadTask, signal: AbortSignal): Promise<ThreadAnswer<T>> {
  if (signal.aborted) throw new AppError('CANCELLED', 'The job was stopped.')
  const failing = failOnBrokenThreads(piscina)
  try {
    // What the module of `workerFile` promises to give.
    return await Promise.race([piscina.run(task, { signal }) as Promise<ThreadAnswer<T>>, failing.failure])
  } catch (error) {
    if (signal.aborted) throw new AppError('CANCELLED', 'The job was stopped.', { cause: error })
    throw error
  } finally {
    failing.stopListening()
  }
}

/** A thread that cannot even start is told of by an event alone; the task would wait for ever. */
function failOnBrokenThreads(piscina: Piscina): { failure: Promise<never>; stopListening: () => void } {
  let fail: (error: unknown) => void = () => undefined
  const failure = new Promise<never>((_, reject) => {
    fail = reject
  })
  failure.catch(() => undefined)
  piscina.on('error', fail)
  return { failure, stopListening: () => piscina.off('error', fail) }
}

const neverStopped = new AbortController().signal
const IDLE_MS = 30_000
