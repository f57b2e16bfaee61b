import { describe, expect, it } from 'vitest'
import { draftFromSample } from '../../../../../src/core/prompt/sample/draft-from-sample.ts'
import { schemaFileSchema } from '../../../../../src/shared/model/schema.ts'
import { makeSample } from './make-sample.ts'

describe('findJson', () => {
  it('keeps the shape of nested objects and none of their data', () => {
    const values: object[] = Array.from({ length: 8 }, () => ({ name: 'Ada', tags: ['x'], 'ada@example.org': 1 }))
    const [column] = draftFromSample(makeSample({ profile: values })).tables[0].columns
    expect(column).toMatchObject({ type: 'json', generator: { kind: 'constant', value: { name: '', tags: [''] } } })
  })

  it('leaves out a key that would change what copies it', () => {
    const values: object[] = Array.from({ length: 8 }, () => JSON.parse('{ "__proto__": { "a": 1 }, "b": 2 }'))
    const draft = draftFromSample(makeSample({ profile: values }))
    expect(schemaFileSchema.parse(draft)).toEqual(draft)
    expect(draft.tables[0].columns[0].generator).toEqual({ kind: 'constant', value: { b: 0 } })
  })
})
