import { findField, findFieldByHead } from '../lexicon/find-entry.ts'
import { literalOf } from '../phrases/find-phrases.ts'
import type { ChoiceValue } from '../phrases/phrase.ts'
import { regexOfForm } from '../phrases/saying-rules.ts'
import { isUnitWord } from '../phrases/units.ts'
import { isPhrase, isSymbol, isWord, type Token } from '../read/token.ts'
import { addPhrase, nothingSaid, type Said } from './said.ts'
import { splitAt } from './split-items.ts'
import { isSureType, typeOfWord } from './type-words.ts'

interface Context {
  /** The words of the field that this is about. */
  readonly words: readonly string[]
  readonly use: (token: Token) => void
}

/** Reads what stands behind a field's name or in brackets after it. What it makes nothing of isn't reported as used. */
export function readSaid(tokens: readonly Token[], context: Context): Said {
  const said = nothingSaid()
  const loose: Value[] = []
  const isSplitByCommas = tokens.filter((token) => isSymbol(token, ',')).length > 0
  const parts = splitAt(tokens, (token) => isSymbol(token, ',', ';', '&') || (!isSplitByCommas && isSymbol(token, '/', '|')) || token.kind === 'break' || isWord(token, 'or', 'and', 'but'))
  const isList = parts.length > 1
  for (const part of parts) readPart(part, { said, loose, context, isList })
  settleValues(said, loose, context)
  return said
}

interface Value {
  readonly tokens: readonly Token[]
  readonly choice: ChoiceValue
}

interface PartContext {
  readonly said: Said
  readonly loose: Value[]
  readonly context: Context
  readonly isList: boolean
}

const OPENERS = new Set(
  'is are be being must should shall will would can could may might has have as either one of which that who where when always ranging using drawn chosen picked selected taken generated given set stored measured expressed represented distributed split such like e.g eg i.e ie for with in from among by default values value options option possible allowed a an the : = - -> possibly randomly equal to example examples say only it they these those each all their in stored used out called named namely including include includes : being them'.split(' '),
)
const EXAMPLES = new Set(['e.g', 'eg', 'like', 'such', 'example', 'examples', 'say'])

/** A part says one thing: a phrase, a type, a unit, a value, or a value with its share. */
function readPart(part: readonly Token[], { said, loose, context, isList }: PartContext): void {
  const words: Token[] = []
  const phrases: Extract<Token, { kind: 'phrase' }>[] = []
  const openers: Token[] = []
  for (const token of part) {
    if (token.kind === 'group') readGroup(token, words, { said, loose, context, isList })
    else if (token.kind === 'phrase') phrases.push(token)
    else if (words.length === 0 && (isWord(token) || token.kind === 'symbol' || isOneOf(token, part)) && OPENERS.has(token.text) && token !== part.at(-1)) {
      if (token.text === '->') said.refersTo = []
      if (EXAMPLES.has(token.text)) said.areExamples = true
      openers.push(token)
    } else if (isSymbol(token, ':', '=', '->', '"', "'", '.', '?', '!')) openers.push(token)
    else words.push(token)
  }
  const share = phrases.find((token) => isPhrase(token, 'share') || isPhrase(token, 'rest'))
  const others = phrases.filter((token) => token !== share)
  for (const token of others) if (addPhrase(said, token.phrase)) context.use(token)
  openers.forEach(context.use)
  const trimmed = trimWords(words)
  words.filter((word) => !trimmed.includes(word)).forEach(context.use)
  if (trimmed.length > 0) readWords(trimmed, share, { said, loose, context, isList })
  else if (share && isPhrase(share, 'share')) {
    said.share = share.phrase.share
    context.use(share)
  }
}

/** "one of tech, comedy or news" */
function isOneOf(token: Token, part: readonly Token[]): boolean {
  return token.kind === 'number' && token.isSpelled && isWord(part[part.indexOf(token) + 1], 'of')
}

/** Leaves out small words around a value: "are true", "as integer". */
function trimWords(words: readonly Token[]): readonly Token[] {
  const isSmall = (token: Token) => isWord(token, 'is', 'are', 'be', 'being', 'a', 'an', 'the', 'of', 'as', 'them', 'it', 'they', 'will', 'should', 'to', 'values', 'value', 'type', 'inclusive', 'exclusive', 'etc', 'only', 'each', 'random', 'rows', 'records', 'cases', 'at', 'with')
  const first = words.findIndex((token) => !isSmall(token))
  if (first < 0) return words.length === 1 && words[0].text.length === 1 ? words : []
  const last = words.findLastIndex((token) => !isSmall(token) && !isWord(token, 'in', 'for', 'on', 'by', 'with', 'so'))
  return words.slice(first, last + 1)
}

function readGroup(group: Extract<Token, { kind: 'group' }>, words: readonly Token[], { said, loose, context }: PartContext): void {
  // "mostly (90%) free": the brackets belong to the value.
  const inner = readSaid(group.items, context)
  context.use(group)
  const { choices, ...rest } = inner
  Object.assign(said, rest)
  for (const choice of choices) loose.push({ tokens: [], choice })
  if (words.length > 0 && inner.share !== undefined && choices.length === 0) {
    loose.push({ tokens: [], choice: { value: literalOf(words), share: inner.share } })
    delete said.share
  }
}

function readWords(words: readonly Token[], share: Extract<Token, { kind: 'phrase' }> | undefined, { said, loose, context, isList }: PartContext): void {
  const use = () => [...words, ...(share ? [share] : [])].forEach(context.use)
  const [first] = words
  if (first.kind === 'number' && first.isYear && words.length === 1 && !isList && isDateField(context.words)) {
    said.window = { kind: 'window', fromMs: Date.UTC(first.value, 0, 1), toMs: Date.UTC(first.value + 1, 0, 1) - 1 }
    return use()
  }
  const type = isWord(first) ? typeOfWord(first.text) : undefined
  if (type !== undefined && (words.length === 1 || words[1].kind === 'number') && share === undefined && (!isList || isSureType(first.text))) {
    said.type = type
    if (type === 'boolean') said.isBoolean = true
    return use()
  }
  if (words.length <= 2 && words.every((token) => isWord(token) && isUnitWord(token.text)) && share === undefined && !isList) {
    said.unit = words.map((token) => token.text).join(' ')
    return use()
  }
  if (first.kind === 'number' && words.length === 2 && isWord(words[1]) && isUnitWord(words[1].text) && share === undefined) {
    said.unit = words[1].text
    loose.push({ tokens: words, choice: { value: first.value, share: undefined } })
    return
  }
  const points = words.at(-1)
  if (said.refersTo?.length === 0 && words.every((token) => isWord(token))) {
    said.refersTo = words.flatMap((token) => (isWord(token) ? token.parts : [])).filter((part) => part !== 'id')
    return use()
  }
  if (readReference(words, said)) return use()
  if (share === undefined && words.length === 1 && first.kind === 'quoted' && said.areExamples && !isList) {
    said.regex = regexOfForm(first.text)
    return use()
  }
  const labelled = words.length === 1 && first.kind === 'number' && isList ? /^([a-z]{3})\s*([\d.]+)$/i.exec(first.text) : null
  if (labelled) {
    loose.push({ tokens: words, choice: { value: labelled[1], share: Number(labelled[2]) / 100 } })
    return
  }
  const hasPoints = words.length > 1 && points?.kind === 'number' && share === undefined && words.slice(0, -1).every((token) => isWord(token))
  const value = hasPoints ? words.slice(0, -1) : words
  const fraction = hasPoints && points.kind === 'number' ? points.value / 100 : shareOf(share)
  loose.push({ tokens: share ? [...words, share] : words, choice: { value: valueOf(value), share: fraction } })
}

function shareOf(token: Token | undefined): number | undefined {
  return isPhrase(token, 'share') ? token.phrase.share : isPhrase(token, 'rest') ? REST : undefined
}

function isDateField(words: readonly string[]): boolean {
  const type = findFieldByHead(words)?.entry.type
  return type === 'date' || type === 'timestamp'
}

/** Marks a value that gets what the others leave. */
const REST = -1

function readReference(words: readonly Token[], said: Said): boolean {
  const texts = words.map((token) => token.text)
  const start = /^(?:(?:a )?(?:fk|foreign key|references?|ref|refers|referencing|links?|linked|points?|pointing|relates?|related)(?= |$)(?: (?:to|of|from))?)(?: (?:the|a|an))? ?/.exec(texts.join(' '))?.[0]
  if (start === undefined || !/fk|foreign|ref|link|point|relat/.test(start)) return false
  const rest = words.slice(start.trim().split(' ').filter((text) => text !== '').length)
  const parts = rest.flatMap((token) => (isWord(token) ? token.parts : []))
  said.refersTo = parts.filter((part) => !['id', 'table', 'the', 'its', 'a'].includes(part))
  return true
}

const YES = new Set(['true', 'yes', 'y', 'on', '1', 'enabled'])
const NO = new Set(['false', 'no', 'n', 'off', '0', 'disabled'])

/** Decides what words that are no phrase are: values, the two values of a boolean, or nothing. */
function settleValues(said: Said, loose: readonly Value[], { words, use }: Context): void {
  const isYesNo = loose.length > 0 && loose.every(({ choice }) => YES.has(fold(choice)) || NO.has(fold(choice)))
  if (isYesNo && (loose.length > 1 || said.isBoolean || loose[0].choice.share !== undefined)) {
    said.isBoolean = true
    const yes = loose.find(({ choice }) => YES.has(fold(choice)))?.choice.share
    const no = loose.find(({ choice }) => NO.has(fold(choice)))?.choice.share
    if (yes !== undefined && yes !== REST) said.share = yes
    else if (no !== undefined && no !== REST) said.share = 1 - no
    for (const { tokens } of loose) tokens.forEach(use)
    return
  }
  const isAboutName = said.isBoolean && loose.length === 1 && loose[0].choice.share !== undefined
  if (isAboutName) {
    said.share = /^(not|un|non)/.test(fold(loose[0].choice)) && !words.includes(fold(loose[0].choice)) ? 1 - (loose[0].choice.share ?? 0) : loose[0].choice.share
    loose[0].tokens.forEach(use)
    return
  }
  const kept = loose.filter(({ choice }) => choice.value !== '' && !/^etc\.?$/.test(fold(choice)))
  const sort = kept.length === 1 && kept[0].choice.share === undefined ? kept[0].tokens.flatMap((token) => (isWord(token) ? token.parts : [])) : []
  if (sort.length > 0 && findField(sort) !== undefined && said.choices.length === 0) {
    said.sort = sort
    kept[0].tokens.forEach(use)
    return
  }
  if (kept.length === 1 && kept[0].choice.share === undefined && !canBeOnly(kept[0].tokens, words)) return
  const named = kept.reduce((sum, { choice }) => sum + Math.max(0, choice.share ?? 0), 0)
  const count = kept.filter(({ choice }) => choice.share === REST).length
  said.choices.push(...kept.map(({ choice }) => (choice.share === REST ? { ...choice, share: Math.max(0, 1 - named) / count } : choice)))
  for (const { tokens } of kept) tokens.forEach(use)
}

/** One lone value is believed in quotes, or for fields that hold names of a kind. */
function canBeOnly(tokens: readonly Token[], words: readonly string[]): boolean {
  if (tokens.some((token) => token.kind === 'quoted')) return true
  const last = words[words.length - 1]
  return ['country', 'currency', 'status', 'state', 'type', 'city', 'language', 'category', 'region', 'nationality', 'timezone'].includes(last) && tokens.every((token) => isWord(token))
}

function fold({ value }: ChoiceValue): string {
  return String(value).toLowerCase()
}

function valueOf(tokens: readonly Token[]): string | number {
  const [first] = tokens
  return tokens.length === 1 && first.kind === 'number' ? first.value : literalOf(tokens)
}

