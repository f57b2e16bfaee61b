import { join, resolve } from 'node:path'

/**
 * Where jobs are remembered: `--home`, else `ROWSMITH_HOME`, else the platform's place for state.
 *
 * @param given - The value of `--home`.
 * @see XDG Base Directory Specification 0.8, `XDG_STATE_HOME`.
 */
export function findStateFolder(given: string | undefined, machine: Machine): string {
  const { env, platform, homeFolder } = machine
  const chosen = given ?? env['ROWSMITH_HOME']
  if (chosen) return resolve(chosen)
  if (platform === 'win32') return join(env['LOCALAPPDATA'] || join(homeFolder, 'AppData', 'Local'), 'Rowsmith')
  if (platform === 'darwin') return join(homeFolder, 'Library', 'Application Support', 'Rowsmith')
  return join(env['XDG_STATE_HOME'] || join(homeFolder, '.local', 'state'), 'rowsmith')
}

export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly homeFolder: string
}
