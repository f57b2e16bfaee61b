import { makeDataPackage } from '../../core/encode/make-data-package.ts'
import type { PackagedFile } from '../../core/encode/make-data-package.ts'
import type { Format } from '../../shared/model/format.ts'
import type { Schema, TableSpec } from '../../shared/model/schema.ts'
import type { Dataset } from './dataset.ts'
import type { TableReading } from './describe-table.ts'

/**
 * `datapackage.json` of a dataset in its new format. Data that Rowsmith made keep the schema, seed and engine version
 * that they come from; of other data, only what was found in them is said.
 */
export function describeExport({
  dataset,
  readings,
  format,
  files,
}: {
  readonly dataset: Dataset
  readonly readings: readonly TableReading[]
  readonly format: Format
  readonly files: readonly PackagedFile[]
}): Uint8Array {
  const { origin } = dataset
  const schema = origin?.schema ?? foundSchema(readings)
  const { rowsmith, ...dataPackage } = readObject(makeDataPackage(schema, format, files))
  const made = origin && { ...readObject(rowsmith), engineVersion: origin.engineVersion }
  return new TextEncoder().encode(`${JSON.stringify({ ...dataPackage, ...(made && { rowsmith: made }) }, null, 2)}\n`)
}

/** Describes tables that no schema describes. How they could be generated is left open: that part is not written. */
function foundSchema(readings: readonly TableReading[]): Schema {
  const tables = readings.map(({ layout }): TableSpec => {
    const { name, rows, columns, primaryKey, unique = [], foreignKeys } = layout
    return {
      name,
      rows,
      columns: columns.map(({ name: column, type, isNullable }) => ({
        name: column,
        type,
        nulls: isNullable ? 1 : 0,
        unique: unique.includes(column),
        generator: { kind: 'constant', value: null },
      })),
      ...(primaryKey.length > 0 && { primaryKey: [...primaryKey] }),
      ...(foreignKeys.length > 0 && { foreignKeys: [...foreignKeys] }),
    }
  })
  return { rowsmith: 1, name: readings.length === 1 ? tables[0].name : 'dataset', seed: 0, locale: 'en', tables }
}

function readObject(json: unknown): Record<string, unknown> {
  const value: unknown = json instanceof Uint8Array ? JSON.parse(new TextDecoder().decode(json)) : json
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
