import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ByteWriter } from '../../../../../src/core/data/byte-writer.ts'
import { makeEncoder } from '../../../../../src/core/encode/make-encoder.ts'
import { encodeTable, encodeTableText } from '../../../../support/encode-table.ts'
import { randomCuts, randomTable } from '../../../../support/random-table.ts'
import { makeSampleBatch, makeSampleTable } from '../../../../support/sample-table.ts'

const TEXT_FORMATS = ['csv', 'json', 'jsonl', 'sql'] as const

describe.each(TEXT_FORMATS)('the %s encoder', (format) => {
  const make = makeEncoder(format)

  it('writes the same bytes however rows are cut into chunks and batches', () => {
    const cutTable = randomTable().chain((table) =>
      fc.record({
        table: fc.constant(table),
        chunks: randomCuts(table.layout.rows),
        batches: randomCuts(table.layout.rows),
      }),
    )
    fc.assert(
      fc.property(cutTable, ({ table, chunks, batches }) => {
        expect(encodeTable(make, table, { chunks, batches })).toEqual(encodeTable(make, table))
      }),
      { numRuns: 150 },
    )
  })

  it('writes the same bytes across blocks and statements of many rows', () => {
    const rows = 1700
    const table = makeSampleTable('t', {
      id: [{ type: 'integer', dataKind: 'integer' }, Array.from({ length: rows }, (_, i) => i)],
      note: [{ type: 'string', dataKind: 'text' }, Array.from({ length: rows }, (_, i) => 'x, "y"'.repeat(i % 9))],
    })
    const whole = encodeTableText(make, table)
    const cuts = [
      { chunks: [1, 499, 500, 501, 513, 1000, rows], batches: [2, 512, 700] },
      { chunks: [rows], batches: [999] },
    ]
    expect(cuts.map((cut) => encodeTableText(make, table, cut))).toEqual([whole, whole])
  })

  it('makes room for text that grows when it is escaped', () => {
    const text = '"\'\u0001'.repeat(3000)
    const table = makeSampleTable('t', {
      text: [{ type: 'string', dataKind: 'text' }, [text, text]],
      listed: [{ type: 'string', dataKind: 'dictionary' }, [text, text]],
    })
    const escaped = { csv: '""\'\u0001', json: '\\"\'\\u0001', jsonl: '\\"\'\\u0001', sql: "\"''\u0001" }[format]
    expect(encodeTableText(make, table).split(escaped.repeat(3000)).length - 1).toBe(4)
  })

  it('appends after what the writer already holds, and leaves the batch as it was', () => {
    const table = makeSampleTable('t', {
      plain: [{ type: 'string', dataKind: 'text' }, ['a', 'b', 'c']],
      quoted: [{ type: 'string', dataKind: 'text' }, ['"a"', "b'", 'c,']],
    })
    const batch = makeSampleBatch(table, 0, 3)
    const before = structuredClone(batch)
    const out = new ByteWriter(4)
    out.writeText('before|')
    make(table.layout).startChunk(0, out).write(batch)
    expect(new TextDecoder().decode(out.written())).toMatch(/^before\|/)
    expect(batch).toEqual(before)
  })

  it('stops at more rows than the layout has', () => {
    const table = makeSampleTable('t', { id: [{ type: 'integer', dataKind: 'integer' }, [1, 2, 3]] })
    const chunk = make(table.layout).startChunk(1, new ByteWriter())
    expect(() => chunk.write(makeSampleBatch(table, 0, 3))).toThrow('t: rows up to 4 were given, the table has 3.')
  })

  it('stops at cells of another kind or form than the layout promised', () => {
    const table = makeSampleTable('t', { at: [{ type: 'timestamp', dataKind: 'timestamp', hasMillis: true }, [1]] })
    const layout = { ...table.layout, columns: [{ ...table.layout.columns[0], hasMillis: false }] }
    const chunk = make(layout).startChunk(0, new ByteWriter())
    expect(() => chunk.write(makeSampleBatch(table, 0, 1))).toThrow('t.at: a batch of timestamp cells differs')
  })

  it('refuses a date outside the years 1 to 9999, naming the column', () => {
    const table = makeSampleTable('t', { born: [{ type: 'date', dataKind: 'date' }, [0, 3_000_000]] })
    expect(() => encodeTable(make, table)).toThrow(/^t\.born: .* Narrow the range/)
  })
})
