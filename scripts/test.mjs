#!/usr/bin/env node
// Everything that must hold: the gates, then all tests against the built product.
// The last line counts gates and tests alike: "N passed, N failed" or "N passed, N failed, N skipped".
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { staticGates, tool } from './gates/gates.mjs'
import { runGates } from './gates/run-gates.mjs'
import { formatCounts, summarizeVitestReport } from './gates/vitest-report.mjs'
import { projectRoot } from './setup/project-root.mjs'
import { requireSupportedNode } from './setup/supported-node.mjs'

await requireSupportedNode()
const gates = await runGates(staticGates)
const { counts, skippedTests, missingServices } = runTests()
const passedGates = gates.filter(({ isPassed }) => isPassed).length
const totals = {
  passed: counts.passed + passedGates,
  failed: counts.failed + gates.length - passedGates,
  skipped: counts.skipped,
}
if (skippedTests.length > 0) console.log(`\nSkipped:\n${list(skippedTests)}`)
if (missingServices.length > 0)
  console.log(`\nMISSING SERVICES: these tests had nothing to run against.\n${list(missingServices)}`)
for (const { name, isPassed } of gates) if (!isPassed) console.log(`Gate failed: ${name} (its words are above)`)
console.log(formatCounts(totals))
process.exit(totals.failed === 0 ? 0 : 1)

function runTests() {
  const reportFile = join(projectRoot, 'out/test-report.json')
  rmSync(reportFile, { force: true })
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  const { status } = spawnSync(process.execPath, [tool('vitest/vitest.mjs'), ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    // The product stays as the set-up built it while it's being tested, whatever is edited meanwhile.
    env: { ...process.env, ROWSMITH_SET_UP: 'off' },
  })
  const report = readReport(reportFile)
  return summarizeVitestReport(
    { ...report, success: report.success && status === 0 },
    { areServicesPromised: process.env['CI'] === 'true' },
  )
}

/**
 * @param {string} file
 * @returns {import('./gates/vitest-report.mjs').VitestReport} A failed, empty one where vitest left none.
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { success: false, testResults: [] }
  }
}

/** @param {readonly string[]} names */
function list(names) {
  return names.map((name) => `  ${name}`).join('\n')
}
