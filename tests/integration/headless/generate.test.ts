import { spawn } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeSchema, makeWorkplace } from './run-rowsmith.ts'
import type { Running } from './run-rowsmith.ts'

describe('rowsmith generate', () => {
  it('writes a dataset, and prints nothing but a line of JSON', async () => {
    const { run, path } = makeWorkplace({ 'schema.json': makeSchema(10) })
    const { code, stdout } = await run(['generate', 'schema.json', '--rows', '2k', '--json'])
    expect(code).toBe(0)
    expect(stdout.trim().split('\n')).toHaveLength(1)
    const summary = JSON.parse(stdout)
    expect(summary).toMatchObject({ state: 'completed', rows: 2000, files: [{ table: 'people', rows: 2000 }] })
    expect(readFileSync(path('people/people.csv'), 'utf8').trim().split('\n')).toHaveLength(2001)
    expect(existsSync(path('people/datapackage.json'))).toBe(true)
  })

  it('reads YAML, and a schema from standard input', async () => {
    const { run } = makeWorkplace()
    const yaml =
      'rowsmith: 1\nname: y\ntables:\n  - name: t\n    rows: 3\n    columns:\n      - { name: id, type: integer, generator: { kind: sequence } }\n'
    expect(await run(['generate', '-', '--out', '-'], { stdin: yaml })).toMatchObject({
      code: 0,
      stdout: 'id\n1\n2\n3\n',
    })
  })

  it('keeps colours out of pipes', async () => {
    const { run } = makeWorkplace({ 'schema.json': makeSchema(10) })
    const { stdout, stderr } = await run(['generate', 'schema.json'], { env: { NO_COLOR: undefined } })
    expect(stdout + stderr).not.toContain('\u001b')
  })
})

describe('rowsmith generate, interrupted', () => {
  it('pauses durably at Ctrl-C and goes on to the same bytes', async () => {
    const { start, run, path } = makeWorkplace({ 'schema.json': makeSchema(1_500_000) })
    const running = start(['generate', 'schema.json', '--out', 'out', '--workers', '1', '--json'])
    const id = await untilJob(running)
    await expect.poll(() => sizeOfPart(path('out')), { timeout: 30_000, interval: 10 }).toBeGreaterThan(1_000_000)
    running.child.kill('SIGINT')
    const { code, stdout, stderr } = await running.ended
    expect(code).toBe(130)
    expect(JSON.parse(stdout)).toMatchObject({ jobId: id, state: 'paused', rows: expect.toSatisfy((rows) => rows > 0) })
    expect(stderr).toContain(`jobs resume ${id} --wait`)
    expect(existsSync(path('out/people.csv'))).toBe(false)
    const resumed = await run(['jobs', 'resume', id, '--wait', '--json'])
    expect(JSON.parse(resumed.stdout)).toMatchObject({ jobId: id, state: 'completed', rows: 1_500_000 })
    const whole = await run(['generate', 'schema.json', '--out', 'whole', '--json'])
    expect(JSON.parse(resumed.stdout).files[0].sha256).toBe(JSON.parse(whole.stdout).files[0].sha256)
  })

  it('is resumed in the background by a process that does not stay', async () => {
    const { start, run, path } = makeWorkplace({ 'schema.json': makeSchema(500_000) })
    const running = start(['generate', 'schema.json', '--out', 'out', '--workers', '1'])
    const id = await untilJob(running)
    running.child.kill('SIGTERM')
    expect((await running.ended).code).toBe(130)
    const resumed = await run(['jobs', 'resume', id])
    expect(resumed).toMatchObject({ code: 0, stdout: expect.stringContaining('in the background') })
    expect(await run(['jobs', 'watch', id])).toMatchObject({ code: 0 })
    expect(readdirSync(path('out')).toSorted()).toEqual(['datapackage.json', 'people.csv'])
  })

  it('obeys another process, and waits while it is paused from there', async () => {
    const { start, run } = makeWorkplace({ 'schema.json': makeSchema(20_000_000) })
    const running = start(['generate', 'schema.json', '--out', 'out', '--workers', '1'])
    const id = await untilJob(running)
    expect(await run(['jobs', 'pause', id.slice(0, -1)])).toMatchObject({ code: 0 })
    await running.untilSaid('paused from elsewhere')
    expect(await run(['jobs', 'resume', id])).toMatchObject({ code: 0 })
    await running.untilSaid('goes on')
    expect(await run(['jobs', 'cancel', id])).toMatchObject({ code: 0 })
    const { code, stderr } = await running.ended
    expect(code).toBe(130)
    expect(stderr).toContain('Cancelled from elsewhere')
    expect(await run(['jobs', 'delete', id])).toMatchObject({ code: 0 })
    expect(await run(['jobs', 'list', '--json'])).toMatchObject({ stdout: '[]\n' })
  })
})

describe.skipIf(process.platform === 'win32')('rowsmith in a pipe', () => {
  it.each([
    ['generate schema.json --rows 300k --out - | head -1', 'id,name,email\n'],
    ['preview schema.json --count 10000 | head -1', expect.stringMatching(/^ *# +id/)],
    ['completion bash | head -1', '# Completion of rowsmith for bash. Made by "rowsmith completion bash".\n'],
  ])('ends quietly: %s', async (command, stdout) => {
    const { folder } = makeWorkplace({ 'schema.json': makeSchema(20_000) })
    const line = command.replace(/^/, '"$NODE" "$ROWSMITH" ').replace('|', '2>errors; echo $? >code; } |')
    const script = `{ ${line}; cat errors code >&2`
    const env = {
      ...process.env,
      NODE: process.execPath,
      ROWSMITH: resolve('src/headless/rowsmith.ts'),
      ROWSMITH_HOME: `${folder}/home`,
    }
    const child = spawn('sh', ['-c', script], { cwd: folder, env })
    let out = ''
    let err = ''
    child.stdout.on('data', (data: Buffer) => (out += data.toString()))
    child.stderr.on('data', (data: Buffer) => (err += data.toString()))
    await new Promise((done) => child.on('close', done))
    expect(out).toEqual(stdout)
    expect(err).toBe('0\n')
  })
})

/** The id of the job that a process has begun. */
async function untilJob(running: Running): Promise<string> {
  return /\(job (\w+)\)/.exec(await running.untilSaid('(job '))?.[1] ?? ''
}

/** Bytes of the file that still grows in a folder. */
function sizeOfPart(folder: string): number {
  const part = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith('.part')) : undefined
  return part === undefined ? 0 : statSync(join(folder, part)).size
}
