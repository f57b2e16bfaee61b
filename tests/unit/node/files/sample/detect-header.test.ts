import { describe, expect, it } from 'vitest'
import { detectHeader } from '../../../../../src/node/files/sample/detect-header.ts'

const hasHeader = (text: string) => detectHeader(text.split('\n').map((line) => line.split(',')))

describe('detectHeader', () => {
  it.each([
    ['words above numbers', 'width,height\n1,2\n3,4'],
    ['common names above words', 'first_name,city\nAnn,Paris\nBob,Rome'],
    ['years above numbers, among words', 'region,2023,2024\nnorth,5,6\nsouth,7,8'],
    ['a header alone', 'id,name'],
    ['words above words', 'alpha,beta\nx,y\nz,w'],
  ])('sees %s', (_, text) => {
    expect(hasHeader(text)).toBe(true)
  })

  it.each([
    ['numbers above numbers', '1,2\n3,4'],
    ['a date among words', 'Ann,2024-01-05\nBob,2024-02-06'],
    ['an address', 'ann@x.org,Paris\nbob@x.org,Rome'],
    ['words that come again below', 'red,small\nblue,large\nred,small\nred,large\nblue,small'],
  ])('sees none in %s', (_, text) => {
    expect(hasHeader(text)).toBe(false)
  })
})
