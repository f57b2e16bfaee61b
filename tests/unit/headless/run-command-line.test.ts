import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFakeStudio } from './fake-api.ts'
import { makeFakeShell, run } from './fake-shell.ts'

describe('the command line', () => {
  it('refuses unknown commands and options with a suggestion and exit code 2', async () => {
    expect(await usage(['genrate'])).toEqual([2, expect.stringContaining('Did you mean generate?')])
    expect(await usage(['generate', '--fromat', 'csv'])).toEqual([2, expect.stringContaining('Did you mean --format?')])
    expect(await usage(['generate', 'a.json', 'b.json'])).toEqual([2, expect.stringContaining('too many arguments')])
    expect(await usage(['generate', '--format', 'xml'])).toEqual([
      2,
      expect.stringContaining('csv, json, jsonl, parquet, sql'),
    ])
  })

  it('takes --home before and after the command', async () => {
    const { api } = makeFakeStudio()
    const shell = makeFakeShell(api)
    await run(shell, ['--home', '/a', 'jobs', 'list'])
    await run(shell, ['jobs', 'list', '--home', '/b', '--json'])
    await run(shell, ['jobs', 'list'])
    expect(shell.seen.homes).toEqual([resolve('/a'), resolve('/b'), '/home/ada/.local/state/rowsmith'])
  })

  it('ends quietly when the reader has gone', async () => {
    const gone = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })
    const shell = makeFakeShell(makeFakeStudio().api, { terminal: { print: () => Promise.reject(gone) } })
    expect(await run(shell, ['jobs', 'list', '--json'])).toBe(0)
    expect(shell.seen.notes).toBe('')
  })

  async function usage(args: readonly string[]): Promise<[number, string]> {
    const written: string[] = []
    const { write } = process.stderr
    // Commander writes its own messages to the process.
    process.stderr.write = (text) => (written.push(String(text)), true)
    try {
      return [await run(makeFakeShell(makeFakeStudio().api), args), written.join('')]
    } finally {
      process.stderr.write = write
    }
  }
})
