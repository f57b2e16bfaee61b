import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { constants } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors/app-error.ts'
import type { Files, OpenFile } from '../../core/ports.ts'

/** The file system of this machine. */
export const diskFiles: Files = {
  open(folder, name, purpose) {
    const target = path.join(folder, name)
    const opening = () => (purpose === 'read' ? open(target, constants.O_RDONLY) : openOrMake(folder, target))
    return explained(target, async () => wrapHandle(target, await opening()))
  },
  size: (folder, name) => sizeOrUndefined(path.join(folder, name)),
  list: (folder) => explained(folder, () => readdir(folder).catch(ignoring('ENOENT', []))),
  rename: (folder, from, to) =>
    explained(path.join(folder, to), () => rename(path.join(folder, from), path.join(folder, to))),
  remove: (folder, name) => explained(path.join(folder, name), () => rm(path.join(folder, name), { force: true })),
  syncFolder: (folder) => explained(folder, () => syncFolder(folder)),
}

async function openOrMake(folder: string, target: string): Promise<FileHandle> {
  const flags = constants.O_RDWR | constants.O_CREAT
  try {
    return await open(target, flags)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
    const firstMade = await mkdir(folder, { recursive: true })
    if (firstMade !== undefined) await syncNewFolders(firstMade, folder)
    return await open(target, flags)
  }
}

/** A new folder's name stands in its parent. */
async function syncNewFolders(firstMade: string, folder: string): Promise<void> {
  const top = path.dirname(path.resolve(firstMade))
  for (let parent = path.dirname(path.resolve(folder)); parent.length >= top.length; parent = path.dirname(parent)) {
    await syncFolder(parent)
    if (parent === path.dirname(parent)) return
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder to sync it, and NTFS journals names by itself.
  if (process.platform === 'win32') return
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function sizeOrUndefined(target: string): Promise<number | undefined> {
  return explained(target, async () => {
    const found = await stat(target).catch(ignoring('ENOENT', undefined))
    if (found?.isDirectory())
      throw new AppError('NOT_WRITABLE', `${target} is a folder. Move it away, or choose another folder.`)
    return found?.size
  })
}

function wrapHandle(target: string, handle: FileHandle): OpenFile {
  return {
    truncate: (sizeBytes) => explained(target, () => handle.truncate(sizeBytes)),
    write: (bytes, position) => explained(target, () => writeAll(handle, bytes, position)),
    read: (into, position) =>
      explained(target, async () => (await handle.read(into, 0, into.length, position)).bytesRead),
    // Not the file's times, only its bytes and its size.
    sync: () => explained(target, () => handle.datasync()),
    close: () => explained(target, () => handle.close()),
  }
}

/** The system may take fewer bytes than it is given, at a signal or just before the disk is full. */
async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}

async function explained<T>(target: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw explainFileError(error, target)
  }
}

/** Says in the words of a user what the system said in its own; what is not known stays as it is. */
export function explainFileError(error: unknown, target: string): unknown {
  const code = errorCode(error)
  if (code === undefined) return error
  if (code === 'ENOENT')
    return new AppError('FILE_UNREADABLE', `${target} is not there. Was it moved or deleted?`, { cause: error })
  if (FULL.has(code)) {
    const message = `The disk is full: ${target} could not grow. Everything written so far is kept. Make space, then resume.`
    return new AppError('DISK_FULL', message, { cause: error })
  }
  const reason = REFUSED.get(code)
  if (reason === undefined) return error
  return new AppError('NOT_WRITABLE', `${target} cannot be written: ${reason}. Choose another folder.`, {
    cause: error,
  })
}

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT'])
const REFUSED: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission denied'],
  ['EPERM', 'the system does not permit it'],
  ['EROFS', 'the file system is read-only'],
  ['ENOTDIR', 'part of the path is a file'],
  ['EISDIR', 'it is a folder'],
  ['EEXIST', 'part of the path is a file'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['EFBIG', 'the file system allows no larger file'],
])

function ignoring<T>(code: string, fallback: T): (error: unknown) => T {
  return (error) => {
    if (errorCode(error) === code) return fallback
    throw error
  }
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
