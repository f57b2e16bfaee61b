import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { projectRoot } from '../setup/project-root.mjs'

/**
 * @typedef {import('./gates.mjs').Gate} Gate
 * @typedef {{ name: string, isPassed: boolean, seconds: number, output: string }} GateResult
 */

/**
 * Runs gates side by side, as many as there are cores, and prints each when it ends: a line for one that passed, all
 * that it said for one that failed. None stops another, so that one run shows everything that is wrong.
 *
 * @param {readonly Gate[]} gates
 * @param {{ workers?: number, print?: (line: string) => void }} [options]
 * @returns {Promise<readonly GateResult[]>} In the order they ended.
 */
export async function runGates(gates, { workers = Math.max(2, availableParallelism()), print = console.log } = {}) {
  const waiting = [...gates]
  /** @type {GateResult[]} */
  const results = []
  const work = async () => {
    for (let gate = waiting.shift(); gate; gate = waiting.shift()) {
      const result = await runGate(gate)
      results.push(result)
      print(`${result.isPassed ? 'ok    ' : 'FAILED'} ${gate.name.padEnd(14)} ${result.seconds.toFixed(1)} s`)
      if (!result.isPassed) print(result.output.replace(/^/gm, '       '))
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  return results
}

/**
 * @param {Gate} gate
 * @returns {Promise<GateResult>}
 */
async function runGate({ name, args }) {
  const started = performance.now()
  const child = spawn(process.execPath, [...args], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: withColor(),
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text))
  }
  const code = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', resolve)
  })
  return { name, isPassed: code === 0, seconds: (performance.now() - started) / 1000, output: output.trimEnd() }
}

/** Tools see a pipe and drop their colours; whoever looks at a terminal still wants them. */
function withColor() {
  return process.stdout.isTTY && !process.env['NO_COLOR'] ? { ...process.env, FORCE_COLOR: '1' } : process.env
}
