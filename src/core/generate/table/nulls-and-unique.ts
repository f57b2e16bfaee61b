import { AppError } from '../../../shared/errors/app-error.ts'
import type { Column, ColumnData } from '../../data/batch.ts'
import type { ColumnEnvironment, Generator, RowContext } from '../generator.ts'
import { mustBeUnique } from '../must-be-unique.ts'
import { makePermutation } from '../random/permutation.ts'
import { drawWords } from '../random/draw-words.ts'
import type { RandomKey } from '../random/threefry.ts'

/** A column's generator with what the column asks for beyond it: no repeats, and so many nulls. */
export function makeCells(generator: Generator, environment: ColumnEnvironment): (context: RowContext) => Column {
  const fill = mustBeUnique(environment.column, environment.table) ? makeUnique(generator, environment) : generator.fill
  const share = environment.column.nulls ?? 0
  if (share === 0) return (context) => asColumn(fill(context))
  const key = environment.key('nulls')
  return (context) => addNulls(asColumn(fill(context)), { key, share, context })
}

/**
 * Replaces random draws by a shuffle of the generator's domain: row r gets the value with number permutation(r).
 *
 * @throws AppError INFEASIBLE where there are fewer values than rows, or nobody knows how many there are.
 */
function makeUnique(generator: Generator, environment: ColumnEnvironment): Generator['fill'] {
  const { at, tableRows } = environment
  if (generator.isDistinct || tableRows < 2) return generator.fill
  const { domain } = generator
  const wanted = tableRows.toLocaleString('en-US')
  if (domain === undefined) {
    const why = generator.whyNoDomain ?? 'this generator does not say how many different values it has'
    throw new AppError('INFEASIBLE', `${at}: ${wanted} unique values wanted, but ${why}.`)
  }
  if (domain.size < tableRows) {
    const has = domain.size.toLocaleString('en-US')
    throw new AppError(
      'INFEASIBLE',
      `${at}: ${wanted} unique values wanted, this generator can make ${has}. Lower the rows to ${has}, or drop "unique".`,
    )
  }
  const permute = makePermutation(environment.key('unique'), Math.min(domain.size, Number.MAX_SAFE_INTEGER))
  return (context) => {
    const { count, lo, hi } = context.rows
    const ordinals = new Float64Array(count)
    for (let i = 0; i < count; i++) ordinals[i] = permute(hi[i] * 0x1_0000_0000 + lo[i])
    return domain.fill(ordinals, context)
  }
}

function addNulls(
  column: Column,
  { key, share, context }: { key: RandomKey; share: number; context: RowContext },
): Column {
  const { rows } = context
  const words = drawWords(key, rows)
  const threshold = share * 0x1_0000_0000
  const nulls = new Uint8Array(rows.count)
  for (let i = 0; i < rows.count; i++) nulls[i] = words.a[i] < threshold || column.nulls?.[i] === 1 ? 1 : 0
  return { data: column.data, nulls }
}

function asColumn(made: ColumnData | Column): Column {
  return 'data' in made ? made : { data: made, nulls: undefined }
}
