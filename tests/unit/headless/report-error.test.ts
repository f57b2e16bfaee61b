import { describe, expect, it } from 'vitest'
import { AppError, problemsError } from '../../../src/shared/errors/app-error.ts'
import { ERROR_CODES } from '../../../src/shared/errors/error-codes.ts'
import type { ErrorCode } from '../../../src/shared/errors/error-codes.ts'
import { reportError } from '../../../src/headless/report-error.ts'
import { makeFakeStudio } from './fake-api.ts'
import { makeFakeShell } from './fake-shell.ts'

describe('reportError', () => {
  // The keys of a table that is written as a constant.
  it.each(Object.keys(ERROR_CODES) as ErrorCode[])('ends %s with the code of the table', (code) => {
    expect(report(new AppError(code, 'No.')).exit).toBe(ERROR_CODES[code].exit)
  })

  it('says an expected failure in one line', () => {
    expect(report(new AppError('NOT_FOUND', 'shop.json: no such file.')).notes).toBe(
      'error: shop.json: no such file.\n',
    )
  })

  it('lists problems one a line, with what to do', () => {
    const problems = [
      { at: 'customers.age', message: 'unknown key "mni".', fix: 'Did you mean "min"?' },
      { at: 'orders', message: 'no columns.' },
    ]
    expect(report(problemsError('SCHEMA_INVALID', problems)).notes).toBe(
      'error: 2 problems\n  customers.age: unknown key "mni". Did you mean "min"?\n  orders: no columns.\n',
    )
    expect(report(problemsError('SCHEMA_INVALID', problems.slice(1))).notes).toBe('error: orders: no columns.\n')
  })

  it('adds a line of JSON for machines', () => {
    const { notes } = report(new AppError('DISK_FULL', 'Full.'), { isJson: true })
    expect(JSON.parse(notes.trim().split('\n').at(-1) ?? '')).toEqual({
      error: { code: 'DISK_FULL', message: 'Full.', problems: [], exit: 4 },
    })
  })

  it('calls the unexpected a bug, and shows its stack only when debugging', () => {
    const bug = new TypeError('x is undefined')
    const usual = report(bug)
    expect(usual.exit).toBe(70)
    expect(usual.notes).toContain('x is undefined')
    expect(usual.notes).toContain('bug in Rowsmith')
    expect(usual.notes).not.toContain('report-error.test.ts')
    expect(report(bug, { isDebug: true }).notes).toContain('report-error.test.ts')
  })
})

function report(error: unknown, { isJson = false, isDebug = false } = {}): { exit: number; notes: string } {
  const { terminal, seen } = makeFakeShell(makeFakeStudio().api)
  return { exit: reportError(error, { terminal, isJson, isDebug }), notes: seen.notes }
}
