import { isSymbol, isWord, placeOf, type Token } from './token.ts'

/** Brings shorthand to plain terms: `n = 500`, `a 365-row sheet`, `x ∈ {a, b}`, `a | b | c`, `spread over 6 sites`. */
export function plainTerms(tokens: readonly Token[]): Token[] {
  const opened = tokens.map((token): Token =>
    token.kind === 'group' ? { ...token, items: plainTerms(token.items) } : token,
  )
  return plainBars(plainCounts(opened))
}

/** "status: open | …": after a colon stand values, unless it says that fields do. */
function isValueList(before: readonly Token[]): boolean {
  const sign = before.findLastIndex((token) => isSymbol(token, ':', '='))
  return (
    before.some((token) => isSymbol(token, ',', ';')) ||
    (sign >= 0 && !isWord(before[sign - 1], 'fields columns attributes'))
  )
}

function plainCounts(tokens: readonly Token[]): Token[] {
  const result: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const [token, sign, after] = tokens.slice(i, i + 3)
    const isSampleSize = isWord(token, 'n') && isSymbol(sign, '=', ':') && after?.kind === 'number'
    const isRowed =
      token.kind === 'number' &&
      isSymbol(sign, '-') &&
      sign.isGlued &&
      isWord(after, 'row record line entry rows') &&
      after.isGlued
    if (isSampleSize) i++
    else if (isRowed) {
      if (isWord(result.at(-1), 'a an the')) result.pop()
      result.push(token, wordOf('rows', after), wordOf('of', after))
      i += 2
    } else if (isWord(token, 'over') && isWord(result.at(-1), 'spread split distributed divided scattered shared'))
      result.push(wordOf('across', token))
    else if (isWord(token, 'runs goes ranges varies lies') && isWord(sign, 'from between') && isWord(tokens[i - 1]))
      continue
    else if (isSymbol(sign, '/') && isWord(token, 'lat latitude') && isWord(after, 'lon lng long longitude')) {
      result.push(token, { ...sign, text: ',' })
      i++
    } else if (isSymbol(token, '\u2208')) result.push({ ...token, text: ':' })
    else result.push(token)
  }
  return result
}

function wordOf(text: string, { start, end }: Token): Token {
  return {
    kind: 'word',
    text,
    original: text,
    parts: [text],
    isIdentifier: false,
    isCapital: false,
    start,
    end,
    isGlued: false,
  }
}

/** "leads | 2.5k rows | full name | score 0..100": free bars that part what isn't a list of values end an entry. */
function plainBars(tokens: readonly Token[]): Token[] {
  const lines: Token[][] = [[]]
  for (const token of tokens) {
    if (token.kind === 'break') lines.push([])
    lines[lines.length - 1].push(token)
  }
  return lines.flatMap((line) => {
    const first = line.find((token) => token.kind !== 'break')
    const isBar = (token: Token, i: number) =>
      isSymbol(token, '|', '/') && !token.isGlued && i + 1 < line.length && !line[i + 1].isGlued
    const bars = line.filter(isBar).length
    const opening = line.findIndex(isBar)
    const holdsMore = line.some((token) => token.kind === 'group' || token.kind === 'number')
    const isPlain = bars >= 3 && holdsMore && !isSymbol(first, '|') && !isValueList(line.slice(0, opening))
    return isPlain
      ? line.map((token, i): Token => (isBar(token, i) ? { ...placeOf([token]), kind: 'symbol', text: ';' } : token))
      : line
  })
}
