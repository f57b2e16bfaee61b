import { describe, expect, it } from 'vitest'
import { makeEncoder } from '../../../../src/core/encode/make-encoder.ts'
import { FORMATS } from '../../../../src/shared/model/format.ts'
import { encodeTable } from '../../../support/encode-table.ts'
import { makeSampleTable } from '../../../support/sample-table.ts'

describe('makeEncoder', () => {
  it('gives each format the encoder whose file begins as that format does', () => {
    const table = makeSampleTable('t', { id: [{ type: 'integer', dataKind: 'integer' }, [1]] })
    const begins = FORMATS.map((format) => {
      const bytes = encodeTable(makeEncoder(format), table)
      return [format, new TextDecoder().decode(bytes.subarray(0, 4))]
    })
    expect(Object.fromEntries(begins)).toEqual({
      csv: 'id\n1',
      json: '[\n{"',
      jsonl: '{"id',
      parquet: 'PAR1',
      sql: 'CREA',
    })
  })
})
