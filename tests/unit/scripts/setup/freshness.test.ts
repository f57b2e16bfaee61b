import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compareWithStamp, readStamp, takeStamp, writeStamp } from '../../../../scripts/setup/freshness.mjs'

const places = ['src', 'package.json', 'not-there.json']
let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rowsmith-freshness-'))
  mkdirSync(join(root, 'src/core'), { recursive: true })
  writeFileSync(join(root, 'src/core/a.ts'), 'export const a = 1')
  writeFileSync(join(root, 'package.json'), '{}')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('compareWithStamp', () => {
  it('finds nothing where nothing has changed', () => {
    expect(compareWithStamp(root, places, takeStamp(root, places))).toEqual({ reason: undefined, isRetimed: false })
  })

  it('wants everything made where there is no stamp', () => {
    expect(compareWithStamp(root, places, undefined).reason).toBe('never made')
  })

  it('names a file whose content changed, also at the same size', () => {
    const stamp = takeStamp(root, places)
    writeFileSync(join(root, 'src/core/a.ts'), 'export const a = 2')
    utimesSync(join(root, 'src/core/a.ts'), new Date(1), new Date(1))
    expect(compareWithStamp(root, places, stamp).reason).toBe('src/core/a.ts changed')
  })

  it('names a file that is new', () => {
    const stamp = takeStamp(root, places)
    writeFileSync(join(root, 'src/b.ts'), '')
    expect(compareWithStamp(root, places, stamp).reason).toBe('src/b.ts is new')
  })

  it('names a file that is gone', () => {
    const stamp = takeStamp(root, places)
    rmSync(join(root, 'src/core/a.ts'))
    expect(compareWithStamp(root, places, stamp).reason).toBe('src/core/a.ts is gone')
  })

  it('takes a new time alone for no change', () => {
    const stamp = takeStamp(root, places)
    utimesSync(join(root, 'src/core/a.ts'), new Date(1), new Date(1))
    expect(compareWithStamp(root, places, stamp)).toEqual({ reason: undefined, isRetimed: true })
  })
})

describe('readStamp', () => {
  it('reads what writeStamp wrote, in a folder that was not there', () => {
    const file = join(root, 'out/deep/stamp.json')
    const stamp = takeStamp(root, places)
    writeStamp(file, stamp)
    expect(readStamp(file)).toEqual(stamp)
  })

  it('takes a damaged stamp for none', () => {
    writeFileSync(join(root, 'stamp.json'), '{"half')
    expect(readStamp(join(root, 'stamp.json'))).toBeUndefined()
  })
})
