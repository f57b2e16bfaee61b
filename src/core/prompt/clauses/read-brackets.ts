import { listsFields } from './boundaries.ts'
import { endsLabel, isCount } from './introduce.ts'
import { readNoun } from './noun-phrase.ts'
import { readGroupFields } from './read-fields.ts'
import { addField, isEntity, mentionTable, type TableReading } from './scene.ts'
import type { Sentence } from './sentence.ts'
import { isPhrase, isSymbol, isWord, placeOf } from '../read/token.ts'

/** "customers (1000)", "customers (id, name)", "orders (1-5 per customer)" */
export function readBrackets(sentence: Sentence, table: TableReading, at: number): number | undefined {
  const { tokens, scene } = sentence
  const group = tokens[at]
  if (group?.kind !== 'group') return undefined
  scene.used.add(group)
  const [first, second] = group.items
  const isAlone = group.items.length === 1 || isWord(second, 'rows records entries total items of in lines row samples')
  if (
    first?.kind === 'number' &&
    first.unit === undefined &&
    isAlone &&
    !isWord(second, 'of') &&
    !isSymbol(group.items[2], ',')
  ) {
    table.rows ??= first.value
    table.isCertain = true
    group.items.forEach((token) => scene.used.add(token))
    return at + 1
  }
  const per = readPer({ ...sentence, tokens: group.items }, table, 0)
  if (per !== undefined) return at + 1
  if (group.items.some((token) => isWord(token, 'many-to-many one-to-many'))) return undefined
  if (group.items.length > 0) {
    table.isCertain ||= listsFields(group.items)
    readGroupFields(sentence, table, group.items)
  }
  return at + 1
}

/** "readings, 100k rows", "orders: 500", "books x 20", "3 per user" */
export function readCountAfter(sentence: Sentence, table: TableReading, start: number): number | undefined {
  const { tokens, scene } = sentence
  const signed = isSymbol(tokens[start], ',', ':', '-', '\u2014', '=') ? start + 1 : start
  let at = signed
  while (isWord(tokens[at], "let's say maybe perhaps lets")) at++
  if (!isCount(tokens, at)) at = signed
  const per = readPer(sentence, table, at)
  if (per !== undefined) return per
  const isOf =
    isWord(tokens[start], 'of') &&
    isCount(tokens, start + 1) &&
    (tokens[start + 2] === undefined ||
      isWord(tokens[start + 2], 'with having including') ||
      isSymbol(tokens[start + 2], ':', ',', '\u2014'))
  if (isOf) return readCountAfter(sentence, table, start + 1)
  const token = tokens[at]
  const isAbout = isPhrase(token, 'range') && token.phrase.isVague && token.source.length <= 3
  const middle = isAbout ? token.source.find((part) => part.kind === 'number') : undefined
  if (middle?.kind === 'number' && at > start && table.rows === undefined && isSymbol(tokens[at + 1], ',', ';', ':')) {
    table.rows = middle.value
    table.isCertain = true
    scene.used.add(token)
    return at + 1
  }
  const isTimes = isWord(token, 'x') && isCount(tokens, at + 1)
  const isRows =
    isCount(tokens, at) &&
    isWord(
      tokens[at + 1],
      'rows records entries total lines of in items samples people persons individuals pieces units',
    ) &&
    !isWord(tokens[at + 2], 'which') &&
    !tokens.slice(at + 1, at + 4).some((word) => isWord(word, 'each every per'))
  const isLone =
    (at > start || isWord(tokens[start - 1], 'of') || tokens[start - 1]?.kind === 'group') &&
    isCount(tokens, at) &&
    (tokens[at + 1] === undefined ||
      isSymbol(tokens[at + 1], ',', ';', '.', ':', '\u2014', '-') ||
      tokens[at + 1].kind === 'group' ||
      isWord(tokens[at + 1], 'with'))
  const isLabel = at === start && isCount(tokens, at) && endsLabel(tokens[at + 1])
  const number = isTimes ? tokens[at + 1] : token
  if (number?.kind !== 'number' || !(isTimes || isRows || isLone || isLabel)) return undefined
  table.rows ??= number.value
  table.isCertain = true
  const next = at + (isTimes || isRows ? 2 : 1)
  const end = isWord(tokens[next], 'total rows them these all') ? next + 1 : next
  tokens.slice(start, end).forEach((used) => scene.used.add(used))
  return end
}

/** "people aged 18 to 60" */
export function readAged({ tokens, scene }: Sentence, table: TableReading, start: number): number | undefined {
  const at = isSymbol(tokens[start], ',') ? start + 1 : start
  const token = tokens[at]
  if (!isPhrase(token, 'range') || !isWord(token.source[0], 'aged')) return undefined
  addField(table, { words: ['age'], said: { choices: [], range: token.phrase }, start: token.start, end: token.end })
  scene.used.add(token)
  return isSymbol(tokens[at + 1], ',') && isWord(tokens[at + 2], 'with having each') ? at + 2 : at + 1
}

/** "2-5 per customer", "3 each", "1 to 3 for each patient" */
export function readPer(
  { tokens, scene }: Pick<Sentence, 'tokens' | 'scene'>,
  table: TableReading,
  at: number,
): number | undefined {
  const token = tokens[at]
  const rows = isPhrase(token, 'range')
    ? token.phrase
    : token?.kind === 'number' && token.unit === undefined
      ? { min: token.value, max: token.value }
      : undefined
  if (rows === undefined) return undefined
  const isFor = isWord(tokens[at + 1], 'for in on to') && isWord(tokens[at + 2], 'each every one a')
  if (!isWord(tokens[at + 1], 'per') && !isFor) return undefined
  const noun = readNoun(tokens, at + (isFor ? 3 : 2))
  if (noun === undefined || !isEntity(scene, noun.words)) return undefined
  const to = mentionTable(scene, noun.words, placeOf(noun.tokens))
  to.isCertain = true
  table.isCertain = true
  scene.links.push({
    kind: 'child',
    from: table,
    to,
    rows: { min: rows.min, max: rows.max },
    role: undefined,
    start: token.start,
    end: tokens[noun.next - 1].end,
  })
  tokens.slice(at, noun.next).forEach((used) => scene.used.add(used))
  return noun.next
}
