#!/usr/bin/env node
// Builds the command line into out/headless, and the desktop app into out/main, out/preload and out/renderer.
// usage: build.mjs [--under-lock]   (--under-lock: the caller holds the set-up's lock already)
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { takeStamp, writeStamp } from './setup/freshness.mjs'
import { withLock } from './setup/lock.mjs'
import { build, setUpLock } from './setup/parts.mjs'
import { projectRoot } from './setup/project-root.mjs'
import { requireSupportedNode } from './setup/supported-node.mjs'

await requireSupportedNode()
process.chdir(projectRoot)
await (process.argv.includes('--under-lock') ? buildAll() : withLock(setUpLock, buildAll))

async function buildAll() {
  // Taken first: what is edited while the build runs makes it stale.
  const stamp = takeStamp(projectRoot, build.places)
  rmSync(build.stampFile, { force: true })
  await buildHeadless()
  await buildDesktop()
  rmSync(join(projectRoot, 'out/.compile-cache'), { recursive: true, force: true })
  writeStamp(build.stampFile, stamp)
}

async function buildHeadless() {
  const vite = await import('vite')
  await vite.build({ configFile: join(projectRoot, 'vite.headless.config.ts') })
}

async function buildDesktop() {
  const electronVite = await import('electron-vite')
  await electronVite.build({ logLevel: 'warn' })
}
