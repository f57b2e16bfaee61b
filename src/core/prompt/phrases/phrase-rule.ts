import type { Phrase } from './phrase.ts'
import type { Token } from '../read/token.ts'

/** A run of tokens that means something, and what; `make` may decline. */
export interface PhraseRule {
  readonly run: RegExp
  readonly make: (tokens: readonly Token[], nowMs: number) => Phrase | undefined
}
