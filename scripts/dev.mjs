#!/usr/bin/env node
// Develops with live reload: the desktop app, or the studio's page alone where Electron's binary is missing.
import { join } from 'node:path'
import { projectRoot } from './setup/project-root.mjs'
import { requireSupportedNode } from './setup/supported-node.mjs'
import { electronMissing, findElectron } from './studio/find-electron.mjs'

await requireSupportedNode()
process.chdir(projectRoot)
const electronVite = await import('electron-vite')
if (findElectron(projectRoot)) {
  await electronVite.createServer({}, {})
} else {
  process.stderr.write(electronMissing)
  const { createServer } = await import('vite')
  const server = await createServer({ configFile: false, ...(await readRendererConfig()) })
  await server.listen()
  server.printUrls()
}

/** The same settings as in the desktop app, so that there are no two to keep alike. */
async function readRendererConfig() {
  const file = join(projectRoot, 'electron.vite.config.ts')
  const { config } = await electronVite.loadConfigFromFile({ command: 'serve', mode: 'development' }, file)
  if (!config.renderer) throw new Error('electron.vite.config.ts has no renderer')
  return config.renderer
}
