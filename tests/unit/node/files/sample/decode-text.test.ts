import { describe, expect, it } from 'vitest'
import { decodeText, detectEncoding } from '../../../../../src/node/files/sample/decode-text.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)

describe('detectEncoding', () => {
  it('forgives characters that the ends of blocks cut', () => {
    const text = bytes('ü€😀 plain ü€😀')
    for (let from = 0; from < 9; from++) {
      for (let to = text.length; to > text.length - 9; to--)
        expect(detectEncoding([bytes('a'), text.subarray(from, to)])).toBe('utf-8')
    }
  })

  it('takes one wrong byte anywhere for windows-1252', () => {
    expect(detectEncoding([bytes('plain'), bytes('caf\u00e9 noir', 'latin1')])).toBe('windows-1252')
  })

  it.each([
    ['zero bytes', Buffer.from([65, 0, 66])],
    ['control characters', Buffer.from([1, 2, 3, 65, 66])],
  ])('takes %s for no text', (_, block) => {
    expect(detectEncoding([block])).toBeUndefined()
  })
})

describe('decodeText', () => {
  it('reads the signs that windows-1252 has and Latin-1 has not', () => {
    expect(decodeText(Buffer.from([0x80, 0x93, 0x94, 0x85]), 'windows-1252')).toBe('€“”…')
  })

  it('leaves the byte order mark out', () => {
    expect(decodeText(bytes('\ufeffa'), 'utf-8-bom')).toBe('a')
  })
})
