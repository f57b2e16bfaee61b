import { problemsError } from '../../../shared/errors/app-error.ts'
import type { ColumnType } from '../../../shared/model/column-type.ts'
import type { ColumnEnvironment } from '../generator.ts'

/**
 * Refuses a column whose type the generator cannot fill.
 *
 * @param fix - What to do instead, where it isn't obvious.
 * @throws AppError SCHEMA_INVALID.
 */
export function requireColumnType<T extends ColumnType>(
  { at, column }: ColumnEnvironment,
  allowed: readonly T[],
  fix?: string,
): T {
  const found = allowed.find((type) => type === column.type)
  if (found !== undefined) return found
  const list = allowed.length === 1 ? allowed[0] : `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`
  throw problemsError('SCHEMA_INVALID', [
    {
      at,
      message: `the generator "${column.generator.kind}" cannot fill a column of type ${column.type}.`,
      fix: fix ?? `Make the column ${list}, or choose another generator.`,
    },
  ])
}
