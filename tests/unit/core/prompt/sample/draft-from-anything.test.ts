import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftFromSample } from '../../../../../src/core/prompt/sample/draft-from-sample.ts'
import type { SampleValue } from '../../../../../src/core/prompt/sample/sample.ts'
import { schemaFileSchema } from '../../../../../src/shared/model/schema.ts'
import { generateDraft } from './generate-draft.ts'
import { makeSample } from './make-sample.ts'

describe('draftFromSample, given anything,', () => {
  const value: fc.Arbitrary<SampleValue> = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '',
      'NULL',
      '1',
      '0',
      '-',
      '1,234',
      '2024-02-30',
      '31/12/9999',
      '9999-12-31T23:59:59-10:00',
      '0001-01-01',
      'a@b.co',
      '00',
      '1e400',
      '99999999999999999999',
      '9223372036854775807',
      '-9223372036854775808',
    ),
    fc.double(),
    fc.maxSafeInteger().map(String),
    fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map(String),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    fc.boolean(),
    fc.constant(null),
    fc.object({ maxDepth: 3 }),
  )
  const columnValues = fc.oneof(
    fc.array(value, { maxLength: 40 }),
    // Columns of one kind reach further into the recognisers than a mixture does.
    fc.integer({ min: 0, max: 60 }).chain((length) =>
      fc.oneof(
        fc.array(fc.double(), { minLength: length, maxLength: length }),
        fc.array(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String), {
          minLength: length,
          maxLength: length,
        }),
        fc.array(
          fc.date({ noInvalidDate: true }).map((date) => date.toISOString().replace(/^[+-]0*(\d{4})/, '$1')),
          { minLength: length, maxLength: length },
        ),
        fc.array(fc.stringMatching(/^[A-C]{1,3}-?\d{0,4}[/.]?[a-f0-9]{0,6}$/), {
          minLength: length,
          maxLength: length,
        }),
        fc.array(fc.constantFrom('x', 'y', null), { minLength: length, maxLength: length }),
      ),
    ),
  )
  const samples = fc.record({
    name: fc.string({ unit: 'binary' }),
    names: fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('id', 'email', 'phone', 'name', 'created_at', 'zip', '__proto__'),
      ),
      { maxLength: 5 },
    ),
    columns: fc.array(columnValues, { minLength: 5, maxLength: 5 }),
    rows: fc.integer({ min: 20, max: 1e9 }),
  })

  it('drafts a valid schema, that the engine accepts, from anything', async () => {
    await fc.assert(
      fc.asyncProperty(samples, async ({ name, names, columns, rows }) => {
        const sample = {
          ...makeSample({}, { name }),
          columns: names.map((column, i) => ({ name: column, values: columns[i] })),
          rowsEstimated: rows,
        }
        const draft = draftFromSample(sample)
        expect(schemaFileSchema.parse(draft)).toEqual(draft)
        const made = await generateDraft(draft)
        expect(made).toEqual([20])
      }),
      { numRuns: 80 },
    )
  })
})
