#!/usr/bin/env node
// Checks the import law, and that every source file was read while doing so.
import { checkImportLaw } from './gates/check-import-law.mjs'
import { projectRoot } from './setup/project-root.mjs'
import { requireSupportedNode } from './setup/supported-node.mjs'

await requireSupportedNode()
const { violations, modulesRead, unread } = await checkImportLaw(projectRoot)
for (const { rule, from, to, comment } of violations) {
  console.log(`${from}${to === from ? '' : ` → ${to}`}\n  ${rule}: ${comment}`)
}
for (const file of unread)
  console.log(`${file}\n  was not read, so nothing is known about it: the whole check is void.`)
console.log(`${modulesRead} modules under src read, ${violations.length} violations, ${unread.length} files unread`)
process.exit(violations.length + unread.length > 0 || modulesRead === 0 ? 1 : 0)
