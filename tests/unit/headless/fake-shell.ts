import type { Api, DetachedProcess, Shell } from '../../../src/headless/shell.ts'
import type { Terminal } from '../../../src/headless/terminal.ts'
import { runCommandLine } from '../../../src/headless/run-command-line.ts'

export interface FakeShell extends Shell {
  /** What was printed and said so far. */
  readonly seen: {
    out: string
    notes: string
    drawn: string
    exitCode: number
    left: number[]
    homes: string[]
    started: string[][]
  }
  /** Presses Ctrl-C. */
  interrupt(): void
}

/** A shell whose terminal is two strings and whose studio is the given API. */
export function makeFakeShell(
  api: Api,
  options: {
    readonly stdin?: string
    readonly terminal?: Partial<Terminal>
    readonly background?: DetachedProcess
  } = {},
): FakeShell {
  const seen: FakeShell['seen'] = { out: '', notes: '', drawn: '', exitCode: 0, left: [], homes: [], started: [] }
  const listeners = new Set<() => void>()
  return {
    seen,
    terminal: {
      print: (text) => {
        seen.out += typeof text === 'string' ? text : new TextDecoder().decode(text)
        return Promise.resolve()
      },
      note: (text) => void (seen.notes += `${text}\n`),
      draw: (text) => void (seen.drawn += text),
      canRedraw: false,
      columns: undefined,
      noteColumns: 80,
      style: (_format, text) => text,
      noteStyle: (_format, text) => text,
      ...options.terminal,
    },
    env: {},
    platform: 'linux',
    homeFolder: '/home/ada',
    programName: 'rowsmith',
    now: () => 1_795_000_000_000,
    openStudio: (home) => {
      seen.homes.push(home)
      return Promise.resolve({ api, close: () => Promise.resolve() })
    },
    onInterrupt(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    interrupt: () => {
      for (const listener of listeners) listener()
    },
    leave: (exitCode) => void seen.left.push(exitCode),
    readStdin: () => Promise.resolve(options.stdin ?? ''),
    startDetached(args) {
      seen.started.push([...args])
      return options.background ?? { pid: 4711, exitCode: () => undefined }
    },
    setExitCode: (exitCode) => void (seen.exitCode = exitCode),
  }
}

/** Runs a command line and gives its exit code, as the process would end with it. */
export async function run(shell: FakeShell, args: readonly string[]): Promise<number> {
  const exitCode = await runCommandLine(args, shell)
  return exitCode === 0 ? shell.seen.exitCode : exitCode
}
