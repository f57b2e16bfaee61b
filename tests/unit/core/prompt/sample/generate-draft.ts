import { loadFakerLocales } from '../../../../../src/core/generate/faker/fakers.ts'
import { rowRange } from '../../../../../src/core/generate/row-set.ts'
import { compileSchema } from '../../../../../src/core/generate/table/compile-schema.ts'
import { checkSchema } from '../../../../../src/core/schema/check-schema.ts'
import type { SchemaDraft } from '../../../../../src/shared/model/schema.ts'
import { schemaFileSchema } from '../../../../../src/shared/model/schema.ts'

/** Checks a draft as the engine would and makes 20 rows of each table. Gives how many rows each one made. */
export async function generateDraft(draft: SchemaDraft): Promise<number[]> {
  const schema = checkSchema(schemaFileSchema.parse(structuredClone(draft)))
  const { tables } = compileSchema(schema, await loadFakerLocales(schema))
  return tables.map((table) => table.generate(rowRange(0, 20)).rowCount)
}
