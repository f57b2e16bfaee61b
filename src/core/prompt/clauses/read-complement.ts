import { linkOf } from './read-objects.ts'
import { readTarget } from './read-target.ts'
import { isIntroduced, isPluralPhrase, type TableReading } from './scene.ts'
import type { Sentence } from './sentence.ts'
import { readConnector } from './verbs.ts'
import { isPhrase, isSymbol, isWord } from '../read/token.ts'

/** "for a mobile app", "from 50 sensors", "placed in 2025": says more of the entity, up to the next comma or connector. */
export function readComplement(sentence: Sentence, table: TableReading, start: number): number | undefined {
  const { tokens, scene } = sentence
  const first = tokens[start]
  if (isPhrase(first, 'window')) {
    table.window = first.phrase
    scene.used.add(first)
    return start + 1
  }
  if (!opensComplement(sentence, table, start)) return undefined
  let at = start + 1
  let hasTarget = false
  while (at < tokens.length) {
    const token = tokens[at]
    const another = hasTarget ? readAnother(sentence, table, at) : undefined
    if (another !== undefined) {
      at = another
      continue
    }
    if (
      isSymbol(token, ',', ':', ';', '\u2014', '-') ||
      token.kind === 'break' ||
      token.kind === 'group' ||
      isWord(token, 'with having including has have and each containing where include contain should featuring whose')
    )
      break
    if (isPhrase(token, 'window')) {
      table.window = token.phrase
      scene.used.add(token)
      at++
      continue
    }
    const next = linkTarget(sentence, table, { at, start })
    hasTarget ||= next !== undefined
    at = next ?? at + 1
  }
  // What a table is for is context; where its rows come from would be data, so it is reported unless something was made of it.
  if (isWord(first, 'for of at by about'))
    tokens.slice(start, at).forEach((token) => token.kind === 'word' && scene.used.add(token))
  else scene.used.add(first)
  return at
}

/** A participle or a preposition that doesn't begin a link. */
function opensComplement(sentence: Sentence, table: TableReading, start: number): boolean {
  const { tokens } = sentence
  const first = tokens[start]
  const isParticiple =
    isWord(first) &&
    /(ed|ing|sold|made|held|sent|taken|bought|written)$/.test(first.text) &&
    !isWord(first, 'including having containing featuring comprising belonging named called') &&
    !startsLink(sentence, table, start)
  const isPreposition =
    isWord(
      first,
      'for of in from at by on about across within to who that which living under during into via using like such over whose',
    ) &&
    !startsLink(sentence, table, start) &&
    !isWord(tokens[start + 1], 'each have has')
  return isParticiple || isPreposition
}

/** An entity in the complement that is counted or known elsewhere: "from 50 sensors" */
function linkTarget(
  sentence: Sentence,
  table: TableReading,
  { at, start }: { at: number; start: number },
): number | undefined {
  const { tokens, scene } = sentence
  const target = readTarget(sentence, at)
  const isSure = target !== undefined && (target.count !== undefined || isIntroduced(scene, target.words))
  if (!isSure || target.table === table) return undefined
  scene.links.push(linkOf({ kind: 'belongs', from: table, to: target.table }, tokens.slice(at, target.next)))
  tokens.slice(start, target.next).forEach((used) => scene.used.add(used))
  return target.next
}

/** "for one pet and one vet" */
function readAnother(sentence: Sentence, table: TableReading, at: number): number | undefined {
  const target = isWord(sentence.tokens[at], 'and') ? readTarget(sentence, at + 1) : undefined
  const isOne = target !== undefined && target.count === undefined && !isPluralPhrase(target.words)
  return isOne ? linkTarget(sentence, table, { at: at + 1, start: at }) : undefined
}

function startsLink(sentence: Sentence, table: TableReading, at: number): boolean {
  const connection = readConnector(sentence.tokens, at)
  if (connection === undefined) return false
  if (connection.connector !== 'belongs') return true
  const target = readTarget(sentence, connection.next)
  return (
    target !== undefined &&
    target.table !== table &&
    (isIntroduced(sentence.scene, target.words) || isWord(sentence.tokens[connection.next - 2], 'belonging'))
  )
}
