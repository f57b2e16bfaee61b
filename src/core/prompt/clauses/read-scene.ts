import { findIntroduced } from './introduce.ts'
import { readSentence } from './read-sentence.ts'
import type { Scene } from './scene.ts'
import { isPhrase, isSymbol, isWord, type Token } from '../read/token.ts'

/** Reads a whole text: what tables it asks for, with which fields and links. */
export function readScene(tokens: readonly Token[]): Scene {
  const scene: Scene = {
    tables: [],
    links: [],
    used: new Set(),
    introduced: findIntroduced(tokens),
    current: undefined,
    rowsOfEach: undefined,
  }
  const sentences = splitSentences(hoistStatements(tokens))
  const isEarly = ({ tokens: [first] }: SentenceTokens, index: number) => isPhrase(first, 'share') && index === 0
  // A remark on shares that opens the text speaks of a table that is still to come.
  for (const { tokens: sentence, isLine } of [
    ...sentences.filter((one, i) => !isEarly(one, i)),
    ...sentences.filter(isEarly),
  ])
    readSentence(sentence, scene, isLine)
  return scene
}

/** "(a category can have a parent category)": brackets that hold a sentence become one. */
function hoistStatements(tokens: readonly Token[]): Token[] {
  const isStatement = (token: Token) =>
    token.kind === 'group' &&
    isWord(token.items[0], 'a an each every one') &&
    token.items.slice(1, 6).some((inner) => isWord(inner, 'has have belongs belong'))
  return [
    ...tokens.filter((token) => !isStatement(token)),
    ...tokens.flatMap((token): Token[] =>
      token.kind === 'group' && isStatement(token)
        ? [{ kind: 'symbol', text: '.', start: token.start, end: token.start, isGlued: true }, ...token.items]
        : [],
    ),
  ]
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
