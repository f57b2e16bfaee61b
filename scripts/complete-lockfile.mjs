#!/usr/bin/env node
// Adds to package-lock.json what the registry didn't serve, so that "npm ci" accepts it. Run by "npm run lockfile".
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { completeLockfile } from './setup/complete-lockfile.mjs'
import { projectRoot } from './setup/project-root.mjs'

const file = join(projectRoot, 'package-lock.json')
const { lockfile, added } = completeLockfile(JSON.parse(readFileSync(file, 'utf8')))
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`)
console.log(`package-lock.json: ${added.length} entries added for packages of other systems`)
