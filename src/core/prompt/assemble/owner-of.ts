import type { TableReading } from '../clauses/scene.ts'
import type { EntityEntry } from '../lexicon/entity-entry.ts'
import { findEntityByHead } from '../lexicon/find-entry.ts'
import { singularize } from '../words/inflect.ts'

/** The entity of a table; one the lexicon doesn't know is a person by its ending or where its fields are a person's. */
export function ownerOf(table: TableReading): EntityEntry | undefined {
  const known = findEntityByHead(table.words)
  if (known) return known
  const last = singularize(table.words[table.words.length - 1])
  const isPerson =
    /(ist|ian|eer|man|woman|ologist|nomer|maker|worker|grapher|person|sir|keeper|visor)$/.test(last) ||
    table.fields.some((field) => field.words.some((word) => PERSONAL.has(word)))
  return isPerson ? UNNAMED_PERSON : undefined
}

const PERSONAL = new Set(
  'email age gender sex phone salary nationality job birth surname first last hobby hometown occupation bio handicap'.split(
    ' ',
  ),
)

const UNNAMED_PERSON: EntityEntry = { words: [], nameKind: 'person', fields: 'full name, email, created at' }
