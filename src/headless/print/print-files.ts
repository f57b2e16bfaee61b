import { relative, sep } from 'node:path'
import type { FileView } from '../../shared/model/views.ts'
import type { Terminal } from '../terminal.ts'
import { formatBytes, formatCount } from './format-numbers.ts'
import { formatTable } from './format-table.ts'

/** The files of a dataset: table, rows, size and where each is. */
export function printFiles(files: readonly FileView[], { style, columns: width }: Terminal): string {
  return formatTable({
    columns: [
      { title: 'TABLE' },
      { title: 'ROWS', align: 'right' },
      { title: 'SIZE', align: 'right' },
      { title: 'FILE', format: 'cyan' },
    ],
    rows: files.map(({ table, rows, bytes, path }) => [
      table,
      formatCount(rows),
      formatBytes(bytes),
      shortenPath(path),
    ]),
    style,
    indent: 2,
    ...(width === undefined ? {} : { width }),
  })
}

/** A path as seen from here, where that is shorter and below here. */
export function shortenPath(path: string): string {
  const fromHere = relative('.', path)
  return fromHere === '' || fromHere.startsWith('..') || fromHere === path ? path : `.${sep}${fromHere}`
}
