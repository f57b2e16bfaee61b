import { faker } from '@faker-js/faker'
import { describe, expect, it } from 'vitest'
import { ENTITIES } from '../../../../../src/core/prompt/lexicon/entities.ts'
import type { FieldEntry } from '../../../../../src/core/prompt/lexicon/field-entry.ts'
import { FIELDS } from '../../../../../src/core/prompt/lexicon/fields.ts'
import {
  correctSpelling,
  findEntityByHead,
  findField,
  findFieldByHead,
} from '../../../../../src/core/prompt/lexicon/find-entry.ts'
import { HEADS } from '../../../../../src/core/prompt/lexicon/heads.ts'
import { NAMES } from '../../../../../src/core/prompt/lexicon/names.ts'
import { generatorSchema } from '../../../../../src/shared/model/generator.ts'

const ALL: readonly FieldEntry[] = [...FIELDS, ...HEADS.values(), ...Object.values(NAMES)]

describe('the lexicon', () => {
  it('names only faker methods that exist and give text, and templates they can fill', () => {
    const broken = ALL.flatMap(({ recipe }) => {
      if (recipe.kind !== 'faker') return []
      const templates = recipe.method === 'helpers.fake' ? [recipe.args].flat(2).map(String) : [`{{${recipe.method}}}`]
      return templates.filter((template) => !canFill(template))
    })
    expect(broken).toEqual([])
  })

  it('holds generators that a schema accepts, with patterns that compile', () => {
    const broken = ALL.filter(({ recipe }) => {
      if (recipe.kind === 'days') return recipe.from > recipe.to
      if (recipe.kind === 'pattern' && !canCompile(recipe.regex)) return true
      if (recipe.kind === 'number' && (recipe.min ?? 0) > (recipe.max ?? 0)) return true
      return !generatorSchema.safeParse(recipe).success
    })
    expect(broken.map(({ words }) => words[0])).toEqual([])
  })

  it('knows hundreds of fields and entities', () => {
    expect([
      FIELDS.flatMap(({ words }) => words).length > 2000,
      ENTITIES.flatMap(({ words }) => words).length > 1000,
    ]).toEqual([true, true])
  })
})

describe('findField', () => {
  it('finds a phrase in any number and spelling', () => {
    expect([findField(['favourite', 'colours'])?.type, findField(['e', 'mail'])?.recipe]).toEqual([
      'string',
      { kind: 'faker', method: 'internet.email' },
    ])
  })

  it('knows nothing of what it does not know', () => {
    expect(findField(['flux', 'capacitance'])).toBeUndefined()
  })
})

describe('findFieldByHead', () => {
  it('takes the longest ending that it knows', () => {
    expect(findFieldByHead(['assignee', 'email', 'address'])).toMatchObject({
      length: 2,
      entry: { recipe: { method: 'internet.email' } },
    })
  })
})

describe('findEntityByHead', () => {
  it('sees the customers in bank customers', () => {
    expect(findEntityByHead(['bank', 'customers'])?.nameKind).toBe('person')
  })
})

describe('correctSpelling', () => {
  it('corrects slips and keeps words', () => {
    expect(['emial', 'adress', 'email', 'plane', 'zorblax'].map(correctSpelling)).toEqual([
      'email',
      'address',
      'email',
      'plane',
      'zorblax',
    ])
  })
})

function canFill(template: string): boolean {
  try {
    const text = faker.helpers.fake(template)
    return text !== '' && !/^[{[]/.test(text)
  } catch {
    return false
  }
}

function canCompile(regex: string): boolean {
  try {
    return new RegExp(`^${regex}$`).source !== ''
  } catch {
    return false
  }
}
