import { describe, expect, it } from 'vitest'
import { runGates } from '../../../../scripts/gates/run-gates.mjs'

describe('runGates', () => {
  it('tells passed from failed, and keeps what each said', async () => {
    const results = await runGates(
      [
        { name: 'good', args: ['-e', ''] },
        { name: 'bad', args: ['-e', "console.log('why'); console.error('and where'); process.exit(1)"] },
        { name: 'killed', args: ['-e', "process.kill(process.pid, 'SIGKILL')"] },
      ],
      { workers: 1, print: () => undefined },
    )
    expect(results.map(({ name, isPassed, output }) => ({ name, isPassed, output }))).toEqual([
      { name: 'good', isPassed: true, output: '' },
      { name: 'bad', isPassed: false, output: 'why\nand where' },
      { name: 'killed', isPassed: false, output: '' },
    ])
  })

  it('prints a line for what passed, and all that was said by what failed', async () => {
    const lines: string[] = []
    const gates = [
      { name: 'good', args: ['-e', "console.log('chatter')"] },
      { name: 'bad', args: ['-e', "console.log('why'); process.exit(1)"] },
    ]
    await runGates(gates, { workers: 1, print: (line) => lines.push(line.replace(/\d+\.\d s$/, 'N s')) })
    expect(lines).toEqual(['ok     good           N s', 'FAILED bad            N s', '       why'])
  })
})
