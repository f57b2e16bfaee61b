import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

export interface ProcessRun {
  /** Wall time from start to exit. */
  readonly seconds: number
  /** The most memory the process held; 0 where the system doesn't tell (only Linux does, in /proc). */
  readonly peakBytes: number
  readonly stdout: string
}

/** Runs `node …args` as a whole process. Throws with what it said where it fails. */
export function runProcess(args: readonly string[]): Promise<ProcessRun> {
  const startedMs = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr, peakBytes] = ['', '', 0]
  child.stdout.on('data', (data) => (stdout += String(data)))
  child.stderr.on('data', (data) => (stderr += String(data)))
  const timer = setInterval(() => (peakBytes = Math.max(peakBytes, readPeak(child.pid))), 20)
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      clearInterval(timer)
      const seconds = (performance.now() - startedMs) / 1000
      if (code === 0) resolve({ seconds, peakBytes, stdout })
      else reject(new Error(`${args.join(' ')} → ${code}: ${stderr.trim()}`))
    })
  })
}

/** Arguments that run the built command line. */
export function rowsmith(...args: readonly string[]): string[] {
  return [path.resolve(import.meta.dirname, '../../scripts/rowsmith.mjs'), ...args]
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}

function readPeak(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}
