import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSqliteLeases } from '../../src/node/sqlite/sqlite-leases.ts'
import { createMemoryLeases } from '../support/memory-leases.ts'

let base: string
let folders = 0

beforeAll(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'rowsmith-leases-'))
})
afterAll(() => rm(base, { recursive: true, force: true }))

describe.each([
  { name: 'SQLite locks', open: () => createSqliteLeases(path.join(base, `${++folders}/leases`)) },
  { name: 'memory double', open: createMemoryLeases },
])('job leases: $name', ({ open }) => {
  it('has one holder at a time', () => {
    const leases = open()
    const lease = leases.acquire('job1')
    expect(lease).toBeDefined()
    expect(leases.acquire('job1')).toBeUndefined()
    lease?.release()
    const next = leases.acquire('job1')
    expect(next).toBeDefined()
    next?.release()
  })

  it('keeps jobs apart', () => {
    const leases = open()
    const both = [leases.acquire('job1'), leases.acquire('job2')]
    expect(both).not.toContain(undefined)
    for (const lease of both) lease?.release()
  })

  it('is not freed by the second release of a former holder', () => {
    const leases = open()
    const former = leases.acquire('job1')
    former?.release()
    const holder = leases.acquire('job1')
    former?.release()
    expect(leases.acquire('job1')).toBeUndefined()
    holder?.release()
  })

  it('is not freed by attempts that failed', () => {
    const leases = open()
    const holder = leases.acquire('job1')
    for (let i = 0; i < 10; i++) expect(leases.acquire('job1')).toBeUndefined()
    holder?.release()
  })

  it('can be had again after it was forgotten', () => {
    const leases = open()
    leases.forget('job1')
    leases.acquire('job1')?.release()
    leases.forget('job1')
    const lease = leases.acquire('job1')
    expect(lease).toBeDefined()
    lease?.release()
  })
})
