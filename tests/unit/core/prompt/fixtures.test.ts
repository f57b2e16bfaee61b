import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { draftSchema } from '../../../../src/core/prompt/draft-schema.ts'

interface Expectation {
  readonly prompt: string
  readonly tables: readonly {
    readonly name: readonly string[]
    readonly columns?: readonly { readonly name: readonly string[] }[]
  }[]
}

const folder = path.join(import.meta.dirname, '../../../fixtures/extract')
const nowMs = Date.UTC(2026, 10, 20)

/** Plural, case and joints don't matter. */
const fold = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/(ies|y)$/, 'i')
    .replace(/(es|s|e)$/, '')

function isNamed(actual: string, wanted: readonly string[]): boolean {
  return wanted.some(
    (name) => fold(actual) === fold(name) || fold(actual).endsWith(fold(name)) || fold(actual).startsWith(fold(name)),
  )
}

function countFound(expectation: Expectation): { readonly found: number; readonly wanted: number } {
  const draft = draftSchema(expectation.prompt, { nowMs })
  let [found, wanted] = [0, 0]
  for (const table of expectation.tables) {
    const actual = draft.tables.find(({ name }) => isNamed(name, table.name))
    const columns = table.columns ?? []
    wanted += 1 + columns.length
    if (actual === undefined) continue
    found += 1 + columns.filter(({ name }) => actual.columns.some((column) => isNamed(column.name, name))).length
  }
  return { found, wanted }
}

describe('draftSchema on prompts that it was not written for', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.json')))(
    'finds nearly all tables and columns of %s',
    (name) => {
      const expectations: Expectation[] = JSON.parse(readFileSync(path.join(folder, name), 'utf8'))
      const counts = expectations.map(countFound)
      const sum = (key: 'found' | 'wanted') => counts.reduce((total, count) => total + count[key], 0)
      expect(sum('found') / sum('wanted')).toBeGreaterThan(0.94)
    },
  )
})
