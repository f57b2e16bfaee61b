import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const scripts = resolve(import.meta.dirname, '../../../scripts')
let root = ''

/** A checkout in small: the real scripts, nothing to install, and a build that writes down that it ran. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rowsmith-setup-'))
  cpSync(scripts, join(root, 'scripts'), { recursive: true })
  write('package-lock.json', '{"packages":{"":{}}}')
  write('node_modules/.package-lock.json', '{"packages":{}}')
  write('src/shared/word.ts', 'export const word = 1')
  write('builds.txt', '')
  write('scripts/build.mjs', buildScript)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('setup.mjs', () => {
  it('builds what was never built, and speaks on stderr only', async () => {
    const { code, stdout, stderr } = await run('setup.mjs')
    expect({ code, stdout, builds: countBuilds() }).toEqual({ code: 0, stdout: '', builds: 1 })
    expect(stderr).toContain('building (never made)')
  })

  it('does nothing and says nothing the second time', async () => {
    await run('setup.mjs')
    expect(await run('setup.mjs')).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(countBuilds()).toBe(1)
  })

  it('builds again after a change, and names it', async () => {
    await run('setup.mjs')
    write('src/shared/word.ts', 'export const word = 22')
    expect((await run('setup.mjs')).stderr).toContain('building (src/shared/word.ts changed)')
    expect(countBuilds()).toBe(2)
  })

  it('builds once where several start at once', async () => {
    const ends = await Promise.all([run('setup.mjs'), run('setup.mjs'), run('setup.mjs')])
    expect(ends.map(({ code }) => code)).toEqual([0, 0, 0])
    expect(countBuilds()).toBe(1)
  })

  it('leaves the build alone with --no-build', async () => {
    await run('setup.mjs', ['--no-build'])
    expect(countBuilds()).toBe(0)
  })

  it('fails where the build fails, and tries again the next time', async () => {
    write('scripts/build.mjs', "process.stdout.write('half\\n'); process.exit(3)")
    const { code, stdout, stderr } = await run('setup.mjs')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('half')
    expect(stderr).toContain('ended with 3')
    write('scripts/build.mjs', buildScript)
    expect((await run('setup.mjs')).code).toBe(0)
  })
})

describe('rowsmith.mjs', () => {
  it('sets up first and then becomes the command, whose stdout stays its own', async () => {
    const { code, stdout, stderr } = await run('rowsmith.mjs', ['jobs', 'list'])
    expect({ code, stdout }).toEqual({ code: 5, stdout: '["jobs","list"]\n' })
    expect(stderr).toContain('building')
  })

  it('says nothing of its own where all is current', async () => {
    await run('setup.mjs')
    expect(await run('rowsmith.mjs', ['x'])).toEqual({ code: 5, stdout: '["x"]\n', stderr: '' })
  })

  it('leaves the product as it is where the set-up is switched off', async () => {
    await run('setup.mjs')
    write('src/shared/word.ts', 'export const word = 22')
    await run('rowsmith.mjs', [], { ROWSMITH_SET_UP: 'off' })
    expect(countBuilds()).toBe(1)
  })
})

const buildScript = `
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { takeStamp, writeStamp } from './setup/freshness.mjs'
import { build } from './setup/parts.mjs'
import { projectRoot } from './setup/project-root.mjs'
const stamp = takeStamp(projectRoot, build.places)
appendFileSync(projectRoot + '/builds.txt', 'built\\n')
mkdirSync(projectRoot + '/out/headless', { recursive: true })
const command = 'console.log(JSON.stringify(process.argv.slice(2))); process.exitCode = 5'
writeFileSync(projectRoot + '/out/headless/rowsmith.mjs', command)
writeStamp(build.stampFile, stamp)
`

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

function countBuilds(): number {
  return readFileSync(join(root, 'builds.txt'), 'utf8').split('\n').length - 1
}

async function run(script: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = { ROWSMITH_SET_UP: '' }) {
  const child = spawn(process.execPath, [join(root, 'scripts', script), ...args], { env: { ...process.env, ...env } })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const code = await new Promise((done) => child.once('close', done))
  return { code, stdout, stderr }
}
