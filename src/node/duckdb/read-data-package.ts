import { isAbsolute, join, normalize, sep } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../shared/errors/app-error.ts'
import { columnTypeSchema } from '../../shared/model/column-type.ts'
import type { ForeignKeySpec, Schema } from '../../shared/model/schema.ts'
import { schemaFileSchema } from '../../shared/model/schema.ts'
import { formatOfName } from './dataset.ts'
import type { Dataset, DatasetOrigin, DatasetTable, DeclaredColumn } from './dataset.ts'

/**
 * Reads `datapackage.json`: which files there are, and what their columns were declared to be.
 *
 * Types are taken only from fields that Rowsmith wrote (`rowsmithType`); another program's CSV dialect and number
 * formats are DuckDB's to find out.
 *
 * @param folder - Absolute path of the dataset's folder.
 * @throws AppError FILE_UNREADABLE where it is no data package, BAD_INPUT where its tables cannot be read.
 * @see https://specs.frictionlessdata.io/data-package
 */
export function readDataPackage(text: string, folder: string): Dataset {
  const place = join(folder, 'datapackage.json')
  const result = packageSchema.safeParse(parseJson(text, place))
  if (!result.success) {
    const [issue] = result.error.issues
    throw new AppError(
      'FILE_UNREADABLE',
      `${place}: no data package: ${issue.path.join('.') || 'the file'}: ${issue.message}.`,
    )
  }
  const { resources, rowsmith } = result.data
  const names = new Map(resources.map((resource) => [resource.name, nameOf(resource)]))
  const origin = rowsmith && readOrigin(rowsmith)
  return { place: folder, origin, tables: resources.map((resource) => readTable(resource, { folder, names, origin })) }
}

const fieldSchema = z.looseObject({
  name: z.string(),
  rowsmithType: columnTypeSchema.optional().catch(undefined),
  constraints: z.looseObject({ unique: z.boolean().optional() }).optional(),
})
const namesSchema = z.union([z.string().transform((name) => [name]), z.array(z.string())])
const resourceSchema = z.looseObject({
  name: z.string(),
  title: z.string().optional(),
  path: z.string(),
  schema: z
    .looseObject({
      fields: z.array(fieldSchema),
      primaryKey: namesSchema.optional(),
      foreignKeys: z
        .array(
          z.looseObject({
            fields: namesSchema,
            reference: z.looseObject({ resource: z.string(), fields: namesSchema }),
          }),
        )
        .optional(),
    })
    .optional(),
})
const packageSchema = z.looseObject({
  resources: z.array(resourceSchema).min(1),
  rowsmith: z.looseObject({ engineVersion: z.string(), schema: z.unknown() }).optional(),
})
type Field = z.infer<typeof fieldSchema>
type Resource = z.infer<typeof resourceSchema>

function readTable(
  resource: Resource,
  { folder, names, origin }: { folder: string; names: ReadonlyMap<string, string>; origin: DatasetOrigin | undefined },
): DatasetTable {
  const name = nameOf(resource)
  const path = normalize(resource.path)
  if (isAbsolute(path) || path.split(sep)[0] === '..' || /^[a-z]+:\/\//i.test(resource.path)) {
    throw new AppError(
      'BAD_INPUT',
      `${folder}: table ${name} is at ${resource.path}, outside of the folder. Copy the file into it.`,
    )
  }
  const format = formatOfName(path)
  if (format === 'sql') throw sqlIsNoData(join(folder, path))
  if (!format)
    throw new AppError('UNSUPPORTED', `${join(folder, path)}: only csv, json, jsonl and parquet files can be read.`)
  const { schema } = resource
  const primaryKey = schema?.primaryKey ?? []
  const isUnique = ({ name: column, constraints }: Field): boolean =>
    constraints?.unique === true && !(primaryKey.length === 1 && primaryKey[0] === column)
  const table = origin?.schema.tables.find((made) => made.name === name)
  return {
    name,
    path: join(folder, path),
    format,
    columns: schema && readColumns(schema.fields, table),
    primaryKey,
    unique: (schema?.fields ?? []).filter(isUnique).map(({ name: column }) => column),
    foreignKeys: (schema?.foreignKeys ?? []).map(({ fields, reference }): ForeignKeySpec => {
      // An empty name is the package's way to say "this table".
      const target = reference.resource === '' ? name : (names.get(reference.resource) ?? reference.resource)
      return { columns: fields, references: { table: target, columns: reference.fields } }
    }),
  }
}

/** The types are used only where Rowsmith has declared all of them. */
function readColumns(
  fields: readonly Field[],
  table: Schema['tables'][number] | undefined,
): readonly DeclaredColumn[] | undefined {
  const columns: DeclaredColumn[] = []
  for (const { name, rowsmithType: type } of fields) {
    if (type === undefined) return undefined
    const generator = table?.columns.find((column) => column.name === name)?.generator
    columns.push({ name, type, scale: generator?.kind === 'number' ? generator.decimals : undefined })
  }
  return columns
}

/** Rows that were written as SQL statements can only be read by running them. */
export function sqlIsNoData(path: string): AppError {
  const message = `${path} holds SQL statements, which a database runs; they cannot be read as a table. Use the same dataset as csv, jsonl or parquet: the same schema and seed give the same rows.`
  return new AppError('UNSUPPORTED', message)
}

/** The name of a resource is a slug; the title is the table's own name. */
function nameOf({ name, title, rows }: Resource): string {
  return rows === undefined ? name : (title ?? name)
}

function readOrigin({ schema, engineVersion }: { schema: unknown; engineVersion: string }): DatasetOrigin | undefined {
  const result = schemaFileSchema.safeParse(schema)
  return result.success ? { schema: result.data, engineVersion } : undefined
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new AppError('FILE_UNREADABLE', `${place}: not valid JSON: ${reason}`, { cause: error })
  }
}
