import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { ERROR_CODES } from '../../../src/shared/errors/error-codes.ts'
import { FORMATS } from '../../../src/shared/model/format.ts'
import { JOB_STATES } from '../../../src/shared/model/job.ts'
import { formatOption, nowOption, stateOption, wholeNumber } from '../../../src/headless/option-types.ts'

describe('options', () => {
  it('offer the formats and states of the model', () => {
    expect(formatOption().argChoices).toEqual(FORMATS)
    expect(stateOption().argChoices).toEqual(JOB_STATES)
    expect(ERROR_CODES.BAD_INPUT.exit).toBe(2)
  })
})

describe('nowOption', () => {
  it.each([
    ['2026-11-20', Date.UTC(2026, 10, 20)],
    ['2026-11-20T09:30', Date.UTC(2026, 10, 20, 9, 30)],
    ['2026-11-20 09:30:15Z', Date.UTC(2026, 10, 20, 9, 30, 15)],
    ['2026-11-20T09:30:00+02:00', Date.UTC(2026, 10, 20, 7, 30)],
    ['2024-02-29', Date.UTC(2024, 1, 29)],
  ])('reads %s as UTC unless it says otherwise', (text, nowMs) => {
    expect(parse(['--now', text])).toEqual({ now: nowMs })
  })

  it.each(['2026-02-30', '2023-02-29', '2026-13-01', 'yesterday', '20-11-2026', '2026-11-20T25:00', ''])(
    'refuses %s',
    (text) => {
      expect(() => parse(['--now', text])).toThrow('Give a date such as 2026-11-20')
    },
  )
})

describe('wholeNumber', () => {
  it('takes whole numbers of its range and says which others would do', () => {
    expect(wholeNumber(1, 256)('256')).toBe(256)
    expect(() => wholeNumber(1, 256)('257')).toThrow('Give a whole number from 1 to 256.')
    expect(() => wholeNumber(0)('-1')).toThrow('Give a whole number of at least 0.')
    expect(() => wholeNumber(0)('1.5')).toThrow('Give a whole number')
  })
})

function parse(args: readonly string[]): object {
  const silent = { writeErr: () => undefined }
  return new Command()
    .addOption(nowOption())
    .exitOverride()
    .configureOutput(silent)
    .parse(args, { from: 'user' })
    .opts()
}
