import { describe, expect, it } from 'vitest'
import { isSatisfied } from '../../../../scripts/setup/installed-packages.mjs'

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/zod': { version: '4.0.0' },
  'node_modules/zod-darwin-arm64': { version: '4.0.0', optional: true },
}

describe('isSatisfied', () => {
  it('accepts what is wanted, without the parts for other systems', () => {
    expect(isSatisfied(wanted, { 'node_modules/zod': { version: '4.0.0' } })).toBe(true)
  })

  it('refuses another version', () => {
    expect(isSatisfied(wanted, { 'node_modules/zod': { version: '4.0.1' } })).toBe(false)
  })

  it('refuses a missing package', () => {
    expect(isSatisfied(wanted, {})).toBe(false)
  })

  it('refuses a package that nothing wants any more', () => {
    const present = { 'node_modules/zod': { version: '4.0.0' }, 'node_modules/left-pad': { version: '1.0.0' } }
    expect(isSatisfied(wanted, present)).toBe(false)
  })
})
