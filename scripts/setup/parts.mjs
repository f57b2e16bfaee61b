import { join } from 'node:path'
import { compareWithStamp, readStamp } from './freshness.mjs'
import { projectRoot } from './project-root.mjs'

/**
 * What the set-up makes, what it's made from, and where it's remembered.
 *
 * @typedef {{ places: readonly string[], stampFile: string }} Part
 */

/** @type {Part} */
export const dependencies = {
  places: ['package-lock.json'],
  stampFile: join(projectRoot, 'node_modules/.rowsmith-set-up.json'),
}

/** @type {Part} */
export const build = {
  places: [
    'src',
    'resources',
    'package.json',
    'package-lock.json',
    'tsconfig.base.json',
    'electron.vite.config.ts',
    'vite.headless.config.ts',
    'scripts/build.mjs',
  ],
  stampFile: join(projectRoot, 'out/.built.json'),
}

/** Held by whoever installs or builds. */
export const setUpLock = join(projectRoot, 'out/.set-up-lock')

/** @param {Part} part */
export function comparePart(part) {
  return compareWithStamp(projectRoot, part.places, readStamp(part.stampFile))
}
