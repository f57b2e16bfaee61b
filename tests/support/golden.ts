import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

/** What a generator once gave under one seed. */
export interface GoldenCells {
  readonly first: readonly (string | null)[]
  /** sha256 of all cells, one a line. */
  readonly digest: string
}

/** By case, then by seed. */
export type GoldenFile = Readonly<Record<string, Readonly<Record<string, GoldenCells>>>>

export function summarize(cells: readonly (string | null)[]): GoldenCells {
  const digest = createHash('sha256')
  for (const cell of cells) digest.update(`${cell ?? '\0'}\n`)
  return { first: cells.slice(0, 8), digest: digest.digest('hex') }
}

/**
 * Compares with `tests/golden/<name>.golden.json`. A difference means that seeds no longer give the bytes they gave.
 *
 * Where that is meant, raise the generator's version and run the test once with UPDATE_GOLDEN=1.
 */
export function expectGolden(name: string, actual: GoldenFile): void {
  const path = fileURLToPath(new URL(`../golden/${name}.golden.json`, import.meta.url))
  if (process.env['UPDATE_GOLDEN'] === '1') {
    writeFileSync(path, `${JSON.stringify(actual, null, 2)}\n`)
    return
  }
  expect(existsSync(path), `${path} is missing; run this test once with UPDATE_GOLDEN=1`).toBe(true)
  const expected: unknown = JSON.parse(readFileSync(path, 'utf8'))
  expect(actual, `${name} changed. If that is meant, raise its version and run once with UPDATE_GOLDEN=1`).toEqual(
    expected,
  )
}
