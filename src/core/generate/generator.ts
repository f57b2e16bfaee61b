import type { Column, ColumnData } from '../data/batch.ts'
import type { ColumnSpec, Schema, TableSpec } from '../../shared/model/schema.ts'
import type { RandomKey } from './random/threefry.ts'
import type { RowSet } from './row-set.ts'

/**
 * A column's generator, ready to run: everything that doesn't depend on the row has been worked out.
 *
 * Pure: the same rows give the same cells, whatever was asked before and however rows are grouped into calls.
 */
export interface Generator {
  readonly dataKind: ColumnData['kind']
  /** For `decimal`: digits after the point. */
  readonly scale?: number
  /** For `timestamp` and `time`: whether there are milliseconds. */
  readonly hasMillis?: boolean
  /** Whether `fill` may give nulls of its own, beside the column's null share. */
  readonly mayBeNull?: boolean
  /** Makes the cells of the context's rows: a column where the generator itself decides what is null, else its data. */
  fill(context: RowContext): ColumnData | Column
  /** The generator's values as a numbered list without repeats, where it has one; what `unique` is made of. */
  readonly domain?: Domain
  /** Without a domain: why there is none, as the end of a sentence, and what to do instead. */
  readonly whyNoDomain?: string
  /** Promises that different rows always get different cells; `unique` then needs no domain (sequence, uuid). */
  readonly isDistinct?: boolean
}

export interface Domain {
  /** How many different values there are; may be `Infinity` where more than 2^53. */
  readonly size: number
  /**
   * The values with these numbers, each from 0 to size - 1. Different numbers give different values, also across rows.
   * `ordinals[i]` belongs to row i of the context.
   */
  fill(ordinals: Float64Array, context: RowContext): ColumnData
}

/** The rows being made, and the other columns of the same rows. */
export interface RowContext {
  readonly rows: RowSet
  /** Another column of the same table at the same rows; made on first use, then kept for this context. */
  column(name: string): Column
}

/** What a generator is compiled from. */
export interface ColumnEnvironment {
  readonly schema: Schema
  readonly table: TableSpec
  readonly column: ColumnSpec
  /** Rows of the table, already resolved where they depend on a parent. */
  readonly tableRows: number
  /** The locale for this column, such as `en` or `pt_BR`. */
  readonly locale: string
  /** `table.column`, for messages. */
  readonly at: string
  /** A key for this column and a purpose: streams with different purposes are independent. */
  key(purpose: string): RandomKey
  /** What is known of another column of the table, for generators that read it. Throws where there is none. */
  sibling(name: string): SiblingColumn
}

export interface SiblingColumn {
  readonly spec: ColumnSpec
  readonly generator: Generator
}

/** Compiles one kind of generator. Throws `AppError` INFEASIBLE, SCHEMA_INVALID or UNSUPPORTED naming `environment.at`. */
export type MakeGenerator<Spec> = (spec: Spec, environment: ColumnEnvironment) => Generator
