#!/usr/bin/env node
// The quick gates, before every commit: import law, types, lint, format, dead code, unit tests.
import { staticGates, unitTests } from './gates/gates.mjs'
import { runGates } from './gates/run-gates.mjs'
import { requireSupportedNode } from './setup/supported-node.mjs'

await requireSupportedNode()
const started = performance.now()
const results = await runGates([unitTests, ...staticGates])
const failed = results.filter(({ isPassed }) => !isPassed)
const seconds = ((performance.now() - started) / 1000).toFixed(1)
console.log(
  failed.length === 0
    ? `all ${results.length} gates passed in ${seconds} s`
    : `${failed.length} of ${results.length} gates failed in ${seconds} s: ${failed.map(({ name }) => name).join(', ')}`,
)
process.exit(failed.length === 0 ? 0 : 1)
