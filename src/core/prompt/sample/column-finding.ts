import type { ColumnType } from '../../../shared/model/column-type.ts'
import type { GeneratorSpec } from '../../../shared/model/generator.ts'
import type { ColumnProfile } from './column-profile.ts'

/** What the values of a column turned out to be. */
export interface ColumnFinding {
  readonly type: ColumnType
  readonly generator: GeneratorSpec
  /** What in the sample led here, without the count of values: `98% look like e-mail addresses`. */
  readonly evidence: string
  /** How many different values the generator can give, where that is known; what `unique` may be promised on. */
  readonly capacity?: number
  /** True where values of this kind name one thing, so that "all different" is no accident. */
  readonly isIdentifying?: boolean
  /** Values that are not of this kind and count as missing. */
  readonly strayCount?: number
  /** What could not be read or was bent; one sentence each. */
  readonly notUnderstood?: readonly string[]
}

export interface ColumnContext {
  /** The table's name in snake case and singular: tells the `name` of a product from that of a person. */
  readonly tableNoun: string
  /** Rows that the table will have. */
  readonly rows: number
  /** True where name or values say that they belong to a person; no value of the column may reach the schema. */
  readonly isPersonal: boolean
}

/** Recognises one kind of column; `undefined` where the values are not of that kind. */
export type FindColumn = (profile: ColumnProfile, context: ColumnContext) => ColumnFinding | undefined
