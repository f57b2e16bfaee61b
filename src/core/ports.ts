import type {
  JobConfig,
  JobLogEntry,
  JobRecord,
  JobStage,
  JobState,
  JobStatus,
  ListJobsQuery,
} from '../shared/model/job.ts'
import type { AppError } from '../shared/errors/app-error.ts'
import type { Format } from '../shared/model/format.ts'

/*
 * What the engine needs from the world. Each port has one conformance suite in tests/conformance that every adapter
 * and every test double passes.
 */

/** Tells the time. The engine never reads a clock of its own. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number
  /** Resolves after a while, or at once when the signal aborts (it does not reject). */
  sleep(durationMs: number, signal?: AbortSignal): Promise<void>
}

/**
 * A file system, as far as durable files need one. A file is named by its folder and its name in it.
 *
 * Nothing is durable before `sync` (a file's bytes) or `syncFolder` (a file's name). Every method throws `AppError`
 * `DISK_FULL`, `NOT_WRITABLE` or `FILE_UNREADABLE`, with the path.
 */
export interface Files {
  /** Opens a file. For writing (and reading), it and its folder are made where there are none. */
  open(folder: string, name: string, purpose: 'read' | 'write'): Promise<OpenFile>
  /** A file's size in bytes; `undefined` where there is none. */
  size(folder: string, name: string): Promise<number | undefined>
  /** Names of the files in a folder; none where there is no folder. */
  list(folder: string): Promise<readonly string[]>
  /** Renames within a folder, in one step; replaces a file that has the new name. */
  rename(folder: string, from: string, to: string): Promise<void>
  /** Removes a file, if it is there. */
  remove(folder: string, name: string): Promise<void>
  /** Resolves when the folder's names would survive a power cut. */
  syncFolder(folder: string): Promise<void>
}

export interface OpenFile {
  truncate(sizeBytes: number): Promise<void>
  /** Writes all the bytes at a position. They must not change before the promise resolves. */
  write(bytes: Uint8Array, position: number): Promise<void>
  /** Reads up to the buffer's length. @returns How many bytes; 0 at the end of the file. */
  read(into: Uint8Array, position: number): Promise<number>
  /** Resolves when everything written so far would survive a power cut. */
  sync(): Promise<void>
  close(): Promise<void>
}

/** A running checksum over bytes. */
export interface Digest {
  update(bytes: Uint8Array): void
  /** The checksum in lower-case hex; ends the digest. */
  hex(): string
}

/**
 * Durable bytes of a job's files while they grow, and their last step into the place the user asked for.
 *
 * Scope: appending in order, making durable, cutting back to a durable mark, publishing. Non-scope: what the bytes
 * mean, and remembering the mark (that is `JobStore`).
 */
export interface ChunkStore {
  /**
   * Opens a file for appending at `sizeBytes`; whatever stands beyond that is cut off.
   *
   * @throws AppError `CONFLICT` when fewer than `sizeBytes` bytes are there; `NOT_WRITABLE`, `DISK_FULL`.
   */
  open(place: FilePlace, sizeBytes: number): Promise<ChunkFile>
  /** What stands of a file. */
  measure(place: FilePlace): Promise<FileStanding>
  /**
   * Makes finished files visible under their own names, and a descriptor beside them, last. Doing it again, also after
   * it broke off half-way, changes nothing that is already done.
   *
   * @throws AppError `OUTPUT_EXISTS` where other files have the names and may not be replaced (none is touched then);
   *   `CONFLICT` where a finished file is gone.
   */
  publish(dataset: FinishedDataset): Promise<void>
  /** Which of these names already stand published in a folder. */
  listExisting(folder: string, names: readonly string[]): Promise<readonly string[]>
  /** Deletes what a job has left unpublished in a folder. */
  removeParts(folder: string, jobId: string): Promise<void>
  /** Deletes a published file, if it is there. */
  removePublished(folder: string, name: string): Promise<void>
  /** Reads a published file, or the bytes `start` to `end` (exclusive) of it. */
  read(folder: string, name: string, range?: { start: number; end: number }): AsyncIterable<Uint8Array>
}

export interface FilePlace {
  /** The dataset's folder. */
  readonly folder: string
  /** The file's name in it once published, such as `customers.csv`. */
  readonly name: string
  /** Whose file it is while it grows: two jobs never write to the same one. */
  readonly jobId: string
}

export interface FileStanding {
  /** Bytes of the growing file, durable or not; `undefined` where there is none. */
  readonly partBytes: number | undefined
  /** Bytes of the file that stands published under the name, whoever made it. */
  readonly publishedBytes: number | undefined
}

export interface FinishedDataset {
  readonly folder: string
  readonly jobId: string
  readonly files: readonly { readonly name: string; readonly sizeBytes: number }[]
  /** A small file that says what the others are; its presence says that they are whole. */
  readonly descriptor: { readonly name: string; readonly bytes: Uint8Array }
  readonly replaceExisting: boolean
}

export interface ChunkFile {
  /** Appends bytes, which must not change before the promise resolves. They count only after `sync`. */
  append(bytes: Uint8Array): Promise<void>
  /** Resolves when everything appended so far would survive a power cut. */
  sync(): Promise<void>
  /** sha256, lower-case hex, of the whole file; nothing can be appended afterwards. */
  digest(): Promise<string>
  close(): Promise<void>
}

/** Where a table of a job stands: everything up to here is durable. */
export interface TableMark {
  readonly tableIndex: number
  readonly chunksDone: number
  readonly rowsDone: number
  /** The file up to and with the last durable chunk, with what stands before the first row. */
  readonly sizeBytes: number
}

/** A chunk as the ledger keeps it. */
export interface ChunkRecord {
  readonly tableIndex: number
  readonly chunkIndex: number
  readonly rows: number
  readonly sizeBytes: number
  /** What the encoder must know of the chunk to end the file. */
  readonly meta: Uint8Array | undefined
}

/** A whole, durable file of a job; published when the job is completed. */
export interface FileRecord {
  readonly tableIndex: number
  readonly table: string
  /** Its name in the dataset's folder. */
  readonly name: string
  readonly rows: number
  readonly sizeBytes: number
  readonly sha256: string
}

/**
 * Everything that must be remembered about jobs. Each call is one transaction: it happens wholly or not at all.
 *
 * Moves of state, commits and resets survive a power cut once the call returns. Stages, logs and wishes are notes: a
 * power cut may lose the newest, a crash of the process may not.
 *
 * Non-scope: deciding which state may follow which (that is the transition table), and the bytes themselves.
 */
export interface JobStore {
  /** Makes a queued job. @throws AppError `CONFLICT` where there is one with this id. */
  insert(job: NewJob): void
  get(id: string): JobRecord | undefined
  /** The job without its configuration: cheap enough to be asked many times a second. */
  getStatus(id: string): JobStatus | undefined
  /** Newest first. */
  list(query: ListJobsQuery): { readonly jobs: readonly JobRecord[]; readonly total: number }
  /**
   * Moves a job from one state to another, and writes the move's line to its log.
   *
   * @returns False where the job is in none of the states `from` (somebody was faster); nothing has changed then.
   */
  moveState(id: string, move: StateMove): boolean
  /** Deletes a job with its marks, chunks, files, wishes and log. */
  delete(id: string): void
  /** Moves the durable marks over chunks and whole files. Doing it twice changes nothing. */
  commit(id: string, commit: JobCommit): void
  /** Forgets marks, chunks and files of tables whose bytes are gone or no longer continue. */
  resetTables(id: string, tableIndexes: readonly number[], totals: JobTotals): void
  readMarks(id: string): readonly TableMark[]
  /** A table's chunks in order. */
  readChunks(id: string, tableIndex: number): readonly ChunkRecord[]
  /** The job's whole files in the order of its tables. */
  readFiles(id: string): readonly FileRecord[]
  setStage(id: string, stage: JobStage, atMs: number): void
  /** Does nothing where there is no such job. */
  appendLog(id: string, entry: Omit<JobLogEntry, 'sequence'>): void
  /** Entries after a sequence number, oldest first; numbers begin at 1 and have no gaps. */
  readLog(id: string, afterSequence: number, limit: number): readonly JobLogEntry[]
  /** What another process asks the runner of this job to do; the newest wish wins. */
  requestControl(id: string, command: ControlCommand, atMs: number): void
  /** Takes the wish away, so that it is obeyed once. */
  takeControl(id: string): ControlCommand | undefined
}

export type ControlCommand = 'pause' | 'resume' | 'cancel'

export interface NewJob {
  readonly id: string
  readonly config: JobConfig
  readonly engineVersion: string
  readonly rowsTotal: number
  readonly createdAtMs: number
  readonly log: LogLine
}

export interface StateMove {
  readonly from: readonly JobState[]
  readonly to: JobState
  readonly atMs: number
  /** Stays as it was where this is left out. */
  readonly stage?: JobStage
  /** Kept with a failed job; cleared by every other move. */
  readonly error?: { readonly code: AppError['code']; readonly message: string }
  /** Why a job stands paused without anybody having asked: its process died. */
  readonly isInterrupted?: boolean
  /** Counts as one more try. */
  readonly isRetry?: boolean
  readonly log: LogLine
}

export type LogLine = Pick<JobLogEntry, 'level' | 'message'>

/** The job's sums after a commit. */
export interface JobTotals {
  readonly rowsDone: number
  readonly bytesDone: number
  readonly engineVersion: string
  readonly atMs: number
}

export interface JobCommit {
  readonly chunks: readonly ChunkRecord[]
  readonly marks: readonly TableMark[]
  readonly files: readonly FileRecord[]
  /** The table that the newest of these belongs to. */
  readonly table: string
  readonly totals: JobTotals
}

/**
 * The right to run a job: at most one holder in the world at a time, and free again the moment its holder's process is
 * gone, however it went.
 */
export interface JobLeases {
  /** @returns `undefined` where somebody holds it, in this process or another. */
  acquire(jobId: string): JobLease | undefined
  /** Tidies up after a job that is deleted and whose lease is free. */
  forget(jobId: string): void
}
export interface JobLease {
  /** Doing it twice changes nothing. */
  release(): void
}

/** Generates and encodes chunks somewhere else than in the caller's thread. */
export interface WorkerPool {
  /** Threads. */
  readonly size: number
  /**
   * Makes a chunk's bytes. The result is a pure function of the task.
   *
   * @throws AppError `CANCELLED` once the signal has aborted; what the engine throws, with its code.
   */
  encodeChunk(task: ChunkTask, signal: AbortSignal): Promise<ChunkBytes>
  /** Gives the threads back. */
  close(): Promise<void>
}

export interface ChunkTask {
  /** Workers keep what they compiled for a job under this key. */
  readonly jobId: string
  readonly schemaJson: string
  readonly format: Format
  readonly tableIndex: number
  readonly rowStart: number
  readonly rowCount: number
}

export interface ChunkBytes {
  readonly bytes: Uint8Array
  readonly meta: Uint8Array | undefined
  /** Gives the memory of `bytes` back at once, where it would else wait for the garbage collector. */
  readonly release?: () => void
}
