import { encodeChunk, readyRun, readySchema } from '../../core/pipeline.ts'
import type { ReadyRun } from '../../core/pipeline.ts'
import type { ChunkTask } from '../../core/ports.ts'
import { muteFakerWarnings } from '../mute-faker-warnings.ts'
import { answerChunk } from './chunk-answer.ts'

/** What this thread compiled; a thread works on few jobs at a time. */
const compiled = new Map<string, Promise<ReadyRun>>()
const MOST_COMPILED = 8

muteFakerWarnings()

/** The worker thread: makes the bytes of a chunk and hands their memory over. */
export default function runChunk(task: ChunkTask): Promise<unknown> {
  return answerChunk(async () => encodeChunk(await compileOnce(task), task))
}

function compileOnce({ jobId, schemaJson, format }: ChunkTask): Promise<ReadyRun> {
  const known = compiled.get(jobId)
  if (known) return known
  const run = readySchema(JSON.parse(schemaJson)).then((ready) => readyRun(ready, format, 0))
  compiled.set(jobId, run)
  const [oldest] = compiled.keys()
  if (compiled.size > MOST_COMPILED && oldest !== undefined) compiled.delete(oldest)
  return run
}
