import { encodeChunk, readyChunks } from '../../core/make-chunks.ts'
import type { ReadyChunks } from '../../core/make-chunks.ts'
import type { ChunkTask } from '../../core/ports.ts'
import type { Schema } from '../../shared/model/schema.ts'
import { muteFakerWarnings } from '../mute-faker-warnings.ts'
import { answerChunk } from './chunk-answer.ts'

interface JobOfThread {
  readonly ready: Promise<ReadyChunks>
  /** Bytes per row of each table, as far as this thread has made any. */
  readonly bytesPerRow: Map<number, number>
}

/** What this thread compiled; a thread works on few jobs at a time. */
const jobs = new Map<string, JobOfThread>()
const MOST_JOBS = 8

muteFakerWarnings()

/** The worker thread: makes the bytes of a chunk and hands their memory over. Without a task it only gets itself ready. */
export default function runChunk(task: ChunkTask | undefined): Promise<unknown> | undefined {
  return task && answerChunk(() => makeChunk(task))
}

async function makeChunk(task: ChunkTask) {
  const { ready, bytesPerRow } = openJob(task)
  const known = bytesPerRow.get(task.tableIndex) ?? FIRST_GUESS
  const chunk = encodeChunk(await ready, task, Math.ceil(task.rowCount * known * SPARE) + SPARE_BYTES)
  if (task.rowCount > 0) bytesPerRow.set(task.tableIndex, chunk.bytes.length / task.rowCount)
  return chunk
}

const FIRST_GUESS = 100
/** Rows differ: with some room to spare, a buffer hardly ever has to grow and be copied. */
const SPARE = 1.05
const SPARE_BYTES = 65_536

function openJob({ jobId, schemaJson, format }: ChunkTask): JobOfThread {
  const known = jobs.get(jobId)
  if (known) return known
  // What the main thread checked and wrote; loading the validator again would be the larger part of a thread's start.
  const schema = JSON.parse(schemaJson) as Schema
  const job = { ready: readyChunks(schema, format), bytesPerRow: new Map<number, number>() }
  jobs.set(jobId, job)
  const [oldest] = jobs.keys()
  if (jobs.size > MOST_JOBS && oldest !== undefined) jobs.delete(oldest)
  return job
}
