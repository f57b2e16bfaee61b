import type { ColumnType } from '../../../shared/model/column-type.ts'
import type { GeneratorSpec } from '../../../shared/model/generator.ts'
import type { Said } from '../fields/said.ts'
import type { FieldEntry } from '../lexicon/field-entry.ts'

export interface Case {
  readonly words: readonly string[]
  readonly said: Said
  readonly meaning: FieldEntry
  readonly nowMs: number
}

/** The type and generator of a column. */
export interface Resolved {
  readonly type: ColumnType
  readonly generator: GeneratorSpec
}
