import { isSymbol, type Token } from './token.ts'

const PARTNERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** Folds what stands in brackets into one token. A bracket without a partner is dropped: it says nothing. */
export function groupBrackets(tokens: readonly Token[]): Token[] {
  const result: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!isSymbol(token, '(', '[', '{')) {
      if (!isSymbol(token, ')', ']', '}')) result.push(token)
      continue
    }
    const close = findPartner(tokens, i)
    if (close === undefined) continue
    const { start, isGlued } = token
    const items = groupBrackets(tokens.slice(i + 1, close))
    result.push({ kind: 'group', text: token.text, items, start, end: tokens[close].end, isGlued })
    i = close
  }
  return result
}

function findPartner(tokens: readonly Token[], open: number): number | undefined {
  const sign = tokens[open].text
  let depth = 0
  for (let i = open; i < tokens.length; i++) {
    if (isSymbol(tokens[i], sign)) depth++
    if (isSymbol(tokens[i], PARTNERS[sign]) && --depth === 0) return i
  }
  return undefined
}
