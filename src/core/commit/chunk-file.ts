import { AppError } from '../../shared/errors/app-error.ts'
import type { ChunkFile, Digest, FilePlace, Files, OpenFile } from '../ports.ts'

/**
 * Opens a growing file at its durable mark; bytes beyond it are cut off.
 *
 * The checksum is taken while bytes are appended. After a resume, what was there before is read once in the background,
 * and appending goes on meanwhile: the checksum follows behind and catches up.
 *
 * @throws AppError `CONFLICT` where fewer than `sizeBytes` bytes are there.
 */
export async function openChunkFile(
  files: Files,
  place: FilePlace,
  options: { readonly sizeBytes: number; readonly makeDigest: () => Digest },
): Promise<ChunkFile> {
  const { sizeBytes, makeDigest } = options
  const name = partName(place)
  const presentBytes = (await files.size(place.folder, name)) ?? 0
  if (presentBytes < sizeBytes) {
    const message = `${name} in ${place.folder} has ${presentBytes} bytes, ${sizeBytes} are expected. Was it changed? Delete the job and start it again.`
    throw new AppError('CONFLICT', message)
  }
  const file = await files.open(place.folder, name, 'write')
  try {
    if (presentBytes > sizeBytes) await file.truncate(sizeBytes)
  } catch (error) {
    await file.close()
    throw error
  }
  return new GrowingFile(file, makeDigest(), {
    sizeBytes,
    // A file that may be new is durable only with its name.
    syncName: sizeBytes === 0 ? () => files.syncFolder(place.folder) : undefined,
  })
}

/** The name of a file while it grows. The job in it keeps two jobs from ever writing to the same file. */
export function partName(place: Pick<FilePlace, 'name' | 'jobId'>): string {
  return `${place.name}${partSuffix(place.jobId)}`
}

export function partSuffix(jobId: string): string {
  return `.${jobId}.part`
}

class GrowingFile implements ChunkFile {
  readonly #file: OpenFile
  readonly #digest: Digest
  /** Bytes in the file. */
  #size: number
  /** Bytes the checksum has seen. */
  #digested = 0
  /** Under way while the checksum is behind. */
  #catchingUp: Promise<void> | undefined
  #readFailure: { readonly error: unknown } | undefined
  #isClosed = false
  #syncName: (() => Promise<void>) | undefined

  constructor(file: OpenFile, digest: Digest, options: { sizeBytes: number; syncName?: () => Promise<void> }) {
    this.#file = file
    this.#digest = digest
    this.#size = options.sizeBytes
    this.#syncName = options.syncName
    this.#startCatchingUp()
  }

  async append(bytes: Uint8Array): Promise<void> {
    const writing = this.#file.write(bytes, this.#size)
    if (this.#digested === this.#size) {
      // The write is on its way in another thread; the checksum is taken meanwhile.
      this.#digest.update(bytes)
      this.#digested += bytes.length
    }
    await writing
    this.#size += bytes.length
    this.#startCatchingUp()
  }

  async sync(): Promise<void> {
    await this.#file.sync()
    if (!this.#syncName) return
    await this.#syncName()
    this.#syncName = undefined
  }

  async digest(): Promise<string> {
    await this.#catchingUp
    if (this.#readFailure) throw this.#readFailure.error
    return this.#digest.hex()
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#catchingUp
    await this.#file.close()
  }

  #startCatchingUp(): void {
    if (this.#digested >= this.#size) return
    this.#catchingUp ??= this.#catchUp()
  }

  async #catchUp(): Promise<void> {
    const buffer = new Uint8Array(READ_BYTES)
    try {
      while (this.#digested < this.#size && !this.#isClosed) {
        const wanted = Math.min(buffer.length, this.#size - this.#digested)
        const count = await this.#file.read(buffer.subarray(0, wanted), this.#digested)
        if (count === 0) throw new AppError('CONFLICT', 'A growing file was cut by somebody else. Start the job again.')
        this.#digest.update(buffer.subarray(0, count))
        this.#digested += count
      }
      // In the same breath as the last look at the size, so that no append falls in between.
      this.#catchingUp = undefined
    } catch (error) {
      // Kept for whoever asks for the checksum. Reading on would not make it good.
      this.#readFailure = { error }
    }
  }
}

const READ_BYTES = 1 << 20
