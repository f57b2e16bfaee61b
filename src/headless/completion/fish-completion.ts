import type { CommandTree, OptionInfo } from './describe-command.ts'

/** A fish script that completes commands, options, their values, and files, with what each of them does. */
export function fishCompletion(root: CommandTree): string {
  return `# Completion of ${root.name} for fish. Made by "${root.name} completion fish".
${completeCommand(root, { program: root.name, path: [], root }).join('\n')}
`
}

interface Place {
  readonly program: string
  /** The commands typed so far. */
  readonly path: readonly string[]
  readonly root: CommandTree
}

function completeCommand({ commands, options, arguments: args }: CommandTree, place: Place): string[] {
  const { program, path } = place
  const begin = `complete -c ${program} -n ${quote(conditionOf(place, commands))}`
  const here = `complete -c ${program} -n ${quote(conditionOf(place, []))}`
  return [
    ...commands.map(({ name, description }) => `${begin} -f -a ${name} -d ${quote(description)}`),
    ...args.flatMap(({ choices }) => (choices.length === 0 ? [] : [`${here} -f -a ${quote(choices.join(' '))}`])),
    ...options.map((option) => `${here} ${describeOption(option)}`),
    ...commands.flatMap((command) => completeCommand(command, { ...place, path: [...path, command.name] })),
  ]
}

/** True where exactly the commands of the path have been typed, and none of those that could follow. */
function conditionOf({ path }: Place, following: readonly CommandTree[]): string {
  const seen = path.map((name) => `__fish_seen_subcommand_from ${name}`)
  const none =
    following.length === 0 ? [] : [`not __fish_seen_subcommand_from ${following.map(({ name }) => name).join(' ')}`]
  return [...seen, ...none].join('; and ') || 'true'
}

function describeOption({ long, short, description, takesValue, choices }: OptionInfo): string {
  return [
    ...(short ? [`-s ${short.slice(1)}`] : []),
    `-l ${long.slice(2)}`,
    ...(takesValue ? ['-r'] : []),
    ...(choices.length > 0 ? [`-f -a ${quote(choices.join(' '))}`] : []),
    `-d ${quote(description)}`,
  ].join(' ')
}

function quote(text: string): string {
  return `'${text.replaceAll(/['\\]/g, '\\$&')}'`
}
