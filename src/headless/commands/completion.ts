import { Argument, Command } from 'commander'
import { bashCompletion } from '../completion/bash-completion.ts'
import { describeCommand } from '../completion/describe-command.ts'
import { fishCompletion } from '../completion/fish-completion.ts'
import { zshCompletion } from '../completion/zsh-completion.ts'
import { addExamples } from '../option-types.ts'
import type { Shell } from '../shell.ts'

/** `completion`: a script that completes this very command tree. */
export function completionCommand({ terminal }: Shell, program: Command): Command {
  const command = new Command('completion')
    .description('Print a completion script for a shell')
    .addArgument(new Argument('<shell>', 'which shell').choices(Object.keys(SCRIPTS)))
    .action(async (shell: keyof typeof SCRIPTS) => {
      await terminal.print(SCRIPTS[shell](describeCommand(program)))
    })
  return addExamples(command, [
    ['completion bash > ~/.local/share/bash-completion/completions/rowsmith', 'For bash'],
    ['completion zsh > "${fpath[1]}/_rowsmith"', 'For zsh'],
    ['completion fish > ~/.config/fish/completions/rowsmith.fish', 'For fish'],
  ])
}

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion }
