import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ENGINE_VERSION } from '../../../../src/shared/model/engine-version.ts'
import { schemaFileSchema } from '../../../../src/shared/model/schema.ts'

const read = (file: string): unknown =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../..', file), 'utf8'))

describe('schemaFileSchema', () => {
  it('is what the shipped JSON Schema says; scripts/make-json-schema.mjs writes it anew', () => {
    const { title: _title, description: _description, ...shipped } = Object(read('resources/rowsmith.schema.json'))
    expect(shipped).toEqual(
      JSON.parse(JSON.stringify(z.toJSONSchema(schemaFileSchema, { io: 'input', target: 'draft-2020-12' }))),
    )
  })

  it('takes a file that names its JSON Schema', () => {
    const schema = { $schema: '../rowsmith.schema.json', ...Object(read('tests/fixtures/every-kind.rowsmith.json')) }
    expect(schemaFileSchema.parse(schema).tables).toHaveLength(3)
  })
})

describe('ENGINE_VERSION', () => {
  it('is the version of the package', () => {
    expect(read('package.json')).toMatchObject({ version: ENGINE_VERSION })
  })
})
