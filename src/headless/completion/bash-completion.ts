import type { CommandTree, OptionInfo } from './describe-command.ts'

/**
 * A bash script that completes commands, options, their values, and files where any value will do. It works with the
 * bash 3.2 of macOS and needs no bash-completion package.
 */
export function bashCompletion(root: CommandTree): string {
  return `# Completion of ${root.name} for bash. Made by "${root.name} completion bash".
_${root.name}() {
  local word="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}" path="" i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$path \${COMP_WORDS[i]}" in
${listPaths(root)
  .map(({ path }) => `      ${quote(` ${path}`)}) path=${quote(` ${path}`)} ;;`)
  .join('\n')}
    esac
  done
  COMPREPLY=()
  case "$path" in
${[{ path: '', command: root }, ...listPaths(root)].map(({ path, command }) => completePath(path, command)).join('\n')}
  esac
}
complete -o default -F _${root.name} ${root.name}
`
}

interface Path {
  readonly path: string
  readonly command: CommandTree
}

/** All commands below one, parents first: `jobs`, `jobs list`, … */
function listPaths({ commands }: CommandTree, before = ''): Path[] {
  return commands.flatMap((command) => {
    const path = before === '' ? command.name : `${before} ${command.name}`
    return [{ path, command }, ...listPaths(command, path)]
  })
}

function completePath(path: string, { commands, options, arguments: args }: CommandTree): string {
  const words = [...commands.map(({ name }) => name), ...args.flatMap(({ choices }) => choices)]
  const flags = options.flatMap(({ long, short }) => (short ? [long, short] : [long]))
  const values = options.filter(({ takesValue }) => takesValue).map((option) => `        ${completeValue(option)}`)
  return `    ${quote(path === '' ? '' : ` ${path}`)})
      case "$previous" in
${[...values, '        *) ;;'].join('\n')}
      esac
      case "$word" in
        -*) COMPREPLY=($(compgen -W ${quote(flags.join(' '))} -- "$word")) ;;
        *) ${words.length === 0 ? ':' : `COMPREPLY=($(compgen -W ${quote(words.join(' '))} -- "$word"))`} ;;
      esac ;;`
}

/** Without a choice, the shell's own completion offers files. */
function completeValue({ long, short, choices }: OptionInfo): string {
  const pattern = short ? `${long} | ${short}` : long
  const reply = choices.length === 0 ? '' : `COMPREPLY=($(compgen -W ${quote(choices.join(' '))} -- "$word")); `
  return `${pattern}) ${reply}return ;;`
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
