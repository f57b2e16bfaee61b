import { AppError } from '../../../shared/errors/app-error.ts'
import type { SampleFormat, SampleTable, SampleValue } from '../../../core/prompt/sample/sample.ts'
import { groupDigits } from '../../../core/prompt/sample/share.ts'
import { findRowSets, tableFromRows } from './json-tables.ts'
import { JsonSyntaxError, parseJsonPart, type JsonPart } from './parse-json-part.ts'
import type { SampleText } from './sample-text.ts'

export interface JsonSample {
  readonly format: SampleFormat
  /** At least one. */
  readonly tables: readonly SampleTable[]
  readonly hasHeader?: boolean
  readonly notes: readonly string[]
}

/**
 * Reads the rows of a JSON or JSONL file: an array of objects, an object that holds one or several arrays, or one value
 * after the other.
 *
 * @param path - For messages.
 * @throws AppError FILE_UNREADABLE for malformed JSON, with line and column; BAD_INPUT where there are no rows in it.
 */
export function readJsonSample(name: string, text: SampleText, path: string): JsonSample {
  const values = readValues(text, path)
  if (values.length === 1) return readDocument(values[0], { name, text, path })
  const isLines = countLineStarts(text.head, values) >= values.length * 0.9
  const notes = isLines ? [] : ['The file holds one JSON value after the other; each is a row.']
  const more = isLines ? readLines(text.blocks) : { rows: [], misread: 0 }
  if (more.misread > 0) notes.push(`${groupDigits(more.misread)} lines further on are not JSON and were left out.`)
  const rows = [...values.map((part) => part.value), ...more.rows]
  // A cut last line, and two half lines for each block.
  const cut = text.isWhole ? 0 : 1 + text.blocks.length
  const bytesRatio = isLines ? 1 : text.bytesSeen / text.head.length
  const rowsEstimated = text.isWhole ? rows.length : text.estimateRows((rows.length + cut) * bytesRatio)
  const made = tableFromRows(name, rows, Math.round(rowsEstimated))
  return { format: isLines ? 'jsonl' : 'json', tables: [made.table], ...header(made), notes: [...notes, ...made.notes] }
}

/** Whether a text that begins like JSON can be read as such; a CSV file may begin with a bracket, too. */
export function beginsAsJson(text: string, isWhole: boolean): boolean {
  try {
    const part = parseJsonPart(text, 0, isWhole)
    return part !== undefined && typeof part.value === 'object' && part.value !== null
  } catch {
    return false
  }
}

type Part = JsonPart & { readonly start: number }

/** Every value of the head; one that is cut only where it is the only one. */
function readValues(text: SampleText, path: string): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  try {
    for (;;) {
      const part = parseJsonPart(text.head, at, text.isWhole)
      if (!part || (!part.isComplete && parts.length > 0)) return parts
      parts.push({ ...part, start: at })
      at = part.end
      // Some programs write a comma between values that stand on lines of their own.
      if (/^[ \t]*,[ \t]*\r?\n/.test(text.head.slice(at, at + 80))) at = text.head.indexOf(',', at) + 1
    }
  } catch (error) {
    throw describeSyntaxError(error, text.head, path)
  }
}

function describeSyntaxError(error: unknown, text: string, path: string): unknown {
  if (!(error instanceof JsonSyntaxError)) return error
  const before = text.slice(0, error.offset)
  const line = before.split('\n').length
  const column = error.offset - (before.lastIndexOf('\n') + 1) + 1
  return new AppError(
    'FILE_UNREADABLE',
    `${path}, line ${line}, column ${column}: this is not JSON: ${error.message}. Mend that place, or save the file anew.`,
    { cause: error },
  )
}

function readDocument(
  part: Part,
  { name, text, path }: { readonly name: string; readonly text: SampleText; readonly path: string },
): JsonSample {
  const sets = findRowSets(part.value, name)
  if (sets.length === 0) {
    throw new AppError(
      'BAD_INPUT',
      `${path} holds ${describeValue(part.value)}, not rows. Give an array of objects, an object that holds one, or a line for each object.`,
    )
  }
  const notes: string[] = []
  if (!part.isComplete) {
    const lastSet = sets[sets.length - 1]
    notes.push(
      `Only the beginning of the file was read; ${sets.length > 1 ? `${lastSet.name} and what follows` : 'what follows'} may hold more.`,
    )
  }
  const made = sets.map((set, index) => {
    const isCut = !part.isComplete && index === sets.length - 1
    const rowsEstimated = isCut ? text.estimateRows(set.rows.length) : set.rows.length
    return tableFromRows(set.name, set.rows, rowsEstimated)
  })
  return {
    format: 'json',
    tables: made.map(({ table }) => table),
    ...header(made[0]),
    notes: [...notes, ...made.flatMap((one) => one.notes)],
  }
}

function header({ hasHeader }: { readonly hasHeader?: boolean }): { readonly hasHeader?: boolean } {
  return hasHeader === undefined ? {} : { hasHeader }
}

function describeValue(value: SampleValue): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an empty array'
  return typeof value === 'object' ? 'an empty object' : `one ${typeof value}`
}

/** How many values begin on a line of their own. */
function countLineStarts(text: string, parts: readonly Part[]): number {
  return parts.filter(({ start, end }) => {
    const isFirst = start === 0 || /^[\s,]*\n/.test(text.slice(start, start + 80))
    return isFirst && !text.slice(start, end).trim().replace(/^,\s*/, '').includes('\n')
  }).length
}

/** The whole lines of blocks from the middle of a JSONL file. */
function readLines(blocks: readonly string[]): { readonly rows: SampleValue[]; readonly misread: number } {
  const rows: SampleValue[] = []
  let misread = 0
  for (const block of blocks) {
    for (const line of block.split('\n').slice(1, -1)) {
      try {
        const part = parseJsonPart(line, 0, true)
        if (part) rows.push(part.value)
      } catch {
        misread++
      }
    }
  }
  return { rows, misread }
}
