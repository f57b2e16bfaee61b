/**
 * How a format keeps strings apart from its own signs.
 *
 * Most cells need nothing: `needsEscape` finds that out in one pass, and the cell is then copied as it is. What is
 * written depends on the cell's bytes alone, never on how they arrived (dictionary, text, plain text).
 */
export interface TextEscape {
  /** A cell of n bytes takes at most `n * growth + extra` bytes. */
  readonly growth: number
  readonly extra: number
  /** 1 for each byte that a cell can't hold as it is (or that has to be looked at closer). */
  readonly marks: Uint8Array
  /** Whether a cell that is empty, or that begins or ends with a blank, has to be looked at closer too. */
  readonly watchesEdges: boolean
  /** Writes a cell that `needsEscape`; gives the position after it. */
  write(slice: TextSlice, view: DataView, at: number): number
}

/** The bytes of one cell. */
export interface TextSlice {
  bytes: Uint8Array
  start: number
  end: number
}

/** Whether a cell can't be copied as it is. `isPlain` cells are known to hold no marked byte. */
export function needsEscape(
  { marks, watchesEdges }: TextEscape,
  { bytes, start, end }: TextSlice,
  isPlain: boolean,
): boolean {
  if (watchesEdges && (start === end || bytes[start] <= SPACE || bytes[end - 1] <= SPACE)) return true
  if (isPlain) return false
  let found = 0
  // No early way out: the branch would cost more than the rest of a cell.
  for (let i = start; i < end; i++) found |= marks[bytes[i]]
  return found !== 0
}

/** The marks of an escape: these ASCII characters, and the control characters if wanted. */
export function markBytes(characters: string, withControls = false): Uint8Array {
  const marks = new Uint8Array(256)
  if (withControls) marks.fill(1, 0, SPACE)
  for (const character of characters) marks[character.charCodeAt(0)] = 1
  return marks
}

/** Copies a cell byte by byte; gives the position after it. */
export function copySlice({ bytes, start, end }: TextSlice, view: DataView, at: number): number {
  for (let i = start; i < end; i++) view.setUint8(at++, bytes[i])
  return at
}

/** Copies a cell byte by byte, doubling one byte wherever it occurs; gives the position after it. */
// oxlint-disable-next-line max-params -- hot code
export function copyDoubling({ bytes, start, end }: TextSlice, doubled: number, view: DataView, at: number): number {
  for (let i = start; i < end; i++) {
    const byte = bytes[i]
    view.setUint8(at++, byte)
    if (byte === doubled) view.setUint8(at++, doubled)
  }
  return at
}

const SPACE = 0x20
