import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder with these files in it, for the length of a test. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'rowsmith-duckdb-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** `datapackage.json` as Rowsmith writes it, for one table. */
export function packageOf(table: string, path: string, types: Readonly<Record<string, string>>): string {
  const fields = Object.entries(types).map(([name, rowsmithType]) => ({ name, rowsmithType }))
  return JSON.stringify({ name: 'set', resources: [{ name: table, title: table, rows: 1, path, schema: { fields } }] })
}
