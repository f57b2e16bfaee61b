import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { bashCompletion } from '../../../../src/headless/completion/bash-completion.ts'
import { describeCommand } from '../../../../src/headless/completion/describe-command.ts'
import type { CommandTree } from '../../../../src/headless/completion/describe-command.ts'
import { fishCompletion } from '../../../../src/headless/completion/fish-completion.ts'
import { zshCompletion } from '../../../../src/headless/completion/zsh-completion.ts'
import { makeProgram } from '../../../../src/headless/make-program.ts'
import { makeFakeStudio } from '../fake-api.ts'
import { makeFakeShell } from '../fake-shell.ts'

const tree = describeCommand(makeProgram(makeFakeShell(makeFakeStudio().api)))

describe('describeCommand', () => {
  it('knows every command and subcommand', () => {
    expect(tree.commands.map(({ name }) => name)).toEqual([
      'extract',
      'import',
      'validate',
      'preview',
      'generate',
      'jobs',
      'query',
      'export',
      'completion',
      'help',
    ])
    expect(find('jobs').commands.map(({ name }) => name)).toContain('resume')
  })

  it('knows the values of options, and that --home goes anywhere', () => {
    const { options } = find('generate')
    expect(options.find(({ long }) => long === '--format')?.choices).toEqual(['csv', 'json', 'jsonl', 'parquet', 'sql'])
    expect(options.find(({ long }) => long === '--home')?.takesValue).toBe(true)
    expect(options.map(({ long }) => long)).not.toContain('--version')
  })
})

describe.each([
  ['bash', bashCompletion],
  ['zsh', zshCompletion],
  ['fish', fishCompletion],
] as const)('%s completion', (_shell, makeScript) => {
  it('names every command and every option', () => {
    const script = makeScript(tree)
    const dash = makeScript === fishCompletion ? /^--/ : /^/
    for (const { name, options } of listAll(tree)) {
      expect(script).toContain(name)
      for (const { long } of options)
        expect(script).toContain(long.replace(dash, makeScript === fishCompletion ? '-l ' : ''))
    }
  })
})

describe.skipIf(spawnSync('bash', ['--version']).status !== 0)('bash completion in a real bash', () => {
  it.each([
    [['ge'], ['generate']],
    [['jobs', 're'], ['resume']],
    [
      ['generate', '--fo'],
      ['--format', '--force'],
    ],
    [['generate', '--format', 'p'], ['parquet']],
    [
      ['extract', 'text', '--model', ''],
      ['offline', 'gemini', 'openai'],
    ],
    [['completion', 'z'], ['zsh']],
    [['--home', '/x', 'jobs', 'list', '--st'], ['--state']],
    [['generate', 'shop.json', '--out', ''], []],
  ])('completes %j', (words, expected) => {
    const typed = ['rowsmith', ...words].map((word) => `'${word}'`).join(' ')
    const script = `${bashCompletion(tree)}\nCOMP_WORDS=(${typed}); COMP_CWORD=${words.length}; _rowsmith; printf '%s\\n' "\${COMPREPLY[@]}"`
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(stdout.split('\n').filter(Boolean).toSorted()).toEqual(expected.toSorted())
  })
})

function find(name: string): CommandTree {
  const command = tree.commands.find((child) => child.name === name)
  if (!command) throw new Error(`no command ${name}`)
  return command
}

function listAll(command: CommandTree): CommandTree[] {
  return [command, ...command.commands.flatMap(listAll)]
}
