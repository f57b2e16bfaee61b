import type { EncodedChunkInfo, TableEncoder } from '../../src/core/encode/encoder.ts'
import type { JobPlan, MakeDataPackage } from '../../src/core/job/job-plan.ts'
import type { ChunkBytes, ChunkTask, WorkerPool } from '../../src/core/ports.ts'
import type { JobConfig } from '../../src/shared/model/job.ts'
import type { JobSource } from './job-source.ts'

export interface FakeTable {
  readonly name: string
  readonly rows: number
  readonly chunkRows: number
}

/**
 * A dataset whose bytes come from row numbers alone: a line for each row, a header, and an ending that needs what every
 * chunk left behind. `alignRows` groups rows into blocks that only whole chunks may end, as Parquet's row groups do.
 */
export function createFakeJobSource(
  tables: readonly FakeTable[],
  options: { readonly alignRows?: number; readonly hasFrame?: boolean } = {},
): JobSource & { readonly plan: JobPlan } {
  const { alignRows = 1, hasFrame = true } = options
  const encoder = fakeEncoder(alignRows, hasFrame)
  const plan: JobPlan = {
    engineVersion: '1.0.0',
    tables: tables.map((table) => ({ ...table, fileName: `${table.name}.csv`, encoder })),
  }
  return {
    title: `fake rows in blocks of ${alignRows}${hasFrame ? '' : ' without header and ending'}`,
    config: fakeConfig(tables),
    plan,
    planJob: () => plan,
    openPool: (config) => createFakePool({ size: config.workers || 2, encode: (task) => fakeChunk(task, alignRows) }),
  }
}

/** Workers in this thread; `encode` may be replaced by a slow or failing one. */
export function createFakePool(options: {
  readonly size: number
  readonly encode: (task: ChunkTask) => ChunkBytes | Promise<ChunkBytes>
}): WorkerPool {
  return {
    size: options.size,
    encodeChunk: async (task) => await options.encode(task),
    close: async () => undefined,
  }
}

export function fakeChunk({ tableIndex, rowStart, rowCount }: ChunkTask, alignRows = 1): ChunkBytes {
  let text = ''
  for (let row = rowStart; row < rowStart + rowCount; row++) {
    if (row % alignRows === 0 && alignRows > 1) text += `[block ${row / alignRows}]`
    text += `${tableIndex}:${row}:${(row * 2654435761) % 997}\n`
  }
  const bytes = new TextEncoder().encode(text)
  return { bytes, meta: new TextEncoder().encode(String(bytes.reduce((sum, byte) => sum + byte, 0))) }
}

export const fakeDataPackage: MakeDataPackage = (job, files) =>
  new TextEncoder().encode(
    JSON.stringify({ name: job.config.name, files: files.map(({ name, sha256 }) => [name, sha256]) }),
  )

function fakeEncoder(alignRows: number, hasFrame: boolean): TableEncoder {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(hasFrame ? text : '')
  return {
    alignRows,
    begin: () => encode('row\n'),
    startChunk: () => {
      throw new Error('Fake chunks are made by the fake pool')
    },
    end: (chunks) => encode(`end ${sumOf(chunks)}\n`),
  }
}

/** The same however the rows were cut, as the contract of an encoder wants. */
function sumOf(chunks: readonly EncodedChunkInfo[]): string {
  const sum = chunks.reduce((total, { meta }) => total + Number(new TextDecoder().decode(meta)), 0)
  const sizeBytes = chunks.reduce((total, chunk) => total + chunk.sizeBytes, 0)
  return `${sum}/${sizeBytes}`
}

function fakeConfig(tables: readonly FakeTable[]): JobConfig {
  const columns = [{ name: 'id', type: 'integer' as const, generator: { kind: 'sequence' as const } }]
  return {
    name: 'fake',
    schema: {
      rowsmith: 1,
      name: 'fake',
      seed: 1,
      locale: 'en',
      tables: tables.map(({ name, rows }) => ({ name, rows, columns })),
    },
    format: 'csv',
    outFolder: '/out',
    storage: 'disk',
    workers: 2,
    chunkRows: 0,
    replaceExisting: false,
  }
}
