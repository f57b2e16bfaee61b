/** A kind of file that is no text, and how to get at its rows. */
export interface BinaryKind {
  readonly kind: string
  readonly wayOut: string
}

/** Tells binary files by their first bytes. `undefined` where they match none of the known kinds. */
export function recogniseBinary(head: Uint8Array): BinaryKind | undefined {
  const found = KINDS.find(({ magic, offset = 0 }) => magic.every((byte, i) => head[offset + i] === byte))
  if (!found) return undefined
  return found.kind === 'a zip archive' ? refineZip(head) : found
}

const EXPORT = 'Export its table as CSV or JSONL, then import that.'
const UNPACK = 'Unpack it first, then import the file inside.'
const SPREADSHEET: BinaryKind = {
  kind: 'an Excel workbook',
  wayOut: 'Save the sheet as CSV (UTF-8), then import that.',
}

const KINDS: readonly (BinaryKind & { readonly magic: readonly number[]; readonly offset?: number })[] = [
  { magic: ascii('PK\u0003\u0004'), kind: 'a zip archive', wayOut: UNPACK },
  { magic: [0x1f, 0x8b], kind: 'compressed with gzip', wayOut: UNPACK },
  { magic: [0x28, 0xb5, 0x2f, 0xfd], kind: 'compressed with zstd', wayOut: UNPACK },
  { magic: ascii('BZh'), kind: 'compressed with bzip2', wayOut: UNPACK },
  { magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a], kind: 'compressed with xz', wayOut: UNPACK },
  { magic: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], kind: 'a 7-Zip archive', wayOut: UNPACK },
  { magic: ascii('PAR1'), kind: 'a Parquet file', wayOut: EXPORT },
  { magic: ascii('SQLite format 3'), kind: 'a SQLite database', wayOut: EXPORT },
  { magic: ascii('DUCK'), offset: 8, kind: 'a DuckDB database', wayOut: EXPORT },
  { magic: ascii('ARROW1'), kind: 'an Arrow file', wayOut: EXPORT },
  { magic: ascii('Obj\u0001'), kind: 'an Avro file', wayOut: EXPORT },
  { magic: ascii('ORC'), kind: 'an ORC file', wayOut: EXPORT },
  { magic: [0xd0, 0xcf, 0x11, 0xe0], ...SPREADSHEET, kind: 'an old Excel workbook or Office document' },
  { magic: [0x89, ...ascii('PNG')], kind: 'a PNG picture', wayOut: 'Name a CSV, JSON or JSONL file.' },
  { magic: [0xff, 0xd8, 0xff], kind: 'a JPEG picture', wayOut: 'Name a CSV, JSON or JSONL file.' },
  { magic: ascii('GIF8'), kind: 'a GIF picture', wayOut: 'Name a CSV, JSON or JSONL file.' },
  { magic: ascii('%PDF'), kind: 'a PDF document', wayOut: EXPORT },
  { magic: [0x7f, ...ascii('ELF')], kind: 'a program', wayOut: 'Name a CSV, JSON or JSONL file.' },
]

function ascii(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
}

/** Office documents are zip archives whose entries give them away. */
function refineZip(head: Uint8Array): BinaryKind {
  const names = new TextDecoder('latin1').decode(head.subarray(0, 8192))
  if (/xl\/|\[Content_Types\]\.xml/.test(names)) return SPREADSHEET
  if (names.includes('opendocument.spreadsheet')) return { ...SPREADSHEET, kind: 'an OpenDocument spreadsheet' }
  return { kind: 'a zip archive', wayOut: UNPACK }
}
