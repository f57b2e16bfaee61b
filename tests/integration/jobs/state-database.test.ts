import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStateDatabase } from '../../../src/node/sqlite/open-state-database.ts'
import { createSqliteJobStore } from '../../../src/node/sqlite/sqlite-job-store.ts'
import { createFakeJobSource } from '../../support/fake-job-source.ts'
import { openNodeJobManager } from '../../support/node-job-manager.ts'

let home: string
let file: string
const now = (): number => Date.UTC(2026, 10, 20, 12)

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'rowsmith-state-'))
  file = path.join(home, 'state.db')
})

afterEach(() => rm(home, { recursive: true, force: true }))

describe('openStateDatabase', () => {
  it('sets a file that is no database aside, unchanged, and begins afresh the next time', async () => {
    await writeFile(file, 'This is not a database, but somebody may still want it.'.repeat(100))
    const before = await readFile(file)

    expect(() => openStateDatabase(file, now)).toThrow(
      expect.objectContaining({ code: 'STATE_CORRUPT', message: expect.stringContaining('Data files') }),
    )
    const [aside] = await readdir(home)
    expect(aside).toBe('state.db.corrupt-2026-11-20T12-00-00-000Z')
    expect(await readFile(path.join(home, aside))).toEqual(before)

    const fresh = openStateDatabase(file, now)
    expect(createSqliteJobStore(fresh).list({ limit: 10, offset: 0 })).toEqual({ jobs: [], total: 0 })
    fresh.close()
  })

  it('sets aside a database with a damaged page, and leaves data files alone', async () => {
    const source = createFakeJobSource([{ name: 'rows', rows: 5000, chunkRows: 50 }])
    const outFolder = path.join(home, 'out')
    const { manager, close } = openNodeJobManager(home, source)
    await manager.waitUntil((await manager.create({ ...source.config, outFolder })).id)
    await close()
    const bytes = await readFile(file)
    bytes.fill(0xff, 4096, bytes.length - 4096)
    await writeFile(file, bytes)

    expect(() => openStateDatabase(file, now)).toThrow(expect.objectContaining({ code: 'STATE_CORRUPT' }))
    expect(await readdir(outFolder)).toEqual(['datapackage.json', 'rows.csv'])
    openStateDatabase(file, now).close()
  })

  it('finds a file that was cut short', async () => {
    openStateDatabase(file, now).close()
    await truncate(file, 5000)
    expect(() => openStateDatabase(file, now)).toThrow(expect.objectContaining({ code: 'STATE_CORRUPT' }))
  })

  it('refuses a state of a newer version without touching it', async () => {
    openStateDatabase(file, now).close()
    const newer = new Database(file)
    newer.pragma('user_version = 99')
    newer.close()

    expect(() => openStateDatabase(file, now)).toThrow(
      expect.objectContaining({ code: 'UNSUPPORTED', message: expect.stringContaining('version 99') }),
    )
    expect((await readdir(home)).filter((name) => name.includes('corrupt'))).toEqual([])
  })

  it('says what to do where the folder cannot be made', async () => {
    await writeFile(path.join(home, 'a-file'), '')
    expect(() => openStateDatabase(path.join(home, 'a-file', 'state.db'), now)).toThrow(
      expect.objectContaining({ code: 'NOT_WRITABLE' }),
    )
  })

  it('survives that several open a new state at once', async () => {
    const script = new URL('../../support/open-state.ts', import.meta.url)
    const codes = await Promise.all(
      [1, 2, 3, 4].map(
        () =>
          new Promise<number>((resolve) => {
            new Worker(script, { workerData: file }).on('exit', resolve).on('error', () => undefined)
          }),
      ),
    )
    expect(codes).toEqual([0, 0, 0, 0])
    const database = openStateDatabase(file, now)
    expect(database.use((connection) => connection.pragma('journal_mode', { simple: true }))).toBe('wal')
    expect(database.use((connection) => connection.pragma('synchronous', { simple: true }))).toBe(2)
    database.close()
  })
})

describe('createSqliteJobStore', () => {
  it('refuses a row that somebody has spoilt, naming it', () => {
    const database = openStateDatabase(file, now)
    const store = createSqliteJobStore(database)
    const { config } = createFakeJobSource([{ name: 'rows', rows: 1, chunkRows: 1 }])
    const log = { level: 'info', message: 'Created' } as const
    store.insert({ id: 'job1', config, engineVersion: '1', rowsTotal: 1, createdAtMs: 1, log })
    database.use((connection) => connection.exec("UPDATE jobs SET state = 'dancing'"))

    expect(() => store.get('job1')).toThrow(
      expect.objectContaining({ code: 'STATE_CORRUPT', message: expect.stringContaining('job job1, state') }),
    )
    database.close()
  })
})
