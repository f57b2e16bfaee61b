import type { Studio, StudioOptions } from './studio.ts'
import { createWorkerThreads } from './workers/piscina-pool.ts'

/**
 * Opens Rowsmith in this process.
 *
 * @throws AppError NOT_WRITABLE, DISK_FULL, STATE_CORRUPT.
 */
export async function openStudio(options: StudioOptions): Promise<Studio> {
  const threads = createWorkerThreads(options.workerFile)
  if (options.warmWorkers !== undefined) threads.warm(options.warmWorkers)
  // Loaded after the threads have been started, because it takes about as long as they do.
  const { assembleStudio } = await import('./assemble-studio.ts')
  try {
    return assembleStudio(options, threads)
  } catch (error) {
    await threads.close()
    throw error
  }
}
