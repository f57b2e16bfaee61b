import { isSymbol, isWord, placeOf, type BreakToken, type Token } from './token.ts'

/**
 * Turns Markdown tables into lists. A table that describes fields ("| Field | Type | Notes |") becomes one line for each
 * field, what is said of it in brackets; any other table gives its headings as fields.
 */
export function readGrid(tokens: readonly Token[]): Token[] {
  const result: Token[] = []
  let grid: Token[][] = []
  const flush = () => {
    result.push(...flattenGrid(grid))
    grid = []
  }
  for (const line of splitLines(tokens)) {
    if (
      line.filter((token) => isSymbol(token, '|')).length >= 2 &&
      isSymbol(
        line.find((token) => token.kind !== 'break'),
        '|',
      )
    )
      grid.push(line)
    else {
      flush()
      result.push(...line)
    }
  }
  flush()
  return result
}

function splitLines(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]]
  for (const token of tokens) {
    if (token.kind === 'break' && lines[lines.length - 1].length > 0) lines.push([])
    lines[lines.length - 1].push(token)
  }
  return lines
}

function flattenGrid(grid: readonly Token[][]): Token[] {
  const rows = grid.map(splitCells)
  const ruler = rows.findIndex((cells) =>
    cells.every((cell) => cell.every((token) => isSymbol(token, '-', '\u2014', ':'))),
  )
  const head = rows[0]
  if (head === undefined) return []
  const body = rows.slice(ruler < 0 ? 1 : ruler + 1)
  const first = head[0]?.[0]
  const describesFields =
    isWord(first, 'field fields column columns name attribute property') && head.length > 1 && body.length > 0
  if (
    describesFields &&
    isWord(
      head[1]?.[0],
      'type description notes details values range format constraints rules data comment comments example meaning',
    )
  ) {
    return body.flatMap((cells) => [lineBreak(cells[0][0] ?? first), ...describeField(cells)])
  }
  return head.flatMap((cell) => (cell.length > 0 ? [lineBreak(cell[0]), ...cell] : []))
}

function describeField([name, ...notes]: readonly Token[][]): Token[] {
  const said = notes.filter((cell) => cell.some((token) => !isSymbol(token, '-', '\u2014')))
  return [...name, ...said.map((items): Token => ({ ...placeOf(items), kind: 'group', text: '(', items }))]
}

function splitCells(line: readonly Token[]): Token[][] {
  const cells: Token[][] = []
  for (const token of line) {
    if (isSymbol(token, '|')) cells.push([])
    else if (token.kind !== 'break') {
      if (cells.length === 0) cells.push([])
      cells[cells.length - 1].push(token)
    }
  }
  return cells.at(-1)?.length === 0 ? cells.slice(0, -1) : cells
}

function lineBreak({ start, isGlued }: Token): BreakToken {
  return { kind: 'break', text: '\n', start, end: start, isGlued, isBullet: true, isBlank: false }
}
