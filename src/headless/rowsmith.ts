import { makeProcessShell } from './process-shell.ts'
import { runCommandLine } from './run-command-line.ts'

/** The command line's entry: `rowsmith <command> …`. */
const exitCode = await runCommandLine(process.argv.slice(2), makeProcessShell())
// Everything is written and closed by now; a library's timer is no reason to keep a terminal waiting.
process.exit(exitCode === 0 ? (process.exitCode ?? 0) : exitCode)
