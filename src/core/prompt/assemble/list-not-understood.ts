import type { Token } from '../read/token.ts'
import { STOP_WORDS } from '../words/stop-words.ts'

/** The stretches of a text that led to nothing, in order. Words that carry no data of their own don't count. */
export function listNotUnderstood(tokens: readonly Token[], used: ReadonlySet<Token>, text: string): string[] {
  const fragments: { start: number; end: number }[] = []
  let isOpen = false
  for (const token of flatten(tokens)) {
    if (token === undefined || used.has(token)) isOpen = false
    else if (isContent(token)) {
      const last = fragments[fragments.length - 1]
      if (isOpen && last) last.end = token.end
      else fragments.push({ start: token.start, end: token.end })
      isOpen = true
    } else if (token.kind !== 'word') isOpen = false
  }
  return [
    ...new Set(
      fragments
        .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim())
        .filter((fragment) => fragment !== ''),
    ),
  ]
}

/** Brackets are opened up; `undefined` marks where they begin and end. */
function flatten(tokens: readonly Token[]): (Token | undefined)[] {
  return tokens.flatMap((token) => (token.kind === 'group' ? [undefined, ...flatten(token.items), undefined] : [token]))
}

function isContent(token: Token): boolean {
  if (token.kind === 'word') return !STOP_WORDS.has(token.text) && !token.parts.every((part) => STOP_WORDS.has(part))
  if (token.kind === 'number' && token.isSpelled && token.value <= 3) return false
  return (
    token.kind === 'number' ||
    token.kind === 'date' ||
    token.kind === 'time' ||
    token.kind === 'quoted' ||
    token.kind === 'phrase'
  )
}
