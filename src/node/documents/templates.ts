import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../shared/errors/app-error.ts'
import { suggestion } from '../../shared/errors/did-you-mean.ts'
import type { TemplateView } from '../../shared/model/views.ts'
import { schemaFileSchema } from '../../shared/model/schema.ts'

const ENDING = '.rowsmith.json'

/** The starting schemas that ship with Rowsmith, in name order. */
export async function listTemplates(folder: string): Promise<TemplateView[]> {
  const names = await listNames(folder)
  return Promise.all(
    names.map(async (name) => {
      const schema = schemaFileSchema.parse(JSON.parse(await readFile(path.join(folder, name + ENDING), 'utf8')))
      return { name, title: schema.name, description: schema.description ?? '' }
    }),
  )
}

/** @throws AppError NOT_FOUND, with the templates there are. */
export async function readTemplate(folder: string, name: string): Promise<string> {
  const names = await listNames(folder)
  // Only a listed name is joined to the path, so that a name cannot lead out of the folder.
  if (names.includes(name)) return readFile(path.join(folder, name + ENDING), 'utf8')
  throw new AppError(
    'NOT_FOUND',
    `There is no template "${name}".${suggestion(name, names)} There are: ${names.join(', ')}.`,
  )
}

async function listNames(folder: string): Promise<string[]> {
  const files = await readdir(folder)
  return files
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .toSorted()
}
