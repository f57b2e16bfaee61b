import { copyDoubling, copySlice, markBytes, type TextEscape, type TextSlice } from './text-escape.ts'

/**
 * RFC 4180, section 2: a field with a comma, a quote or a line break stands in quotes, and its quotes are doubled.
 *
 * Three more stand in quotes: the empty string (an empty field is null), a field with a blank at an edge (readers like
 * to trim those), and `\.`, which alone in a line would end a PostgreSQL COPY.
 */
export const csvEscape: TextEscape = {
  growth: 2,
  extra: 2,
  marks: markBytes(',"\r\n\\'),
  watchesEdges: true,
  write(slice, view, at) {
    if (!needsQuotes(slice)) return copySlice(slice, view, at)
    view.setUint8(at, QUOTE)
    at = copyDoubling(slice, QUOTE, view, at + 1)
    view.setUint8(at, QUOTE)
    return at + 1
  },
}

function needsQuotes({ bytes, start, end }: TextSlice): boolean {
  if (start === end || bytes[start] <= SPACE || bytes[end - 1] <= SPACE) return true
  if (end - start === 2 && bytes[start] === BACKSLASH && bytes[start + 1] === POINT) return true
  for (let i = start; i < end; i++) {
    const byte = bytes[i]
    if (byte === COMMA || byte === QUOTE || byte === CR || byte === LF) return true
  }
  return false
}

const [QUOTE, COMMA, CR, LF, SPACE, BACKSLASH, POINT] = [0x22, 0x2c, 0x0d, 0x0a, 0x20, 0x5c, 0x2e]
