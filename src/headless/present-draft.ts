import type { Schema } from '../shared/model/schema.ts'
import { printSchema } from './print/print-schema.ts'
import type { Shell } from './shell.ts'
import { writeOutput } from './write-output.ts'

export interface DraftOptions {
  readonly json?: boolean
  readonly output?: string
  readonly force?: boolean
  /** What was typed to get the draft, for the hint how to keep it. */
  readonly command: string
}

/**
 * Shows a drafted schema: as JSON where that is wanted, into a file, or for reading with what to do next. What was not
 * understood is said in each case.
 */
export async function presentDraft(schema: Schema, options: DraftOptions, shell: Shell): Promise<void> {
  const { terminal, programName } = shell
  const json = `${JSON.stringify(schema, null, 2)}\n`
  const unknown = (schema.notUnderstood ?? []).map((words) => `  ${words}`)
  const warning =
    unknown.length === 0 ? undefined : `${terminal.noteStyle('yellow', 'Not understood:')}\n${unknown.join('\n')}`
  if (options.output !== undefined) {
    await writeOutput(options.output, json, { force: options.force ?? false })
    terminal.note(`Wrote ${options.output}.`)
  }
  if (options.json) await terminal.print(json)
  if (options.json || options.output !== undefined) {
    if (warning) terminal.note(warning)
    return
  }
  const { style, columns: width } = terminal
  const summary = printSchema(schema, { style, ...(width === undefined ? {} : { width }) })
  const missed = unknown.length === 0 ? '' : `\n\n${style('yellow', 'Not understood')}\n${unknown.join('\n')}`
  const next = [
    `Keep it      ${programName} ${options.command} -o ${fileNameFor(schema)}`,
    `See rows     ${programName} preview ${fileNameFor(schema)}`,
    `Make it      ${programName} generate ${fileNameFor(schema)}`,
  ]
  await terminal.print(
    `${summary}${missed}\n\n${style('bold', 'Next')}\n${next.map((line) => `  ${line}`).join('\n')}\n`,
  )
}

const fileNameFor = ({ name }: Schema): string => `${name.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.rowsmith.json`
