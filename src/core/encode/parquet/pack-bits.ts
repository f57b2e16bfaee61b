/**
 * Packs flags of one byte, 0 or 1, into bits, the first into the lowest bit of the first byte: the order of Parquet's
 * booleans and levels. Bits behind the last flag are 0.
 */
export function packBits(flags: Uint8Array, range: { from: number; to: number }, bits: Uint8Array): void {
  const whole = range.from + ((range.to - range.from) & ~7)
  let at = 0
  let i = range.from
  for (; i < whole; i += 8) {
    bits[at++] =
      flags[i] |
      (flags[i + 1] << 1) |
      (flags[i + 2] << 2) |
      (flags[i + 3] << 3) |
      (flags[i + 4] << 4) |
      (flags[i + 5] << 5) |
      (flags[i + 6] << 6) |
      (flags[i + 7] << 7)
  }
  if (i === range.to) return
  let last = 0
  for (let bit = 0; i + bit < range.to; bit++) last |= flags[i + bit] << bit
  bits[at] = last
}
