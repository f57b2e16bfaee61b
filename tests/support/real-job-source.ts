import { ByteWriter } from '../../src/core/data/byte-writer.ts'
import type { TableEncoder } from '../../src/core/encode/encoder.ts'
import { makeEncoder } from '../../src/core/encode/make-encoder.ts'
import { makeParquetEncoderWith } from '../../src/core/encode/parquet/parquet-encoder.ts'
import { rowRange } from '../../src/core/generate/row-set.ts'
import type { CompiledTable } from '../../src/core/generate/table/compiled.ts'
import type { JobPlan } from '../../src/core/job/job-plan.ts'
import { readySchema } from '../../src/core/pipeline.ts'
import type { Format } from '../../src/shared/model/format.ts'
import type { Schema } from '../../src/shared/model/schema.ts'
import { createFakePool } from './fake-job-source.ts'
import type { JobSource } from './job-source.ts'

/** Rows of a chunk, and of a Parquet row group: two groups a chunk, several chunks a table. */
const CHUNK_ROWS = 16
const ROW_GROUP_ROWS = 8

const SCHEMA: Schema = {
  rowsmith: 1,
  name: 'shop',
  seed: 7,
  locale: 'en',
  tables: [
    {
      name: 'customers',
      rows: 37,
      primaryKey: ['id'],
      columns: [
        { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
        { name: 'full_name', type: 'string', generator: { kind: 'faker', method: 'person.fullName' } },
        { name: 'balance', type: 'decimal', nulls: 0.2, generator: { kind: 'number', min: -5, max: 5, decimals: 2 } },
      ],
    },
    { name: 'nobody', rows: 0, columns: [{ name: 'id', type: 'integer', generator: { kind: 'sequence' } }] },
    {
      name: 'orders',
      rows: { per: 'customers', min: 0, max: 2 },
      foreignKeys: [{ columns: ['customer_id'], references: { table: 'customers', columns: ['id'] } }],
      columns: [
        { name: 'id', type: 'uuid', generator: { kind: 'uuid' } },
        { name: 'customer_id', type: 'integer', generator: { kind: 'reference' } },
        { name: 'state', type: 'string', generator: { kind: 'choice', values: ['open', 'paid', 'sent "early"'] } },
      ],
    },
  ],
}

/** A small dataset of the real engine in a format, with chunks of a few rows, made in this thread. */
export async function createRealJobSource(format: Format): Promise<JobSource> {
  const { schema, compiled } = await readySchema(SCHEMA)
  const encoders = compiled.tables.map(({ layout }) =>
    format === 'parquet'
      ? makeParquetEncoderWith(layout, { rowGroupRows: ROW_GROUP_ROWS })
      : makeEncoder(format)(layout),
  )
  const plan: JobPlan = {
    engineVersion: '1.0.0',
    tables: compiled.tables.map(({ layout: { name, rows } }, index) => ({
      name,
      fileName: `${name}.${format}`,
      rows,
      chunkRows: CHUNK_ROWS,
      encoder: encoders[index],
    })),
  }
  return {
    title: format,
    config: {
      name: 'shop',
      schema,
      format,
      outFolder: '/out',
      storage: 'disk',
      workers: 2,
      chunkRows: CHUNK_ROWS,
      replaceExisting: false,
    },
    planJob: () => plan,
    openPool: () =>
      createFakePool({
        size: 2,
        encode: ({ tableIndex, ...rows }) => encodeRows(compiled.tables[tableIndex], encoders[tableIndex], rows),
      }),
  }
}

function encodeRows(
  table: CompiledTable,
  encoder: TableEncoder,
  { rowStart, rowCount }: { readonly rowStart: number; readonly rowCount: number },
) {
  const out = new ByteWriter()
  const chunk = encoder.startChunk(rowStart, out)
  chunk.write(table.generate(rowRange(rowStart, rowCount)))
  const meta = chunk.finish()
  return { bytes: out.take(), meta }
}
