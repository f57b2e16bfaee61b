import type { DraftedColumn } from './draft-column.ts'
import { isSequenceName } from './find-sequence.ts'

/**
 * Guesses a table's primary key: among the columns without gaps or repeats, the one named after the table or `id`, then
 * the first that is named as a key, then a first column that counts its rows or holds UUIDs.
 */
export function findPrimaryKey(columns: readonly DraftedColumn[], tableNoun: string): string | undefined {
  const candidates = columns.filter((column) => column.canBeKey && isKeyKind(column))
  const named = (names: readonly string[]) => candidates.find((column) => names.includes(column.profile.words))
  const own = named(['id', 'uuid', 'guid', 'pk', 'key', `${tableNoun}_id`, `id_${tableNoun}`, `${tableNoun}_key`])
  const first = candidates.find((column) => column === columns[0] && isCounting(column))
  const keyed = candidates.find((column) => isSequenceName(column.profile.words) || KEY_NAME.test(column.profile.words))
  return (own ?? first ?? keyed)?.spec.name
}

const KEY_NAME = /(^|_)(uuid|guid|code|sku|isbn|ean|vin|slug|ref|reference)$/

function isKeyKind({ spec }: DraftedColumn): boolean {
  return ['sequence', 'uuid', 'pattern', 'number'].includes(spec.generator.kind)
}

function isCounting({ spec }: DraftedColumn): boolean {
  return spec.generator.kind === 'sequence' || spec.generator.kind === 'uuid'
}
