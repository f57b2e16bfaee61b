import { type NounPhrase, readNoun, startsWithEach } from './noun-phrase.ts'
import { isPluralPhrase, keyOf } from './scene.ts'
import { isVerbLike, readConnector } from './verbs.ts'
import { isFieldItem } from '../fields/read-field.ts'
import { splitAt } from '../fields/split-items.ts'
import { findEntity, findEntityByHead, findField } from '../lexicon/find-entry.ts'
import { isUnitWord } from '../phrases/units.ts'
import { isPhrase, isSymbol, isWord, type Token } from '../read/token.ts'

/**
 * Finds what a text treats as entities, before it is read: things that are counted, things "each" of which has something,
 * things with fields in brackets. So a sentence may use a noun that only a later one explains.
 */
export function findIntroduced(tokens: readonly Token[]): ReadonlySet<string> {
  const keys = new Set<string>()
  const add = (noun: NounPhrase | undefined) => {
    if (noun !== undefined) keys.add(keyOf(noun.words))
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (isCount(tokens, at) && !isMeasured(tokens, at)) add(readCounted(tokens, at + 1))
    if (isPhrase(token, 'range') && isWord(tokens[at - 1]) && isVerbLike(tokens[at - 1], true))
      add(readChild(tokens, at + 1))
    if (startsWithEach(tokens, at)) add(readSubject(tokens, at))
    if (isWord(token, 'a an the') && isOpening(tokens, at)) add(readOwner(tokens, at))
    if (isOpening(tokens, at) && isWord(token)) add(readDescribed(tokens, at) ?? readNumbered(tokens, at))
    if (isWord(token, 'tables entities') && isSymbol(tokens[at + 1], ':', '\u2014', '-'))
      readList(tokens, at + 2).forEach(add)
    if (isWord(token, 'tables entities') && isWord(tokens[at + 1], 'for')) readList(tokens, at + 2).forEach(add)
    if (isWord(token, 'per') && !isTime(tokens[at + 1])) {
      const noun = readNoun(tokens, at + 1)
      if (noun && findEntityByHead(noun.words)) add(noun)
    }
  }
  return keys
}

/** The entity that a sentence or clause is about, without the verb that follows: "each customer places". */
export function readSubject(tokens: readonly Token[], at: number): NounPhrase | undefined {
  const start = isWord(tokens[at], 'per')
    ? at + 1
    : isWord(tokens[at], 'for on at in of to') && isWord(tokens[at + 1], 'each every all a an')
      ? at + 1
      : at
  const noun = readNoun(tokens, start)
  if (noun === undefined || isBareVerb(tokens, start, noun)) return undefined
  const last = noun.tokens[noun.tokens.length - 1]
  const after = tokens[noun.next]
  if (isCount(tokens, noun.next) && endsLabel(tokens[noun.next + 1])) return noun
  const takesObject =
    isPhrase(after, 'range') ||
    after?.kind === 'number' ||
    isWord(after, 'a an one their there here') ||
    (isWord(after, 'in on to for at by about from') && isObject(tokens[noun.next + 1]))
  const happens = noun.tokens.findIndex(
    (token, i) => i > 0 && isWord(token, 'takes take') && isWord(noun.tokens[i + 1], 'place'),
  )
  if (happens > 0 && happens === noun.tokens.length - 2)
    return { ...noun, words: noun.words.slice(0, -2), tokens: noun.tokens.slice(0, -2), next: noun.next - 2 }
  const phrasal = last.text === 'up' || last.text === 'out' ? 2 : 1
  if (phrasal === 2 && noun.tokens.length > 2 && takesObject && isVerbLike(noun.tokens[noun.tokens.length - 2], true))
    return { ...noun, words: noun.words.slice(0, -2), tokens: noun.tokens.slice(0, -2), next: noun.next - 2 }
  const inner = splitVerb(noun)
  if (inner) return inner
  // A market's share is a noun; markets share.
  const isNoun = last.text === 'share' && !isPluralPhrase(noun.words.slice(0, -1))
  const isVerb =
    (isVerbLike(last, noun.isSingle) && !isNoun) ||
    (isPhrase(after, 'range') && isKnownPlural(noun.words.slice(0, -last.parts.length))) ||
    (isWord(after, 'a an the their its one') && isKnownPlural(noun.words.slice(0, -last.parts.length)))
  if (noun.tokens.length < 2 || !takesObject || !isVerb) return noun
  const words = noun.words.slice(0, -last.parts.length)
  if (
    words.length === 0 ||
    (findEntity(noun.words) !== undefined && !isPhrase(after, 'range') && after?.kind !== 'number')
  )
    return noun
  return { ...noun, words, tokens: noun.tokens.slice(0, -1), next: noun.next - 1 }
}

/** What can follow the preposition of a verb: "work on several", "play for one", "enroll in the". */
function isObject(token: Token | undefined): boolean {
  return (
    isPhrase(token, 'range') ||
    token?.kind === 'number' ||
    isWord(token, 'a an one the their exactly courses classes projects')
  )
}

/** "Sensors send measurements": a verb between two plurals that are known. */
function splitVerb(noun: NounPhrase): NounPhrase | undefined {
  if (noun.tokens.length < 3 || noun.words.length !== noun.tokens.length || findEntity(noun.words) !== undefined)
    return undefined
  for (let at = 1; at < noun.tokens.length - 1; at++) {
    if (
      isKnownPlural(noun.words.slice(0, at)) &&
      isVerbLike(noun.tokens[at], false) &&
      isKnownPlural(noun.words.slice(at + 1))
    ) {
      return {
        ...noun,
        words: noun.words.slice(0, at),
        tokens: noun.tokens.slice(0, at),
        next: noun.next - (noun.tokens.length - at),
      }
    }
  }
  return undefined
}

function isKnownPlural(words: readonly string[]): boolean {
  return words.length > 0 && isPluralPhrase(words) && findEntity(words) !== undefined
}

/** "each writes 2-20 posts": the word after "each" is the verb. */
function isBareVerb(tokens: readonly Token[], start: number, noun: NounPhrase): boolean {
  const [word] = noun.tokens
  return (
    isWord(tokens[start], 'each every') &&
    noun.tokens.length === 1 &&
    (isPhrase(tokens[noun.next], 'range') || standsAt(tokens, noun.next)) &&
    /[^s]s$/.test(word.text) &&
    findEntity(word.parts) === undefined
  )
}

/** "in one room" after "each hangs" */
export function standsAt(tokens: readonly Token[], at: number): boolean {
  const [preposition, one] = [tokens[at], tokens[at + 1]]
  const isOne = isWord(one, 'a an exactly') || (one?.kind === 'number' && one.text === 'one')
  return isWord(preposition, 'in on at to by from of with') && isOne
}

/** Whether a number stands where it can count entities. */
export function isCount(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token?.kind === 'number' && token.unit === undefined && Number.isInteger(token.value) && token.value >= 0
}

/** "30 days", "6 digits": the number measures, it doesn't count entities. */
export function isMeasured(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1]
  if (
    isWord(after) &&
    isUnitWord(after.text) &&
    findEntity(after.parts) !== undefined &&
    (tokens[at + 2]?.kind === 'group' ||
      isWord(tokens[at + 2], 'with having') ||
      (isOpening(tokens, at) &&
        !isSymbol(tokens[at - 1], ',', ':') &&
        (tokens[at + 2] === undefined || isSymbol(tokens[at + 2], ';', '.', ':'))))
  )
    return false
  return (
    !isWord(after) ||
    isUnitWord(after.text) ||
    isTime(after) ||
    isWord(after, 'of in to or and per each digit digits decimal decimals characters words x k')
  )
}

function isTime(token: Token | undefined): boolean {
  return isWord(token, 'second minute hour day week month quarter year decade night row record table')
}

function isOpening(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return (
    before === undefined ||
    before.kind === 'break' ||
    isSymbol(before, '.', ';', ',', '!', '?', ':', '\u2014') ||
    isWord(before, 'and where while that then generate create make need want')
  )
}

function readCounted(tokens: readonly Token[], at: number): NounPhrase | undefined {
  const noun = readSubject(tokens, at)
  return noun && (isPluralPhrase(noun.words) || findEntity(noun.words)) ? noun : undefined
}

/** After "has 1 to 5": an entity, unless it is a count by nature, as bedrooms are. */
function readChild(tokens: readonly Token[], at: number): NounPhrase | undefined {
  const noun = readNoun(tokens, at)
  if (noun === undefined || isUnitWord(noun.words[0])) return undefined
  const isDescribed = tokens[noun.next]?.kind === 'group' || isWord(tokens[noun.next], 'with having each')
  return findField(noun.words) === undefined || findEntity(noun.words) !== undefined || isDescribed ? noun : undefined
}

function readOwner(tokens: readonly Token[], at: number): NounPhrase | undefined {
  const noun = readSubject(tokens, at)
  if (noun === undefined) return undefined
  const isOwner =
    isWord(tokens[noun.next], 'has have belongs belong contains owns') ||
    isPhrase(tokens[noun.next + 1], 'range') ||
    readConnector(tokens, noun.next)?.connector === 'belongs'
  return isOwner && (findField(noun.words) === undefined || findEntity(noun.words) !== undefined) ? noun : undefined
}

/** "customers (id, name, email)", "orders belong to customers", "pilots have a name" */
function readDescribed(tokens: readonly Token[], at: number): NounPhrase | undefined {
  const noun = readSubject(tokens, at)
  if (noun === undefined || !isPluralPhrase(noun.words)) return undefined
  const after = tokens[noun.next]
  const listsFields =
    after?.kind === 'group' &&
    after.items.filter((token) => isSymbol(token, ',') || token.kind === 'break').length > 0 &&
    !after.items.some((token) => isPhrase(token, 'share'))
  const isKnown = findEntityByHead(noun.words) !== undefined
  const parts = isWord(after, 'have') ? readNoun(tokens, noun.next + 1) : undefined
  if (parts && isPluralPhrase(parts.words) && parts.tokens[0] === tokens[noun.next + 1]) return noun
  if (listsFields && after.kind === 'group' && holdsFields(after.items)) return noun
  return isWord(after, 'have has belong contain own') && (isKnown || findField(noun.words) === undefined)
    ? noun
    : undefined
}

/** "owners 300: name, phone", "stations (120) & sessions": a noun with its count behind it, at the start of something */
export function readNumbered(tokens: readonly Token[], at: number): NounPhrase | undefined {
  const noun = readNoun(tokens, at)
  if (noun === undefined) return undefined
  const after = tokens[noun.next]
  const isLabel = isCount(tokens, noun.next) && endsLabel(tokens[noun.next + 1])
  const isRows = after?.kind === 'group' && after.items.length === 2 && isWord(after.items[1], 'rows records entries')
  const isBracket = after?.kind === 'group' && (after.items.length === 1 || isRows) && isCount(after.items, 0)
  const isKnown =
    isPluralPhrase(noun.words) &&
    (isBracket || findField(noun.words) === undefined || findEntity(noun.words) !== undefined)
  return (isLabel || isBracket) && isKnown ? noun : undefined
}

/** What can follow "owners 300": a colon, brackets, "fields" */
export function endsLabel(token: Token | undefined): boolean {
  return isSymbol(token, ':') || token?.kind === 'group' || isWord(token, 'fields columns')
}

/** Whether at least half of what brackets list are fields, rather than values of one. */
export function holdsFields(items: readonly Token[]): boolean {
  const parts = splitAt(items, (token) => isSymbol(token, ',', ';') || token.kind === 'break' || isWord(token, 'and'))
  return parts.filter((part) => isFieldItem(part)).length * 2 >= parts.length
}

/** "customers, orders and products" */
function readList(tokens: readonly Token[], start: number): NounPhrase[] {
  const nouns: NounPhrase[] = []
  let at = start
  while (at < tokens.length) {
    const noun = readNoun(tokens, at)
    if (noun === undefined) break
    nouns.push(noun)
    at = tokens[noun.next]?.kind === 'group' ? noun.next + 1 : noun.next
    while (isSymbol(tokens[at], ',') || isWord(tokens[at], 'and')) at++
    if (at === noun.next) break
  }
  return nouns
}
