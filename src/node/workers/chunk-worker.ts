import { loadEnglish } from '../../core/generate/faker/fakers.ts'
import { encodeChunk, measureTables, readyChunks } from '../../core/make-chunks.ts'
import { ByteWriter } from '../../core/data/byte-writer.ts'
import type { ReadyChunks } from '../../core/make-chunks.ts'
import type { ChunkBytes, ChunkTask } from '../../core/ports.ts'
import type { Schema } from '../../shared/model/schema.ts'
import { muteFakerWarnings } from '../mute-faker-warnings.ts'
import { answerChunk, answerTask } from './thread-answer.ts'
import type { PreparedSchema, ThreadTask } from './piscina-pool.ts'

interface Compiled {
  readonly ready: Promise<ReadyChunks>
  /** Bytes per row of each table, as far as this thread has made any. */
  readonly bytesPerRow: Map<number, number>
}

/** What this thread compiled, by format and schema; a thread works on few jobs at a time. */
const compiled = new Map<string, Compiled>()
const MOST_COMPILED = 8

muteFakerWarnings()

/**
 * The worker thread: makes the bytes of a chunk, in memory that both threads see and that is used again. Memory that is
 * handed over instead makes the garbage collectors of both go over their heaps for every chunk.
 */
export default async function runTask(task: ThreadTask): Promise<unknown> {
  if (task.kind === 'chunk') return answerChunk(() => makeChunk(task.chunk, task.memory))
  if (task.kind === 'measure') return answerTask(async () => measureTables(await compileOnce(task.schema).ready))
  if (task.schema === undefined) await loadEnglish()
  else await makeSomeRows(task.schema)
  return undefined
}

async function makeChunk(task: ChunkTask, memory: SharedArrayBuffer | undefined): Promise<ChunkBytes> {
  const { ready, bytesPerRow } = compileOnce(task)
  const known = bytesPerRow.get(task.tableIndex) ?? FIRST_GUESS
  const wanted = Math.ceil(task.rowCount * known * SPARE) + SPARE_BYTES
  const isEnough = memory !== undefined && memory.byteLength > wanted
  const out = new ByteWriter(wanted - SPARE_BYTES, isEnough ? memory : new SharedArrayBuffer(wanted))
  const chunk = encodeChunk(await ready, task, out)
  if (task.rowCount > 0) bytesPerRow.set(task.tableIndex, chunk.bytes.length / task.rowCount)
  return chunk
}

const FIRST_GUESS = 100
/** Rows differ: with some room to spare, a buffer hardly ever has to grow and be copied. */
const SPARE = 1.05
const SPARE_BYTES = 65_536

/**
 * The first rows of each table, made for nothing but getting up to speed: a few rows at a time, so that the engine has seen
 * every way through the code before it optimises the loops.
 */
async function makeSomeRows(schema: PreparedSchema): Promise<void> {
  const ready = await compileOnce(schema).ready
  for (const [tableIndex, place] of ready.order.entries()) {
    const rowCount = Math.min(ready.compiled.tables[place].layout.rows, WARM_ROWS)
    if (rowCount === 0) continue
    for (let turn = 0; turn < WARM_TURNS; turn++) encodeChunk(ready, { tableIndex, rowStart: 0, rowCount })
  }
}

const WARM_ROWS = 16
const WARM_TURNS = 50

function compileOnce({ schemaJson, format }: PreparedSchema): Compiled {
  const key = `${format} ${schemaJson}`
  const known = compiled.get(key)
  if (known) return known
  // What the main thread checked and wrote; loading the validator again would be the larger part of a thread's start.
  const schema = JSON.parse(schemaJson) as Schema
  const made = { ready: readyChunks(schema, format), bytesPerRow: new Map<number, number>() }
  compiled.set(key, made)
  const [oldest] = compiled.keys()
  if (compiled.size > MOST_COMPILED && oldest !== undefined) compiled.delete(oldest)
  return made
}
