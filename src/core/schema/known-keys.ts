import { generatorSchema, distributionSchema } from '../../shared/model/generator.ts'
import { columnSchema, foreignKeySchema, schemaFileSchema, tableSchema } from '../../shared/model/schema.ts'

/** The keys that an object of a schema file may have, by the place where it stands; empty where that is unknown. */
export function knownKeysAt(path: readonly PropertyKey[], written: unknown): readonly string[] {
  const last = path.at(-1)
  if (path.length === 0) return Object.keys(schemaFileSchema.shape)
  if (last === 'generator' || last === 'distribution') return keysOfKind(last, path, written)
  if (last === 'references') return Object.keys(foreignKeySchema.shape.references.shape)
  if (last === 'rows') return ['per', 'min', 'max']
  const list = path.at(-2)
  if (list === 'tables') return Object.keys(tableSchema.shape)
  if (list === 'columns') return Object.keys(columnSchema.shape)
  if (list === 'foreignKeys') return Object.keys(foreignKeySchema.shape)
  if (list === 'values') return ['value', 'weight']
  return []
}

function keysOfKind(
  what: 'generator' | 'distribution',
  path: readonly PropertyKey[],
  written: unknown,
): readonly string[] {
  let value: unknown = written
  for (const key of path) value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  const kind: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'kind') : undefined
  const options = what === 'generator' ? generatorSchema.options : distributionSchema.options
  const shape = options.find((option) => option.shape.kind.value === kind)?.shape
  return shape ? Object.keys(shape) : []
}

/** The kinds of generators or distributions, where the place wants one. */
export function knownKindsAt(path: readonly PropertyKey[]): readonly string[] {
  const isDistribution = path.includes('distribution')
  const options = isDistribution ? distributionSchema.options : generatorSchema.options
  return options.map((option) => option.shape.kind.value)
}
