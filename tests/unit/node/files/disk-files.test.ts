import { describe, expect, it } from 'vitest'
import { AppError } from '../../../../src/shared/errors/app-error.ts'
import { explainFileError } from '../../../../src/node/files/disk-files.ts'

describe('explainFileError', () => {
  it.each([
    ['ENOSPC', 'DISK_FULL', 'Make space'],
    ['EDQUOT', 'DISK_FULL', 'Make space'],
    ['EACCES', 'NOT_WRITABLE', 'permission denied'],
    ['EROFS', 'NOT_WRITABLE', 'read-only'],
    ['EPERM', 'NOT_WRITABLE', 'does not permit'],
    ['ENOTDIR', 'NOT_WRITABLE', 'is a file'],
    ['ENOENT', 'FILE_UNREADABLE', 'not there'],
  ])('turns %s into %s with the path and the way out', (systemCode, code, words) => {
    const cause = Object.assign(new Error('from the system'), { code: systemCode })
    const error = explainFileError(cause, '/data/a.csv')
    expect(error).toBeInstanceOf(AppError)
    expect(error).toMatchObject({ code, cause, message: expect.stringContaining(words) })
    expect(error).toMatchObject({ message: expect.stringContaining('/data/a.csv') })
  })

  it('leaves alone what it does not know', () => {
    const bug = new TypeError('no such thing')
    expect(explainFileError(bug, '/data/a.csv')).toBe(bug)
    const refused = new AppError('CONFLICT', 'no')
    expect(explainFileError(refused, '/data/a.csv')).toBe(refused)
  })
})
