import { describe, expect, it } from 'vitest'
import { formatCounts, summarizeVitestReport } from '../../../../scripts/gates/vitest-report.mjs'

describe('summarizeVitestReport', () => {
  it('counts what passed, failed and was skipped', () => {
    const tests = [test('a', 'passed'), test('b', 'failed'), test('c', 'skipped'), test('d', 'todo')]
    expect(summarize([file(tests)])).toEqual({
      counts: { passed: 1, failed: 1, skipped: 2 },
      skippedTests: ['c', 'd'],
      missingServices: [],
    })
  })

  it('counts a file that could not be loaded as a failure', () => {
    expect(summarize([file([test('a', 'passed')]), file([])]).counts).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })

  it('counts a run that failed outside of any test as a failure', () => {
    const report = { success: false, testResults: [file([test('a', 'passed')], 'passed')] }
    expect(summarizeVitestReport(report, { areServicesPromised: false }).counts).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    })
  })

  it('names tests without their service and lets them be where none is promised', () => {
    const summary = summarize([file([{ ...test('loads', 'skipped'), tags: ['service'] }], 'passed')])
    expect(summary).toMatchObject({ counts: { failed: 0, skipped: 1 }, missingServices: ['loads'] })
  })

  it('fails tests without their service where services are promised', () => {
    const testResults = [file([{ ...test('loads', 'skipped'), tags: ['service'] }, test('a', 'skipped')], 'passed')]
    const summary = summarizeVitestReport({ success: true, testResults }, { areServicesPromised: true })
    expect(summary.counts).toEqual({ passed: 0, failed: 1, skipped: 1 })
  })
})

describe('formatCounts', () => {
  it('leaves out skipped ones where there are none', () => {
    expect(formatCounts({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
    expect(formatCounts({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped')
  })
})

type FileReport = Parameters<typeof summarizeVitestReport>[0]['testResults'][number]

function summarize(testResults: readonly FileReport[]) {
  const success = testResults.every(({ status }) => status === 'passed')
  return summarizeVitestReport({ success, testResults }, { areServicesPromised: false })
}

function file(assertionResults: FileReport['assertionResults'], status = 'failed'): FileReport {
  return { name: '/some/file.test.ts', status, message: '', assertionResults }
}

function test(fullName: string, status: string) {
  return { fullName, status }
}
