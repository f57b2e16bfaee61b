import { markBytes, type TextEscape } from './text-escape.ts'

/** The inside of a JSON string: RFC 8259, section 7. */
export const jsonStringEscape: TextEscape = {
  // A control character becomes six bytes, as in \u0001.
  growth: 6,
  extra: 0,
  marks: markBytes('"\\', true),
  watchesEdges: false,
  write({ bytes, start, end }, view, at) {
    for (let i = start; i < end; i++) {
      const byte = bytes[i]
      if (jsonStringEscape.marks[byte] === 0) {
        view.setUint8(at++, byte)
        continue
      }
      const escaped = ESCAPED[byte]
      for (let k = 0; k < escaped.length; k++) view.setUint8(at++, escaped[k])
    }
    return at
  },
}

/**
 * JSON texts embedded as values. Line breaks between their parts become blanks, so that a row of JSONL stays one line;
 * inside a JSON string a line break can't stand bare, so no value changes.
 */
export const jsonValueEscape: TextEscape = {
  growth: 1,
  extra: 0,
  marks: markBytes('\r\n'),
  watchesEdges: false,
  write({ bytes, start, end }, view, at) {
    for (let i = start; i < end; i++) view.setUint8(at++, bytes[i] === CR || bytes[i] === LF ? SPACE : bytes[i])
    return at
  },
}

const [CR, LF, SPACE] = [0x0d, 0x0a, 0x20]

/** What each marked byte becomes; JSON.stringify takes the short forms where there are any. */
const ESCAPED: readonly Uint8Array[] = Array.from({ length: 128 }, (_, byte) =>
  new TextEncoder().encode(JSON.stringify(String.fromCharCode(byte)).slice(1, -1)),
)
