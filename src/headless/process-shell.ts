import { spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { WorkerThreads } from '../node/workers/piscina-pool.ts'
import type { Shell } from './shell.ts'
import { findWorkerFile } from './start-threads.ts'
import { makeTerminal } from './terminal.ts'

/**
 * The shell of a real process.
 *
 * @param threads - Worker threads that are starting already.
 */
export function makeProcessShell(threads: Promise<WorkerThreads> | undefined): Shell {
  return {
    terminal: makeTerminal(process),
    env: process.env,
    platform: process.platform,
    homeFolder: homedir(),
    // Set by npm for the scripts of this very package, that is, in a checkout.
    programName: process.env['npm_package_name'] === 'rowsmith' ? 'npm run -s rowsmith --' : 'rowsmith',
    now: () => Date.now(),
    async openStudio(home) {
      const { openStudio } = await import('../node/open-studio.ts')
      return openStudio({
        home,
        threads: await threads,
        workerFile: findWorkerFile(),
        templateFolder: join(import.meta.dirname, '../../resources/templates'),
      })
    },
    onInterrupt(listener) {
      for (const signal of INTERRUPTS) process.on(signal, listener)
      return () => {
        for (const signal of INTERRUPTS) process.off(signal, listener)
      }
    },
    leave: (exitCode) => process.exit(exitCode),
    readStdin: () => text(process.stdin),
    startDetached(args) {
      const { execPath, execArgv, argv } = process
      const child = spawn(execPath, [...execArgv, argv[1], ...args], {
        detached: true,
        stdio: 'ignore',
        windowsHide: true,
      })
      // A process that could not be started has no exit code of its own.
      let hasFailed = false
      child.on('error', () => (hasFailed = true))
      child.unref()
      return {
        pid: child.pid,
        exitCode: () => child.exitCode ?? (hasFailed || child.signalCode !== null ? 1 : undefined),
      }
    },
    setExitCode(exitCode) {
      process.exitCode = exitCode
    },
  }
}

const INTERRUPTS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
