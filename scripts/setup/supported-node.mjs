import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project-root.mjs'

const oldestMajor = 24

/** The project's own Node, which the dependencies bring on Linux x64. */
const ownNode = join(projectRoot, 'node_modules/.bin/node')

/** What to tell somebody whose Node is too old. */
export const nodeTooOld =
  `Rowsmith needs Node ${oldestMajor} or later, and this is ${process.version} (${process.execPath}).\n` +
  `Get it from https://nodejs.org, or with "nvm install ${oldestMajor}" or "fnm install ${oldestMajor}", and run this again.\n`

export function isNodeSupported() {
  return Number.parseInt(process.versions.node) >= oldestMajor
}

/** The Node to start the project's tools with, or `undefined` where there is none that is new enough. */
export function findSupportedNode() {
  if (isNodeSupported()) return process.execPath
  return existsSync(ownNode) ? ownNode : undefined
}

/**
 * Goes on only under a Node that is new enough. Under an older one the present command is run again with the project's
 * own Node, and this process ends as that one does; where there is none, it says what to do and exits with 2.
 */
export async function requireSupportedNode() {
  if (isNodeSupported()) return
  const node = findSupportedNode()
  if (!node) {
    process.stderr.write(nodeTooOld)
    process.exit(2)
  }
  const { spawn } = await import('node:child_process')
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
  passSignalsTo(child)
  const [code, signal] = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (...end) => resolve(end))
  })
  if (signal) {
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  }
  process.exit(code ?? 1)
}

/**
 * A terminal sends its signals to both processes, so passing those on would deliver them twice; others name only
 * this one.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function passSignalsTo(child) {
  const hasTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'])) {
    const comesFromTerminal = hasTerminal && signal !== 'SIGTERM'
    process.on(signal, () => comesFromTerminal || child.kill(signal))
  }
}
