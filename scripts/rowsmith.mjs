#!/usr/bin/env node
// Starts the command line from a checkout: sets up what isn't current, then becomes the built command in this process.
import module from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { mergeInterrupts } from './setup/merge-interrupts.mjs'
import { build, comparePart, dependencies } from './setup/parts.mjs'
import { projectRoot } from './setup/project-root.mjs'
import { requireSupportedNode } from './setup/supported-node.mjs'

if (process.env['ROWSMITH_SET_UP'] !== 'off' && isSetUpNeeded()) await setUp()
await requireSupportedNode()
mergeInterrupts()
// Worker threads find the cache through the environment only.
process.env['NODE_COMPILE_CACHE'] ??= join(projectRoot, 'out/.compile-cache')
module.enableCompileCache()
await import(pathToFileURL(join(projectRoot, 'out/headless/rowsmith.mjs')).href)

function isSetUpNeeded() {
  return comparePart(dependencies).reason !== undefined || comparePart(build).reason !== undefined
}

async function setUp() {
  const { spawnSync } = await import('node:child_process')
  const { status } = spawnSync(process.execPath, [join(projectRoot, 'scripts/setup.mjs')], { stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(status ?? 130)
}
