import { Command } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { completionCommand } from './commands/completion.ts'
import { exportCommand } from './commands/export.ts'
import { extractCommand } from './commands/extract.ts'
import { generateCommand } from './commands/generate.ts'
import { importCommand } from './commands/import.ts'
import { jobsCommand } from './commands/jobs.ts'
import { previewCommand } from './commands/preview.ts'
import { queryCommand } from './commands/query.ts'
import { validateCommand } from './commands/validate.ts'
import { addExamples } from './option-types.ts'
import type { Shell } from './shell.ts'

/**
 * The command line as a tree of commands. Making it loads nothing heavy: what a command needs is imported when it runs.
 */
export function makeProgram(shell: Shell): Command {
  const { style, noteStyle } = shell.terminal
  const program = new Command('rowsmith')
    .description('A studio for synthetic data: say what you need, look at it, generate it.')
    .version(packageJson.version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .option('--home <folder>', 'where jobs are remembered (default: ROWSMITH_HOME, else the platform’s state folder)')
    .showHelpAfterError('Add --help for what there is.')
    .configureHelp({ showGlobalOptions: true, styleTitle: (text) => style('bold', text) })
    .configureOutput({
      outputError: (text, write) => write(noteStyle('red', 'error: ') + text.replace(/^error: /, '')),
    })
  for (const makeCommand of [
    extractCommand,
    importCommand,
    validateCommand,
    previewCommand,
    generateCommand,
    jobsCommand,
    queryCommand,
    exportCommand,
  ]) {
    program.addCommand(makeCommand(shell))
  }
  program.addCommand(completionCommand(shell, program))
  addExamples(program, [
    [
      'extract "1000 customers with name, email, age (18-80), each with 1-5 orders" -o shop.rowsmith.json',
      'Say what you need',
    ],
    ['preview shop.rowsmith.json', 'Look at it'],
    ['generate shop.rowsmith.json --rows 1M --format parquet', 'Make it'],
    ['query ./shop "SELECT count(*) FROM orders"', 'Ask it'],
  ])
  for (const command of listCommands(program)) inherit(command, program)
  return program
}

/** Errors of every command leave it in the same way, instead of ending the process. */
function inherit(command: Command, program: Command): void {
  if (command !== program) command.copyInheritedSettings(program)
  command.exitOverride()
}

function listCommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(listCommands)]
}
