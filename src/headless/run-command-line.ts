import { CommanderError } from 'commander'
import { makeProgram } from './make-program.ts'
import type { Shell } from './shell.ts'
import { isClosedPipe } from './terminal.ts'

/**
 * Runs one command line to its end.
 *
 * @param args - Without the interpreter and the script.
 * @returns The exit code, unless the command has set one.
 */
export async function runCommandLine(args: readonly string[], shell: Shell): Promise<number> {
  try {
    await makeProgram(shell).parseAsync(args, { from: 'user' })
    return 0
  } catch (error) {
    // Whoever reads has what they wanted, as in `| head -1`.
    if (isClosedPipe(error)) return 0
    const isJson = args.includes('--json')
    if (error instanceof CommanderError) return reportUsage(error, { isJson, shell })
    const { reportError } = await import('./report-error.ts')
    return reportError(error, { terminal: shell.terminal, isJson, isDebug: isSet(shell.env['ROWSMITH_DEBUG']) })
  }
}

/** Commander has said already what was wrong, or has shown the help that was asked for. */
function reportUsage(
  error: CommanderError,
  { isJson, shell }: { readonly isJson: boolean; readonly shell: Shell },
): number {
  if (error.exitCode === 0) return 0
  if (isJson) {
    const message = error.message.replace(/^error: /, '')
    shell.terminal.note(JSON.stringify({ error: { code: 'BAD_INPUT', message, problems: [], exit: BAD_INPUT } }))
  }
  return BAD_INPUT
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '' && value !== '0'
const BAD_INPUT = 2
