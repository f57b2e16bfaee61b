import type { ColumnFinding } from './column-finding.ts'
import type { ColumnProfile } from './column-profile.ts'

/**
 * Recognises nested objects and arrays.
 *
 * They become one constant: a skeleton with the keys that most objects share and with empty leaves, because a copied
 * object would carry people's data.
 */
export function findJson({ objects, texts }: ColumnProfile): ColumnFinding | undefined {
  if (objects.length === 0) return undefined
  const skeleton = makeSkeleton(objects, 0)
  const kind = objects.every((value) => Array.isArray(value)) ? 'arrays' : 'objects'
  const strays = texts.length > 0 ? [`${texts.length} values are plain, not ${kind}; taken as missing.`] : []
  return {
    type: 'json',
    generator: { kind: 'constant', value: skeleton },
    evidence: `nested ${kind}`,
    strayCount: texts.length,
    notUnderstood: [...strays, `Nested ${kind}: every row gets the same skeleton, with the keys of the sample.`],
  }
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

const MAX_DEPTH = 4
const MAX_KEYS = 50
/**
 * Other keys, and keys in few objects, may themselves be somebody's data: a map by e-mail address. `__proto__` is no key to
 * those who copy objects by assignment.
 */
const KEY = /^(?!__proto__$)[\p{L}_$][\p{L}\p{N}_$-]{0,60}$/u
/** Enough to see which keys are common. */
const MAX_OBJECTS = 500

function makeSkeleton(values: readonly unknown[], depth: number): Json {
  const first = values.find((value) => value !== null)
  if (typeof first === 'number') return 0
  if (typeof first === 'boolean') return false
  if (typeof first === 'string') return ''
  if (typeof first !== 'object' || first === null || depth >= MAX_DEPTH) return null
  if (Array.isArray(first)) {
    const items: unknown[] = values
      .slice(0, MAX_OBJECTS)
      .flatMap((value) => (Array.isArray(value) ? value.slice(0, 10) : []))
    return items.length === 0 ? [] : [makeSkeleton(items, depth + 1)]
  }
  return skeletonOfObjects(values, depth)
}

function skeletonOfObjects(values: readonly unknown[], depth: number): Json {
  const objects = values.filter(isRecord).slice(0, MAX_OBJECTS)
  const byKey = new Map<string, unknown[]>()
  for (const object of objects) {
    for (const [key, value] of Object.entries(object)) {
      const found = byKey.get(key)
      if (found) found.push(value)
      else if (KEY.test(key)) byKey.set(key, [value])
    }
  }
  const common = [...byKey].filter(([, found]) => found.length * 2 > objects.length).slice(0, MAX_KEYS)
  return Object.fromEntries(common.map(([key, found]) => [key, makeSkeleton(found, depth + 1)]))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
