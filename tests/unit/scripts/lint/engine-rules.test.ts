import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const projectRoot = resolve(import.meta.dirname, '../../../..')

/** Each is a whole file of the engine, with what its author must be told. */
const forbidden = {
  'date-now': ['export const a = Date.now()', 'ports.clock.now()'],
  'new-date': ['export const a = new Date()', 'ports.clock.now()'],
  'date-call': ['export const a = Date()', 'ports.clock.now()'],
  performance: ['export const a = performance.now()', 'ports.clock.now()'],
  random: ['export const a = Math.random()', 'the key of the cell'],
  crypto: ['export const a = crypto.randomUUID()', 'the key of the cell'],
  process: ['export const a = process.env', 'src/core/ports.ts'],
  buffer: ["export const a = Buffer.from('')", 'Uint8Array'],
  fetch: ["export const a = fetch('')", 'src/core/ports.ts'],
  timeout: ['setTimeout(() => undefined, 1)', 'ports.clock.sleep()'],
  interval: ['setInterval(() => undefined, 1)', 'ports.clock.sleep()'],
  console: ["console.log('')", 'log'],
  'local-hours': ['export const a = (date: Date) => date.getHours()', 'getUTCHours()'],
  'machine-locale': ['export const a = (n: number) => n.toLocaleString()', 'name a locale'],
  'machine-order': ['export const a = (x: string, y: string) => x.localeCompare(y)', 'name a locale'],
  'machine-format': ['export const a = new Intl.NumberFormat()', 'name a locale'],
  any: ['export const a = (x: any) => x', 'unknown'],
  'default-export': ['const a = 1\nexport default a', 'named export'],
  parameters: ['export const a = (b: 1, c: 2, d: 3, e: 4) => [b, c, d, e]', 'maximum number of parameters'],
} as const

const allowed = {
  'convert-date': 'export const a = (ms: number) => new Date(ms).getUTCHours()',
  'parse-date': "export const a = Date.parse('2020-01-01T00:00:00Z') + Date.UTC(2020, 1)",
  'named-locale': "export const a = (n: number) => n.toLocaleString('en-US') + new Intl.NumberFormat('en').format(n)",
  'pure-math': 'export const a = Math.imul(3, 4)',
} as const

let found: ReadonlyMap<string, string> = new Map()
let root = ''

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'rowsmith-lint-'))
  found = lintEngine({ ...pickTexts(forbidden), ...allowed })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('the rules of the engine', () => {
  it.each(Object.entries(forbidden))('refuse %s and name the cure', (name, [, cure]) => {
    expect(found.get(name)).toContain(cure)
  })

  it.each(Object.keys(allowed))('allow %s', (name) => {
    expect(found.get(name)).toBeUndefined()
  })
})

function pickTexts(files: typeof forbidden): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([name, [text]]) => [name, text]))
}

/** Lints files as if they stood in src/core, and gives all that was said about each. */
function lintEngine(files: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  mkdirSync(join(root, 'src/core'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, `src/core/${name}.ts`), `${text}\n`)
  const config = JSON.parse(readFileSync(join(projectRoot, '.oxlintrc.json'), 'utf8'))
  // None of these rules needs types, which would need a whole project around the files.
  const options = { ...config.options, typeAware: false }
  const jsPlugins = [join(projectRoot, 'scripts/lint/engine-rules.mjs')]
  writeFileSync(join(root, '.oxlintrc.json'), JSON.stringify({ ...config, options, jsPlugins }))
  const oxlint = join(projectRoot, 'node_modules/oxlint/bin/oxlint')
  const { stdout } = spawnSync(process.execPath, [oxlint, '-c', '.oxlintrc.json', '-f', 'json'], {
    cwd: root,
    encoding: 'utf8',
  })
  const diagnostics: readonly { filename: string; message: string; help?: string }[] = JSON.parse(stdout).diagnostics
  const said = new Map<string, string>()
  for (const { filename, message, help } of diagnostics) {
    const name = filename.replace(/^.*src\/core\/|\.ts$/g, '')
    said.set(name, `${said.get(name) ?? ''}${message} ${help ?? ''}\n`)
  }
  return said
}
