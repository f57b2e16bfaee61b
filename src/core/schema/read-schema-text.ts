import { AppError } from '../../shared/errors/app-error.ts'
import type { Schema } from '../../shared/model/schema.ts'
import { parseSchema } from './parse-schema.ts'

/**
 * Reads the text of a schema file: JSON, or YAML for people.
 *
 * @param source - What to call it in messages, such as the file's path.
 * @throws AppError SCHEMA_INVALID where the text is neither, or no schema.
 */
export async function readSchemaText(text: string, source: string): Promise<Schema> {
  if (text.trim() === '')
    throw new AppError('SCHEMA_INVALID', `${source}: the file is empty. A schema begins with { "rowsmith": 1, … }.`)
  if (text.includes('\u0000'))
    throw new AppError(
      'SCHEMA_INVALID',
      `${source}: this is a binary file, not a schema. To make a schema from data, use "import".`,
    )
  const looksLikeJson = /^\s*[[{]/.test(text)
  return parseSchema(looksLikeJson ? readJson(text, source) : await readYaml(text, source))
}

function readJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new AppError('SCHEMA_INVALID', `${source}: not valid JSON: ${reason}`, { cause: error })
  }
}

async function readYaml(text: string, source: string): Promise<unknown> {
  const { parse } = await import('yaml')
  try {
    // A schema has no use for aliases that multiply; the limit keeps a small file small.
    const value: unknown = parse(text, { maxAliasCount: 100 })
    if (typeof value === 'object' && value !== null) return value
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new AppError('SCHEMA_INVALID', `${source}: neither JSON nor valid YAML: ${reason}`, { cause: error })
  }
  throw new AppError('SCHEMA_INVALID', `${source}: this is no schema. A schema begins with { "rowsmith": 1, … }.`)
}
