import type { FieldReading } from '../fields/field-reading.ts'
import { readField } from '../fields/read-field.ts'
import { splitItems } from '../fields/split-items.ts'
import type { EntityEntry } from '../lexicon/entity-entry.ts'
import { findPhrases } from '../phrases/find-phrases.ts'
import { readText } from '../read/read-text.ts'

/** What a table holds when its text names no field: what the lexicon gives its kind, read as a user's list is. */
export function defaultFields(
  words: readonly string[],
  entity: EntityEntry | undefined,
  nowMs: number,
): FieldReading[] {
  const tokens = findPhrases(readText(entity?.fields ?? 'name, description, created at'), nowMs)
  const fields = splitItems(tokens, () => true).flatMap((item) => readField(item, () => undefined))
  const own = words.join(' ')
  // The lexicon's own text is no part of the user's, so these columns quote nothing.
  return fields.filter((field) => field.words.join(' ') !== own).map((field) => ({ ...field, start: 0, end: 0 }))
}
