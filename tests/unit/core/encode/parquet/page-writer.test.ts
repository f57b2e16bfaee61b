import { describe, expect, it } from 'vitest'
import { range } from './every-type.ts'
import { metadataOf } from './foreign-readers.ts'
import { sampleColumn, writeParquet } from './sample-table.ts'

describe('the pages of a column chunk', () => {
  it('have a dictionary where a column has few values', () => {
    const columns = [
      sampleColumn(
        { name: 'age', type: 'integer', dataKind: 'integer' },
        range(2000, (i) => BigInt(i % 60)),
      ),
      sampleColumn(
        { name: 'day', type: 'date', dataKind: 'date' },
        range(2000, (i) => i % 365),
      ),
      sampleColumn(
        { name: 'plan', type: 'string', dataKind: 'dictionary' },
        range(2000, (i) => `plan ${i % 3}`),
      ),
      sampleColumn(
        { name: 'id', type: 'integer', dataKind: 'integer' },
        range(2000, (i) => BigInt(i)),
      ),
      sampleColumn(
        { name: 'code', type: 'string', dataKind: 'dictionary' },
        range(2000, (i) => `${i}`),
      ),
    ]
    const encodings = metadataOf(writeParquet(columns)).row_groups[0].columns.map(
      ({ meta_data: meta }) => meta?.encodings,
    )
    const dictionary = ['PLAIN', 'RLE', 'RLE_DICTIONARY']
    expect(encodings).toEqual([dictionary, dictionary, dictionary, ['PLAIN', 'RLE'], ['PLAIN', 'RLE']])
  })

  it('are compressed only where it pays', () => {
    const random = range(
      2000,
      (i) => `${(Math.imul(i + 1, 0x9e3779b1) >>> 0).toString(36)}${(Math.imul(i + 7, 0x85ebca6b) >>> 0).toString(36)}`,
    )
    const columns = [
      sampleColumn(
        { name: 'same', type: 'string', dataKind: 'text' },
        range(2000, (i) => `the same text ${i}`),
      ),
      sampleColumn({ name: 'random', type: 'string', dataKind: 'text' }, random),
    ]
    const codecs = metadataOf(writeParquet(columns)).row_groups[0].columns.map(({ meta_data: meta }) => meta?.codec)
    expect(codecs).toEqual(['SNAPPY', 'UNCOMPRESSED'])
  })
})
