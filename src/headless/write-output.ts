import { rename, rm, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { AppError } from '../shared/errors/app-error.ts'

/**
 * Writes a small text file, whole or not at all.
 *
 * @throws AppError OUTPUT_EXISTS unless it may be replaced; NOT_WRITABLE, DISK_FULL.
 */
export async function writeOutput(path: string, text: string, { force }: { readonly force: boolean }): Promise<void> {
  const target = resolve(path)
  const part = `${target}.${process.pid}.part`
  try {
    // Made exclusively, so that of two who write at once only one does.
    if (force) {
      await writeFile(part, text)
      await rename(part, target)
    } else {
      await writeFile(target, text, { flag: 'wx' })
    }
  } catch (error) {
    await rm(part, { force: true })
    throw explain(error, path)
  }
}

function explain(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const because = { cause: error }
  if (code === 'EEXIST')
    return new AppError('OUTPUT_EXISTS', `${path} exists. Give --force to replace it, or another name.`, because)
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new AppError('DISK_FULL', `${path}: the disk is full. Make space and try again.`, because)
  const reason = typeof code === 'string' ? REASONS[code] : undefined
  if (reason === undefined) return error
  return new AppError('NOT_WRITABLE', `${path} cannot be written: ${reason(dirname(resolve(path)))}.`, because)
}

const REASONS: Readonly<Record<string, (folder: string) => string>> = {
  ENOENT: (folder) => `there is no folder ${folder}`,
  ENOTDIR: (folder) => `${folder} is not a folder`,
  EISDIR: () => 'it is a folder',
  EACCES: () => 'permission denied',
  EPERM: () => 'the system does not permit it',
  EROFS: () => 'the file system is read-only',
}
