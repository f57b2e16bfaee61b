/**
 * The part of vitest's JSON report that is used here.
 *
 * @typedef {{ fullName: string, status: string, tags?: readonly string[] }} TestReport
 * @typedef {{ name: string, status: string, message: string, assertionResults: readonly TestReport[] }} FileReport
 * @typedef {{ success: boolean, testResults: readonly FileReport[] }} VitestReport
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ counts: Counts, skippedTests: readonly string[], missingServices: readonly string[] }} TestSummary
 *   Names of tests. `missingServices` are those of the skipped that are tagged `service`.
 */

/**
 * Sums up a report. A file that could not be loaded has no tests in it and still is a failure; so is a run that vitest
 * itself calls failed without naming a test, as after an error that no test caught.
 *
 * @param {VitestReport} report
 * @param {{ areServicesPromised: boolean }} options Where services are promised, a test that misses one has failed.
 * @returns {TestSummary}
 */
export function summarizeVitestReport({ success, testResults }, { areServicesPromised }) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const brokenFiles = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed')
  const missing = skipped.filter(({ tags }) => tags?.includes('service'))
  const failedAsMissing = areServicesPromised ? missing.length : 0
  const passed = tests.filter(({ status }) => status === 'passed').length
  const failed = tests.filter(({ status }) => status === 'failed').length + brokenFiles.length
  return {
    counts: {
      passed,
      failed: failed === 0 && !success ? 1 : failed + failedAsMissing,
      skipped: skipped.length - failedAsMissing,
    },
    skippedTests: skipped.map(({ fullName }) => fullName),
    missingServices: missing.map(({ fullName }) => fullName),
  }
}

/** @param {Counts} counts */
export function formatCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
