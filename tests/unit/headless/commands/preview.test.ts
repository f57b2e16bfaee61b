import { describe, expect, it } from 'vitest'
import { makeFakeStudio } from '../fake-api.ts'
import { makeFakeShell, run } from '../fake-shell.ts'

describe('preview', () => {
  it('shows rows with their numbers, and nulls as such', async () => {
    const shell = makeFakeShell(makeFakeStudio().api)
    expect(await run(shell, ['preview', 'a.json', '--from', '3'])).toBe(0)
    expect(shell.seen.out).toBe('#  id\n3   4\n4   ∅\n\ncustomers: rows 3 to 4 of 10\n')
    expect(await run(shell, ['preview', 'a.json', '--from', '900M'])).toBe(0)
    expect(shell.seen.notes).toContain('there is none to show from row 900,000,000')
  })
})
