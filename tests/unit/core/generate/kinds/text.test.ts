import { describe, expect, it } from 'vitest'
import type { SpecOf } from '../../../../../src/shared/model/generator.ts'
import { makeColumn, schemaOf } from '../../../../support/schemas.ts'

const text = (spec: Omit<SpecOf<'text'>, 'kind'>, count = 200) =>
  makeColumn(schemaOf([{ name: 'c', type: 'string', generator: { kind: 'text', ...spec } }]), 'c', { count })

describe('makeTextGenerator', () => {
  it('writes so many words', async () => {
    for (const cell of await text({ unit: 'words', min: 2, max: 4 })) expect(cell).toMatch(/^[a-z]+( [a-z]+){1,3}$/)
  })

  it('writes sentences that begin with a capital and end with a full stop', async () => {
    for (const cell of await text({ unit: 'sentences', min: 2, max: 2 }))
      expect(cell).toMatch(/^[A-Z][a-z ]+\. [A-Z][a-z ]+\.$/)
  })

  it('parts paragraphs with a line break', async () => {
    for (const cell of await text({ unit: 'paragraphs', min: 3, max: 3 }, 20)) expect(cell?.split('\n')).toHaveLength(3)
  })

  it('refuses a minimum above the maximum', async () => {
    await expect(text({ min: 5, max: 2 })).rejects.toThrow('t.c: min 5 is more than max 2')
  })
})
