import type { ColumnType } from '../../src/shared/model/column-type.ts'
import type { GeneratorSpec } from '../../src/shared/model/generator.ts'
import type { ColumnSpec } from '../../src/shared/model/schema.ts'
import { schemaFileSchema } from '../../src/shared/model/schema.ts'
import type { Column } from '../../src/core/data/batch.ts'
import type { ColumnEnvironment, Generator, RowContext, SiblingColumn } from '../../src/core/generate/generator.ts'
import { deriveKey } from '../../src/core/generate/random/derive-key.ts'
import type { RowSet } from '../../src/core/generate/row-set.ts'

/** A column and, if it reads others, those: enough to compile and run a generator alone. */
export interface TestColumn {
  readonly generator: GeneratorSpec
  readonly type: ColumnType
  readonly tableRows?: number
  readonly seed?: number
  readonly siblings?: readonly TestSibling[]
}

export interface TestSibling {
  readonly spec: ColumnSpec
  readonly generator: Generator
}

/** The environment of the column `things.value` of a schema with one table. */
export function columnEnvironment({
  generator,
  type,
  tableRows = 1000,
  seed = 1,
  siblings = [],
}: TestColumn): ColumnEnvironment {
  const column: ColumnSpec = { name: 'value', type, generator }
  const schema = schemaFileSchema.parse({
    rowsmith: 1,
    name: 'test',
    seed,
    tables: [{ name: 'things', rows: tableRows, columns: [...siblings.map(({ spec }) => spec), column] }],
  })
  return {
    schema,
    table: schema.tables[0],
    column,
    tableRows,
    locale: 'en',
    at: 'things.value',
    key: (purpose) => deriveKey(seed, 'things', 'value', purpose),
    sibling(name): SiblingColumn {
      const found = siblings.find(({ spec }) => spec.name === name)
      if (found === undefined) throw new Error(`no column ${name}`)
      return found
    },
  }
}

/** A context whose other columns are made by their own generators. */
export function rowContext(rows: RowSet, siblings: readonly TestSibling[] = []): RowContext {
  const context: RowContext = {
    rows,
    column(name) {
      const found = siblings.find(({ spec }) => spec.name === name)
      if (found === undefined) throw new Error(`no column ${name}`)
      return asColumn(found.generator.fill(context))
    },
  }
  return context
}

function asColumn(cells: ReturnType<Generator['fill']>): Column {
  return 'data' in cells ? cells : { data: cells, nulls: undefined }
}
