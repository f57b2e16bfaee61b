import { AppError } from '../../shared/errors/app-error.ts'
import type { Files, FinishedDataset, OpenFile } from '../ports.ts'
import { partName } from './chunk-file.ts'

/**
 * Renames a dataset's files to their own names and writes its descriptor, last.
 *
 * A file that has no part any more, and stands under its own name with its size, was renamed before a crash: it is done.
 * Only while nothing is done can other files be in the way.
 */
export async function publishDataset(files: Files, dataset: FinishedDataset): Promise<void> {
  const { folder, jobId, descriptor } = dataset
  const waiting = await listUnpublished(files, dataset)
  if (!dataset.replaceExisting) await refuseExisting(files, dataset, waiting)
  const descriptorPart = partName({ name: descriptor.name, jobId })
  const file = await files.open(folder, descriptorPart, 'write')
  await writeWhole(file, descriptor.bytes)
  for (const name of waiting) await files.rename(folder, partName({ name, jobId }), name)
  await files.rename(folder, descriptorPart, descriptor.name)
  await files.syncFolder(folder)
}

async function listUnpublished(files: Files, { folder, jobId, files: finished }: FinishedDataset): Promise<string[]> {
  const waiting: string[] = []
  for (const { name, sizeBytes } of finished) {
    const part = partName({ name, jobId })
    const partBytes = await files.size(folder, part)
    if (partBytes === sizeBytes) {
      waiting.push(name)
      continue
    }
    const publishedBytes = await files.size(folder, name)
    if (partBytes !== undefined || publishedBytes !== sizeBytes) {
      const found = partBytes === undefined ? 'is gone' : `has ${partBytes} bytes instead of ${sizeBytes}`
      throw new AppError('CONFLICT', `${part} in ${folder} ${found}. Resume the job: it makes the file again.`)
    }
  }
  return waiting
}

async function refuseExisting(files: Files, dataset: FinishedDataset, waiting: readonly string[]): Promise<void> {
  const isUntouched = waiting.length === dataset.files.length
  const names = isUntouched ? [...waiting, dataset.descriptor.name] : waiting
  for (const name of names) {
    if ((await files.size(dataset.folder, name)) === undefined) continue
    const message = `${name} already stands in ${dataset.folder} and was not replaced. Move it away, then resume job ${dataset.jobId}.`
    throw new AppError('OUTPUT_EXISTS', message)
  }
}

async function writeWhole(file: OpenFile, bytes: Uint8Array): Promise<void> {
  try {
    await file.truncate(0)
    await file.write(bytes, 0)
    await file.sync()
  } finally {
    await file.close()
  }
}
