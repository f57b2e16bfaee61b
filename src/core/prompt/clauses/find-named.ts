import { findFieldReading, type Scene, type TableReading } from './scene.ts'
import type { FieldReading } from '../fields/field-reading.ts'

export function findNamed(scene: Scene, table: TableReading, words: readonly string[]): FieldReading | undefined {
  const tables = [table, ...scene.tables.filter((other) => other !== table)]
  for (const one of tables) {
    const found = findFieldReading(one, words)
    if (found) return found
  }
  return tables.map((one) => findNear(one, words)).find((field) => field !== undefined)
}

/** The field that a word means: "phone" for phone number, "premium" for is premium, "emails" for email. */
export function findNear(table: TableReading, words: readonly string[]): FieldReading | undefined {
  const exact = findFieldReading(table, words)
  if (exact) return exact
  const last = words[words.length - 1]
  const ends = table.fields.filter(
    (field) =>
      field.words.at(-1) === last ||
      (['is', 'has'].includes(field.words[0]) && field.words.slice(1).join(' ') === words.join(' ')),
  )
  if (ends.length === 1) return ends[0]
  const begins = table.fields.filter((field) => field.words[0] === words[0])
  return begins.length === 1 && words.length <= begins[0].words.length ? begins[0] : undefined
}
