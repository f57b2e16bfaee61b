import { readFile, stat } from 'node:fs/promises'
import { AppError } from '../../shared/errors/app-error.ts'

/** A schema of this size was not written by hand; reading more would only delay the message. */
const MOST_BYTES = 64 * 1024 * 1024

/**
 * Reads a text file that the user named.
 *
 * @throws AppError NOT_FOUND, FILE_UNREADABLE with the path and the way out.
 */
export async function readDocument(path: string): Promise<string> {
  try {
    const { size } = await stat(path)
    if (size > MOST_BYTES) {
      throw new AppError(
        'FILE_UNREADABLE',
        `${path}: ${size} bytes is too large for a schema. To make a schema from data, use "import".`,
      )
    }
    return decodeText(await readFile(path))
  } catch (error) {
    throw error instanceof AppError ? error : explain(path, error)
  }
}

/** Editors on Windows save UTF-16 and byte order marks; both are read. */
function decodeText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

function explain(path: string, error: unknown): AppError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT')
    return new AppError('NOT_FOUND', `${path}: there is no such file. Check the path.`, { cause: error })
  if (code === 'EISDIR')
    return new AppError('FILE_UNREADABLE', `${path}: this is a folder. Name the schema file in it.`, { cause: error })
  if (code === 'EACCES' || code === 'EPERM') {
    return new AppError('FILE_UNREADABLE', `${path}: you may not read this file. Change its permissions.`, {
      cause: error,
    })
  }
  return new AppError(
    'FILE_UNREADABLE',
    `${path}: cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    { cause: error },
  )
}
