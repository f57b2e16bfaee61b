import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../../../src/headless/print/display-width.ts'
import { formatTable } from '../../../../src/headless/print/format-table.ts'

const style = (_format: string, text: string): string => text

describe('formatTable', () => {
  it('aligns columns, numbers to the right, and leaves no spaces at the end', () => {
    const table = formatTable({
      columns: [{ title: 'NAME' }, { title: 'ROWS', align: 'right' }, { title: 'NOTE' }],
      rows: [
        ['customers', '1,000', ''],
        ['orders', '5', 'x'],
      ],
      style,
    })
    expect(table).toBe('NAME        ROWS  NOTE\ncustomers  1,000\norders         5  x')
  })

  it('counts wide and combining characters as a terminal shows them', () => {
    const rows = [
      ['日本', '|'],
      ['e\u0301', '|'],
      ['👍🏽', '|'],
      ['a', '|'],
    ]
    const lines = formatTable({ columns: [{ title: 'T' }, { title: 'U' }], rows, style }).split('\n')
    expect(lines.map((line) => displayWidth(line.slice(0, line.search(/[|U]/))))).toEqual([6, 6, 6, 6, 6])
  })

  it('cuts the widest cells until a line fits the terminal', () => {
    const rows = [['a', 'word '.repeat(30)]]
    const lines = formatTable({ columns: [{ title: 'ID' }, { title: 'TEXT' }], rows, style, width: 40 }).split('\n')
    expect(lines[1]).toHaveLength(40)
    expect(lines[1]).toMatch(/…$/)
  })

  it('cuts nothing where there is no terminal', () => {
    expect(formatTable({ columns: [{ title: 'T' }], rows: [['x'.repeat(500)]], style })).toContain('x'.repeat(500))
  })

  it('shows control characters instead of obeying them', () => {
    expect(formatTable({ columns: [{ title: 'T' }], rows: [['a\nb\u001b[31mc']], style })).toBe('T\na\\nb\\x1b[31mc')
  })

  it('takes more rows than a call takes arguments', () => {
    const rows = Array.from({ length: 200_000 }, () => ['x'])
    expect(formatTable({ columns: [{ title: 'T' }], rows, style })).toHaveLength(1 + 2 * 200_000)
  })
})
