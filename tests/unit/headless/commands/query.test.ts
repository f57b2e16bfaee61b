import { describe, expect, it } from 'vitest'
import { makeFakeStudio } from '../fake-api.ts'
import { makeFakeShell, run } from '../fake-shell.ts'

describe('query', () => {
  it('answers SQL as a table, as CSV that tells nulls from empty texts, and as JSON', async () => {
    const shell = makeFakeShell(makeFakeStudio().api)
    expect(await run(shell, ['query', './shop', 'SELECT 1', '--csv'])).toBe(0)
    expect(shell.seen.out).toBe('n,text\n1,"a,b"\n,""\n')
    expect(shell.seen.notes).toContain('--max-rows')
    expect(await run(shell, ['query', './shop', 'bad'])).toBe(2)
    expect(shell.seen.notes).toContain('syntax error at or near "bad"')
  })
})
