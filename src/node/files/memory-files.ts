import { AppError } from '../../shared/errors/app-error.ts'
import type { Files, OpenFile } from '../../core/ports.ts'

/**
 * A file system in memory, for small and preview jobs. It dies with the process.
 *
 * @param limitBytes - Bytes of all files together. A job that would pass it fails with `DISK_FULL`.
 */
export function createMemoryFiles(limitBytes = 256 * 1024 * 1024): Files {
  const folders = new Map<string, Map<string, MemoryFile>>()
  const usedBytes = (): number => {
    let sum = 0
    for (const folder of folders.values()) for (const file of folder.values()) sum += file.bytes.length
    return sum
  }
  const grow = (file: MemoryFile, capacity: number): void => {
    const room = limitBytes - usedBytes() + file.bytes.length
    if (capacity > room) throw memoryFull(limitBytes)
    const grown = new Uint8Array(Math.min(Math.max(capacity, file.bytes.length * 2), room))
    grown.set(file.bytes.subarray(0, file.sizeBytes))
    file.bytes = grown
  }
  return {
    async open(folder, name, purpose) {
      const names = folders.get(folder) ?? new Map<string, MemoryFile>()
      folders.set(folder, names)
      if (purpose === 'read' && !names.has(name)) throw missing(name)
      const file = names.get(name) ?? { bytes: new Uint8Array(0), sizeBytes: 0 }
      names.set(name, file)
      return openMemoryFile(file, grow)
    },
    size: async (folder, name) => folders.get(folder)?.get(name)?.sizeBytes,
    list: async (folder) => [...(folders.get(folder)?.keys() ?? [])],
    async rename(folder, from, to) {
      const names = folders.get(folder)
      const file = names?.get(from)
      if (!names || !file) throw missing(from)
      names.delete(from)
      names.set(to, file)
    },
    async remove(folder, name) {
      folders.get(folder)?.delete(name)
    },
    syncFolder: async () => undefined,
  }
}

interface MemoryFile {
  /** Longer than the file, so that appending seldom copies. */
  bytes: Uint8Array
  sizeBytes: number
}

function openMemoryFile(file: MemoryFile, grow: (file: MemoryFile, capacity: number) => void): OpenFile {
  return {
    async truncate(sizeBytes) {
      file.sizeBytes = Math.min(file.sizeBytes, sizeBytes)
    },
    async write(bytes, position) {
      const end = position + bytes.length
      if (end > file.bytes.length) grow(file, end)
      file.bytes.set(bytes, position)
      file.sizeBytes = Math.max(file.sizeBytes, end)
    },
    async read(into, position) {
      const part = file.bytes.subarray(position, Math.min(file.sizeBytes, position + into.length))
      into.set(part)
      return part.length
    },
    sync: async () => undefined,
    close: async () => undefined,
  }
}

function missing(name: string): AppError {
  return new AppError('FILE_UNREADABLE', `${name} is not there: what is kept in memory ends with its process.`)
}

function memoryFull(limitBytes: number): AppError {
  const megabytes = Math.floor(limitBytes / 1024 / 1024)
  return new AppError(
    'DISK_FULL',
    `Memory storage holds at most ${megabytes} MB. Store the job on disk, or lower its rows.`,
  )
}
