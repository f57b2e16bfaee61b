import { parse } from 'node:path'
import { AppError } from '../../shared/errors/app-error.ts'
import type { Sample, SampleEncoding } from '../../core/prompt/sample/sample.ts'
import { groupDigits } from '../../core/prompt/sample/share.ts'
import { readCsvSample } from './sample/read-csv-sample.ts'
import { beginsAsJson, readJsonSample } from './sample/read-json-sample.ts'
import { recogniseBinary } from './sample/recognise-binary.ts'
import { openSampleFile, SAMPLE_LIMITS, type SampleFile, type SampleLimits } from './sample/sample-file.ts'
import { decodeSample, type SampleText } from './sample/sample-text.ts'

/**
 * Reads a sample of rows from a CSV, JSON or JSONL file: the whole of a small one; of a large one the first 4 MiB and (for
 * CSV and JSONL) blocks spread evenly over the rest, so that late nulls and ranges are seen.
 *
 * Format, encoding, delimiter, quotes and header are told by content; the file's extension only decides in doubt.
 *
 * @throws AppError NOT_FOUND; BAD_INPUT for a folder or JSON without rows; FILE_UNREADABLE for empty, binary, forbidden
 *   and malformed files.
 */
export async function readSample(path: string, limits: SampleLimits = SAMPLE_LIMITS): Promise<Sample> {
  const file = await openSampleFile(path, limits)
  try {
    const head = decode(file, [], path)
    const { name, ext } = parse(path)
    if (isJson(head, ext.toLowerCase())) {
      const text = readsLines(head) ? decode(file, await file.readSpread(), path) : head
      return jsonSample(name, text, { path, file })
    }
    const text = decode(file, await file.readSpread(), path)
    const { notes, ...csv } = readCsvSample(name, text)
    return {
      ...csv,
      format: 'csv',
      ...describeReading(text, file),
      notes: [...describeEncoding(text.encoding), ...notes, ...describeExtent(csv, text, file)],
    }
  } finally {
    await file.close()
  }
}

function decode(file: SampleFile, spread: readonly Uint8Array[], path: string): SampleText {
  const binary = recogniseBinary(file.head)
  if (binary) throw new AppError('FILE_UNREADABLE', `${path} is ${binary.kind}, not text. ${binary.wayOut}`)
  const text = file.head.length === 0 ? undefined : decodeSample(file, spread)
  if (text && text.head.trim() === '') return emptyFile(path)
  if (text) return text
  if (file.head.length === 0) return emptyFile(path)
  throw new AppError('FILE_UNREADABLE', `${path} is a binary file of unknown kind. Give a CSV, JSON or JSONL file.`)
}

function emptyFile(path: string): never {
  throw new AppError('FILE_UNREADABLE', `${path} is empty. Give a file with a header and some rows.`)
}

function isJson({ head, isWhole }: SampleText, extension: string): boolean {
  const isNamedJson = ['.json', '.jsonl', '.ndjson', '.geojson'].includes(extension)
  if (!/^\s*[[{]/.test(head)) return isNamedJson
  // A file that is named otherwise is JSON only if it can be read so: `[id],[name]` is a CSV header.
  return isNamedJson || !['.csv', '.tsv', '.tab', '.txt', '.psv'].includes(extension) || beginsAsJson(head, isWhole)
}

/** Whether the first line is a value by itself; then blocks from further on can be read, too. */
function readsLines({ head, isWhole }: SampleText): boolean {
  if (isWhole) return false
  const line = head.trimStart().split('\n', 1)[0]
  return line.length < head.length && beginsAsJson(line, true)
}

function jsonSample(
  name: string,
  text: SampleText,
  { path, file }: { readonly path: string; readonly file: SampleFile },
): Sample {
  const { format, tables, hasHeader, notes } = readJsonSample(name, text, path)
  const [first, ...others] = tables
  return {
    ...first,
    format,
    ...describeReading(text, file),
    ...(hasHeader === undefined ? {} : { hasHeader }),
    ...(others.length === 0 ? {} : { otherTables: others }),
    notes: [...describeEncoding(text.encoding), ...notes, ...describeExtent(first, text, file)],
  }
}

function describeReading(text: SampleText, { sizeBytes }: SampleFile) {
  return { encoding: text.encoding, bytesSeen: text.bytesSeen, bytesTotal: sizeBytes }
}

function describeEncoding(encoding: SampleEncoding): string[] {
  return encoding === 'windows-1252' ? ['The text is not UTF-8; it was read as windows-1252.'] : []
}

function describeExtent(
  { rowsSeen, rowsEstimated }: Pick<Sample, 'rowsSeen' | 'rowsEstimated'>,
  { bytesSeen }: SampleText,
  { sizeBytes }: SampleFile,
): string[] {
  if (bytesSeen >= sizeBytes) return []
  const bytes = `${groupDigits(bytesSeen)} of ${groupDigits(sizeBytes)} bytes`
  return [`${groupDigits(rowsSeen)} of about ${groupDigits(rowsEstimated)} rows were looked at (${bytes}).`]
}
