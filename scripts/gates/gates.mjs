import { join } from 'node:path'
import { projectRoot } from '../setup/project-root.mjs'

/**
 * A check that passes or fails as a whole.
 *
 * @typedef {{ name: string, args: readonly string[] }} Gate `args` are Node's. Tools are started by their own file:
 *   the shims in `node_modules/.bin` are shell scripts on one system and batch files on another.
 */

/**
 * The longest first, so that the short ones fill the gaps.
 *
 * @type {readonly Gate[]}
 */
export const staticGates = [
  { name: 'types (node)', args: checkTypes('node') },
  {
    name: 'format',
    args: [
      tool('prettier/bin/prettier.cjs'),
      '--check',
      '--log-level=warn',
      '--cache',
      '--cache-strategy=content',
      '.',
    ],
  },
  { name: 'lint', args: [tool('oxlint/bin/oxlint')] },
  { name: 'boundaries', args: [join(projectRoot, 'scripts/check-boundaries.mjs')] },
  { name: 'dead code', args: [tool('knip/bin/knip.js'), '--no-progress'] },
  { name: 'types (web)', args: checkTypes('web') },
  { name: 'types (core)', args: checkTypes('core') },
]

/** @type {Gate} */
export const unitTests = {
  name: 'unit tests',
  args: [tool('vitest/vitest.mjs'), 'run', '--project', 'unit', '--reporter', 'dot'],
}

/**
 * Checks a project's types, and remembers what it learnt of files that stay the same.
 *
 * @param {'core' | 'node' | 'web'} project
 */
function checkTypes(project) {
  const memory = tool(`.cache/tsc/${project}.tsbuildinfo`)
  return [tool('typescript/bin/tsc'), '-p', `tsconfig.${project}.json`, '--incremental', '--tsBuildInfoFile', memory]
}

/** @param {string} path Below `node_modules`. */
export function tool(path) {
  return join(projectRoot, 'node_modules', path)
}
