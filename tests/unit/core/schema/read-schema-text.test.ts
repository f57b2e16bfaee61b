import { describe, expect, it } from 'vitest'
import { readSchemaText } from '../../../../src/core/schema/read-schema-text.ts'

const yaml = `
rowsmith: 1
name: shop
tables:
  - name: customers
    rows: 10
    columns:
      - { name: id, type: integer, generator: { kind: sequence } }
`

describe('readSchemaText', () => {
  it('reads YAML as it reads JSON', async () => {
    const fromYaml = await readSchemaText(yaml, 'shop.yaml')
    expect(await readSchemaText(JSON.stringify(fromYaml), 'shop.json')).toEqual(fromYaml)
  })

  it.each([
    ['', 'shop.json: the file is empty.'],
    ['{ "rowsmith": 1,', 'shop.json: not valid JSON:'],
    ['PK\u0003\u0004\u0000\u0000', 'shop.json: this is a binary file'],
    ['a: [1,', 'shop.json: neither JSON nor valid YAML:'],
    ['just words', 'shop.json: this is no schema.'],
  ])('refuses %j, naming the file', async (text, message) => {
    await expect(readSchemaText(text, 'shop.json')).rejects.toThrow(message)
  })
})
