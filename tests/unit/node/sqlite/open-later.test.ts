import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openLater } from '../../../../src/node/sqlite/open-later.ts'
import { openStateDatabase } from '../../../../src/node/sqlite/open-state-database.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'rowsmith-open-later-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('openLater', () => {
  it('leaves no trace before the first use, and none where there is none', () => {
    const file = path.join(folder, 'home', 'rowsmith.db')
    const database = openLater(file, () => openStateDatabase(file, () => 0))
    database.close()
    expect(existsSync(path.dirname(file))).toBe(false)
    expect(database.use((connection) => connection.pragma('journal_mode', { simple: true }))).toBe('wal')
    expect(existsSync(file)).toBe(true)
    database.close()
  })
})
