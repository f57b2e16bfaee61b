import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generateCommand } from '../../../../src/headless/commands/generate.ts'
import { makeFakeStudio, smallSchema } from '../fake-api.ts'
import { makeFakeShell, run } from '../fake-shell.ts'

describe('generate', () => {
  it('sets the rows of root tables and the seed, and ends with one line of JSON', async () => {
    const studio = makeFakeStudio()
    const shell = makeFakeShell(studio.api)
    const options = [
      '--rows',
      '2.5k',
      '--seed',
      '9',
      '--format',
      'parquet',
      '--out',
      '/data/x',
      '--workers',
      '2',
      '--chunk-rows',
      '10k',
    ]
    expect(await run(shell, ['generate', 'shop.json', ...options, '--force', '--json'])).toBe(0)
    const [[, request]] = studio.calls
    expect(request).toMatchObject({
      format: 'parquet',
      folder: resolve('/data/x'),
      workers: 2,
      chunkRows: 10_000,
      replaceExisting: true,
    })
    expect(request).toMatchObject({
      schema: { seed: 9, tables: [{ rows: 2500 }, { rows: { per: 'customers', min: 1, max: 3 } }] },
    })
    expect(shell.seen.out.split('\n')).toHaveLength(2)
    expect(JSON.parse(shell.seen.out)).toEqual({
      jobId: 'new1',
      state: 'completed',
      rows: 30,
      bytes: 300,
      seconds: 0,
      files: [{ table: 'customers', path: '/data/shop/customers.csv', rows: 30, bytes: 300, sha256: 'ab' }],
    })
  })

  it('goes into a folder named after the schema', async () => {
    const studio = makeFakeStudio()
    await run(makeFakeShell(studio.api), ['generate', '--template', 'shop'])
    expect(studio.calls[0][1]).toMatchObject({ folder: resolve('shop'), schema: smallSchema })
  })

  it.each([
    [['generate'], 'There is no schema'],
    [['generate', 'a.json', '--prompt', 'x'], 'cannot go together'],
    [['generate', 'a.json', '--now', '2026-11-20'], '--now says what the words of --prompt count from'],
    [['generate', '--prompt', ''], '--prompt is empty'],
    [['generate', 'a.json', '--out', '-', '--json'], 'Leave one of them out'],
    [['generate', 'a.json', '--out', '-'], 'can write one table'],
  ])('refuses %j', async (args, message) => {
    const shell = makeFakeShell(makeFakeStudio().api)
    expect(await run(shell, args)).toBe(2)
    expect(shell.seen.notes).toContain(message)
  })

  it('says what of a prompt was not understood', async () => {
    const shell = makeFakeShell(makeFakeStudio().api)
    expect(await run(shell, ['generate', '--prompt', 'x', '--json'])).toBe(0)
    expect(shell.seen.notes).toContain('Not understood: purple')
  })

  it('ends with the code of the job’s own failure, and says how to go on', async () => {
    const shell = makeFakeShell(makeFakeStudio([], { runs: 'failed' }).api)
    expect(await run(shell, ['generate', 'a.json', '--json'])).toBe(4)
    expect(JSON.parse(shell.seen.out)).toMatchObject({ jobId: 'new1', state: 'failed' })
    expect(shell.seen.notes).toContain('rowsmith jobs resume new1 --wait')
    expect(shell.seen.notes).toContain('The disk is full.')
  })

  it('ends with 130 when the job is cancelled from elsewhere', async () => {
    const shell = makeFakeShell(makeFakeStudio([], { runs: 'cancelled' }).api)
    expect(await run(shell, ['generate', 'a.json'])).toBe(130)
    expect(shell.seen.notes).toContain('Cancelled from elsewhere')
  })

  it('pauses at Ctrl-C, says how to resume, and leaves at once at the second', async () => {
    const studio = makeFakeStudio([], { runs: 'running' })
    const shell = makeFakeShell(studio.api)
    const ended = run(shell, ['generate', 'a.json', '--json'])
    await expect.poll(() => studio.jobs.size).toBe(1)
    // Listening begins when the job has been made.
    await expect.poll(() => (shell.interrupt(), shell.seen.notes)).toContain('Pausing')
    shell.interrupt()
    expect(await ended).toBe(130)
    expect(JSON.parse(shell.seen.out)).toMatchObject({ jobId: 'new1', state: 'paused' })
    expect(shell.seen.notes).toContain('rowsmith jobs resume new1 --wait')
    expect(shell.seen.left).toContain(130)
  })

  it('writes one table to standard output and forgets the job', async () => {
    const schema = { ...smallSchema, tables: smallSchema.tables.slice(0, 1) }
    const studio = makeFakeStudio([], { schema })
    const shell = makeFakeShell(studio.api)
    expect(await run(shell, ['generate', 'a.json', '--out', '-'])).toBe(0)
    expect(shell.seen.out).toBe('id\n1\n')
    expect(studio.calls.map(([name]) => name)).toEqual(['create', 'delete'])
    expect(studio.calls[0][1]).toMatchObject({ storage: 'memory' })
  })
})

describe('the templates', () => {
  it('are named in the help of generate, all of them', () => {
    const names = readdirSync(resolve('resources/templates')).map((file) => file.replace('.rowsmith.json', ''))
    const help = generateCommand(makeFakeShell(makeFakeStudio().api)).helpInformation().replaceAll(/\s+/g, ' ')
    for (const name of names) expect(help).toContain(name)
    expect(names).toHaveLength(6)
  })
})
