import { inspect } from 'node:util'
import { formatProblem, toAppError } from '../shared/errors/app-error.ts'
import type { AppError } from '../shared/errors/app-error.ts'
import { ERROR_CODES } from '../shared/errors/error-codes.ts'
import type { Terminal } from './terminal.ts'

/**
 * Says on standard error what went wrong, for a person and, where JSON was asked for, on a last line for a machine:
 * `{"error":{"code","message","problems","exit"}}`.
 *
 * @returns The exit code.
 */
export function reportError(
  thrown: unknown,
  { terminal, isJson, isDebug }: { readonly terminal: Terminal; readonly isJson: boolean; readonly isDebug: boolean },
): number {
  const error = toAppError(thrown)
  const { code, message, problems } = error
  const { exit } = ERROR_CODES[code]
  terminal.note(`${terminal.noteStyle('red', 'error:')} ${describe(error)}`)
  if (code === 'INTERNAL') {
    terminal.note(
      'This is a bug in Rowsmith. Please report it as CONTRIBUTING.md says, with what ROWSMITH_DEBUG=1 adds.',
    )
  }
  if (isDebug) terminal.note(stackOf(error))
  if (isJson) terminal.note(JSON.stringify({ error: { code, message, problems, exit } }))
  return exit
}

/** Problems one a line, below each other, unless there is only one. */
function describe({ message, problems }: AppError): string {
  if (problems.length === 0) return message
  const lines = problems.map((problem) => formatProblem(problem))
  if (lines.length === 1) return lines[0]
  const isListOfProblems = message === lines.join('\n')
  return [isListOfProblems ? `${lines.length} problems` : message, ...lines.map((line) => `  ${line}`)].join('\n')
}

function stackOf(error: AppError): string {
  const { stack, cause } = error
  return cause === undefined ? String(stack) : `${stack}\ncaused by ${inspect(cause)}`
}
