import { open, type FileHandle } from 'node:fs/promises'
import { AppError } from '../../../shared/errors/app-error.ts'

/** A file of which only parts are read, so that its size doesn't matter. */
export interface SampleFile {
  readonly sizeBytes: number
  /** The first 4 MiB, or the whole of a smaller file. */
  readonly head: Uint8Array
  readonly isWhole: boolean
  /** Reads blocks spread evenly over what comes after the head. Their ends fall anywhere, but on even offsets. */
  readSpread(): Promise<readonly Uint8Array[]>
  close(): Promise<void>
}

/** How much of a file is read; tests make it small. */
export interface SampleLimits {
  /** Even. */
  readonly headBytes: number
  readonly spreadBlocks: number
  /** Even. */
  readonly blockBytes: number
}

export const SAMPLE_LIMITS: SampleLimits = { headBytes: 4 * 1024 * 1024, spreadBlocks: 16, blockBytes: 256 * 1024 }

/**
 * Opens a file and reads its head.
 *
 * @throws AppError NOT_FOUND, BAD_INPUT for a folder or another thing that is no file, FILE_UNREADABLE otherwise.
 */
export async function openSampleFile(path: string, limits: SampleLimits): Promise<SampleFile> {
  const handle = await openForReading(path)
  try {
    const stats = await handle.stat()
    if (stats.isDirectory()) throw folderError(path)
    if (!stats.isFile()) {
      throw new AppError('BAD_INPUT', `${path} is not a regular file. Save its data as a file, then import that.`)
    }
    const sizeBytes = stats.size
    const head = await readAt(handle, 0, Math.min(sizeBytes, limits.headBytes))
    return {
      sizeBytes,
      head,
      isWhole: sizeBytes <= limits.headBytes,
      readSpread: () => readSpread(handle, sizeBytes, limits),
      close: () => handle.close(),
    }
  } catch (error) {
    await handle.close()
    throw explain(path, error)
  }
}

async function openForReading(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r')
  } catch (error) {
    throw explain(path, error)
  }
}

async function readSpread(handle: FileHandle, sizeBytes: number, limits: SampleLimits): Promise<readonly Uint8Array[]> {
  const restBytes = sizeBytes - limits.headBytes
  if (restBytes <= 0) return []
  const count = Math.min(limits.spreadBlocks, Math.ceil(restBytes / limits.blockBytes))
  const blocks: Uint8Array[] = []
  for (let i = 0; i < count; i++) {
    // The last block ends where the file ends; the others share the way there.
    const lastStart = Math.max(limits.headBytes, sizeBytes - limits.blockBytes)
    const share = count === 1 ? 1 : (i + 1) / count
    const start = limits.headBytes + Math.floor((share * (lastStart - limits.headBytes)) / 2) * 2
    blocks.push(await readAt(handle, start, Math.min(limits.blockBytes, sizeBytes - start)))
  }
  return blocks
}

async function readAt(handle: FileHandle, start: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, start + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}

function folderError(path: string): AppError {
  return new AppError('BAD_INPUT', `${path} is a folder. Name one file in it: a CSV, JSON or JSONL sample.`)
}

function explain(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const cause = error
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError('NOT_FOUND', `${path} does not exist. Check the path and its spelling.`, { cause })
    case 'EISDIR':
      return folderError(path)
    case 'EACCES':
    case 'EPERM':
      return new AppError(
        'FILE_UNREADABLE',
        `${path} may not be read by this user. Change its permissions, or copy it.`,
        { cause },
      )
    default:
      if (error instanceof AppError) return error
      return new AppError(
        'FILE_UNREADABLE',
        `${path} could not be read: ${error.message}. Check the disk, or copy the file.`,
        { cause },
      )
  }
}
