import type { SampleEncoding } from '../../../core/prompt/sample/sample.ts'

/**
 * Tells how a file's text is encoded: by its byte order mark; without one UTF-8 where it is valid, windows-1252 else.
 *
 * @param blocks - The head first, then blocks whose ends may cut a character.
 * @returns `undefined` for what is no text: zero bytes or many control characters.
 */
export function detectEncoding(blocks: readonly Uint8Array[]): SampleEncoding | undefined {
  const [head] = blocks
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8-bom'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  if (blocks.some(looksBinary)) return undefined
  return blocks.every(isUtf8) ? 'utf-8' : 'windows-1252'
}

/** Decodes one block; a byte order mark is left out. Characters cut by the block's ends come out as U+FFFD. */
export function decodeText(bytes: Uint8Array, encoding: SampleEncoding): string {
  return new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(bytes)
}

/** Control characters that text files do hold: tab, line feed, vertical tab, form feed, carriage return, escape. */
const TEXT_CONTROLS = new Set([9, 10, 11, 12, 13, 26, 27])
const MAX_CONTROL_SHARE = 0.01

function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0
  for (const byte of bytes) {
    if (byte === 0) return true
    if (byte < 32 && !TEXT_CONTROLS.has(byte)) controls++
  }
  return controls > bytes.length * MAX_CONTROL_SHARE
}

function isUtf8(bytes: Uint8Array): boolean {
  let start = 0
  // A block may begin within a character: up to three continuation bytes.
  while (start < 3 && start < bytes.length && (bytes[start] & 0xc0) === 0x80) start++
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start), { stream: true })
    return true
  } catch {
    return false
  }
}
