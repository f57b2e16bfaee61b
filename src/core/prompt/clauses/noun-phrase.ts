import { correctSpelling, findEntity, findEntityByHead } from '../lexicon/find-entry.ts'
import { isWord, type Token, type WordToken } from '../read/token.ts'
import { isPlural } from '../words/inflect.ts'

/** A noun phrase that can name an entity, without articles and fillers. */
export interface NounPhrase {
  readonly words: readonly string[]
  readonly tokens: readonly WordToken[]
  /** Index of the token after it. */
  readonly next: number
  /** "each", "every", "a", "per": what was said of one of them. */
  readonly isSingle: boolean
}

/** Words that end a noun phrase. */
const ENDS = new Set(
  (
    'with having have has had including includes include included contain contains containing comprising comprises consist consists featuring described which that who whose where when while and or plus but as then also ' +
    'for of in at from on by about to into across within per via during between among under over without like such than using is am are was were be been being belong belongs belonged must should shall will would can could may might do does each every their its his her ' +
    "named called titled if so not no only own owns get gets given the a an we you i they it them there here some any this that these those we'd i'd they'd we'll i'll it's that's cannot can't don't doesn't needs need please thanks"
  ).split(' '),
)

const OPENERS = new Set(
  'a an the each every any all some our my their its these those this such single basically simply essentially different various random fake realistic sample dummy mock synthetic test unique-ish individual other more another additional separate'.split(
    ' ',
  ),
)

const FILLERS = new Set(
  'record records data dataset datasets row rows entry entries table tables list lists detail details info information file files csv database db entity entities object objects model schema sample samples example examples set catalogue catalog directory registry register roster inventory feed'.split(
    ' ',
  ),
)

const CONTAINERS = new Set(
  'table tables dataset datasets list lists record records row rows set sets collection entries entry log-of data database sample samples file csv schema bunch batch number catalogue catalog directory registry register roster inventory archive collection history'.split(
    ' ',
  ),
)

/** Reads a noun phrase at `start`, or `undefined` where none stands there. */
export function readNoun(tokens: readonly Token[], start: number): NounPhrase | undefined {
  let at = start
  let isSingle = false
  while (isWord(tokens[at]) && OPENERS.has(tokens[at].text)) {
    isSingle ||= isWord(tokens[at], 'each every a an any single')
    at++
  }
  const skipped = skipContainer(tokens, at)
  if (skipped !== undefined) return readNoun(tokens, skipped)
  const words: WordToken[] = []
  while (at < tokens.length && words.length < 6) {
    const token = tokens[at]
    if (!isWord(token) || endsNoun(token, words)) break
    words.push(token)
    at++
  }
  const kept = trimFillers(words)
  if (kept.length === 0) return undefined
  return { words: correct(kept), tokens: words, next: at, isSingle }
}

/** Whether tokens begin with "each", "every", "per" or "for each". */
export function startsWithEach(tokens: readonly Token[], at: number): boolean {
  return (
    isWord(tokens[at], 'each every any') ||
    (at === 0 && isWord(tokens[at], 'per')) ||
    (isWord(tokens[at], 'for on at in of to') && isWord(tokens[at + 1], 'each every all'))
  )
}

/** "table of gym members", "a list of customers", "tables called users": the noun comes after. */
function skipContainer(tokens: readonly Token[], start: number): number | undefined {
  let at = start
  if (
    isWord(tokens[at]) &&
    isWord(
      tokens[at + 1],
      'catalogue catalog directory registry register roster archive list database collection dataset',
    ) &&
    isWord(tokens[at + 2], 'of') &&
    isWord(tokens[at + 3])
  )
    return at + 3
  while (isWord(tokens[at]) && (CONTAINERS.has(tokens[at].text) || (at > start && FILLERS.has(tokens[at].text)))) at++
  const isSkipped =
    at > start &&
    isWord(tokens[at], 'of for about describing representing on called named containing from') &&
    !isWord(tokens[at + 1], 'each which')
  return isSkipped && (isWord(tokens[at + 1]) || tokens[at + 1]?.kind === 'quoted') ? at + 1 : undefined
}

function endsNoun(token: WordToken, words: readonly WordToken[]): boolean {
  if (ENDS.has(token.text)) return true
  const last = words[words.length - 1]
  // "orders placed online", "students attending school": a participle after a plural says more of it.
  return (
    last !== undefined &&
    isPlural(last.parts[last.parts.length - 1]) &&
    /(ed|ing|sold|made|held|sent|taken|bought|written|spread|kept|split|shown|built|grown|caught|flown|driven)$/.test(
      token.text,
    ) &&
    findEntity([last.text, token.text]) === undefined
  )
}

function trimFillers(words: readonly WordToken[]): WordToken[] {
  let kept = [...words]
  const isKnown = () => findEntity(kept.flatMap((word) => word.parts)) !== undefined
  const isSample = () =>
    isWord(kept[kept.length - 1], 'samples sample') && !isPlural(kept[kept.length - 2].parts.at(-1) ?? '')
  while (kept.length > 1 && FILLERS.has(kept[kept.length - 1].text) && !isKnown() && !isSample())
    kept = kept.slice(0, -1)
  return kept.length === 1 &&
    FILLERS.has(kept[0].text) &&
    !isWord(kept[0], 'objects items models samples files feeds sets examples entities inventory registers')
    ? []
    : kept
}

function correct(words: readonly WordToken[]): string[] {
  const parts = words.flatMap((word) => word.parts)
  return findEntityByHead(parts) !== undefined && words.length === 1
    ? parts
    : words.flatMap((word) => (word.isIdentifier ? word.parts : word.parts.map(correctSpelling)))
}
