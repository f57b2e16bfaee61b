import type { JobProgress } from '../../shared/model/job.ts'
import type { Terminal } from '../terminal.ts'
import { cutToWidth, displayWidth } from './display-width.ts'
import { formatBytes, formatCount, formatDuration, formatRate, formatShare } from './format-numbers.ts'

/** Bars that are drawn over and over on a terminal's standard error, and nothing at all elsewhere. */
export interface ProgressDisplay {
  /** The tables in the order in which they are made; each then has a bar of its own above the total. */
  setTables(tables: readonly TableRows[]): void
  show(progress: JobProgress): void
  /** Says something above the bars. */
  note(text: string): void
  /** Takes the bars away. */
  clear(): void
}

export interface TableRows {
  readonly name: string
  readonly rows: number
}

export function createProgressDisplay(terminal: Terminal): ProgressDisplay {
  let tables: readonly TableRows[] = []
  let drawnLines = 0
  let newest: JobProgress | undefined

  // Up to the first line, then delete everything below.
  const eraser = (): string => (drawnLines > 0 ? `\x1b[${drawnLines}F\x1b[J` : '')
  const erase = (): void => {
    if (drawnLines > 0) terminal.draw(eraser())
    drawnLines = 0
  }
  const draw = (): void => {
    if (!terminal.canRedraw || newest === undefined) return
    const lines = formatProgress(newest, tables, terminal)
    // In one write, so that nothing flickers.
    terminal.draw(`${eraser()}${lines.join('\n')}\n`)
    drawnLines = lines.length
  }
  return {
    setTables(known) {
      tables = known
      draw()
    },
    show(progress) {
      newest = progress
      draw()
    },
    note(text) {
      erase()
      terminal.note(text)
      draw()
    },
    clear() {
      erase()
      newest = undefined
    },
  }
}

/** A line for each table, where there are several and not too many, and a line for all. */
export function formatProgress(
  progress: JobProgress,
  tables: readonly TableRows[],
  terminal: Terminal,
): readonly string[] {
  const { noteColumns } = terminal
  const total = `${formatCount(progress.rowsDone)} of ${formatCount(progress.rowsTotal)} rows`
  const rate = progress.rowsPerSecond > 0 ? [formatRate(progress.rowsPerSecond)] : []
  const eta = progress.etaSeconds === null ? [] : [`${formatDuration(progress.etaSeconds)} left`]
  const facts = [total, formatBytes(progress.bytesDone), ...rate, ...eta].join(' · ')
  const bars = tables.length > 1 && tables.length <= MOST_TABLES ? shareOut(progress.rowsDone, tables) : []
  const lines = [...bars, { label: 'total', share: progress.share, facts }]
  const labelWidth = Math.max(...lines.map(({ label }) => Math.min(MOST_LABEL, displayWidth(label))))
  const texts = lines.map((line) => `${formatShare(line.share).padStart(4)}  ${line.facts}`)
  // One column is left free, so that no terminal breaks the line.
  const room = noteColumns - 1 - labelWidth - Math.max(...texts.map(displayWidth)) - GAPS
  const barWidth = room < LEAST_BAR ? 0 : Math.min(MOST_BAR, room)
  return lines.map(({ label, share }, i) => {
    const shown = cutToWidth(label, labelWidth)
    const name = shown + ' '.repeat(labelWidth - displayWidth(shown))
    if (barWidth === 0) return cutToWidth(`${name} ${texts[i]}`, noteColumns - 1)
    return `${name}  ${drawBar(share, barWidth, terminal)}  ${texts[i]}`
  })
}

/** Tables are made one after the other, so the rows of all tell how far each is. */
function shareOut(rowsDone: number, tables: readonly TableRows[]) {
  let before = 0
  return tables.map(({ name, rows }) => {
    const done = Math.min(rows, Math.max(0, rowsDone - before))
    before += rows
    return {
      label: name,
      share: rows === 0 ? 1 : done / rows,
      facts: `${formatCount(done)} of ${formatCount(rows)} rows`,
    }
  })
}

function drawBar(share: number, width: number, { noteStyle }: Terminal): string {
  const full = Math.floor(share * width)
  return noteStyle('cyan', '━'.repeat(full)) + noteStyle('dim', '─'.repeat(width - full))
}

/** Two columns on each side of a bar. */
const GAPS = 4
const MOST_TABLES = 12
const MOST_LABEL = 24
const MOST_BAR = 28
const LEAST_BAR = 8
