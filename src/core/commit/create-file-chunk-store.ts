import { AppError } from '../../shared/errors/app-error.ts'
import type { ChunkStore, Digest, Files } from '../ports.ts'
import { openChunkFile, partName, partSuffix } from './chunk-file.ts'
import { publishDataset } from './publish-dataset.ts'

/**
 * A chunk store over a file system: a file grows as `<name>.<job>.part` in the dataset's own folder, so that publishing
 * is a rename.
 *
 * @param makeDigest - Starts a sha256.
 */
export function createFileChunkStore(files: Files, makeDigest: () => Digest): ChunkStore {
  return {
    open: (place, sizeBytes) => openChunkFile(files, place, { sizeBytes, makeDigest }),
    async measure(place) {
      return {
        partBytes: await files.size(place.folder, partName(place)),
        publishedBytes: await files.size(place.folder, place.name),
      }
    },
    publish: (dataset) => publishDataset(files, dataset),
    async listExisting(folder, names) {
      const present = new Set(await files.list(folder))
      return names.filter((name) => present.has(name))
    },
    async removeParts(folder, jobId) {
      const names = await files.list(folder)
      for (const name of names) if (name.endsWith(partSuffix(jobId))) await files.remove(folder, name)
    },
    removePublished: (folder, name) => files.remove(folder, name),
    read: (folder, name, range) => readPublished(files, { folder, name, ...range }),
  }
}

async function* readPublished(
  files: Files,
  { folder, name, start = 0, end }: { folder: string; name: string; start?: number; end?: number },
): AsyncGenerator<Uint8Array> {
  const sizeBytes = await files.size(folder, name)
  if (sizeBytes === undefined) throw new AppError('NOT_FOUND', `There is no ${name} in ${folder}.`)
  const file = await files.open(folder, name, 'read')
  try {
    const stop = Math.min(end ?? sizeBytes, sizeBytes)
    for (let position = start; position < stop;) {
      const buffer = new Uint8Array(Math.min(READ_BYTES, stop - position))
      const count = await file.read(buffer, position)
      if (count === 0) return
      yield buffer.subarray(0, count)
      position += count
    }
  } finally {
    await file.close()
  }
}

const READ_BYTES = 1 << 20
