import { describe, expect, it } from 'vitest'
import type { ColumnSpec } from '../../../../../src/shared/model/schema.ts'
import { makeRows, schemaOf } from '../../../../support/schemas.ts'

const constant = (name: string, value: string): ColumnSpec => ({
  name,
  type: 'string',
  generator: { kind: 'constant', value },
})
const template = (text: string): ColumnSpec => ({
  name: 'c',
  type: 'string',
  generator: { kind: 'template', template: text },
})

async function render(text: string, ...columns: ColumnSpec[]): Promise<string | null> {
  const [row] = await makeRows(schemaOf([...columns, template(text)]), { count: 1 })
  return row.at(-1) ?? null
}

describe('makeTemplateGenerator', () => {
  it('puts columns of the row into the text, through filters from left to right', async () => {
    const text = '{{ first | lower }}.{{last|slug|upper}}@example.com'
    expect(await render(text, constant('first', 'Zoë'), constant('last', "O'Hara-Smith"))).toBe(
      'zoë.OHARASMITH@example.com',
    )
  })

  it('knows the filters initial, title and trim', async () => {
    expect(
      await render(
        '{{ a | initial }} {{ a | title }} {{ b | trim }}',
        constant('a', 'émile zola'),
        constant('b', ' x '),
      ),
    ).toBe('é Émile Zola x')
  })

  it('writes numbers and dates as a person would', async () => {
    const id: ColumnSpec = { name: 'id', type: 'integer', generator: { kind: 'sequence', start: 41 } }
    const day: ColumnSpec = {
      name: 'day',
      type: 'date',
      generator: { kind: 'date', from: '2026-02-28', to: '2026-02-28' },
    }
    expect(await render('INV-{{id}}/{{day}}', id, day)).toBe('INV-41/2026-02-28')
  })

  it('gives an empty text for a null', async () => {
    expect(await render('<{{ a }}>', { ...constant('a', 'x'), nulls: 1 })).toBe('<>')
  })

  it('names an unknown column and an unknown filter', async () => {
    await expect(render('{{ frist }}', constant('first', 'x'))).rejects.toThrow('Did you mean "first"?')
    await expect(render('{{ first | lowr }}', constant('first', 'x'))).rejects.toThrow('Did you mean "lower"?')
  })

  it('refuses columns that build on each other in a circle', async () => {
    const schema = schemaOf([
      { name: 'a', type: 'string', generator: { kind: 'template', template: '{{ b }}' } },
      { name: 'b', type: 'string', generator: { kind: 'template', template: '{{ a }}' } },
    ])
    await expect(makeRows(schema)).rejects.toThrow('t.a → t.b → t.a')
  })
})
