import { AppError } from '../shared/errors/app-error.ts'
import type { Schema } from '../shared/model/schema.ts'
import { readSchema, setRootRows } from './read-schema.ts'
import { requireOfflineModel } from './require-offline-model.ts'
import type { Api, Shell } from './shell.ts'

export interface SchemaChoice {
  readonly prompt?: string
  readonly template?: string
  readonly model: string
  readonly now?: number
  readonly rows?: number
  readonly seed?: number
}

/**
 * The schema that was asked for, by file, sentence or template, with the rows and seed from the command line.
 *
 * @throws AppError BAD_INPUT unless there is exactly one source.
 */
export async function chooseSchema(
  api: Api,
  path: string | undefined,
  { options, shell }: { readonly options: SchemaChoice; readonly shell: Shell },
): Promise<Schema> {
  const { prompt, template, now, rows, seed } = options
  const given = [
    path !== undefined && 'a schema file',
    prompt !== undefined && '--prompt',
    template !== undefined && '--template',
  ]
  const sources = given.filter((source) => source !== false)
  if (sources.length !== 1) {
    const found =
      sources.length === 0 ? 'There is no schema to generate from' : `${sources.join(' and ')} cannot go together`
    throw new AppError('BAD_INPUT', `${found}. Give a schema file, --prompt "…" or --template NAME.`)
  }
  if (now !== undefined && prompt === undefined) {
    throw new AppError(
      'BAD_INPUT',
      '--now says what the words of --prompt count from. The dates of a schema are absolute: edit them there.',
    )
  }
  const schema = await read(api, path, { options, shell })
  const wanted = rows === undefined ? schema : setRootRows(schema, rows)
  return seed === undefined ? wanted : { ...wanted, seed }
}

async function read(
  api: Api,
  path: string | undefined,
  { options: { prompt, template, model, now }, shell }: { readonly options: SchemaChoice; readonly shell: Shell },
): Promise<Schema> {
  if (path !== undefined) return await readSchema(api, path, shell)
  if (prompt === undefined) return await api.schema.template({ name: template ?? '' })
  requireOfflineModel(model)
  if (prompt.trim() === '')
    throw new AppError(
      'BAD_INPUT',
      '--prompt is empty. Say what you need, such as "100 customers with name and email".',
    )
  const schema = await api.schema.extract({ text: prompt, ...(now === undefined ? {} : { nowMs: now }) })
  const unknown = schema.notUnderstood ?? []
  if (unknown.length > 0)
    shell.terminal.note(`${shell.terminal.noteStyle('yellow', 'Not understood:')} ${unknown.join('; ')}`)
  return schema
}
