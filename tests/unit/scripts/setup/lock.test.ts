import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withLock } from '../../../../scripts/setup/lock.mjs'

const times = { pollMs: 2, beatMs: 20, staleMs: 60_000 }
let root = ''
let folder = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rowsmith-lock-'))
  folder = join(root, 'out/lock')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('withLock', () => {
  it('gives what the work gives and leaves nothing behind', async () => {
    expect(await withLock(folder, async () => 42)).toBe(42)
    expect(readdirSync(join(root, 'out'))).toEqual([])
  })

  it('lets go when the work fails', async () => {
    const failing = withLock(folder, async () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    expect(existsSync(folder)).toBe(false)
  })

  it('never lets two in at once, however many come', async () => {
    let inside = 0
    const crowds: number[] = []
    const work = async () => {
      crowds.push(++inside)
      await new Promise((resolve) => setTimeout(resolve, 3))
      inside--
    }
    await Promise.all(Array.from({ length: 8 }, () => withLock(folder, work, { times })))
    expect(crowds).toEqual(Array.from({ length: 8 }, () => 1))
  })

  it('says once for whom it waits', async () => {
    const waits: (number | undefined)[] = []
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    const first = withLock(folder, () => held)
    const second = withLock(folder, async () => 'done', {
      times,
      onWait: (owner) => {
        waits.push(owner?.pid)
        setTimeout(release, 10)
      },
    })
    await Promise.all([first, second])
    expect(waits).toEqual([process.pid])
  })

  it('takes over from a process that is dead', async () => {
    leaveLock({ token: 'dead', pid: deadPid(), host: hostname() })
    expect(await withLock(folder, async () => 'mine', { times })).toBe('mine')
  })

  it('takes over from another machine that has gone silent', async () => {
    leaveLock({ token: 'far', pid: 1, host: 'elsewhere' })
    utimesSync(join(folder, 'owner.json'), new Date(0), new Date(0))
    expect(await withLock(folder, async () => 'mine', { times })).toBe('mine')
  })

  it('takes over a lock whose maker died before signing it', async () => {
    mkdirSync(folder, { recursive: true })
    utimesSync(folder, new Date(0), new Date(0))
    expect(await withLock(folder, async () => 'mine', { times })).toBe('mine')
  })

  it('lets only one in where many find a lock left behind', async () => {
    leaveLock({ token: 'dead', pid: deadPid(), host: hostname() })
    let inside = 0
    const crowds: number[] = []
    const work = async () => {
      crowds.push(++inside)
      await new Promise((resolve) => setTimeout(resolve, 3))
      inside--
    }
    await Promise.all(Array.from({ length: 8 }, () => withLock(folder, work, { times })))
    expect(crowds).toEqual(Array.from({ length: 8 }, () => 1))
  })
})

function leaveLock(owner: { token: string; pid: number; host: string }): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'owner.json'), JSON.stringify(owner))
}

function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid
}
