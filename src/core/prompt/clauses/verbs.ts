import { isPhrase, isSymbol, isWord, type Token } from '../read/token.ts'

/** What stands between an entity and what is said of it. */
type Connector =
  /** "with", "has", ":": fields follow, or children with a count. */
  | 'has'
  /** "belongs to", "is for": the entity points to what follows. */
  | 'belongs'
  /** "reports to": it points to its own kind. */
  | 'self'

interface Connection {
  readonly connector: Connector
  readonly next: number
}

const PREPOSITIONS = 'to for by with from of at in on about under across among into'

const HAS_VERBS = new Set(
  'with has have having include includes including contain contains containing comprise comprises comprising feature features featuring own owns hold holds holding storing recording tracking need needs require requires carry carries keep keeps describing providing showing'.split(
    ' ',
  ),
)

const LINK_PARTICIPLES = new Set(
  'listed used linked associated assigned related connected tied attached mapped placed made written owned created held taken posted submitted sent issued paid bought given sold handled managed performed conducted taught led run supervised booked registered enrolled filed located situated stored based published recorded produced reported treated attended reviewed signed uploaded generated rented borrowed requested raised opened authored driven hosted organized organised delivered shipped spread split distributed divided scattered shared grouped kept supplied manufactured measured emitted coming'.split(
    ' ',
  ),
)

/** Reads what connects a noun phrase with what follows it, at `at`. */
export function readConnector(tokens: readonly Token[], at: number): Connection | undefined {
  return readBelongs(tokens, at) ?? readHas(tokens, at)
}

/** "with", "has", "which have", "should have the following fields:", ":", "—", ", each with" */
function readHas(tokens: readonly Token[], start: number): Connection | undefined {
  let at = start
  if (
    isSymbol(tokens[at], ',') &&
    (isWord(tokens[at + 1], 'each all with having including where every who which that whose') ||
      isWord(tokens[at + 1], 'and'))
  )
    at++
  if (isWord(tokens[at], 'and') && isWord(tokens[at + 1], 'has have with contains includes each')) at++
  while (
    isWord(
      tokens[at],
      'each all which that who where should must will would can may could also both it they one every row record entry item being usually typically then',
    )
  )
    at++
  if (
    isWord(tokens[at], 'is are') &&
    isWord(tokens[at + 1], 'described characterized characterised identified defined composed made')
  )
    at++
  const verb = tokens[at]
  const isHas = isWord(verb) && HAS_VERBS.has(verb.text)
  const isDescribed =
    isWord(
      verb,
      'described characterized characterised identified defined made consisting consists consist composed',
    ) && isWord(tokens[at + 1], 'by of up')
  const isEqual = isSymbol(verb, '=') && !verb.isGlued
  const isSign = isEqual || isSymbol(verb, ':', '\u2014', '->') || (isFreeHyphen(verb) && isWord(tokens[at + 1]))
  if (!isHas && !isDescribed && !isSign) return undefined
  return {
    connector: 'has',
    next: skipFieldsWord(tokens, at + (isDescribed ? (isWord(tokens[at + 2], 'of') ? 3 : 2) : 1)),
  }
}

function isFreeHyphen(token: Token | undefined): boolean {
  return isSymbol(token, '-') && !token.isGlued
}

/** Leaves out "the following fields:", "columns", "a", after a connector. */
export function skipFieldsWord(tokens: readonly Token[], start: number): number {
  let at = start
  while (
    isWord(tokens[at], 'the these following such basic some all usual information info about data like at least') &&
    !isPhrase(tokens[at], 'range')
  )
    at++
  if (isWord(tokens[at], 'fields columns attributes properties field column details variables features keys')) {
    at++
    while (isWord(tokens[at], 'are is like such as include including below for')) at++
  } else if (at > start && !isSymbol(tokens[at], ':')) {
    at = start
    while (isWord(tokens[at], 'the following such as')) at++
  }
  return isSymbol(tokens[at], ':', '-', '\u2014') ? at + 1 : at
}

/** "belongs to", "is part of", "are linked to", "refers to", "is for", "reports to" */
function readBelongs(tokens: readonly Token[], start: number): Connection | undefined {
  let at = start
  if (isSymbol(tokens[at], ',') && isWord(tokens[at + 1], 'each belonging linked which that who every all and')) at++
  while (
    isWord(
      tokens[at],
      'each all which that who must should will can may also always every both and one of them it they',
    )
  )
    at++
  const next = readLinkVerb(tokens, at) ?? readCopula(tokens, at)
  if (next !== undefined) return { connector: 'belongs', next }
  const isSelf = isWord(tokens[at], 'report reports reporting reply replies replying') && isWord(tokens[at + 1], 'to')
  if (isSelf) return { connector: 'self', next: at + 2 }
  // "bookings, each for one guest"
  const isEachFor =
    at > start && isWord(tokens[at - 1], 'each every all') && isWord(tokens[at], 'for at in of by from on about')
  return isEachFor && isOneOf(tokens[at + 1]) ? { connector: 'belongs', next: at + 1 } : undefined
}

const JOINING =
  'link links connect connects join joins associate associates map maps pair pairs tie ties combine combines'
const POINTING =
  'refer refers referring point points pointing relate relates relating link links linking connect connects apply applies correspond corresponds'

/** "belong to", "references", "link a borrower and a book", "refer to": the index after it. */
function readLinkVerb(tokens: readonly Token[], at: number): number | undefined {
  const [verb, after] = [tokens[at], tokens[at + 1]]
  if (isWord(verb, 'belong belongs belonging') && isWord(after, 'to')) return at + 2
  if (isWord(verb, 'reference references referencing')) return at + 1
  if (isWord(verb, JOINING) && (isOneOf(after) || isWord(after, 'the each'))) return at + 1
  if (isWord(verb, POINTING) && isWord(after, 'to with back')) return at + (isWord(after, 'back') ? 3 : 2)
  return undefined
}

/** "is part of", "takes place at", "are assigned to", "is for": the index after it. */
function readCopula(tokens: readonly Token[], at: number): number | undefined {
  const isCopula = isWord(tokens[at], 'is are be being was were comes come happens takes')
  const after = isCopula ? at + 1 : at
  const [word, preposition] = [tokens[after], tokens[after + 1]]
  if (isCopula && isWord(word, 'part') && isWord(preposition, 'of')) return after + 2
  if (isCopula && isWord(word, 'place') && isWord(preposition, 'at in')) return after + 2
  // "borrowed at, past year" is a field.
  const object = tokens[after + 2]
  const isField = !isCopula && (object?.kind === 'symbol' || isPhrase(object, 'window'))
  if (isWord(word) && LINK_PARTICIPLES.has(word.text) && isWord(preposition, PREPOSITIONS) && !isField) return after + 2
  return isCopula && isWord(word, 'between for from about of by in at with on to under') ? after + 1 : undefined
}

function isOneOf(token: Token | undefined): boolean {
  return isWord(token, 'a an one exactly') || token?.kind === 'number'
}

/** Verbs whose object has many subjects too: a student takes courses that others take. */
const SHARING_VERBS = new Set(
  'take takes attend attends join joins speak speaks follow follows subscribe subscribes use uses like likes visit visits study studies know knows share shares'.split(
    ' ',
  ),
)

export function isSharingVerb(token: Token | undefined, after: Token | undefined): boolean {
  if (!isWord(token)) return false
  return (
    SHARING_VERBS.has(token.text) || (WITH_PREPOSITION.has(token.text) && isWord(after, 'in on to for at with up into'))
  )
}

/** Verbs that share their object only with a preposition: nurses work shifts of their own, but on projects of many. */
const WITH_PREPOSITION = new Set(
  'enroll enrolls enrol enrols enrolled work works play plays participate participates appear appears act acts star stars contribute contributes collaborate collaborates register registers sign signs serve serves be'.split(
    ' ',
  ),
)

const COMMON_VERBS = new Set(
  'live lives sit sits stand stands stay stays sleep sleeps hang hangs send watch watches deliver delivers discover discovers generate consume consumes transmit transmits collect collects form forms face faces serve serves place places make makes write writes wrote own owns get gets receive receives submit submits buy buys sell sells offer offers post posts publish publishes produce produces send sends order orders rent rents book books leave leaves give gives hold holds contain contains run runs manage manages host hosts employ employs perform performs complete completes generate generates emit emits log logs report reports create creates open opens raise raises upload uploads borrow borrows see sees treat treats handle handles record records file files keep keeps lead leads teach teaches drive drives ship ships pay pays earn earns release releases undergo undergoes schedule schedules grow grows stock stocks carry carries feature features cast casts list lists sign signs fly flies'.split(
    ' ',
  ),
)

/** Whether a word after an entity and before a count is a verb. */
export function isVerbLike(token: Token | undefined, isSingle: boolean): boolean {
  return (
    isWord(token) &&
    (SHARING_VERBS.has(token.text) ||
      WITH_PREPOSITION.has(token.text) ||
      COMMON_VERBS.has(token.text) ||
      HAS_VERBS.has(token.text) ||
      (isSingle && /[^s]s$/.test(token.text)))
  )
}
