#!/usr/bin/env node
// Starts the desktop app; where Electron's binary is missing, shows the studio's page in a browser instead.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from './setup/project-root.mjs'
import { requireSupportedNode } from './setup/supported-node.mjs'
import { electronMissing, findElectron } from './studio/find-electron.mjs'
import { serveFolder } from './studio/serve-folder.mjs'

await requireSupportedNode()
const electron = findElectron(projectRoot)
if (electron) {
  const child = spawn(electron, [projectRoot, ...process.argv.slice(2)], { stdio: 'inherit' })
  child.once('exit', (code) => process.exit(code ?? 1))
} else {
  process.stderr.write(electronMissing)
  const { url } = await serveFolder(join(projectRoot, 'out/renderer'))
  process.stdout.write(`${url}\n`)
}
