import { isRowCount, startsCounted } from './boundaries.ts'
import { isCount } from './introduce.ts'
import type { Sentence } from './sentence.ts'
import { isSymbol, isWord, type Token } from '../read/token.ts'
import { ASKING_WORDS } from '../words/stop-words.ts'

/** "100k rows", "rows: 500", "50 rows of each": a count without an entity. */
export function readRowCount(sentence: Sentence, at: number): number | undefined {
  const { tokens, scene } = sentence
  const isRows = (token: Token | undefined) =>
    isWord(token, 'rows records entries row samples lines items examples instances')
  const count = tokens[at]
  if (isRowCount(tokens, at) && count.kind === 'number')
    return setRows(sentence, { rows: count.value, at, next: at + (isWord(tokens[at + 1], 'of in') ? 3 : 2) })
  const isAlone =
    at > 0 &&
    isCount(tokens, at) &&
    at + 1 === tokens.length &&
    scene.current !== undefined &&
    scene.current.rows === undefined &&
    tokens.slice(0, at).every((token) => !isWord(token) || ASKING_WORDS.has(token.text))
  if (isAlone && count.kind === 'number') return setRows(sentence, { rows: count.value, at, next: at + 1 })
  const isPlain =
    count?.kind === 'number' &&
    count.unit === undefined &&
    isRows(tokens[at + 1]) &&
    !isWord(tokens[at + 2], 'of for about describing representing')
  const isEach =
    count?.kind === 'number' &&
    isWord(tokens[at + 1], 'of rows records per for each in') &&
    tokens.slice(at + 1, at + 5).some((token) => isWord(token, 'each every')) &&
    !isCountedEach(sentence, at)
  if (isEach) {
    scene.rowsOfEach = count.value
    const end = tokens.findIndex((token, i) => i > at && isWord(token, 'each every')) + 1
    const last = isWord(tokens[end], 'table entity one kind type') ? end + 1 : end
    tokens.slice(at, last).forEach((token) => scene.used.add(token))
    return last
  }
  if (isPlain) return setRows(sentence, { rows: count.value, at, next: at + 2 })
  const isLabel =
    isRows(count) ||
    (isWord(count, 'row number count total size quantity amount volume') &&
      (isWord(tokens[at + 1], 'count of rows records') ||
        (isSymbol(tokens[at + 1], ':', '=') && tokens.length <= at + 4)))
  const number = tokens.findIndex((token, i) => i > at && i <= at + 4 && token.kind === 'number')
  const isBetween =
    number > 0 &&
    tokens
      .slice(at + 1, number)
      .every((token) => isSymbol(token, ':', '=', '-') || isWord(token, 'of count rows records is needed to generate'))
  const value = tokens[number]
  return isLabel && isBetween && value?.kind === 'number'
    ? setRows(sentence, { rows: value.value, at, next: number + 1 })
    : undefined
}

function isCountedEach({ tokens, scene }: Sentence, at: number): boolean {
  return isWord(tokens[at + 1]) && !isWord(tokens[at + 1], 'rows records of') && startsCounted(tokens, at, scene)
}

function setRows({ tokens, scene }: Sentence, { rows, at, next }: { rows: number; at: number; next: number }): number {
  if (scene.current) scene.current.rows ??= rows
  else scene.rowsOfEach ??= rows
  tokens.slice(at, next).forEach((token) => scene.used.add(token))
  return next
}
