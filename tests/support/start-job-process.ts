import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export interface JobProcess {
  /** Resolves with the first line of output that fits. Rejects, with what stood on stderr, when the process ends before. */
  until(isWanted: (line: JobProcessLine) => boolean): Promise<JobProcessLine>
  /** Ends the process as a power cut would, and waits until the system has let go of all it held. */
  kill(): Promise<void>
  readonly exited: Promise<number | null>
}

export type JobProcessLine = Readonly<Record<string, unknown>>

/** Starts `job-process.ts`; see there. */
export function startJobProcess(args: readonly string[], env: Readonly<Record<string, string>> = {}): JobProcess {
  const script = fileURLToPath(new URL('job-process.ts', import.meta.url))
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stderr = ''
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()))
  const lines: JobProcessLine[] = []
  const listeners = new Set<() => void>()
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(JSON.parse(line) as JobProcessLine)
    for (const listener of listeners) listener()
  })
  const exited = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      resolve(code)
      for (const listener of listeners) listener()
    })
  })
  return {
    exited,
    until: (isWanted) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = lines.find(isWanted)
          if (found) resolve(found)
          else if (child.exitCode !== null || child.signalCode !== null) reject(new Error(`It ended: ${stderr}`))
          else return
          listeners.delete(look)
        }
        listeners.add(look)
        look()
      }),
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}
