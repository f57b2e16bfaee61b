import { createFileChunkStore } from '../../core/commit/create-file-chunk-store.ts'
import type { ChunkStore } from '../../core/ports.ts'
import { diskFiles } from './disk-files.ts'
import { startSha256 } from './sha256.ts'

/** Datasets in folders of this machine. */
export function createDiskChunkStore(): ChunkStore {
  return createFileChunkStore(diskFiles, startSha256)
}
