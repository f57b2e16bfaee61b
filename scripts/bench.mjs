#!/usr/bin/env node
// Runs the benchmarks one after the other, so that none disturbs another, and keeps what each printed in bench/results.
// usage: bench.mjs [name …]   (without names: all)
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from './setup/project-root.mjs'
import { requireSupportedNode } from './setup/supported-node.mjs'

await requireSupportedNode()
const folder = join(projectRoot, 'bench')
const known = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length))
  .toSorted()
const wanted = process.argv.length > 2 ? process.argv.slice(2) : known
const unknown = wanted.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  console.error(`no such benchmark: ${unknown.join(', ')}; there are: ${known.join(', ')}`)
  process.exit(2)
}

mkdirSync(join(folder, 'results'), { recursive: true })
/** @type {string[]} */
const summary = []
for (const name of wanted) {
  console.log(`== ${name}`)
  const { code, output, seconds } = await runBenchmark(name)
  if (code === 0) writeFileSync(join(folder, `results/${name}.txt`), `${describeMachine()}\n\n${output}`)
  summary.push(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(24)} ${seconds.toFixed(1)} s`)
}
console.log(`\n${summary.join('\n')}`)
process.exit(summary.some((line) => line.startsWith('FAILED')) ? 1 : 0)

/** @param {string} name */
async function runBenchmark(name) {
  const started = performance.now()
  const child = spawn(process.execPath, ['--expose-gc', join(folder, `${name}.ts`)], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
    // The product is measured as the set-up built it, without a look at the sources in each start.
    env: { ...process.env, ROWSMITH_SET_UP: 'off' },
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text
    process.stdout.write(text)
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  return { code, output, seconds: (performance.now() - started) / 1000 }
}

function describeMachine() {
  const memoryGb = (totalmem() / 2 ** 30).toFixed(0)
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  return [
    `${model}, ${availableParallelism()} cores, ${memoryGb} GB`,
    `${process.platform} ${process.arch}, Node ${process.versions.node}`,
    new Date().toISOString().slice(0, 10),
  ].join('\n')
}
