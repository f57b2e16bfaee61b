/**
 * Writes resources/rowsmith.schema.json, the JSON Schema of schema files, from the zod model; `--check` only compares.
 * Run by the build; editors complete schema files with it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { schemaFileSchema } from '../src/shared/model/schema.ts'

const file = fileURLToPath(new URL('../resources/rowsmith.schema.json', import.meta.url))
const schema = z.toJSONSchema(schemaFileSchema, { io: 'input', target: 'draft-2020-12' })
const text = `${JSON.stringify({ ...schema, title: 'Rowsmith schema', description: 'What a dataset is made from.' }, null, 2)}\n`

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) {
    console.error('resources/rowsmith.schema.json is not that of the model. Run: node scripts/make-json-schema.mjs')
    process.exitCode = 1
  }
} else {
  writeFileSync(file, text)
}
