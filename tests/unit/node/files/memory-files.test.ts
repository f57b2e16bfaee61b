import { describe, expect, it } from 'vitest'
import { createMemoryFiles } from '../../../../src/node/files/memory-files.ts'

describe('createMemoryFiles', () => {
  it('refuses to grow beyond its limit, says what to do, and keeps what is there', async () => {
    const files = createMemoryFiles(2 * 1024 * 1024)
    const [a, b] = [await files.open('out', 'a', 'write'), await files.open('out', 'b', 'write')]
    await a.write(new Uint8Array(1_500_000), 0)
    await expect(b.write(new Uint8Array(700_000), 0)).rejects.toMatchObject({
      code: 'DISK_FULL',
      message: 'Memory storage holds at most 2 MB. Store the job on disk, or lower its rows.',
    })
    await b.write(new Uint8Array(500_000), 0)
    expect(await files.size('out', 'a')).toBe(1_500_000)
    expect(await files.size('out', 'b')).toBe(500_000)

    await files.remove('out', 'a')
    await b.write(new Uint8Array(1_000_000), 500_000)
    expect(await files.size('out', 'b')).toBe(1_500_000)
  })

  it('tells that a file is missing', async () => {
    const files = createMemoryFiles()
    await expect(files.open('out', 'a', 'read')).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
    await expect(files.rename('out', 'a', 'b')).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
    expect(await files.list('out')).toEqual([])
  })
})
