import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/*
 * A lock is a folder, because making a folder either succeeds or says that it is there, on every system and over
 * network drives. `owner.json` inside says whose it is, and its holder touches that file while it lives.
 */

/**
 * @typedef {{ token: string, pid: number, host: string }} Owner
 * @typedef {{ pollMs?: number, beatMs?: number, staleMs?: number }} LockTimes
 *   How often to look, to touch, and after how long without a touch a lock counts as left behind.
 */

/**
 * Runs `work` while holding the lock; waits for as long as another process holds it.
 *
 * @template T
 * @param {string} folder The lock's own folder; its parent is made where missing.
 * @param {() => Promise<T>} work
 * @param {{ onWait?: (owner: Owner | undefined) => void, times?: LockTimes }} [options] `onWait` is called once, and
 *   only where there is something to wait for.
 * @returns {Promise<T>}
 */
export async function withLock(
  folder,
  work,
  { onWait, times: { pollMs = 200, beatMs = 5000, staleMs = 60_000 } = {} } = {},
) {
  let hasWaited = false
  while (!take(folder)) {
    const owner = readOwner(folder)
    if (isLeftBehind(folder, owner, staleMs)) {
      if (!owner && claim(folder)) break
      if (owner) setAside(folder, owner)
      continue
    }
    if (!hasWaited) onWait?.(owner)
    hasWaited = true
    await sleep(pollMs)
  }
  const beat = setInterval(() => touch(folder), beatMs)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    rmSync(folder, { recursive: true, force: true })
    sweep(folder, staleMs)
  }
}

/** @param {string} folder */
function take(folder) {
  mkdirSync(dirname(folder), { recursive: true })
  try {
    mkdirSync(folder)
  } catch (error) {
    // Windows answers EPERM while a folder of this name is still being deleted.
    if (isErrorWith(error, ['EEXIST', 'EPERM'])) return false
    throw error
  }
  return claim(folder)
}

/**
 * Names this process as the owner of a lock that has none. Only one can: the file is made exclusively.
 *
 * @param {string} folder
 */
function claim(folder) {
  const owner = { token: randomUUID(), pid: process.pid, host: hostname() }
  try {
    writeFileSync(ownerFile(folder), JSON.stringify(owner), { flag: 'wx' })
    return true
  } catch (error) {
    if (isErrorWith(error, ['EEXIST', 'ENOENT'])) return false
    throw error
  }
}

/**
 * @param {string} folder
 * @returns {Owner | undefined} `undefined` in the moment between making the folder and naming its owner.
 */
function readOwner(folder) {
  try {
    return JSON.parse(readFileSync(ownerFile(folder), 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * @param {string} folder
 * @param {Owner | undefined} owner
 * @param {number} staleMs
 */
function isLeftBehind(folder, owner, staleMs) {
  if (owner && owner.host === hostname() && !isAlive(owner.pid)) return true
  const touched = statSync(owner ? ownerFile(folder) : folder, { throwIfNoEntry: false })
  return touched !== undefined && Date.now() - touched.mtimeMs > staleMs
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return isErrorWith(error, ['EPERM'])
  }
}

/**
 * Moves a lock that was left behind out of the way, under a name made of its owner's token. Where two processes find
 * the same one, the slower cannot carry off the lock that the faster has taken since: the name is already there.
 *
 * @param {string} folder
 * @param {Owner} owner
 */
function setAside(folder, owner) {
  try {
    renameSync(folder, `${folder}-left-${owner.token}`)
  } catch (error) {
    if (!isErrorWith(error, ['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM'])) throw error
  }
}

/**
 * Deletes what was set aside long enough ago that nobody can still be deciding about it.
 *
 * @param {string} folder
 * @param {number} staleMs
 */
function sweep(folder, staleMs) {
  for (const name of readdirSync(dirname(folder))) {
    if (!name.startsWith(`${basename(folder)}-left-`)) continue
    const place = join(dirname(folder), name)
    const stats = statSync(place, { throwIfNoEntry: false })
    if (stats && Date.now() - stats.mtimeMs > 2 * staleMs) rmSync(place, { recursive: true, force: true })
  }
}

/** @param {string} folder */
function touch(folder) {
  try {
    utimesSync(ownerFile(folder), new Date(), new Date())
  } catch {
    // Somebody deleted the lock by hand; the work itself is still sound.
  }
}

/** @param {string} folder */
function ownerFile(folder) {
  return join(folder, 'owner.json')
}

/**
 * @param {unknown} error
 * @param {readonly string[]} codes
 */
function isErrorWith(error, codes) {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
