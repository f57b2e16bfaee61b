import type { Command } from 'commander'

/** A command as far as completion must know it. */
export interface CommandTree {
  readonly name: string
  readonly description: string
  readonly options: readonly OptionInfo[]
  readonly arguments: readonly { readonly name: string; readonly choices: readonly string[] }[]
  readonly commands: readonly CommandTree[]
}

export interface OptionInfo {
  /** `--format`. */
  readonly long: string
  /** `-o`, where there is one. */
  readonly short: string | undefined
  readonly description: string
  readonly takesValue: boolean
  /** The values there are; none where any will do. */
  readonly choices: readonly string[]
}

/** Reads commander's own tree, so that completion knows exactly what the parser knows. */
export function describeCommand(command: Command): CommandTree {
  const help = command.createHelp()
  const inherited = ancestorsOf(command).flatMap((ancestor) => ancestor.options)
  // Of the options of its ancestors, those with a value hold for a command too; `--version` is theirs alone.
  const options = [...help.visibleOptions(command), ...inherited.filter(({ required }) => required)]
  return {
    name: command.name(),
    description: command.description(),
    options: options.flatMap(({ long, short, description, required, optional, argChoices }) =>
      long ? [{ long, short, description, takesValue: required || optional, choices: argChoices ?? [] }] : [],
    ),
    arguments: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      choices: argument.argChoices ?? [],
    })),
    commands: help.visibleCommands(command).map(describeCommand),
  }
}

function ancestorsOf(command: Command): Command[] {
  return command.parent === null ? [] : [command.parent, ...ancestorsOf(command.parent)]
}
