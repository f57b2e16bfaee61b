import { readdirSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeFakeStudio } from '../fake-api.ts'
import { makeFakeShell, run } from '../fake-shell.ts'

describe('extract', () => {
  it('shows tables, reasons, what was not understood, and what to do next', async () => {
    const shell = makeFakeShell(makeFakeStudio().api)
    expect(await run(shell, ['extract', '10 customers'])).toBe(0)
    expect(shell.seen.out).toContain('customers  10 rows')
    expect(shell.seen.out).toContain('sequence from 1 · key')
    expect(shell.seen.out).toContain('orders  1 to 3 per row of customers')
    expect(shell.seen.out).toContain('5% null')
    expect(shell.seen.out).toContain('Not understood\n  purple')
    expect(shell.seen.out).toContain('rowsmith generate shop.rowsmith.json')
  })

  it('prints nothing but the schema with --json', async () => {
    const shell = makeFakeShell(makeFakeStudio().api, { stdin: '10 customers' })
    expect(await run(shell, ['extract', '-', '--json'])).toBe(0)
    expect(JSON.parse(shell.seen.out)).toMatchObject({ name: 'shop', notUnderstood: ['purple'] })
    expect(shell.seen.notes).toContain('purple')
  })

  it('passes the moment and the seed on', async () => {
    const studio = makeFakeStudio()
    await run(makeFakeShell(studio.api), ['extract', 'x', '--now', '2026-11-20', '--seed', '7'])
    expect(studio.calls).toEqual([['extract', { text: 'x', model: 'offline', nowMs: Date.UTC(2026, 10, 20), seed: 7 }]])
  })

  it('writes a file, and never over another one unless told to', async () => {
    const folder = await makeFolder()
    const file = join(folder, 'shop.rowsmith.json')
    const shell = makeFakeShell(makeFakeStudio().api)
    expect(await run(shell, ['extract', 'x', '-o', file])).toBe(0)
    expect(shell.seen.out).toBe('')
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ name: 'shop' })
    expect(await run(shell, ['extract', 'x', '-o', file])).toBe(6)
    expect(shell.seen.notes).toContain('Give --force to replace it')
    expect(await run(shell, ['extract', 'x', '-o', file, '--force'])).toBe(0)
    expect(readdirSync(folder)).toEqual(['shop.rowsmith.json'])
  })

  it.each([
    [['extract', 'x', '--model', 'gemini'], 3],
    [['extract', '  '], 2],
    [['extract', 'x', '-o', '/no/such/folder/x.json'], 2],
  ])('ends %j with %d', async (args, exitCode) => {
    expect(await run(makeFakeShell(makeFakeStudio().api), args)).toBe(exitCode)
  })
})

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rowsmith-headless-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
