import { addPhrase, nothingSaid, type Said } from './said.ts'
import { REST, settleValues, type SaidContext, type Value } from './settle-values.ts'
import { splitAt } from './split-items.ts'
import { isSureType, typeOfWord } from './type-words.ts'
import { findFieldByHead } from '../lexicon/find-entry.ts'
import { literalOf } from '../phrases/find-phrases.ts'
import { regexOfForm } from '../phrases/form-rules.ts'
import { opensValue } from '../phrases/set-value.ts'
import type { ChoiceValue } from '../phrases/phrase.ts'
import { isUnitWord } from '../phrases/units.ts'
import { isPhrase, isSymbol, isWord, placeOf, type Token } from '../read/token.ts'

/** Reads what stands behind a field's name or in brackets after it. What it makes nothing of isn't reported as used. */
export function readSaid(tokens: readonly Token[], context: SaidContext): Said {
  const said = nothingSaid()
  const loose: Value[] = []
  const isSplitByCommas = tokens.filter((token) => isSymbol(token, ',')).length > 0
  const parts = splitAt(
    partShares(tokens),
    (token) =>
      isSymbol(token, ',', ';', '&') ||
      (!isSplitByCommas && isSymbol(token, '/', '|')) ||
      token.kind === 'break' ||
      isWord(token, 'or and but'),
  )
  const isList = parts.length > 1
  if (areCodes(parts))
    loose.push(...parts.map((part) => ({ tokens: part, choice: { value: codeOf(part), share: undefined } })))
  else parts.forEach((part, i) => readPart(part, { said, loose, context, isList, isFirst: i === 0 }))
  settleValues(said, loose, context)
  return withBlankShare(said, context.words)
}

/** "public 85% private 15%": a comma for each share that another value follows. */
function partShares(tokens: readonly Token[]): readonly Token[] {
  const isShare = (token: Token | undefined) => isPhrase(token, 'share') && !token.phrase.isVague
  const isRun =
    tokens.length > 3 && tokens.every((token, i) => isWord(token) || (isShare(token) && isWord(tokens[i - 1])))
  if (!isRun || !isShare(tokens.at(-1))) return tokens
  return tokens.flatMap((token, i): Token[] =>
    isShare(token) && i < tokens.length - 1 ? [token, { ...placeOf([token]), kind: 'symbol', text: ',' }] : [token],
  )
}

/** "1-0, 0-1, 1/2-1/2", "18-25, 26-35, 51+": several ranges written in one go are the names of values. */
function areCodes(parts: readonly (readonly Token[])[]): boolean {
  const isRange = ([token, ...more]: readonly Token[]) =>
    isPhrase(token, 'range') && more.length === 0 && token.phrase.unit === undefined && !token.phrase.isVague
  const isWritten = (part: readonly Token[]) =>
    sourceOf(part).every((token, i) => (i === 0 || token.isGlued) && !isWord(token))
  return parts.length > 1 && parts.filter(isRange).length > 1 && parts.every(isWritten)
}

function sourceOf(part: readonly Token[]): readonly Token[] {
  return part.flatMap((token) => (token.kind === 'phrase' ? token.source : [token]))
}

function codeOf(part: readonly Token[]): string {
  return literalOf(sourceOf(part))
}

/** "nullable (50%)", "mostly empty (around 80%)": the share is that of the blanks. */
function withBlankShare(said: Said, words: readonly string[]): Said {
  const { share, ...rest } = said
  const isLoose = said.nulls !== undefined && said.nulls > 0 && share !== undefined && said.choices.length === 0
  const isYesNo = said.isBoolean || findFieldByHead(words)?.entry.type === 'boolean'
  return isLoose && !isYesNo ? { ...rest, nulls: share } : said
}

interface PartContext {
  readonly said: Said
  readonly loose: Value[]
  readonly context: SaidContext
  readonly isList: boolean
  readonly isFirst: boolean
}

const OPENERS = new Set(
  "is are be being must should shall will would can could may might has have as either one of which that who where when always ranging using drawn chosen picked selected taken generated given set stored measured expressed represented distributed split such like e.g eg i.e ie for with in from among by default values value options option possible allowed a an the : = - -> possibly randomly equal to example examples say choose choosing pick picking select selected any selecting picked either options that's it's usually typically normally only it they these those each all their in stored used out called named namely including include includes : being them".split(
    ' ',
  ),
)

const EXAMPLES = new Set(['e.g', 'eg', 'like', 'such', 'example', 'examples', 'say'])

/** A part says one thing: a phrase, a type, a unit, a value, or a value with its share. */
function readPart(part: readonly Token[], it: PartContext): void {
  const { said, context, isFirst } = it
  const words: Token[] = []
  const phrases: Extract<Token, { kind: 'phrase' }>[] = []
  const openers: Token[] = []
  for (const token of part) {
    if (token.kind === 'group') readGroup(token, words, it)
    else if (token.kind === 'phrase') phrases.push(token)
    else if (
      words.length === 0 &&
      (isFirst || !isWord(token, 'in on at with for by from all each set used only always out possibly')) &&
      (isWord(token) || token.kind === 'symbol' || isOneOf(token, part)) &&
      OPENERS.has(token.text) &&
      !isLetter(token) &&
      !opensValue(token, part[part.indexOf(token) + 1]) &&
      token !== part.at(-1)
    ) {
      if (token.text === '->') said.refersTo = []
      if (EXAMPLES.has(token.text)) said.areExamples = true
      openers.push(token)
    } else if (
      (isSymbol(token, '-', '\u2014') && !token.isGlued) ||
      isSymbol(token, ':', '=', '->', '"', "'", '.', '?', '!')
    )
      openers.push(token)
    else words.push(token)
  }
  const share = phrases.find((token) => isPhrase(token, 'share') || isPhrase(token, 'rest'))
  const others = phrases.filter((token) => token !== share)
  for (const token of others) if (addPhrase(said, token.phrase)) context.use(token)
  openers.forEach(context.use)
  const trimmed = trimWords(words)
  words.filter((word) => !trimmed.includes(word)).forEach(context.use)
  if (trimmed.length > 0) readWords(trimmed, share, it)
  else if (share && isPhrase(share, 'share')) {
    said.share = share.phrase.share
    context.use(share)
  }
}

/** "A" among codes is no article. */
function isLetter(token: Token): boolean {
  return isWord(token, 'a') && token.isCapital
}

/** "one of tech, comedy or news" */
function isOneOf(token: Token, part: readonly Token[]): boolean {
  return token.kind === 'number' && token.isSpelled && isWord(part[part.indexOf(token) + 1], 'of')
}

/** Leaves out small words around a value: "are true", "as integer". */
function trimWords(words: readonly Token[]): readonly Token[] {
  const isSmall = (token: Token) =>
    !(isWord(token, 'a') && (token.isCapital || token.isGlued)) &&
    isWord(
      token,
      'is are be being a an the of as them it they will should to values value type inclusive exclusive etc only each random rows records cases at with',
    )
  const first = words.findIndex((token) => !isSmall(token))
  if (first < 0) return words.length === 1 && words[0].text.length === 1 ? words : []
  const last = words.findLastIndex((token) => !isSmall(token) && !isWord(token, 'in for on by with so'))
  return words.slice(first, last + 1)
}

function readGroup(
  group: Extract<Token, { kind: 'group' }>,
  words: readonly Token[],
  { said, loose, context }: PartContext,
): void {
  const [type] = words
  const isPrecision =
    words.length === 1 &&
    isWord(type) &&
    typeOfWord(type.text) !== undefined &&
    group.items.every((token) => token.kind === 'number' || isSymbol(token, ','))
  if (isPrecision) {
    // "numeric(4,1)", "varchar(40)"
    context.use(group)
    return
  }
  // "mostly (90%) free": the brackets belong to the value.
  const inner = readSaid(group.items, context)
  context.use(group)
  const { choices, ...rest } = inner
  Object.assign(said, rest)
  for (const choice of choices) loose.push({ tokens: [], choice })
  if (words.length > 0 && inner.share !== undefined && choices.length === 0 && !inner.isBoolean) {
    loose.push({ tokens: [], choice: { value: literalOf(words), share: inner.share } })
    delete said.share
  }
}

type PhraseToken = Extract<Token, { kind: 'phrase' }>

/** Words that are no phrase: a type, a unit, a reference, a form, or else a value with or without a share. */
function readWords(words: readonly Token[], share: PhraseToken | undefined, it: PartContext): void {
  const { said, loose, context } = it
  if (share === undefined && (readKind(words, it) || readSample(words, it))) {
    words.forEach(context.use)
    return
  }
  if (share === undefined && isMeasure(words)) {
    const [number, unit] = words
    said.unit = unit.text
    loose.push({ tokens: words, choice: { value: valueOf([number]), share: undefined } })
    return
  }
  const labelled = share === undefined && it.isList ? readLabelled(words) : undefined
  const tokens = share ? [...words, share] : words
  loose.push({ tokens, choice: labelled ?? { value: valueOf(words), share: shareOf(share) } })
}

/** "(string)", "(kg)", "2023" of a date, "references customers" */
function readKind(words: readonly Token[], { said, context, isList }: PartContext): boolean {
  const [first] = words
  if (first.kind === 'number' && first.isYear && words.length === 1 && !isList && isDateField(context.words)) {
    said.window = { kind: 'window', fromMs: Date.UTC(first.value, 0, 1), toMs: Date.UTC(first.value + 1, 0, 1) - 1 }
    return true
  }
  const type = isWord(first) ? typeOfWord(first.text) : undefined
  const isType = words.length === 1 || words[1].kind === 'number'
  if (type !== undefined && isType && (!isList || isSureType(first.text))) {
    said.type = type
    if (type === 'boolean') said.isBoolean = true
    return true
  }
  if (words.length <= 2 && !isList && words.every((token) => isWord(token) && isUnitWord(token.text))) {
    said.unit = words.map((token) => token.text).join(' ')
    return true
  }
  return readReference(words, said)
}

/** A sample in quotation marks after "like" or "e.g." shows the form of a code. */
function readSample([first, ...more]: readonly Token[], { said, isList }: PartContext): boolean {
  if (more.length > 0 || first.kind !== 'quoted' || !said.areExamples || isList) return false
  said.regex = regexOfForm(first.text)
  return true
}

/** "45 minutes" */
function isMeasure(words: readonly Token[]): boolean {
  const [number, unit] = words
  if (words.length !== 2) return false
  const isCode = unit.isGlued && /^[a-f]$/.test(unit.text)
  return number.kind === 'number' && isWord(unit) && isUnitWord(unit.text) && !isCode && !number.isSpelled
}

/** "active 80" and "usd 70": points out of a hundred behind a value. */
function readLabelled(words: readonly Token[]): ChoiceValue | undefined {
  const [first] = words
  const money = words.length === 1 && first.kind === 'number' ? /^([a-z]{3})\s*([\d.]+)$/i.exec(first.text) : null
  if (money) return { value: money[1], share: Number(money[2]) / 100 }
  const points = words[words.length - 1]
  const names = words.slice(0, -1)
  const isLabelled = names.length > 0 && points.kind === 'number' && names.every((token) => isWord(token))
  return isLabelled ? { value: valueOf(names), share: points.value / 100 } : undefined
}

function shareOf(token: Token | undefined): number | undefined {
  return isPhrase(token, 'share') ? token.phrase.share : isPhrase(token, 'rest') ? REST : undefined
}

function isDateField(words: readonly string[]): boolean {
  const type = findFieldByHead(words)?.entry.type
  return type === 'date' || type === 'timestamp'
}

function readReference(words: readonly Token[], said: Said): boolean {
  if (
    /\b(?:same table|itself|themselves|self-reference|self reference)$|^(?:another|other) (?:row|record|entry)/.test(
      words.map((token) => token.text).join(' '),
    )
  ) {
    said.isSelf = true
    return true
  }
  const [also] = words
  if (isWord(also, 'also another') && words.length <= 4 && words.every((token) => isWord(token))) {
    said.refersTo = words.slice(1).flatMap((token) => (isWord(token) && !isWord(token, 'a an') ? token.parts : []))
    return true
  }
  if (said.refersTo?.length === 0 && words.every((token) => isWord(token))) {
    said.refersTo = words.flatMap((token) => (isWord(token) ? token.parts : [])).filter((part) => part !== 'id')
    return true
  }
  const texts = words.map((token) => token.text)
  const start =
    /^(?:(?:a )?(?:fk|foreign key|references?|ref|refers|referencing|links?|linked|points?|pointing|relates?|related)(?= |$)(?: (?:to|of|from))?)(?: (?:the|a|an))? ?/.exec(
      texts.join(' '),
    )?.[0]
  if (start === undefined || !/fk|foreign|ref|link|point|relat/.test(start)) return false
  const rest = words.slice(
    start
      .trim()
      .split(' ')
      .filter((text) => text !== '').length,
  )
  const parts = rest.flatMap((token) => (isWord(token) ? token.parts : []))
  said.refersTo = parts.filter((part) => !['id', 'table', 'the', 'its', 'a'].includes(part))
  return true
}

function valueOf(tokens: readonly Token[]): string | number {
  const [first] = tokens
  return tokens.length === 1 && first.kind === 'number' ? first.value : literalOf(tokens)
}
