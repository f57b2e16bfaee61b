import { mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'

/*
 * Whether something made from files is still current. A stamp remembers size, time and digest of each file that went
 * in. Looking costs one stat per file; a file is only read where its size or time is not the remembered one, so that a
 * checkout or a restored cache, which changes nothing but times, rebuilds nothing.
 */

/**
 * @typedef {{ size: number, mtimeMs: number, sha256: string }} FileFacts
 * @typedef {{ [path: string]: FileFacts }} Stamp
 * @typedef {{ reason: string | undefined, isRetimed: boolean }} Comparison
 *   `reason` names the first difference, such as `src/main/index.ts changed`. `isRetimed`: only times differ.
 */

/**
 * Takes the facts of all files at the given places.
 *
 * @param {string} root
 * @param {readonly string[]} places Files and folders below the root, with forward slashes; missing ones are left out.
 * @returns {Stamp}
 */
export function takeStamp(root, places) {
  /** @type {Stamp} */
  const stamp = {}
  for (const path of listFiles(root, places)) {
    const { size, mtimeMs } = statSync(`${root}/${path}`)
    stamp[path] = { size, mtimeMs, sha256: digestFile(`${root}/${path}`) }
  }
  return stamp
}

/**
 * Compares the files at the given places with a stamp.
 *
 * @param {string} root
 * @param {readonly string[]} places
 * @param {Stamp | undefined} stamp `undefined` where nothing was ever made.
 * @returns {Comparison}
 */
export function compareWithStamp(root, places, stamp) {
  if (!stamp) return { reason: 'never made', isRetimed: false }
  let isRetimed = false
  const paths = listFiles(root, places)
  for (const path of paths) {
    const facts = stamp[path]
    if (!facts) return { reason: `${path} is new`, isRetimed: false }
    const { size, mtimeMs } = statSync(`${root}/${path}`)
    if (size === facts.size && mtimeMs === facts.mtimeMs) continue
    if (size !== facts.size || digestFile(`${root}/${path}`) !== facts.sha256) {
      return { reason: `${path} changed`, isRetimed: false }
    }
    isRetimed = true
  }
  const remembered = Object.keys(stamp)
  if (remembered.length === paths.length) return { reason: undefined, isRetimed }
  const present = new Set(paths)
  return { reason: `${remembered.find((path) => !present.has(path))} is gone`, isRetimed: false }
}

/**
 * Reads a stamp; one that is missing or damaged counts as never written.
 *
 * @param {string} file
 * @returns {Stamp | undefined}
 */
export function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * Writes a stamp whole or not at all.
 *
 * @param {string} file
 * @param {Stamp} stamp
 */
export function writeStamp(file, stamp) {
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(stamp))
  renameSync(draft, file)
}

/**
 * @param {string} root
 * @param {readonly string[]} places
 * @returns {string[]}
 */
function listFiles(root, places) {
  /** @type {string[]} */
  const files = []
  for (const place of places) {
    const stats = statSync(`${root}/${place}`, { throwIfNoEntry: false })
    if (stats?.isDirectory()) addFolder(root, place, files)
    else if (stats?.isFile()) files.push(place)
  }
  return files
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {string[]} files
 */
function addFolder(root, folder, files) {
  for (const entry of readdirSync(`${root}/${folder}`, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) addFolder(root, path, files)
    else if (entry.isFile()) files.push(path)
  }
}

/** @param {string} file */
function digestFile(file) {
  // Loaded on first use: it takes longer than looking at every file, and mostly nothing has changed.
  /** @type {typeof import('node:crypto')} */
  const { createHash } = createRequire(import.meta.url)('node:crypto')
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
