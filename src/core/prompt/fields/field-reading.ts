import type { Said } from './said.ts'

/** A field as the text names it. */
export interface FieldReading {
  /** The user's words in lower case: `registration`, `date`. */
  readonly words: readonly string[]
  said: Said
  /** The stretch of text that led to it. */
  start: number
  end: number
}
