/*
 * Digits as little-endian words, so that up to three of them (and a sign beside them) are written with one store.
 * Bytes of a word beyond its text are overwritten by whatever comes next.
 *
 * Hot modules make their own tables and keep them to themselves: the engine knows a module's own constants when it
 * compiles, but has to look up imported ones each time (measured: 15 % of writing a whole number).
 */

/** A table of words for the numbers below `size`. */
export function makeWords(size: number, textOf: (index: number) => string): Int32Array {
  return Int32Array.from({ length: size }, (_, index) => packWord(textOf(index)))
}

/** A number with leading zeros. */
export function padDigits(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}

/** Packs up to four ASCII characters into a word, the first in the lowest byte. */
export function packWord(text: string): number {
  let word = 0
  for (let i = 0; i < text.length; i++) word |= text.charCodeAt(i) << (8 * i)
  return word
}
