import { describe, expect, it } from 'vitest'
import { deriveKey } from '../../../../../src/core/generate/random/derive-key.ts'

describe('deriveKey', () => {
  it('gives different keys to different names, seeds and purposes', () => {
    const seen = new Set<string>()
    let asked = 0
    const add = (seed: number, ...names: string[]) => {
      const { k0, k1 } = deriveKey(seed, ...names)
      seen.add(`${k0} ${k1}`)
      asked++
    }
    for (let i = 0; i < 20_000; i++) {
      add(1, 'customers', `column_${i}`, 'value')
      add(i + 2, 'customers', 'id', 'value')
      add(1, `t${i}`, 'id', i % 2 === 0 ? 'nulls' : 'value')
    }
    expect(seen.size).toBe(asked)
  })

  it('keeps names apart', () => {
    expect(deriveKey(1, 'ab', 'c')).not.toEqual(deriveKey(1, 'a', 'bc'))
    expect(deriveKey(1, 'a', '')).not.toEqual(deriveKey(1, 'a'))
    expect(deriveKey(1, 'a|1:b')).not.toEqual(deriveKey(1, 'a', 'b'))
    expect(deriveKey(12, 'a')).not.toEqual(deriveKey(1, '2', 'a'))
  })

  it('never changes', () => {
    expect([deriveKey(1, 'customers', 'age', 'value'), deriveKey(2 ** 53 - 1, 'Größe', '年齢')]).toMatchInlineSnapshot(`
      [
        {
          "k0": 2759398219,
          "k1": 2980241682,
        },
        {
          "k0": 3871429611,
          "k1": 921478695,
        },
      ]
    `)
  })
})
