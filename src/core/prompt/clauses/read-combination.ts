import { readNoun } from './noun-phrase.ts'
import { readGroupFields } from './read-fields.ts'
import { findTable, isIntroduced, type LinkReading, type Scene, type TableReading } from './scene.ts'
import type { Sentence } from './sentence.ts'
import { isSymbol, isWord, placeOf, type Token } from '../read/token.ts'

/**
 * "keep a quantity for each combination", "for each pupil and subject there is a grade": fields of what stands between
 * two tables, rather than of one of them.
 */
export function readCombination(sentence: Sentence, at: number): number | undefined {
  const { tokens, scene } = sentence
  const isKept = isWord(tokens[at], 'keep store record track save note hold we with')
  const limit = isKept ? tokens.length : at + 1
  for (let i = at; i < limit; i++) {
    const found = readPair(scene, tokens, i)
    if (found === undefined) continue
    const body = i > at ? tokens.slice(at + 1, i) : tokens.slice(skipVerb(tokens, found.next))
    if (body.length === 0) return undefined
    found.link.details ??= nobody(placeOf(body))
    readGroupFields(sentence, found.link.details, body)
    const end = i > at ? found.next : tokens.length
    tokens.slice(at, end).forEach((token) => !isSymbol(token) && scene.used.add(token))
    return end
  }
  return undefined
}

/** "for each combination", "per pair of actor and play", "for every pupil and subject" */
function readPair(
  scene: Scene,
  tokens: readonly Token[],
  start: number,
): { link: LinkReading; next: number } | undefined {
  // At the start of a sentence the "for" has been read as part of the request.
  const isAsked = isWord(tokens[start], 'each every') && isWord(tokens[start - 1], 'for')
  const isFor = isAsked || (isWord(tokens[start], 'for in of on') && isWord(tokens[start + 1], 'each every any such'))
  if (!isFor && !isWord(tokens[start], 'per')) return undefined
  const at = start + (isFor && !isAsked ? 2 : 1)
  if (isWord(tokens[at], 'combination pair pairing match')) {
    const last = scene.links.findLast((link) => link.kind === 'many') ?? shareLast(scene)
    return last && { link: last, next: isWord(tokens[at + 1], 'of') ? at + 5 : at + 1 }
  }
  const one = readNoun(tokens, at)
  const two = one && isWord(tokens[one.next], 'and') ? readNoun(tokens, one.next + 1) : undefined
  if (one === undefined || two === undefined || !isIntroduced(scene, one.words) || !isIntroduced(scene, two.words))
    return undefined
  const [from, to] = [findTable(scene, one.words), findTable(scene, two.words)]
  if (from === undefined || to === undefined || from === to) return undefined
  const isSame = (link: LinkReading) =>
    link.kind === 'many' && [link.from, link.to].includes(from) && [link.from, link.to].includes(to)
  const link: LinkReading = scene.links.find(isSame) ?? {
    kind: 'many',
    from,
    to,
    rows: undefined,
    role: undefined,
    ...placeOf(tokens.slice(start, two.next)),
  }
  if (!scene.links.includes(link)) scene.links.push(link)
  return { link, next: two.next }
}

/** "each clinic stocks many vaccines", when there are combinations of the two, was said of a link of many to many. */
function shareLast(scene: Scene): LinkReading | undefined {
  const at = scene.links.findLastIndex((link) => link.kind === 'child' && link.rows?.max === undefined)
  const child = scene.links[at]
  if (child === undefined) return undefined
  const shared: LinkReading = { ...child, kind: 'many', from: child.to, to: child.from, rows: undefined }
  scene.links[at] = shared
  return shared
}

function skipVerb(tokens: readonly Token[], start: number): number {
  let at = start
  while (
    isSymbol(tokens[at], ',', ':', '-', '\u2014') ||
    isWord(tokens[at], 'there is are we keep store record track need want has have with also i')
  )
    at++
  return at
}

function nobody({ start, end }: { start: number; end: number }): TableReading {
  return { words: [], key: '', rows: undefined, fields: [], window: undefined, isCertain: true, start, end }
}
