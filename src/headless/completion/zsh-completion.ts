import type { CommandTree, OptionInfo } from './describe-command.ts'

/** A zsh script that completes commands, options, their values, and files, with what each of them does. */
export function zshCompletion(root: CommandTree): string {
  return `#compdef ${root.name}
# Completion of ${root.name} for zsh. Made by "${root.name} completion zsh".
${listFunctions(root, `_${root.name}`).join('\n')}
compdef _${root.name} ${root.name}
`
}

/** A function for each command, the subcommands' after their parent's. */
function listFunctions(command: CommandTree, name: string): string[] {
  const inner = command.commands.flatMap((child) => listFunctions(child, `${name}_${child.name}`))
  return [command.commands.length === 0 ? leafFunction(command, name) : branchFunction(command, name), ...inner]
}

function leafFunction({ options, arguments: args }: CommandTree, name: string): string {
  const places = args.map(({ name: label, choices }) =>
    quote(`:${escape(label)}:${choices.length === 0 ? '_files' : `(${choices.join(' ')})`}`),
  )
  return `${name}() {
  _arguments -s ${[...options.map(describeOption), ...places].join(' \\\n    ')}
}`
}

function branchFunction({ options, commands }: CommandTree, name: string): string {
  const described = commands.map((command) => `    ${quote(`${command.name}:${command.description}`)}`)
  const calls = commands.map((command) => `    ${command.name}) ${name}_${command.name} ;;`)
  return `${name}() {
  local line state
  _arguments -s -C ${[...options.map(describeOption), `'1: :->command'`, `'*::argument:->argument'`].join(' \\\n    ')}
  local -a commands=(
${described.join('\n')}
  )
  case "$state" in
    command) _describe command commands ;;
    argument) case "$line[1]" in
${calls.join('\n')}
    esac ;;
  esac
}`
}

function describeOption({ long, short, description, takesValue, choices }: OptionInfo): string {
  const value = takesValue ? `:value:${choices.length === 0 ? '_files' : `(${choices.join(' ')})`}` : ''
  const text = `[${escape(description)}]${value}`
  if (!short) return quote(`${long}${text}`)
  return `'(${long} ${short})'{${long},${short}}${quote(text)}`
}

/** Brackets and colons have a meaning in zsh's descriptions. */
function escape(text: string): string {
  return text.replaceAll(/[[\]:\\]/g, '\\$&')
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
