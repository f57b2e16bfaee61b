#!/usr/bin/env node
// Makes a checkout ready to use: installs the dependencies and builds, each only where it isn't current.
// Runs under any Node from 18 on, before anything is installed. Speaks on stderr only: stdout belongs to the commands.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { takeStamp, writeStamp } from './setup/freshness.mjs'
import { hasInstalled } from './setup/installed-packages.mjs'
import { withLock } from './setup/lock.mjs'
import { build, comparePart, dependencies, setUpLock } from './setup/parts.mjs'
import { projectRoot } from './setup/project-root.mjs'
import { SetUpError } from './setup/set-up-error.mjs'
import { findSupportedNode, isNodeSupported, nodeTooOld } from './setup/supported-node.mjs'

const wantsBuild = !process.argv.includes('--no-build')

if (isSomethingMissing()) {
  try {
    refuseOldNode()
    await withLock(setUpLock, setUp, {
      onWait: (owner) => say(`waiting for another set-up${owner ? ` (process ${owner.pid} on ${owner.host})` : ''}`),
    })
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error
    process.stderr.write(error.message)
    process.exitCode = error.exitCode
  }
}

function isSomethingMissing() {
  if (comparePart(dependencies).reason) return true
  if (!wantsBuild) return false
  const { reason, isRetimed } = comparePart(build)
  if (isRetimed) writeStamp(build.stampFile, takeStamp(projectRoot, build.places))
  return reason !== undefined
}

async function setUp() {
  const started = performance.now()
  const { reason } = comparePart(dependencies)
  if (reason) await install(reason)
  if (wantsBuild) await buildWhereNeeded()
  say(`ready after ${seconds(started)}`)
}

/** @param {string} reason */
async function install(reason) {
  // Whoever ran npm by hand has what the lockfile wants already; there is only the stamp to write.
  if (!hasInstalled(projectRoot)) {
    say(`installing dependencies (${reason})`)
    const started = performance.now()
    await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
    say(`installed in ${seconds(started)}`)
  }
  writeStamp(dependencies.stampFile, takeStamp(projectRoot, dependencies.places))
}

async function buildWhereNeeded() {
  const { reason } = comparePart(build)
  if (!reason) return
  const node = findSupportedNode()
  if (!node) throw new SetUpError(nodeTooOld, 2)
  say(`building (${reason})`)
  const started = performance.now()
  await run(node, [join(projectRoot, 'scripts/build.mjs'), '--under-lock'])
  say(`built in ${seconds(started)}`)
}

/** Stops before a long download that could not help. */
function refuseOldNode() {
  const bringsItsOwnNode = process.platform === 'linux' && process.arch === 'x64'
  if (!isNodeSupported() && !bringsItsOwnNode) throw new SetUpError(nodeTooOld, 2)
}

/** @param {string[]} args */
async function runNpm(args) {
  const npm = process.env['npm_execpath']
  if (npm && existsSync(npm) && /\.[cm]?js$/.test(npm)) return run(process.execPath, [npm, ...args])
  // On Windows npm is a batch file, which only a shell can start; the arguments are ours, so there is nothing to quote.
  return run('npm', args, { shell: process.platform === 'win32' })
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ shell?: boolean }} [options]
 */
async function run(command, args, { shell = false } = {}) {
  const child = spawn(command, args, { cwd: projectRoot, stdio: ['ignore', 2, 2], shell })
  /** @type {number | NodeJS.Signals} */
  const end = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 1))
  })
  if (end === 0) return
  throw new SetUpError(`set-up: "${[command, ...args].join(' ')}" ended with ${end}; the reason stands above.\n`, 1)
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`set-up: ${line}\n`)
}

/** @param {number} started */
function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`
}
