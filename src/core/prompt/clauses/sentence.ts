import type { Scene, TableReading } from './scene.ts'
import type { Token } from '../read/token.ts'

/** What a sentence is read with. */
export interface Sentence {
  readonly tokens: readonly Token[]
  readonly scene: Scene
  /** The entity that verbs without a subject belong to. */
  subject: TableReading | undefined
  /** Tables named so far in this sentence, in order. */
  readonly named: TableReading[]
  /** Where the first statement begins. */
  first: number
  /** Whether the subject was called one of many: "each customer". */
  isEach: boolean
  /** The words by which the subject was called last: "each customer", "customers". */
  spoken: readonly string[] | undefined
  /** A line of its own, such as an entry of a bullet list. */
  readonly isLine: boolean
}
