import { holdsFields, isCount, isMeasured, readNumbered, readSubject } from './introduce.ts'
import { readNoun, startsWithEach } from './noun-phrase.ts'
import { isEntity, isIntroduced, isPluralPhrase, type Scene } from './scene.ts'
import { isVerbLike, readConnector } from './verbs.ts'
import { findEntity, findField } from '../lexicon/find-entry.ts'
import { isPhrase, isSymbol, isWord, type Token } from '../read/token.ts'

/** Whether a list of fields is over at `at`, because something is said of another entity, or of a number of them. */
export function startsStatement(tokens: readonly Token[], at: number, scene: Scene): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (isWord(token, 'there') && isWord(tokens[at + 1], 'are is should will')) return true
  if (isWord(token, 'many-to-many one-to-many many-to-one')) return true
  if (pointsToCounted(tokens, at, scene)) return true
  if (isWord(token, 'keep store record track') && isWord(tokens[at + 1], 'a an the')) return true
  if (startsWithEach(tokens, at)) return readSubject(tokens, at) !== undefined
  if (isPhrase(token, 'share')) return isShareStatement(tokens, at)
  if (isRowCount(tokens, at)) return true
  if (
    (isPhrase(token, 'range') || isCount(tokens, at)) &&
    isWord(tokens[at + 1], 'per') &&
    readNoun(tokens, at + 2) &&
    isEntity(scene, readNoun(tokens, at + 2)?.words ?? [])
  )
    return true
  if (isWord(token, 'on for at in of') && isWord(tokens[at + 1], 'each every'))
    return readSubject(tokens, at + 1) !== undefined
  if (startsCounted(tokens, at, scene) || isChildren(tokens, at, scene)) return true
  if (isWord(token, 'belongs belong reports belonging')) return true
  if (
    isWord(token, 'may can could might must should will') &&
    isWord(tokens[at + 1], 'have belong contain include also reply report refer')
  )
    return true
  if (
    isWord(token, 'has have') &&
    (isPhrase(tokens[at + 1], 'range') || isWord(tokens[at + 1], 'a an the many several'))
  )
    return true
  if (
    isVerbLike(token, false) &&
    isPhrase(tokens[at + 1], 'range') &&
    !isWord(token, 'order book list rent log report record file play post sign stock work star act')
  )
    return isChildren(tokens, at + 1, scene)
  return startsEntity(tokens, at, scene)
}

/** "assigned to one of 45 employees" */
function pointsToCounted(tokens: readonly Token[], at: number, scene: Scene): boolean {
  const connection = isWord(tokens[at]) && isWord(tokens[at + 1]) ? readConnector(tokens, at) : undefined
  if (connection?.connector !== 'belongs') return false
  const isOneOf = tokens[connection.next]?.kind === 'number' && isWord(tokens[connection.next + 1], 'of')
  return startsCounted(tokens, isOneOf ? connection.next + 2 : connection.next, scene)
}

/** "300k rows", "1,200 of them", and a lone number at the end of a sentence */
export function isRowCount(tokens: readonly Token[], at: number): boolean {
  if (!isCount(tokens, at)) return false
  const after = tokens[at + 1]
  if (isWord(after, 'rows records entries samples examples instances in'))
    return (
      !isWord(tokens[at + 2], 'of about describing representing') &&
      (!isWord(after, 'in') || isWord(tokens[at + 2], 'total all'))
    )
  return isWord(after, 'of') && isWord(tokens[at + 2], 'them these those')
}

/** "150 employees", "around 800 bookings" */
export function startsCounted(tokens: readonly Token[], at: number, scene: Scene): boolean {
  if (!isCount(tokens, at) || isMeasured(tokens, at)) return false
  if (tokens[at].kind === 'number' && tokens[at].value === 1 && tokens[at].isSpelled) return false
  const noun = readSubject(tokens, at + 1)
  const after = noun && tokens[noun.next]
  const isField =
    after?.kind === 'group' &&
    at > 0 &&
    isSymbol(tokens[at - 1], ',') &&
    listsFields(after.items) &&
    !holdsFields(after.items)
  return noun !== undefined && !isField && (isPluralPhrase(noun.words) || isEntity(scene, noun.words))
}

/** "1 to 5 books", "several projects": children of the entity that is spoken of. */
export function isChildren(tokens: readonly Token[], at: number, scene: Scene): boolean {
  const token = tokens[at]
  if (!isPhrase(token, 'range') || token.phrase.unit !== undefined) return false
  return isChildNoun(tokens, at + 1, scene)
}

/** "exactly four visits" after "each patient has" */
export function isExactChildren(tokens: readonly Token[], at: number, scene: Scene): boolean {
  return (
    isCount(tokens, at) &&
    !isMeasured(tokens, at) &&
    isChildNoun(tokens, at + 1, scene) &&
    !(tokens[at].kind === 'number' && tokens[at].value === 1)
  )
}

function isChildNoun(tokens: readonly Token[], at: number, scene: Scene): boolean {
  const noun = readNoun(tokens, at)
  if (noun === undefined) return false
  if (isIntroduced(scene, noun.words)) return true
  return isPluralPhrase(noun.words) && (findEntity(noun.words) !== undefined || findField(noun.words) === undefined)
}

/** "an order has", "order items belong to", "customers (id, name), orders (id, total)" */
function startsEntity(tokens: readonly Token[], at: number, scene: Scene): boolean {
  const noun = readSubject(tokens, at)
  if (noun === undefined || !isEntity(scene, noun.words)) return false
  const after = tokens[noun.next]
  const isPlural = isPluralPhrase(noun.words)
  if (isIntroduced(scene, noun.words) && readNumbered(tokens, at) !== undefined) return true
  if (isWord(after, 'can may must should will') && isWord(tokens[noun.next + 1], 'have belong contain')) return true
  if (isWord(after, 'and') && isPlural && isIntroduced(scene, noun.words)) {
    const other = readNoun(tokens, noun.next + 1)
    if (other && isIntroduced(scene, other.words) && isWord(tokens[other.next], 'are have is')) return true
  }
  if (after?.kind === 'group')
    return (
      (isPlural || (isIntroduced(scene, noun.words) && holdsFields(after.items))) &&
      listsFields(after.items) &&
      holdsFields(after.items)
    )
  if (isSymbol(after, ':')) return isIntroduced(scene, noun.words) && (isPlural || isSymbol(tokens[at - 1], ';', '.'))
  if (
    isVerbLike(after, noun.isSingle) &&
    (isPhrase(tokens[noun.next + 1], 'range') || isPhrase(tokens[noun.next + 2], 'range')) &&
    !isWord(after, 'with')
  )
    return true
  if (isWord(after, 'has have contain contains own owns')) return true
  if (isWord(tokens[at], 'a an each every') && isIntroduced(scene, noun.words) && isDone(tokens, noun.next)) return true
  const connection = isSymbol(after, ',') ? undefined : readConnector(tokens, noun.next)
  if (connection?.connector === 'self') return true
  if (connection?.connector === 'belongs') return isIntroduced(scene, noun.words) || findField(noun.words) === undefined
  return (
    connection !== undefined && isWord(after, 'with having including') && isPlural && isIntroduced(scene, noun.words)
  )
}

/** "is flown by one pilot", "goes to a museum": a verb and its preposition before one of something */
function isDone(tokens: readonly Token[], start: number): boolean {
  const at = isWord(tokens[start], 'is was') ? start + 1 : start
  const [verb, preposition, object] = tokens.slice(at, at + 3)
  const isVerb = isWord(verb) && (at > start || /[^s]s$/.test(verb.text))
  const isOne = isWord(object, 'a an exactly') || (object?.kind === 'number' && object.value === 1)
  return isVerb && isWord(preposition, 'by in at on from to for into with under') && isOne
}

export function listsFields(items: readonly Token[]): boolean {
  const commas = items.filter(
    (token) => isSymbol(token, ',', ';') || token.kind === 'break' || isWord(token, 'and'),
  ).length
  return (
    commas > 0 && !items.every((token) => token.kind === 'phrase' || token.kind === 'number' || token.kind === 'symbol')
  )
}

/** "80% of customers are active", "half of them have no phone" */
export function isShareStatement(tokens: readonly Token[], at: number): boolean {
  if (!isPhrase(tokens[at], 'share')) return false
  const verb = tokens.findIndex(
    (token, i) =>
      i > at && i <= at + 6 && isWord(token, 'is are have has should must were was will do lack with without'),
  )
  const isNear = verb > 0 && tokens.slice(at + 1, verb).every((token) => isWord(token) && token.text !== 'and')
  return isNear && (verb > at + 1 || isWord(tokens[verb], 'are is have has should'))
}
