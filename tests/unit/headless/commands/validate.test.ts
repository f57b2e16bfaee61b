import { describe, expect, it } from 'vitest'
import { makeFakeStudio } from '../fake-api.ts'
import { makeFakeShell, run } from '../fake-shell.ts'

describe('validate', () => {
  it('prints the plan as JSON', async () => {
    const shell = makeFakeShell(makeFakeStudio().api)
    expect(await run(shell, ['validate', 'a.json', '--json'])).toBe(0)
    expect(JSON.parse(shell.seen.out)).toEqual({
      isValid: true,
      name: 'shop',
      tables: [],
      rows: 30,
      bytes: 300,
      seconds: 1,
    })
  })
})
