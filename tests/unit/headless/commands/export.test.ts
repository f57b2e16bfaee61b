import { describe, expect, it } from 'vitest'
import { makeFakeStudio } from '../fake-api.ts'
import { makeFakeShell, run } from '../fake-shell.ts'

describe('export', () => {
  it('exports, and says how existing files may be replaced', async () => {
    const shell = makeFakeShell(makeFakeStudio().api)
    const args = ['export', './shop', '--format', 'csv', '--out', '/out']
    expect(await run(shell, args)).toBe(6)
    expect(shell.seen.notes).toContain('With --force they are.')
    expect(await run(shell, [...args, '--force', '--json'])).toBe(0)
    expect(JSON.parse(shell.seen.out)).toMatchObject({ files: [{ table: 'customers' }] })
  })
})
