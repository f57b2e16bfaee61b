import { createFileChunkStore } from '../../core/commit/create-file-chunk-store.ts'
import type { ChunkStore } from '../../core/ports.ts'
import { createMemoryFiles } from './memory-files.ts'
import { startSha256 } from './sha256.ts'

/**
 * Datasets in this process's memory, for small and preview jobs.
 *
 * @param limitBytes - Bytes of all datasets together.
 */
export function createMemoryChunkStore(limitBytes?: number): ChunkStore {
  return createFileChunkStore(createMemoryFiles(limitBytes), startSha256)
}
