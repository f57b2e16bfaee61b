import { AppError } from '../../src/shared/errors/app-error.ts'
import type { Files, OpenFile } from '../../src/core/ports.ts'

/**
 * What a crash leaves of what was not synced: `kept` all of it (only the process died), `lost` nothing (the power went,
 * and the disk had written none of it), `torn` half of the bytes and then zeros, under names that were not synced.
 */
export type CrashKind = 'kept' | 'lost' | 'torn'

/** A file system that remembers what is durable, so that a test can pull its plug. */
export interface CrashableFiles extends Files {
  crash(kind: CrashKind): void
  /** Every file of a folder, as a process that starts now would see it. */
  snapshot(folder: string): ReadonlyMap<string, Uint8Array>
  /** Bytes that may still be written before the disk is full. */
  freeBytes: number
}

interface Inode {
  bytes: Uint8Array
  durable: Uint8Array
}

interface Folder {
  names: Map<string, Inode>
  durable: Map<string, Inode>
}

export function createCrashableFiles(): CrashableFiles {
  const folders = new Map<string, Folder>()
  const folderOf = (name: string): Folder => {
    const folder = folders.get(name) ?? { names: new Map<string, Inode>(), durable: new Map<string, Inode>() }
    folders.set(name, folder)
    return folder
  }
  const files: CrashableFiles = {
    freeBytes: Number.POSITIVE_INFINITY,
    async open(folder, name, purpose) {
      const { names } = folderOf(folder)
      const known = names.get(name)
      if (!known && purpose === 'read') throw new AppError('FILE_UNREADABLE', `${name} is not there.`)
      const inode = known ?? { bytes: new Uint8Array(0), durable: new Uint8Array(0) }
      names.set(name, inode)
      return openInode(inode, files)
    },
    size: async (folder, name) => folders.get(folder)?.names.get(name)?.bytes.length,
    list: async (folder) => [...(folders.get(folder)?.names.keys() ?? [])],
    async rename(folder, from, to) {
      const { names } = folderOf(folder)
      const inode = names.get(from)
      if (!inode) throw new AppError('FILE_UNREADABLE', `${from} is not there.`)
      names.delete(from)
      names.set(to, inode)
    },
    async remove(folder, name) {
      folderOf(folder).names.delete(name)
    },
    async syncFolder(name) {
      const folder = folderOf(name)
      folder.durable = new Map(folder.names)
    },
    crash(kind) {
      for (const folder of folders.values()) {
        if (kind === 'lost') folder.names = new Map(folder.durable)
        folder.durable = new Map(folder.names)
        for (const inode of folder.names.values()) {
          inode.bytes = afterCrash(inode, kind)
          inode.durable = inode.bytes.slice()
        }
      }
    },
    snapshot: (folder) => new Map([...folderOf(folder).names].map(([name, inode]) => [name, inode.bytes.slice()])),
  }
  return files
}

function openInode(inode: Inode, disk: { freeBytes: number }): OpenFile {
  const resize = (sizeBytes: number): void => {
    const resized = new Uint8Array(sizeBytes)
    resized.set(inode.bytes.subarray(0, sizeBytes))
    inode.bytes = resized
  }
  return {
    truncate: async (sizeBytes) => {
      disk.freeBytes += inode.bytes.length - sizeBytes
      resize(sizeBytes)
    },
    async write(bytes, position) {
      // A full disk takes what still fits, as write(2) does.
      const taken = Math.min(bytes.length, disk.freeBytes)
      if (position + taken > inode.bytes.length) resize(position + taken)
      inode.bytes.set(bytes.subarray(0, taken), position)
      disk.freeBytes -= taken
      if (taken < bytes.length) throw new AppError('DISK_FULL', 'The disk is full.')
    },
    async read(into, position) {
      const part = inode.bytes.subarray(position, position + into.length)
      into.set(part)
      return part.length
    },
    async sync() {
      inode.durable = inode.bytes.slice()
    },
    close: async () => undefined,
  }
}

function afterCrash({ bytes, durable }: Inode, kind: CrashKind): Uint8Array {
  if (kind === 'kept') return bytes
  if (kind === 'lost' || bytes.length <= durable.length) return durable.slice()
  // The file's size reached the disk, half of its new bytes did, the rest reads as zeros.
  const torn = new Uint8Array(bytes.length)
  torn.set(bytes.subarray(0, durable.length + Math.floor((bytes.length - durable.length) / 2)))
  torn.set(durable)
  return torn
}
