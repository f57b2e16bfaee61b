import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** Resolves with standard error once it contains this. Rejects where the process ends before. */
  untilSaid(text: string): Promise<string>
}

export interface StartOptions {
  readonly stdin?: string
  readonly env?: NodeJS.ProcessEnv
  /** Another user to run as. */
  readonly uid?: number
}

/** A folder to work in, with its own state folder and these files. */
export function makeWorkplace(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'rowsmith-command-line-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  const start = (
    args: readonly string[],
    options: { readonly stdin?: string; readonly env?: NodeJS.ProcessEnv } = {},
  ) => startRowsmith(args, { folder, ...options })
  return {
    folder,
    path: (name: string) => join(folder, name),
    start,
    run: (args: readonly string[], options?: StartOptions) => start(args, options).ended,
  }
}

/** Starts the command line from its sources, as a process of its own. */
function startRowsmith(
  args: readonly string[],
  { folder, stdin, env, uid }: StartOptions & { readonly folder: string },
): Running {
  const child = spawn(process.execPath, [resolve('src/headless/rowsmith.ts'), ...args], {
    cwd: folder,
    env: { ...process.env, ROWSMITH_HOME: join(folder, 'home'), NO_COLOR: '1', ...env },
    stdio: 'pipe',
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  // Not every process reads what it is given.
  child.stdin.on('error', () => undefined)
  child.stdin.end(stdin ?? '')
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const ended = new Promise<Ended>((done) =>
    child.on('close', (code, signal) => done({ code, signal, stdout, stderr })),
  )
  return {
    child,
    ended,
    untilSaid: (text) =>
      new Promise((done, fail) => {
        const look = (): void => void (stderr.includes(text) && done(stderr))
        child.stderr.on('data', look)
        void ended.then(() => fail(new Error(`It ended without saying "${text}":\n${stderr}`)))
        look()
      }),
  }
}

/** A schema of one table with so many rows, large enough to be caught in the middle. */
export function makeSchema(rows: number, change: object = {}): string {
  const columns = [
    { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
    { name: 'name', type: 'string', generator: { kind: 'faker', method: 'person.fullName' } },
    { name: 'email', type: 'string', generator: { kind: 'faker', method: 'internet.email' } },
  ]
  return JSON.stringify({
    rowsmith: 1,
    name: 'people',
    seed: 7,
    tables: [{ name: 'people', rows, primaryKey: ['id'], columns }],
    ...change,
  })
}
