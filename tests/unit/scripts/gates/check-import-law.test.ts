import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkImportLaw } from '../../../../scripts/gates/check-import-law.mjs'

let root = ''

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'rowsmith-law-'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('checkImportLaw', () => {
  it('accepts a tree that keeps the law', async () => {
    expect(await check({})).toEqual({ violations: [], modulesRead: Object.keys(lawful).length, unread: [] })
  })

  it.each([
    ['shared importing core', 'src/shared/word.ts', "import '../core/engine.ts'", 'shared-sees-only-itself'],
    ['core importing node', 'src/core/engine.ts', "import '../node/adapter.ts'", 'core-sees-only-shared'],
    ['node importing a host', 'src/node/adapter.ts', "import '../headless/host.ts'", 'node-sees-only-shared-core'],
    ['main importing headless', 'src/main/index.ts', "import '../headless/host.ts'", 'main-sees-only-shared-core-node'],
    [
      'headless importing main',
      'src/headless/host.ts',
      "import '../main/index.ts'",
      'headless-sees-only-shared-core-node',
    ],
    ['preload importing core', 'src/preload/index.ts', "import '../core/engine.ts'", 'preload-sees-only-shared'],
    ['the page importing core', 'src/renderer/page.tsx', "import '../core/engine.ts'", 'renderer-sees-only-shared'],
    ['a step importing a step', 'src/core/plan/cut.ts', "import '../encode/write.ts'", 'steps-stand-alone'],
    ['core importing a node builtin', 'src/core/engine.ts', "import 'node:fs'", 'no-node-in-the-engine'],
    ['core importing a bare node builtin', 'src/core/engine.ts', "import 'path'", 'no-node-in-the-engine'],
    ['the page importing a node builtin', 'src/renderer/page.tsx', "import 'node:fs'", 'no-node-in-the-page'],
    ['core importing a native package', 'src/core/engine.ts', "import 'better-sqlite3'", 'pure-packages-in-the-engine'],
    ['node importing electron', 'src/node/adapter.ts', "import 'electron'", 'electron-only-in-its-hosts'],
    ['the page importing electron', 'src/renderer/page.tsx', "import 'electron'", 'electron-only-in-its-hosts'],
    ['node importing a dev package', 'src/node/adapter.ts', "import 'vitest'", 'shipped-packages-only'],
    ['a file that nobody imports', 'src/node/forgotten.ts', '', 'no-orphans'],
    ['an import that leads nowhere', 'src/node/adapter.ts', "import './gone.ts'", 'everything-resolves'],
  ])('refuses %s', async (_what, file, text, rule) => {
    const { violations } = await check({ [file]: `${lawful[file] ?? ''}\n${text}\n` })
    expect(violations).toContainEqual(expect.objectContaining({ rule, from: file }))
  })

  it('counts type imports like values', async () => {
    const { violations } = await check({ 'src/core/engine.ts': "import type { Adapter } from '../node/adapter.ts'" })
    expect(violations).toContainEqual(expect.objectContaining({ rule: 'core-sees-only-shared' }))
  })

  it('counts dynamic imports like static ones', async () => {
    const { violations } = await check({
      'src/core/engine.ts': "export const load = () => import('../node/adapter.ts')",
    })
    expect(violations).toContainEqual(expect.objectContaining({ rule: 'core-sees-only-shared' }))
  })

  it('says what to do instead', async () => {
    const { violations } = await check({ 'src/core/engine.ts': "import 'node:fs'" })
    expect(violations.map(({ comment }) => comment).join()).toContain('add a port to src/core/ports.ts')
  })

  it('refuses modules that import each other', async () => {
    const { violations } = await check({ 'src/shared/word.ts': "import './code.ts'\nexport const word = 1" })
    expect(violations.map(({ rule }) => rule)).toEqual(['no-cycles'])
  })

  it('names the source files that it did not read', async () => {
    const { unread } = await check({ 'src/node/node_modules/copied.ts': '' })
    expect(unread).toEqual(['src/node/node_modules/copied.ts'])
  })
})

/** A small tree that keeps the law, with every layer in it. */
const lawful: Readonly<Record<string, string>> = {
  'src/shared/word.ts': 'export const word = 1',
  'src/shared/code.ts': "export { word } from './word.ts'",
  'src/core/data/batch.ts': "export { word } from '../../shared/code.ts'",
  'src/core/plan/cut.ts': "export { word } from '../data/batch.ts'",
  'src/core/encode/write.ts': "export { word as written } from '../data/batch.ts'\nimport 'zod'",
  'src/core/engine.ts': "import './plan/cut.ts'\nimport './encode/write.ts'",
  'src/node/adapter.ts':
    "import '../core/engine.ts'\nimport 'node:fs'\nimport 'better-sqlite3'\nexport interface Adapter {}",
  'src/main/index.ts': "import '../node/adapter.ts'\nimport 'electron'",
  'src/preload/index.ts': "import 'electron'\nimport '../shared/word.ts'",
  'src/headless/host.ts': "import '../node/adapter.ts'",
  'src/renderer/page.tsx': "import '../shared/word.ts'\nexport const Page = () => <p />",
}

async function check(changes: Readonly<Record<string, string>>) {
  const tree = mkdtempSync(join(root, 'tree-'))
  const packages = {
    dependencies: { zod: '1', 'better-sqlite3': '1' },
    devDependencies: { electron: '1', vitest: '1' },
  }
  write(tree, 'package.json', JSON.stringify({ name: 'tree', type: 'module', ...packages }))
  for (const name of ['zod', 'better-sqlite3', 'electron', 'vitest']) {
    write(tree, `node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
    write(tree, `node_modules/${name}/index.js`, '')
  }
  for (const [file, text] of Object.entries({ ...lawful, ...changes })) write(tree, file, text)
  return checkImportLaw(tree)
}

function write(tree: string, file: string, text: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true })
  writeFileSync(join(tree, file), text)
}
