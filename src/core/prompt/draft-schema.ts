import type { SchemaDraft } from '../../shared/model/schema.ts'
import { assembleDraft } from './assemble/assemble-draft.ts'
import { listNotUnderstood } from './assemble/list-not-understood.ts'
import { readScene } from './clauses/read-scene.ts'
import { findPhrases } from './phrases/find-phrases.ts'
import { readText } from './read/read-text.ts'

interface DraftOptions {
  /** What "last year" and the like count from, in milliseconds since 1970. */
  readonly nowMs: number
  /** @defaultValue 1 */
  readonly seed?: number
  /** @defaultValue `en` */
  readonly locale?: string
}

/**
 * Turns plain English into a schema, without a network and without a model.
 *
 * The text is read in steps: tokens, phrases (ranges, windows, shares, …), then sentences, whose statements name tables,
 * fields and links; the lexicon says what fields mean. Every column quotes the words that led to it (`because`), and words
 * that led to nothing are listed (`notUnderstood`). Any text gives a valid schema, however little it says.
 *
 * Pure: the same text and options give the same schema.
 */
export function draftSchema(text: string, { nowMs, seed = 1, locale = 'en' }: DraftOptions): SchemaDraft {
  const tokens = findPhrases(readText(text), nowMs)
  const scene = readScene(tokens)
  return assembleDraft(scene, listNotUnderstood(tokens, scene.used, text), { text, nowMs, seed, locale })
}
