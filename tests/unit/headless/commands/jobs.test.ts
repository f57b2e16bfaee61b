import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFakeStudio, makeJob } from '../fake-api.ts'
import { makeFakeShell, run } from '../fake-shell.ts'

describe('jobs', () => {
  const jobs = [makeJob('abc1', 'paused'), makeJob('abd2', 'completed'), makeJob('xyz3', 'running')]

  it('lists as JSON, filtered', async () => {
    const shell = makeFakeShell(makeFakeStudio(jobs).api)
    expect(await run(shell, ['jobs', 'list', '--state', 'paused', 'running', '--json'])).toBe(0)
    const listed: { id: string; progress: object }[] = JSON.parse(shell.seen.out)
    expect(listed.map(({ id }) => id)).toEqual(['abc1', 'xyz3'])
    expect(listed[0].progress).toMatchObject({ rowsDone: 12, rowsTotal: 30 })
  })

  it('lists an empty array where there are none', async () => {
    const shell = makeFakeShell(makeFakeStudio().api)
    await run(shell, ['jobs', 'list', '--json'])
    expect(shell.seen.out).toBe('[]\n')
  })

  it('lists as a table', async () => {
    const shell = makeFakeShell(makeFakeStudio([makeJob('abc1', 'paused', { isInterrupted: true })]).api)
    await run(shell, ['jobs', 'list'])
    expect(shell.seen.out).toMatch(/^ID .*CREATED\nabc1 +shop +interrupted +40% +30 +120 B +csv +16 m ago\n$/)
  })

  it('takes as much of an id as makes it clear', async () => {
    const shell = makeFakeShell(makeFakeStudio(jobs).api)
    expect(await run(shell, ['jobs', 'show', 'x', '--json'])).toBe(0)
    expect(JSON.parse(shell.seen.out)).toMatchObject({ id: 'xyz3' })
    expect(await run(shell, ['jobs', 'show', 'ab'])).toBe(2)
    expect(shell.seen.notes).toContain('several jobs: abc1, abd2')
    expect(await run(shell, ['jobs', 'show', 'q'])).toBe(5)
  })

  it('resumes in the background', async () => {
    const studio = makeFakeStudio(jobs)
    const shell = makeFakeShell(studio.api)
    const ended = run(shell, ['jobs', 'resume', 'abc', '--home', '/h'])
    await expect.poll(() => shell.seen.started).toEqual([['jobs', 'resume', 'abc1', '--wait', '--home', resolve('/h')]])
    studio.jobs.set('abc1', makeJob('abc1', 'running'))
    expect(await ended).toBe(0)
    expect(shell.seen.out).toContain('in the background (process 4711)')
  })

  it('says so when the background process could not take the job', async () => {
    const background = { pid: 1, exitCode: () => 6 }
    const shell = makeFakeShell(makeFakeStudio(jobs).api, { background })
    expect(await run(shell, ['jobs', 'resume', 'abc1'])).toBe(6)
    expect(shell.seen.notes).toContain('jobs resume abc1 --wait')
  })

  it('resumes here with --wait, and ends like generate', async () => {
    const shell = makeFakeShell(makeFakeStudio(jobs).api)
    expect(await run(shell, ['jobs', 'resume', 'abc1', '--wait', '--json'])).toBe(0)
    expect(JSON.parse(shell.seen.out)).toMatchObject({ jobId: 'abc1', state: 'completed', rows: 30 })
  })

  it('refuses to resume what is completed', async () => {
    const shell = makeFakeShell(makeFakeStudio(jobs).api)
    expect(await run(shell, ['jobs', 'resume', 'abd2'])).toBe(6)
    expect(shell.seen.started).toEqual([])
  })

  it('pauses, cancels, deletes and shows logs', async () => {
    const studio = makeFakeStudio([makeJob('xyz3', 'running')], { runs: 'running' })
    const shell = makeFakeShell(studio.api)
    expect(await run(shell, ['jobs', 'pause', 'xyz3'])).toBe(0)
    expect(shell.seen.out).toContain('Job xyz3 is paused; 12 of 30 rows are kept.')
    expect(await run(shell, ['jobs', 'cancel', 'xyz3'])).toBe(0)
    expect(await run(shell, ['jobs', 'pause', 'xyz3'])).toBe(6)
    expect(await run(shell, ['jobs', 'delete', 'xyz3', '--with-files'])).toBe(0)
    expect(studio.calls).toEqual([['delete', { id: 'xyz3', withFiles: true }]])
    expect(await run(shell, ['jobs', 'logs', 'xyz3'])).toBe(0)
    expect(shell.seen.out).toContain('1970-01-01T00:00:00.000Z  warning Interrupted')
  })

  it('watches until the job is over, a line of JSON at each change', async () => {
    const shell = makeFakeShell(makeFakeStudio(jobs).api)
    expect(await run(shell, ['jobs', 'watch', 'xyz3', '--json'])).toBe(0)
    const states = shell.seen.out
      .trim()
      .split('\n')
      .map((line): string => JSON.parse(line).state)
    expect(states.at(-1)).toBe('completed')
  })

  it('stops watching at Ctrl-C and leaves the job alone', async () => {
    const studio = makeFakeStudio(jobs, { runs: 'running' })
    const shell = makeFakeShell(studio.api)
    const ended = run(shell, ['jobs', 'watch', 'xyz3'])
    await expect.poll(() => shell.seen.homes).toHaveLength(1)
    shell.interrupt()
    expect(await ended).toBe(130)
    expect(studio.jobs.get('xyz3')?.state).toBe('running')
    expect(shell.seen.notes).toContain('the job goes on')
  })

  it('watches a paused job no longer than it takes to say so', async () => {
    const shell = makeFakeShell(makeFakeStudio(jobs).api)
    expect(await run(shell, ['jobs', 'watch', 'abc1'])).toBe(0)
    expect(shell.seen.notes).toContain('It is paused. Go on with: rowsmith jobs resume abc1')
  })
})
