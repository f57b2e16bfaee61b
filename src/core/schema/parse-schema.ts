import type { z } from 'zod'
import { problemsError } from '../../shared/errors/app-error.ts'
import type { Problem } from '../../shared/errors/app-error.ts'
import { suggestion } from '../../shared/errors/did-you-mean.ts'
import { schemaFileSchema } from '../../shared/model/schema.ts'
import type { Schema } from '../../shared/model/schema.ts'
import { knownKeysAt, knownKindsAt } from './known-keys.ts'

/**
 * Reads a schema that somebody wrote: every key and value is known, or it is refused with its place.
 *
 * @throws AppError SCHEMA_INVALID with a problem for each mistake.
 */
export function parseSchema(written: unknown): Schema {
  const result = schemaFileSchema.safeParse(written)
  if (result.success) return result.data
  throw problemsError(
    'SCHEMA_INVALID',
    result.error.issues.flatMap((issue) => describeIssue(issue, written)),
  )
}

type Issue = z.core.$ZodIssue

function describeIssue(issue: Issue, written: unknown): Problem[] {
  const at = namePlace(issue.path, written)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const known = knownKeysAt(issue.path, written)
        return {
          at,
          message: `unknown key "${key}".${suggestion(key, known)}`,
          fix: `Known here: ${known.join(', ')}.`,
        }
      })
    case 'invalid_union':
      return describeUnion(issue, at, written)
    case 'invalid_value': {
      const value = readAt(written, issue.path)
      const known = issue.values.map(String)
      return [
        {
          at,
          message: `${show(value)} is not allowed.${suggestion(String(value), known)}`,
          fix: `Use ${listWords(known)}.`,
        },
      ]
    }
    case 'invalid_type':
      return [
        { at, message: `${describeExpected(issue.expected)} is wanted, got ${show(readAt(written, issue.path))}.` },
      ]
    default:
      return [{ at, message: `${issue.message}, got ${show(readAt(written, issue.path))}.` }]
  }
}

/** A union by `kind` says which kinds there are; any other is described by its nearest branch. */
function describeUnion(issue: Extract<Issue, { code: 'invalid_union' }>, at: string, written: unknown): Problem[] {
  const value = readAt(written, issue.path)
  if (issue.discriminator !== undefined) {
    const known = knownKindsAt(issue.path)
    return [
      {
        at,
        message: `unknown ${issue.discriminator} ${show(value)}.${suggestion(String(value), known)}`,
        fix: `Use ${listWords(known)}.`,
      },
    ]
  }
  const branches = issue.errors.filter((issues) => issues.length > 0)
  // The branch that got furthest into the value is the one that was meant.
  const meant = branches.toSorted((a, b) => deepest(b) - deepest(a))[0]
  if (meant === undefined || deepest(meant) === 0) {
    const reasons = [...new Set(branches.flatMap((issues) => issues.map(({ message }) => message)))]
    return [{ at, message: `${show(value)} does not fit: ${reasons.join('; or ')}.` }]
  }
  return meant.flatMap((inner) => describeIssue({ ...inner, path: [...issue.path, ...inner.path] }, written))
}

const deepest = (issues: readonly Issue[]): number =>
  Math.max(...issues.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)))

/** `customers.email.generator.min` rather than `tables[0].columns[3].generator.min`, where names are to be had. */
function namePlace(path: readonly PropertyKey[], written: unknown): string {
  const words: string[] = []
  let value: unknown = written
  for (const [depth, key] of path.entries()) {
    value = readAt(value, [key])
    const name = readAt(value, ['name'])
    if (typeof key === 'number' && typeof name === 'string' && depth <= 3) words.push(name)
    else if (typeof key === 'number') words.push(`${words.pop() ?? ''}[${key}]`)
    else words.push(String(key))
  }
  const place = words
    .join('.')
    .replace(/^tables\.(?=[^[])/, '')
    .replace(/\.columns\.(?=[^[])/, '.')
  return place === '' ? 'schema' : place
}

function readAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value
  for (const key of path) {
    if (typeof current !== 'object' || current === null) return undefined
    current = Reflect.get(current, key)
  }
  return current
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = typeof value === 'function' ? 'a function' : JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

function describeExpected(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    int: 'a whole number',
    number: 'a number',
    string: 'a text',
    array: 'a list',
    object: 'an object',
    boolean: 'true or false',
  }
  return names[expected] ?? expected
}

function listWords(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : (words[0] ?? '')
}
