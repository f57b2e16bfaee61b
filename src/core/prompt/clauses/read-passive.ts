import { readNoun } from './noun-phrase.ts'
import { readObjects } from './read-objects.ts'
import { readTarget } from './read-target.ts'
import { isIntroduced, isPluralPhrase, mentionTable, type TableReading } from './scene.ts'
import type { Sentence } from './sentence.ts'
import { isPhrase, isSymbol, isWord, placeOf, type Token } from '../read/token.ts'

/**
 * "is moored in a berth", "was started by one member": what was done to the entity, by or at another one. Also "is shown
 * 1 to 4 times (screenings)", whose brackets name what each time is.
 */
export function readPassive(sentence: Sentence, table: TableReading, start: number): number | undefined {
  const { tokens } = sentence
  let at = start
  while (isWord(tokens[at], 'that which who and must should can will')) at++
  const isActive = isWord(tokens[at]) && /[^s]s$/.test(tokens[at].text) && isWord(tokens[at + 2], 'a an one exactly')
  const isCounted = isWord(tokens[at]) && /[^s]s$/.test(tokens[at].text) && tokens[at + 2]?.kind === 'number'
  if (isWord(tokens[at], 'is are was were be')) at++
  else if (at === start && !isActive && !isCounted) return undefined
  if (!isParticiple(tokens[at]) && !isActive && !isCounted) return undefined
  const times = readTimes(sentence, table, at + 1)
  if (times !== undefined) return times
  const isOne = isWord(tokens[at + 2], 'a an one the exactly') || tokens[at + 2]?.kind === 'number'
  if (!isWord(tokens[at + 1], 'by in at of on from to for into with under') || !isOne) return undefined
  const object = isWord(tokens[at + 2], 'the') ? at + 3 : at + 2
  const noun = readNoun(tokens, isWord(tokens[object], 'exactly') ? object + 2 : object + 1)
  if (noun === undefined && readNoun(tokens, object) === undefined) return undefined
  const target = readTarget(sentence, object)
  if (target === undefined || target.table === table) return undefined
  tokens.slice(start, object).forEach((token) => sentence.scene.used.add(token))
  return readObjects(sentence, table, { at: object, isSure: false, isShared: false })
}

function readTimes({ tokens, scene }: Sentence, parent: TableReading, at: number): number | undefined {
  const [range, group] = [tokens[at], tokens[at + 1]]
  if (!isPhrase(range, 'range') || range.phrase.unit !== 'times' || group?.kind !== 'group') return undefined
  const noun = readNoun(group.items, 0)
  if (noun?.next !== group.items.length || !(isIntroduced(scene, noun.words) || isPluralPhrase(noun.words)))
    return undefined
  const child = mentionTable(scene, noun.words, placeOf(noun.tokens))
  const { min, max } = range.phrase
  scene.links.push({
    kind: 'child',
    from: child,
    to: parent,
    rows: { min, max },
    role: undefined,
    ...placeOf([range, group]),
  })
  child.isCertain = true
  ;[range, group, ...group.items].forEach((token) => scene.used.add(token))
  return at + 2
}

function isParticiple(token: Token | undefined): boolean {
  return (
    isWord(token) &&
    /(ed|en|wn|rn|ought|aught|made|held|sent|sold|kept|run|led|built|set|put|paid|lent|found|won)$/.test(token.text)
  )
}

/** "Ticket machines: each station has 1-6 of them; …", "pets: every owner has 1-3 pets": the label names the children. */
export function readLabelled(sentence: Sentence, table: TableReading, start: number): number | undefined {
  const { tokens, scene } = sentence
  if (!isSymbol(tokens[start], ':', '\u2014', '-') || !isWord(tokens[start + 1], 'each every a one per'))
    return undefined
  const range = tokens.findIndex(
    (token, i) => i > start && i <= start + 7 && (isPhrase(token, 'range') || token.kind === 'number'),
  )
  const count = tokens[range]
  if (count === undefined) return undefined
  const noun = readNoun(tokens.slice(0, range), start + 2)
  const verb = noun && range - 1
  if (noun === undefined || verb === undefined || verb < start + 2) return undefined
  const words = noun.next === range ? noun.words.slice(0, -1) : noun.words
  const rest = readNoun(tokens, range + 1)
  const isThem = isWord(tokens[range + 1], 'of') && isWord(tokens[range + 2], 'them these those')
  const isOwn = rest !== undefined && mentions(rest.words, table)
  if (words.length === 0 || !(isThem || isOwn)) return undefined
  const parent = mentionTable(scene, words, placeOf(noun.tokens))
  const rows = isPhrase(count, 'range')
    ? { min: count.phrase.min, max: count.phrase.max }
    : { min: count.kind === 'number' ? count.value : 1, max: count.kind === 'number' ? count.value : 1 }
  const end = isThem ? range + 3 : (rest?.next ?? range + 1)
  scene.links.push({
    kind: 'child',
    from: table,
    to: parent,
    rows,
    role: undefined,
    ...placeOf(tokens.slice(start + 1, end)),
  })
  table.isCertain = true
  parent.isCertain = true
  tokens.slice(start, end).forEach((token) => scene.used.add(token))
  return isSymbol(tokens[end], ';', ',') ? end + 1 : end
}

function mentions(words: readonly string[], table: TableReading): boolean {
  return words.join(' ') === table.words.join(' ')
}
