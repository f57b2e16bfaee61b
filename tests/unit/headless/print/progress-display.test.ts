import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../../../src/headless/print/display-width.ts'
import { createProgressDisplay, formatProgress } from '../../../../src/headless/print/progress-display.ts'
import { makeFakeStudio } from '../fake-api.ts'
import { makeFakeShell } from '../fake-shell.ts'

const progress = {
  rowsDone: 1500,
  rowsTotal: 4000,
  bytesDone: 66_000,
  share: 0.375,
  rowsPerSecond: 120_000,
  etaSeconds: 2,
}
const tables = [
  { name: 'customers', rows: 1000 },
  { name: 'orders', rows: 3000 },
]

describe('formatProgress', () => {
  it('shows each table and the total, with rate and time left', () => {
    const { terminal } = makeFakeShell(makeFakeStudio().api, { terminal: { noteColumns: 110 } })
    expect(formatProgress(progress, tables, terminal)).toEqual([
      `customers  ${'━'.repeat(28)}  100%  1,000 of 1,000 rows`,
      `orders     ${'━'.repeat(4)}${'─'.repeat(24)}   16%  500 of 3,000 rows`,
      `total      ${'━'.repeat(10)}${'─'.repeat(18)}   37%  1,500 of 4,000 rows · 66.0 kB · 120k rows/s · 2.0 s left`,
    ])
  })

  it.each([20, 40, 60, 80, 200])('never fills a line of %d columns', (noteColumns) => {
    const { terminal } = makeFakeShell(makeFakeStudio().api, { terminal: { noteColumns } })
    for (const line of formatProgress(progress, tables, terminal)) expect(displayWidth(line)).toBeLessThan(noteColumns)
  })

  it('shows only the total where there is one table', () => {
    const { terminal } = makeFakeShell(makeFakeStudio().api)
    expect(formatProgress(progress, tables.slice(0, 1), terminal)).toHaveLength(1)
  })
})

describe('createProgressDisplay', () => {
  it('draws over what it drew before, and takes it away at the end', () => {
    const { terminal, seen } = makeFakeShell(makeFakeStudio().api, { terminal: { canRedraw: true } })
    const display = createProgressDisplay(terminal)
    display.setTables(tables)
    display.show(progress)
    display.show({ ...progress, rowsDone: 4000, share: 1 })
    display.clear()
    expect(seen.drawn.split('\u001b[3F\u001b[J')).toHaveLength(3)
    expect(seen.drawn.endsWith('\u001b[3F\u001b[J')).toBe(true)
  })

  it('draws nothing where nobody looks, but still says what is to be said', () => {
    const { terminal, seen } = makeFakeShell(makeFakeStudio().api)
    const display = createProgressDisplay(terminal)
    display.show(progress)
    display.note('Pausing')
    display.clear()
    expect([seen.drawn, seen.notes]).toEqual(['', 'Pausing\n'])
  })
})
