import type { SampleValue } from '../../../core/prompt/sample/sample.ts'

/** A JSON value that may have been cut off by the end of the text. */
export interface JsonPart {
  readonly value: SampleValue
  readonly isComplete: boolean
  /** Offset after the value. */
  readonly end: number
}

/** What is wrong with a JSON text, and where. */
export class JsonSyntaxError extends Error {
  readonly offset: number

  constructor(offset: number, message: string) {
    super(message)
    this.name = 'JsonSyntaxError'
    this.offset = offset
  }
}

/**
 * Reads one JSON value (RFC 8259) of which the end may be missing: arrays keep the elements that are whole.
 *
 * Beyond `JSON.parse` it knows where an error is, reads a cut text, keeps integers beyond 2^53 (as text), and takes the
 * NaN and Infinity of Python's json module as null.
 *
 * @param start - Offset of the value, white space allowed before it.
 * @param isWhole - Whether the text ends where the file does; a cut is an error then.
 * @returns `undefined` where there is only white space.
 * @throws JsonSyntaxError.
 */
export function parseJsonPart(text: string, start: number, isWhole: boolean): JsonPart | undefined {
  const reader: Reader = { text, at: start, isWhole, isCut: false }
  skipSpace(reader)
  if (reader.at >= text.length) return undefined
  const value = readValue(reader, 0)
  if (reader.isCut && isWhole) throw new JsonSyntaxError(text.length, 'the text ends in the middle of a value')
  return { value: value ?? null, isComplete: !reader.isCut, end: reader.at }
}

interface Reader {
  readonly text: string
  at: number
  readonly isWhole: boolean
  /** The text ended inside what was being read. */
  isCut: boolean
}

const MAX_DEPTH = 200
const SPACE = /[ \t\n\r]*/y
// oxlint-disable-next-line no-control-regex -- JSON forbids them in texts
const CONTROL = /[\u0000-\u001f]/
const NUMBER_CHARACTERS = /[-+.\w]+/y
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/
const WORD = /-?[A-Za-z]+/y
const WORDS = new Map<string, SampleValue>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['NaN', null],
  ['Infinity', null],
  ['-Infinity', null],
])

/** `undefined` where the text ends before the value does. */
function readValue(reader: Reader, depth: number): SampleValue | undefined {
  if (depth > MAX_DEPTH) throw new JsonSyntaxError(reader.at, `values are nested more than ${MAX_DEPTH} deep`)
  const character = reader.text[reader.at]
  if (character === '{') return readObject(reader, depth)
  if (character === '[') return readArray(reader, depth)
  if (character === '"') return readString(reader)
  return /[-\d]/.test(character) && !reader.text.startsWith('-I', reader.at) ? readNumber(reader) : readWord(reader)
}

function readArray(reader: Reader, depth: number): SampleValue {
  const values: SampleValue[] = []
  reader.at++
  skipSpace(reader)
  if (takes(reader, ']')) return values
  for (;;) {
    if (isAtEnd(reader)) return values
    const value = readValue(reader, depth + 1)
    // An element that is cut would only look like one with fewer keys.
    if (reader.isCut) return values
    values.push(value ?? null)
    skipSpace(reader)
    if (isAtEnd(reader) || takes(reader, ']')) return values
    expect(reader, ',', 'a comma or the closing bracket ]')
    skipSpace(reader)
    if (reader.text[reader.at] === ']')
      throw new JsonSyntaxError(reader.at, 'there is a comma before the closing bracket ]')
  }
}

function readObject(reader: Reader, depth: number): SampleValue {
  const entries: [string, SampleValue][] = []
  reader.at++
  skipSpace(reader)
  if (takes(reader, '}')) return {}
  for (;;) {
    if (isAtEnd(reader)) break
    if (reader.text[reader.at] !== '"') throw unexpected(reader, 'a key in double quotes')
    const key = readString(reader)
    skipSpace(reader)
    if (key === undefined || isAtEnd(reader)) break
    expect(reader, ':', 'a colon')
    skipSpace(reader)
    if (isAtEnd(reader)) break
    const value = readValue(reader, depth + 1)
    // What is cut is worth keeping where it may be the array that holds the rows.
    if (!reader.isCut || (typeof value === 'object' && value !== null)) entries.push([key, value ?? null])
    if (reader.isCut) break
    skipSpace(reader)
    if (isAtEnd(reader) || takes(reader, '}')) break
    expect(reader, ',', 'a comma or the closing brace }')
    skipSpace(reader)
    if (reader.text[reader.at] === '}')
      throw new JsonSyntaxError(reader.at, 'there is a comma before the closing brace }')
  }
  return Object.fromEntries(entries)
}

function readString(reader: Reader): string | undefined {
  const start = reader.at
  let close = reader.text.indexOf('"', start + 1)
  while (close !== -1 && isEscaped(reader.text, close)) close = reader.text.indexOf('"', close + 1)
  reader.at = close === -1 ? reader.text.length : close + 1
  const raw = reader.text.slice(start, reader.at)
  const control = raw.search(CONTROL)
  if (control !== -1) {
    throw new JsonSyntaxError(
      start + control,
      'a text is not closed, or holds a line break or another control character',
    )
  }
  if (close === -1) {
    reader.isCut = true
    return undefined
  }
  if (!raw.includes('\\')) return raw.slice(1, -1)
  try {
    return String(JSON.parse(raw))
  } catch {
    throw new JsonSyntaxError(start, 'a text holds a backslash that escapes nothing')
  }
}

function isEscaped(text: string, at: number): boolean {
  let before = at
  while (text[before - 1] === '\\') before--
  return (at - before) % 2 === 1
}

function readNumber(reader: Reader): SampleValue | undefined {
  const start = reader.at
  const raw = match(reader, NUMBER_CHARACTERS) ?? ''
  // At the end of a cut text, more digits may follow.
  if (reader.at === reader.text.length && !reader.isWhole) {
    reader.isCut = true
    return undefined
  }
  if (!NUMBER.test(raw)) throw new JsonSyntaxError(start, 'a number is not written as JSON wants it')
  const value = Number(raw)
  if (!/[.eE]/.test(raw) && !Number.isSafeInteger(value)) return raw
  return Number.isFinite(value) ? value : raw
}

function readWord(reader: Reader): SampleValue | undefined {
  const start = reader.at
  const word = match(reader, WORD)
  if (word === undefined) throw unexpected(reader, 'a value')
  const value = WORDS.get(word)
  if (value !== undefined) return value
  if (reader.at === reader.text.length && [...WORDS.keys()].some((known) => known.startsWith(word))) {
    reader.isCut = true
    return undefined
  }
  throw new JsonSyntaxError(start, `${word.slice(0, 20)} is no JSON value; texts need double quotes`)
}

function skipSpace(reader: Reader): void {
  match(reader, SPACE)
}

function match(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)
  if (!found) return undefined
  reader.at += found[0].length
  return found[0]
}

function takes(reader: Reader, character: string): boolean {
  if (reader.text[reader.at] !== character) return false
  reader.at++
  return true
}

function expect(reader: Reader, character: string, wanted: string): void {
  if (!takes(reader, character)) throw unexpected(reader, wanted)
}

function isAtEnd(reader: Reader): boolean {
  if (reader.at < reader.text.length) return false
  reader.isCut = true
  return true
}

function unexpected(reader: Reader, wanted: string): JsonSyntaxError {
  const found = reader.text[reader.at]
  const shown = found === undefined ? 'the end' : found === "'" ? 'a single quote' : `"${found}"`
  return new JsonSyntaxError(reader.at, `${wanted} is expected, found ${shown}`)
}
