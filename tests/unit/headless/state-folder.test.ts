import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findStateFolder } from '../../../src/headless/state-folder.ts'

const homeFolder = '/home/ada'

describe('findStateFolder', () => {
  it('takes --home before ROWSMITH_HOME, and both before the platform', () => {
    const machine = { env: { ROWSMITH_HOME: '/from-env' }, platform: 'linux', homeFolder } as const
    expect(findStateFolder('/given', machine)).toBe(resolve('/given'))
    expect(findStateFolder(undefined, machine)).toBe(resolve('/from-env'))
  })

  it.each([
    ['linux', {}, '/home/ada/.local/state/rowsmith'],
    ['linux', { XDG_STATE_HOME: '/state' }, '/state/rowsmith'],
    ['linux', { XDG_STATE_HOME: '', ROWSMITH_HOME: '' }, '/home/ada/.local/state/rowsmith'],
    ['darwin', {}, '/home/ada/Library/Application Support/Rowsmith'],
  ] as const)('knows the place for state on %s with %o', (platform, env, folder) => {
    expect(findStateFolder(undefined, { env, platform, homeFolder })).toBe(folder)
  })

  it('knows the place for state on Windows', () => {
    const env = { LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' }
    expect(findStateFolder(undefined, { env, platform: 'win32', homeFolder })).toMatch(/AppData\\Local.Rowsmith$/)
  })
})
