import { describe, expect, it } from 'vitest'
import { detectDialect, parseRows } from '../../../../../src/node/files/sample/csv-dialect.ts'

describe('detectDialect', () => {
  it.each([
    ['commas', 'a,b,c\n1,2,3\n4,5,6\n', { delimiter: ',' }],
    ['semicolons among decimal commas', 'a;b\n1,5;2,5\n3,5;4,5\n', { delimiter: ';' }],
    ['semicolons among decimal commas without a header', '1,5;2,5\n3,5;4,5\n', { delimiter: ';' }],
    ['tabs among prose', 'a\tb\nHello, you\tx\nBye, then\ty\n', { delimiter: '\t' }],
    ['bars', 'a|b\n1|2\n', { delimiter: '|' }],
    ['commas around times', 'at,n\n10:00,1\n11:00,2\n', { delimiter: ',' }],
    ['semicolons in quoted fields', 'a,b\n"x;y",1\n"z;w",2\n"v;u",3\n', { delimiter: ',' }],
    ['single quotes', "a,b\n'x, y',1\n'z',2\n", { delimiter: ',', quote: "'" }],
    ['backslashes before quotes', 'a,b\n"say \\"hi\\"",1\n"x",2\n', { delimiter: ',', escape: '\\' }],
    ['one column', 'word\nalpha\nbeta\n', { delimiter: ',' }],
  ])('finds %s', (_, text, dialect) => {
    expect(detectDialect(text)).toMatchObject(dialect)
  })
})

describe('parseRows', () => {
  it('takes every kind of line end', () => {
    const dialect = { delimiter: ',', quote: '"', escape: '"' }
    expect(parseRows('a,b\r\n1,2\r3,4\n\n5,"6\r\n7"', dialect)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6\n7'],
    ])
  })
})
