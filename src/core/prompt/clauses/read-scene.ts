import { findIntroduced } from './introduce.ts'
import { readNoun, type NounPhrase } from './noun-phrase.ts'
import { readSentence } from './read-sentence.ts'
import { addField, isPluralPhrase, keyOf, type Scene } from './scene.ts'
import { isPhrase, isSymbol, isWord, placeOf, type Token } from '../read/token.ts'
import { STOP_WORDS } from '../words/stop-words.ts'

/** Reads a whole text: what tables it asks for, with which fields and links. */
export function readScene(tokens: readonly Token[]): Scene {
  const hoisted = hoistStatements(tokens)
  const scene: Scene = {
    tables: [],
    links: [],
    used: new Set(),
    introduced: findIntroduced(hoisted),
    current: undefined,
    rowsOfEach: undefined,
  }
  const sentences = splitSentences(hoisted)
  const isLabel = ({ tokens: [first, sign] }: SentenceTokens) =>
    isWord(first, 'table entity dataset') && isSymbol(sign, ':', '=')
  // "Table: books" under the list of its fields is about that list.
  const labels = sentences.filter(isLabel)
  if (labels.length === 1) sentences.unshift(...sentences.splice(sentences.indexOf(labels[0]), 1))
  const isEarly = ({ tokens: [first] }: SentenceTokens, index: number) => isPhrase(first, 'share') && index === 0
  // A remark on shares that opens the text speaks of a table that is still to come.
  for (const { tokens: sentence, isLine } of [
    ...sentences.filter((one, i) => !isEarly(one, i)),
    ...sentences.filter(isEarly),
  ])
    readSentence(sentence, scene, isLine)
  adoptUnnamed(scene, tokens)
  return scene
}

/** Fields that were listed before anybody said of what belong to the one table there is, or to the first thing named. */
function adoptUnnamed(scene: Scene, tokens: readonly Token[]): void {
  const at = scene.tables.findIndex((table) => table.words.join(' ') === 'record')
  const unnamed = scene.tables[at]
  if (unnamed === undefined && scene.tables.length > 0) return
  const others = scene.tables.filter((table) => table !== unnamed)
  if (unnamed !== undefined && others.length === 1) {
    const said = others[0].fields.splice(0)
    for (const field of [...unnamed.fields, ...said]) addField(others[0], field)
    others[0].rows ??= unnamed.rows
    scene.tables.splice(at, 1)
  } else if (others.length === 0) {
    const noun = findThing(tokens, scene)
    if (noun === undefined) return
    const { start, end } = placeOf(noun.tokens)
    scene.tables.splice(0, scene.tables.length, {
      words: noun.words,
      key: keyOf(noun.words),
      rows: unnamed?.rows,
      fields: unnamed?.fields ?? [],
      window: unnamed?.window,
      isCertain: true,
      start,
      end,
    })
    noun.tokens.forEach((token) => scene.used.add(token))
  }
}

/** The first plural that nothing was made of: what the rows can only be. */
function findThing(tokens: readonly Token[], scene: Scene): NounPhrase | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const noun = scene.used.has(tokens[at]) || isWord(tokens[at], 'thanks') ? undefined : readNoun(tokens, at)
    if (noun && isPluralPhrase(noun.words) && !noun.words.every((word) => STOP_WORDS.has(word))) return noun
  }
  return undefined
}

/** "(a category can have a parent category)", "(600 rows, each loan belongs to a library)": statements become sentences. */
function hoistStatements(tokens: readonly Token[]): Token[] {
  const kept: Token[] = []
  const hoisted: Token[] = []
  tokens.forEach((token, i) => {
    const at = token.kind === 'group' ? statementAt(token.items) : -1
    if (token.kind !== 'group' || at < 0) kept.push(token)
    else {
      const before = token.items.slice(0, Math.max(0, at - 1))
      if (before.length > 0) kept.push({ ...token, items: before })
      const stop: Token = { kind: 'symbol', text: '.', start: token.start, end: token.start, isGlued: true }
      const subject = isWord(token.items[at], 'belongs belong') && i > 0 ? [tokens[i - 1]] : []
      hoisted.push(stop, ...subject, ...token.items.slice(at))
    }
  })
  return [...kept, ...hoisted]
}

/** Where in brackets a statement begins; -1 where there is none. */
function statementAt(items: readonly Token[]): number {
  const opens = (at: number) =>
    isWord(items[at], 'a an each every one') &&
    items.slice(at + 1, at + 6).some((inner) => isWord(inner, 'has have belongs belong'))
  if (opens(0)) return 0
  // Behind a count alone: what follows a field can be said of that field.
  const [count, second] = items
  const comma = isWord(second, 'rows records entries') ? 2 : 1
  const isCounted = count?.kind === 'number' && isSymbol(items[comma], ',', ';')
  const isStatement = isWord(items[comma + 1], 'each every belongs') || opens(comma + 1)
  return isCounted && isStatement ? comma + 1 : -1
}

interface SentenceTokens {
  readonly tokens: readonly Token[]
  readonly isLine: boolean
}

/** Cuts at full stops and ends of lines; a line that stops in the middle of a list goes on in the next. */
function splitSentences(tokens: readonly Token[]): SentenceTokens[] {
  const sentences: { tokens: Token[]; isLine: boolean }[] = [{ tokens: [], isLine: false }]
  const last = () => sentences[sentences.length - 1]
  for (const token of tokens) {
    if (token.kind === 'break') {
      const goesOn = !token.isBullet && !token.isBlank && isOpenEnded(last().tokens)
      if (!goesOn) {
        last().isLine ||= sentences.length > 1 && last().tokens.length > 0
        sentences.push({ tokens: [], isLine: true })
      }
    } else if (isSymbol(token, '.', '!', '?')) {
      if (last().tokens.length > 0) sentences.push({ tokens: [], isLine: false })
    } else last().tokens.push(token)
  }
  return sentences.filter((sentence) => sentence.tokens.length > 0)
}

function isOpenEnded(tokens: readonly Token[]): boolean {
  const end = tokens[tokens.length - 1]
  return isSymbol(end, ',') || isWord(end, 'and or with a an the of to from between has have')
}
