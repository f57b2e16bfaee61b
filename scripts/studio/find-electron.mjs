import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Finds Electron's binary without asking its package, which would try to download what isn't there.
 *
 * @param {string} root The checkout.
 * @returns {string | undefined}
 */
export function findElectron(root) {
  const folder = join(root, 'node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(binary) ? binary : undefined
}

/** What to tell somebody whose machine doesn't have the binary. */
export const electronMissing =
  "Electron's binary isn't on this machine. To get it: npx install-electron (needs GitHub). The studio's page opens in a browser meanwhile.\n"
