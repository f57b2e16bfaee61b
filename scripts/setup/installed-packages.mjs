import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ [path: string]: LockedPackage }} LockedPackages
 */

/**
 * Whether `node_modules` holds what `package-lock.json` asks for, by the list that npm leaves there after each install.
 *
 * @param {string} root
 */
export function hasInstalled(root) {
  const wanted = readPackages(join(root, 'package-lock.json'))
  const present = readPackages(join(root, 'node_modules/.package-lock.json'))
  return wanted !== undefined && present !== undefined && isSatisfied(wanted, present)
}

/**
 * Every package that is there has the locked version, and only packages made for other systems are missing.
 *
 * @param {LockedPackages} wanted
 * @param {LockedPackages} present
 */
export function isSatisfied(wanted, present) {
  const isNothingForeign = Object.entries(present).every(([path, { version }]) => wanted[path]?.version === version)
  const isNothingMissing = Object.entries(wanted).every(
    ([path, { optional, devOptional }]) => path === '' || path in present || optional || devOptional,
  )
  return isNothingForeign && isNothingMissing
}

/**
 * @param {string} file
 * @returns {LockedPackages | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}
