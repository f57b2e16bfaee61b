import { AppError } from '../../../shared/errors/app-error.ts'
import type { ForeignKeySpec } from '../../../shared/model/schema.ts'
import type { Column, ColumnData } from '../../data/batch.ts'
import type { ColumnEnvironment, Generator, RowContext } from '../generator.ts'
import { drawWords } from '../random/draw-words.ts'
import { unitFrom } from '../random/threefry.ts'
import { rowList } from '../row-set.ts'
import type { RowSet } from '../row-set.ts'
import type { CompiledColumn, TableRows } from './compiled.ts'

/** What a reference knows of the table it points to. */
export interface ReferencedTable {
  readonly name: string
  readonly rows: number
  readonly keyColumn: CompiledColumn
  /** Begins to make other rows of that table. */
  open(rows: RowSet): RowContext
}

/**
 * A foreign key: finds the parent's row and makes that row's key anew, so that no parent data is needed.
 *
 * The parent of a table with rows "per" it follows from the row; any other is drawn uniformly. A row of a table that
 * refers to itself points to one of the rows before it, so that chains end; the first row points to itself, or to nothing
 * where the column may be null.
 */
export function makeReferenceGenerator(
  environment: ColumnEnvironment,
  parent: ReferencedTable,
  { fanOut }: Pick<TableRows, 'fanOut'>,
): Generator {
  const { at, column, table, tableRows } = environment
  const isSelf = parent.name === table.name
  const isNullable = (column.nulls ?? 0) > 0
  if (parent.rows === 0 && tableRows > 0 && column.nulls !== 1) {
    throw new AppError(
      'INFEASIBLE',
      `${at}: ${tableRows} rows need a row of ${parent.name} to point to, which has none. Give it rows.`,
    )
  }
  const findParents = isSelf
    ? makeEarlierRows(environment)
    : fanOut?.parent === parent.name
      ? makeOwners(fanOut.rows.parentOf)
      : makeDraws(environment, parent.rows)
  const { dataKind, scale, hasMillis } = parent.keyColumn.generator
  const read = (rows: RowSet): ColumnData => parent.keyColumn.cells(parent.open(rows)).data
  return {
    dataKind,
    ...(scale === undefined ? {} : { scale }),
    ...(hasMillis === undefined ? {} : { hasMillis }),
    mayBeNull: isSelf && isNullable,
    isDistinct: fanOut?.parent === parent.name && typeof table.rows === 'object' && table.rows.max <= 1,
    whyNoDomain: 'a row of this table cannot have a parent of its own that way',
    ...(isSelf ? {} : { domain: { size: parent.rows, fill: (ordinals: Float64Array) => read(rowList(ordinals)) } }),
    fill({ rows }) {
      const data = read(findParents(rows))
      return isSelf && isNullable ? { data, nulls: markFirstRow(rows) } : data
    },
  }
}

/** The foreign key that a reference column fills; checked to exist by `checkSchema`. */
export function findForeignKey({ table, column, at }: ColumnEnvironment): ForeignKeySpec {
  const key = table.foreignKeys?.find(({ columns }) => columns[0] === column.name)
  if (key === undefined)
    throw new AppError(
      'SCHEMA_INVALID',
      `${at}: no foreign key of ${table.name} names this column. Add it to "foreignKeys".`,
    )
  return key
}

type FindParents = (rows: RowSet) => RowSet

function makeOwners(parentOf: (childRow: number) => number): FindParents {
  return ({ count, lo, hi }) => {
    const parents = new Float64Array(count)
    for (let i = 0; i < count; i++) parents[i] = parentOf(hi[i] * 0x1_0000_0000 + lo[i])
    return rowList(parents)
  }
}

function makeDraws(environment: ColumnEnvironment, parentRows: number): FindParents {
  const key = environment.key('reference')
  return (rows) => {
    const { a, b } = drawWords(key, rows)
    const parents = new Float64Array(rows.count)
    for (let i = 0; i < rows.count; i++) parents[i] = Math.floor(unitFrom(a[i], b[i]) * parentRows)
    return rowList(parents)
  }
}

function makeEarlierRows(environment: ColumnEnvironment): FindParents {
  const key = environment.key('reference')
  return (rows) => {
    const { a, b } = drawWords(key, rows)
    const parents = new Float64Array(rows.count)
    for (let i = 0; i < rows.count; i++) {
      parents[i] = Math.floor(unitFrom(a[i], b[i]) * (rows.hi[i] * 0x1_0000_0000 + rows.lo[i]))
    }
    return rowList(parents)
  }
}

function markFirstRow({ count, lo, hi }: RowSet): NonNullable<Column['nulls']> {
  const nulls = new Uint8Array(count)
  for (let i = 0; i < count; i++) nulls[i] = lo[i] === 0 && hi[i] === 0 ? 1 : 0
  return nulls
}
