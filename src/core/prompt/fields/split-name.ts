import { VALUE_HEADS } from './join-values.ts'
import { type FieldName, nameField } from './name-field.ts'
import { addPhrase, nothingSaid, type Said } from './said.ts'
import type { Item } from './item.ts'
import { isSureType, typeOfWord } from './type-words.ts'
import { findField, findFieldByHead } from '../lexicon/find-entry.ts'
import { isSymbol, isWord, type Token } from '../read/token.ts'

export function splitName(item: Item): NameSplit {
  const said = nothingSaid()
  const taken: Token[] = []
  let start = 0
  for (; start < item.length; start++) {
    const token = item[start]
    if (isWord(token) && ARTICLES.has(token.text) && start + 1 < item.length) taken.push(token)
    else if (token.kind === 'phrase' && start + 1 < item.length && canLead(token)) {
      if (addPhrase(said, token.phrase)) taken.push(token)
    } else if (
      isWord(token) &&
      isSureType(token.text) &&
      isWord(item[start + 1]) &&
      !isWord(item[start + 1], 'in of')
    ) {
      said.type = typeOfWord(token.text)
      taken.push(token)
    } else if (
      isWord(token, 'with at on for in') &&
      (isWord(item[start + 1], 'a an the') || (isWord(token, 'with') && isWord(item[start + 1])))
    )
      taken.push(token)
    else if (token.kind === 'number' && isWord(item[start + 1]) && item.length > 2) taken.push(token)
    else if (!isSymbol(token, ':', ',', '-')) break
  }
  const asked = readHow(item, start)
  if (asked) return { ...asked, said, taken: [...taken, ...asked.taken] }
  const flagged = readWhether(item, start)
  const end = flagged?.end ?? nameEnd(item, start)
  const words = item.slice(flagged?.start ?? start, end)
  taken.push(...item.slice(start, end))
  const name = nameField(
    words.filter((token) => isWord(token)),
    flagged !== undefined,
  )
  const kept = flagged === undefined ? trimValues(name, item, { start, end }) : undefined
  return {
    name: kept?.name ?? name,
    rest: item.slice(kept?.end ?? end),
    said,
    taken: kept ? taken.slice(0, taken.length - (end - kept.end)) : taken,
  }
}

interface NameSplit {
  readonly name: FieldName
  /** What stands behind the name. */
  readonly rest: readonly Token[]
  /** What was said before the name: "unique", "optional". */
  readonly said: Said
  readonly taken: readonly Token[]
}

/** Words after which a field's name is over. */
const NAME_ENDS = new Set(
  'anywhere somewhere anytime sometime is are be being must should shall will would can could may might has have as either one which that who whether where when always never mostly usually ranging using drawn chosen picked selected taken generated given set stored measured expressed represented distributed split such like e.g eg i.e ie for must with without except all randomly evenly from among between varying around about over under above below default defaults defaulting true false yes no'.split(
    ' ',
  ),
)

const ARTICLES = new Set(
  'a an the their its his her your our my some random randomly fake realistic each every any also then finally'.split(
    ' ',
  ),
)

function canLead(token: Extract<Token, { kind: 'phrase' }>): boolean {
  return (
    ['unique', 'nulls', 'boolean', 'pattern', 'length', 'key', 'window'].includes(token.phrase.kind) ||
    (token.phrase.kind === 'range' && token.phrase.isVague)
  )
}

/** "whether they are subscribed", "flag for late payment", "if it is fragile" */
function readWhether(item: Item, start: number): { start: number; end: number } | undefined {
  const [one, or, other] = item.slice(start, start + 3)
  if (
    isWord(one) &&
    isWord(or, 'or') &&
    isWord(other) &&
    new RegExp(`^(un|in|non-?|dis)${one.parts[0]}$`).test(other.text)
  )
    return { start, end: start + 1 }
  const question = readQuestion(item, start)
  if (question) return question
  const isFlag =
    isWord(item[start], 'flag flags indicator boolean') &&
    isWord(item[start + 1], 'for indicating showing whether if telling saying of')
  if (!isFlag && !isWord(item[start], 'whether if')) return undefined
  let at = start + (isFlag ? 2 : 1)
  while (
    isWord(
      item[at],
      "whether if it they they're it's he's she's they've he she the a an or not that their its someone this",
    )
  )
    at++
  // "the child stays for lunch": who does it is the row itself.
  const [who, verbLike] = item.slice(at, at + 2)
  if (isWord(item[at - 1], 'the a an') && isWord(who) && isWord(verbLike) && /[^s]s$/.test(verbLike.text)) at++
  const verb = item.findIndex(
    (token, i) =>
      i >= at && i <= at + 3 && isWord(token, 'is are was were has have had been be could can will would must'),
  )
  if (verb >= 0) at = verb + 1
  while (isWord(item[at], 'be been a an the currently already still')) at++
  let end = at
  while (isWord(item[end]) && !isWord(item[end], 'or') && end < at + 4) end++
  return end > at ? { start: at, end } : undefined
}

const MEASURES_BY_ADJECTIVE: Readonly<Record<string, string>> = {
  old: 'age',
  long: 'duration',
  tall: 'height',
  high: 'height',
  heavy: 'weight',
  deep: 'depth',
  wide: 'width',
  far: 'distance',
  fast: 'speed',
  big: 'size',
  large: 'size',
  expensive: 'price',
}

/** "how old it is", "how long the call took", "how many rooms it has": a measure, asked for by its adjective. */
function readHow(item: Item, start: number): Omit<NameSplit, 'said'> | undefined {
  const [how, adjective] = item.slice(start, start + 2)
  if (!isWord(how, 'how') || !isWord(adjective)) return undefined
  const isMany = isWord(adjective, 'many')
  const measure = Object.hasOwn(MEASURES_BY_ADJECTIVE, adjective.text)
    ? MEASURES_BY_ADJECTIVE[adjective.text]
    : undefined
  let end = start + 2
  while (isWord(item[end]) && !isWord(item[end], 'in from between at on up')) end++
  const counted = isWord(item[start + 2]) ? item[start + 2] : undefined
  const words =
    isMany && isWord(counted) ? ['number', 'of', ...counted.parts] : measure === undefined ? undefined : [measure]
  return (
    words && {
      name: { words, unit: undefined, isBoolean: false, refersTo: undefined },
      rest: item.slice(end),
      taken: item.slice(start, end),
    }
  )
}

/** "does the student play an instrument", "do they take the bus", "is it insured" */
function readQuestion(item: Item, start: number): { start: number; end: number } | undefined {
  const isAsked =
    isWord(item[start], 'does do did is are was has have can will') &&
    isWord(item[start + 1], 'the they it he she a an')
  if (!isAsked) return undefined
  const at = start + (isWord(item[start + 1], 'the a an') ? 3 : 2)
  let end = at
  while (isWord(item[end]) && !isWord(item[end], 'or') && end < at + 5) end++
  return end > at ? { start: at, end } : undefined
}

function nameEnd(item: Item, start: number): number {
  let end = start
  if (isWord(item[start]) && item[start].isIdentifier) return start + 1
  if (isWord(item[start], 'is has can was') && isWord(item[start + 1])) end = start + 1
  for (; end < item.length; end++) {
    const token = item[end]
    if (token.kind === 'quoted' && end === start) return end + 1
    if (!isWord(token)) break
    const isLetter = /^[A-Z]$/.test(token.original) && end > start
    if (isLetter && (isSymbol(item[end + 1], ',', '/') || isWord(item[end + 1], 'or'))) break
    if (
      NAME_ENDS.has(token.text) &&
      end > start &&
      !isPartOfField(item, start, end) &&
      !(end === item.length - 1 && isWord(token, 'from for by no')) &&
      !(isWord(token, 'no') && !isWord(item[end + 1]))
    )
      break
    if (token.text === 'of' && !isWord(item[end + 1])) break
    if (listsAfterOf(item, start, end)) break
    if (end > start && isWord(token, 'uuid guid') && isWord(item[end - 1], 'id')) break
    if (
      end > start &&
      !isWord(item[end + 1]) &&
      isWord(token, 'text timestamp datetime') &&
      isPlainName(item.slice(start, end), token)
    )
      break
    if (
      end > start &&
      isSureType(token.text) &&
      (end === item.length - 1 || !isWord(item[end + 1]) || NAME_ENDS.has(item[end + 1].text))
    )
      break
  }
  return end
}

/** "status of waiting, done or collected", "category out of fresh, canned": the values begin. */
function listsAfterOf(item: Item, start: number, at: number): boolean {
  if (at <= start) return false
  if (isWord(item[at], 'out') && isWord(item[at + 1], 'of')) return item.some((token) => isSymbol(token, ','))
  return isWord(item[at], 'of') && isWord(item[at - 1], VALUE_HEADS) && item.some((token) => isWord(token, 'or'))
}

/** "unit text", "score number": the last word is a type where the rest is a field by itself and the whole is none. */
function isPlainName(tokens: readonly Token[], last: Token): boolean {
  const words = tokens.flatMap((token) => (isWord(token) ? token.parts : []))
  return findField(words) !== undefined && findField([...words, last.text]) === undefined
}

/** "date as of", "time from gate": words that end a name are part of it where the lexicon says so. */
function isPartOfField(item: Item, start: number, end: number): boolean {
  const words = item.slice(start, end + 2).flatMap((token) => (isWord(token) ? token.parts : []))
  return words.length === end + 2 - start && findField(words) !== undefined
}

/**
 * "payment status paid or unpaid": without a colon the name is the longest beginning that is a field, and what follows
 * are its values.
 */
function trimValues(
  name: FieldName,
  item: Item,
  { start, end }: { start: number; end: number },
): { name: FieldName; end: number } | undefined {
  const after = item[end]
  const or = item.findIndex((token, i) => i >= start && isWord(token, 'or'))
  const listsValues = or >= 0 || item.slice(start).some((token) => isSymbol(token, ',', '/'))
  const isShare =
    after?.kind === 'phrase' && after.phrase.kind === 'share' && !isWord(item[end + 1], 'true yes false no positive')
  const hasShare = isShare || (after?.kind === 'number' && listsValues && !isWord(item[end + 1], 'of'))
  if (isSymbol(after, ':', '=') || (!listsValues && !hasShare) || end - start < 2) return undefined
  if (or >= 0 && or < end) return trimTo(item, { start, limit: or, isOnlyShare: false })
  const hasValues = hasShare || isSymbol(after, ',', '/', '|') || isWord(after, 'or')
  if (!hasValues || findField(name.words) !== undefined) return undefined
  const isOnlyShare = isShare && item.filter((token) => token.kind === 'phrase').length === 1
  return trimTo(item, { start, limit: end, isOnlyShare })
}

interface Trim {
  readonly start: number
  /** The name ends before this. */
  readonly limit: number
  /** One share alone lists no values, unless the name is one of a field of values. */
  readonly isOnlyShare: boolean
}

function trimTo(item: Item, { start, limit, isOnlyShare }: Trim): { name: FieldName; end: number } | undefined {
  const nameTo = (end: number) =>
    nameField(
      item.slice(start, end).filter((token) => isWord(token)),
      false,
    )
  const ends = Array.from({ length: limit - 1 - start }, (_, i) => limit - 1 - i)
  const exact = ends.find((end) => findField(nameTo(end).words) !== undefined)
  const near =
    exact ??
    ends.find(
      (end) =>
        nameTo(end).words.length > 0 &&
        findFieldByHead(nameTo(end).words) !== undefined &&
        findFieldByHead(nameTo(end).words)?.entry.type !== 'boolean',
    )
  if (isOnlyShare && (exact === undefined || findField(nameTo(exact).words)?.recipe.kind !== 'choice')) return undefined
  const end = near ?? (limit - start >= 2 ? limit - 1 : undefined)
  return end === undefined || nameTo(end).words.length === 0 ? undefined : { name: nameTo(end), end }
}
