import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowRange } from '../../../../../src/core/generate/row-set.ts'
import { rowContext } from '../../../../support/column-environment.ts'
import { makeColumn } from '../../../../support/make-column.ts'
import { readCells } from '../../../../support/read-cells.ts'
import { chiSquareDeviation } from '../../../../support/statistics.ts'

const ROWS = 2000

describe('makePatternGenerator', () => {
  it.each([
    '^SKU-[A-Z]{3}-\\d{5}$',
    '[A-Z]{2}\\d{2}[A-Z0-9]{11,30}',
    '(?:a|bc|)+x?|\\w{2,4}@x\\.(?<tld>com|org)',
    '\\+1-\\(\\d{3}\\) [2-9]\\d{2}-\\d{4}',
    '[^\\d\\s]{3}\\D\\W\\S',
    '.{0,5}',
    'é[à-ü]{2}😀[😀-😂]',
    '\\u0041\\x42\\t\\u{1F600}',
    '^a$|^(b|^c)$',
    '(ab{2}){2,}',
    '[a\\-z]{4}\\.[\\]\\\\]',
    '(A{300}){3}',
    '(|)',
    '^$',
  ])('makes strings that match %s', (regex) => {
    const matcher = new RegExp(`^(?:${regex})$`, 'u')
    const { fill, domain } = make(regex)
    expect(cellsOf(fill).filter((cell) => !matcher.test(cell))).toEqual([])
    const size = Math.min(domain?.size ?? 0, Number.MAX_SAFE_INTEGER)
    const ordinals = Float64Array.from(
      { length: Math.min(ROWS, size) },
      (_, i) => Math.floor((i / ROWS) * Math.max(size, ROWS)) % size,
    )
    const listed = readCells(fillDomain(domain, ordinals, rowContext(rowRange(0, ordinals.length))), ordinals.length)
    expect(listed.filter((cell) => !matcher.test(String(cell)))).toEqual([])
    expect(new Set(listed).size).toBe(new Set(ordinals).size)
  })

  it('forgives needless escapes', () => {
    expect(cellsOf(make('[\\w-]\\-\\_').fill).filter((cell) => !/^[\w-]-_$/.test(cell))).toEqual([])
  })

  it.each([
    ['a?a?', 3],
    ['(a|a)', 1],
    ['(a|ab)(c|bc)', 3],
    ['[a-c]{2}|[b-d]{2}', 9 + 9 - 4],
    ['a*', 9],
    ['(a|b)+', 2 ** 10 - 2],
    ['\\d{3}|\\d{2}0', 1000],
    ['(|a)(|a)(|b)', 6],
    ['(a*)*', 65],
    ['[A-Z]{11}', 26 ** 11],
    ['[A-Z]{12}', Infinity],
  ])('counts the strings of %s once each', (regex, size) => {
    expect(make(regex).domain?.size).toBe(size)
  })

  it('lists exactly the strings of small patterns, compared with brute force', () => {
    const atom: fc.Memo<string> = fc.memo((depth) =>
      depth <= 1
        ? fc.constantFrom('a', 'b', '[ab]', '[^ -`c-~]')
        : fc.oneof(
            atom(depth - 1),
            fc.tuple(atom(depth - 1), atom(depth - 1)).map(([x, y]) => `(${x}|${y})`),
            fc.tuple(atom(depth - 1), atom(depth - 1)).map(([x, y]) => `(?:${x}${y})`),
            fc.tuple(atom(depth - 1), fc.constantFrom('?', '{2}', '{0,2}', '{1,2}')).map(([x, q]) => `(${x})${q}`),
          ),
    )
    const words = allWords('ab', 9)
    const law = fc.property(atom(4), (regex) => {
      const { domain } = make(regex)
      fc.pre(domain !== undefined && domain.size < 600)
      const expected = words.filter((word) => new RegExp(`^(?:${regex})$`).test(word))
      const ordinals = Float64Array.from({ length: domain.size }, (_, i) => i)
      const listed = readCells(domain.fill(ordinals, rowContext(rowRange(0, domain.size))), domain.size).map(String)
      fc.pre(listed.every((word) => word.length <= 9))
      expect(listed.toSorted()).toEqual(expected.toSorted())
    })
    fc.assert(law, { seed: 1, numRuns: 60 })
  })

  it.each(['[A-Za-z0-9]{20}', '[a-z]{1,40}', '(\\d|[a-f]x){30}', '[01]{60}(a|b{2})'])(
    'numbers strings beyond 2^53 without repeats, mixed all through: %s',
    (regex) => {
      const { domain } = make(regex)
      const count = 5000
      const ordinals = Float64Array.from({ length: count }, (_, i) =>
        i % 2 === 0 ? i : Number.MAX_SAFE_INTEGER - 1 - i,
      )
      const listed = readCells(fillDomain(domain, ordinals, rowContext(rowRange(0, count))), count).map(String)
      expect(new Set(listed).size).toBe(count)
      expect(new Set(listed.map((text) => text.slice(-8))).size).toBeGreaterThan(100)
    },
  )

  it('makes each character, branch and number of repetitions as likely as its siblings', () => {
    const cells = cellsOf(make('[a-e]|\\d{1,4}|(x|yy)').fill, 60_000)
    const shares = [/^[a-e]$/, /^c$/, /^\d+$/, /^\d{3}$/, /^x$/].map(
      (kind) => cells.filter((cell) => kind.test(cell)).length / 60_000,
    )
    ;[1 / 3, 1 / 15, 1 / 3, 1 / 12, 1 / 6].forEach((share, i) => {
      expect(Math.abs(shares[i] - share)).toBeLessThan(4.5 * Math.sqrt((share * (1 - share)) / 60_000))
    })
    const codes = cellsOf(make('[A-Z]\\d[A-Z]').fill, 67_600)
    const counts = new Float64Array(6760)
    for (const code of codes)
      counts[((code.charCodeAt(0) - 65) * 10 + Number(code[1])) * 26 + code.charCodeAt(2) - 65]++
    expect(Math.abs(chiSquareDeviation(counts, () => 10))).toBeLessThan(4)
  })

  it('promises plain text only where it is', () => {
    const plain = ['[A-Z]\\d', 'a b', 'a,b', "it's", 'x?', '\\.', '"', 'é', '.'].map((regex) => {
      const data = make(regex).fill(rowContext(rowRange(0, 1)))
      return 'isPlain' in data && data.isPlain
    })
    expect(plain).toEqual([true, false, false, false, false, true, false, false, false])
  })

  it.each([
    ['(?=a)b', 'UNSUPPORTED', '(?=a) at position 1 of the pattern is a lookahead'],
    ['a(?<!b)', 'UNSUPPORTED', 'is a lookbehind'],
    ['(a)\\1', 'UNSUPPORTED', '\\1 at position 4 of the pattern is a backreference'],
    ['a\\b', 'UNSUPPORTED', '\\b at position 2 of the pattern is a word boundary'],
    ['a^b', 'UNSUPPORTED', '^ at position 2 of the pattern is ^ away from the end'],
    ['(a$)b', 'UNSUPPORTED', '$ at position 3'],
    ['(^a){2}', 'UNSUPPORTED', '^ at position 2'],
    ['\\p{L}', 'UNSUPPORTED', 'a Unicode property'],
    ['a{20000}', 'UNSUPPORTED', 'strings of up to 20000 characters; 10000 is the most'],
    ['[', 'SCHEMA_INVALID', 'the pattern is no regular expression'],
    ['a{2,1}', 'SCHEMA_INVALID', 'the pattern is no regular expression'],
    ['[^ -~]', 'INFEASIBLE', '[^ -~] at position 1 of the pattern leaves no character to choose'],
    ['[]', 'INFEASIBLE', 'leaves no character'],
    ['\\uD800', 'INFEASIBLE', 'leaves no character'],
  ])('refuses %s', (regex, code, message) => {
    expect(() => make(regex)).toThrow(expect.objectContaining({ code, message: expect.stringContaining(message) }))
  })

  it('says so where strings cannot be counted', () => {
    expect(make('(.*a.{12}){8}').whyNoDomain).toContain('too intricate')
  })

  it('refuses other columns', () => {
    expect(() => makeColumn({ type: 'integer', generator: { kind: 'pattern', regex: '\\d' } })).toThrow('type integer')
  })
})

function make(regex: string) {
  return makeColumn({ type: 'string', generator: { kind: 'pattern', regex } })
}

function fillDomain(
  domain: ReturnType<typeof make>['domain'],
  ...args: Parameters<NonNullable<typeof domain>['fill']>
) {
  if (domain === undefined) throw new Error('no domain')
  return domain.fill(...args)
}

function cellsOf(fill: ReturnType<typeof make>['fill'], count = ROWS): string[] {
  return readCells(fill(rowContext(rowRange(0, count))), count).map(String)
}

function allWords(letters: string, longest: number): string[] {
  let words = ['']
  const all = ['']
  for (let length = 1; length <= longest; length++) {
    words = words.flatMap((word) => Array.from(letters).map((letter) => word + letter))
    all.push(...words)
  }
  return all
}
