import { join } from 'node:path'
import type { WorkerThreads } from '../node/workers/piscina-pool.ts'

/**
 * Starts worker threads for a command that is about to run a job; others need none.
 *
 * It only looks for the command's name and `--workers`. Whatever else is wrong with the arguments is found later, and the
 * threads end with the process.
 */
export function startThreads(args: readonly string[]): Promise<WorkerThreads> | undefined {
  const isGenerate = args.includes('generate') && !args.includes('--help') && !args.includes('-h')
  if (!isGenerate) return undefined
  const workers = Number(args[args.indexOf('--workers') + 1])
  return openThreads(args.includes('--workers') && Number.isInteger(workers) && workers <= 256 ? workers : 0)
}

async function openThreads(workers: number): Promise<WorkerThreads> {
  const { createWorkerThreads } = await import('../node/workers/piscina-pool.ts')
  const threads = createWorkerThreads(findWorkerFile())
  threads.warm(workers)
  return threads
}

/** The built command line and its sources lie equally deep, but the build puts all files into one folder. */
export function findWorkerFile(): string {
  const isBuilt = !import.meta.filename.endsWith('.ts')
  return join(import.meta.dirname, isBuilt ? 'chunk-worker.mjs' : '../node/workers/chunk-worker.ts')
}
