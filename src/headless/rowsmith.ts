import { startThreads } from './start-threads.ts'

/** The command line's entry: `rowsmith <command> …`. */
const args = process.argv.slice(2)
// Threads take about as long to start as all else takes to load, so they begin first.
const threads = startThreads(args)
const [{ runCommandLine }, { makeProcessShell }] = await Promise.all([
  import('./run-command-line.ts'),
  import('./process-shell.ts'),
])
const exitCode = await runCommandLine(args, makeProcessShell(threads))
// Everything is written and closed by now; a library's timer is no reason to keep a terminal waiting.
process.exit(exitCode === 0 ? (process.exitCode ?? 0) : exitCode)
