import { isChildren, isExactChildren } from './boundaries.ts'
import { isCount } from './introduce.ts'
import { readNoun } from './noun-phrase.ts'
import { readAged, readBrackets, readCountAfter } from './read-brackets.ts'
import { readComplement } from './read-complement.ts'
import { readFieldItems } from './read-fields.ts'
import { readObjects, readSelf } from './read-objects.ts'
import { readLabelled, readPassive } from './read-passive.ts'
import { readTarget } from './read-target.ts'
import { isEntity, isPluralPhrase, mentionTable, type TableReading } from './scene.ts'
import type { Sentence } from './sentence.ts'
import { isSharingVerb, isVerbLike, readConnector } from './verbs.ts'
import { isPhrase, isSymbol, isWord, placeOf, type Token } from '../read/token.ts'

/** Reads what follows the name of an entity: a count or fields in brackets, a verb with its objects, fields after "with". */
export function readPredicate(sentence: Sentence, table: TableReading, start: number): number {
  const { tokens, scene } = sentence
  const after = readAttributes(sentence, table, start)
  const at = skipModals(sentence, after)
  if (isChildren(tokens, at, scene) && !isSymbol(tokens[at - 1], ',')) {
    return readChildren(sentence, table, { at, verb: undefined })
  }
  const labelled = readLabelled(sentence, table, at)
  if (labelled !== undefined) {
    scene.current = table
    return labelled >= tokens.length ? labelled : readFieldItems(sentence, table, labelled)
  }
  if (isVerbLike(tokens[at], false) && isWord(tokens[at + 1], 'there here')) {
    // "260 nurses work there"
    tokens.slice(at, at + 2).forEach((token) => scene.used.add(token))
    return at + 2
  }
  return (
    readPassive(sentence, table, at) ??
    readVerbPhrase(sentence, table, { at, start }) ??
    readConnection(sentence, table, { at, start })
  )
}

/** What can stand between an entity and its verb: "(500 rows)", ", 1,200 of them,", "aged 18 to 60", "from last year". */
function readAttributes(sentence: Sentence, table: TableReading, start: number): number {
  const { tokens } = sentence
  let at = start
  for (let before = -1; at < tokens.length && at !== before;) {
    before = at
    at =
      readBrackets(sentence, table, at) ??
      readCountAfter(sentence, table, at) ??
      readAged(sentence, table, at) ??
      readComplement(sentence, table, at) ??
      at
    if (at > before && isSymbol(tokens[at], ',') && isWord(tokens[at + 1], 'belong belongs have has with having')) at++
  }
  return at
}

interface Spot {
  readonly at: number
  /** Where the predicate began. */
  readonly start: number
}

/** "places 2 to 5 orders", "works on several projects", "has one advisor": a verb whose object is an entity. */
function readVerbPhrase(sentence: Sentence, table: TableReading, { at, start }: Spot): number | undefined {
  const { tokens, scene } = sentence
  const verb = tokens[at]
  if (!isVerbLike(verb, true) && !(isWord(verb) && at === start && isChildren(tokens, at + 1, scene))) return undefined
  const hasPreposition = isWord(tokens[at + 1], 'in on to for at by with out exactly into')
  const object = at + (isWord(tokens[at + 1], 'up') ? 3 : hasPreposition ? 2 : 1)
  if (isChildren(tokens, object, scene) && isContainer(sentence, table, { at: object, start: at })) {
    tokens.slice(at, object).forEach((token) => scene.used.add(token))
    return object
  }
  if (
    isChildren(tokens, object, scene) ||
    ((sentence.isEach || endsWithEach(tokens, object)) && isExactChildren(tokens, object, scene))
  ) {
    tokens.slice(at, object).forEach((token) => scene.used.add(token))
    return readChildren(sentence, table, { at: object, verb })
  }
  const target = readTarget(sentence, object)
  if (target === undefined || target.table === table) return undefined
  const number = tokens[object]
  const isOne = isWord(number, 'a an one exactly single') || (number?.kind === 'number' && number.text === 'one')
  const isSureOne = isOne && !isWord(number, 'a an') && !isPluralPhrase(sentence.spoken ?? table.words)
  if (isWord(verb, 'with has have having including include includes contain contains')) {
    const isKnown = target.table.rows !== undefined || target.table.fields.length > 0 || target.next >= tokens.length
    const isPointer = isSureOne || (isOne && sentence.isEach && isKnown)
    if (!isPointer || !isWord(verb, 'has have')) return undefined
  }
  scene.used.add(tokens[at])
  const isShared = !isOne && isPluralPhrase(target.words) && isSharingVerb(verb, tokens[at + 1])
  return readObjects(sentence, table, { at: object, isSure: false, isShared })
}

/** "with", "has", ":", "belongs to", "reports to": fields, children, or the tables that the entity points to. */
function readConnection(sentence: Sentence, table: TableReading, { at, start }: Spot): number {
  const { tokens, scene } = sentence
  if (isWord(tokens[at], 'is are') && isWord(tokens[at + 1], 'wanted needed required')) return at + 2
  const connection = readConnector(tokens, at)
  if (connection === undefined) {
    // "for each patient we store the name …": the verb was skipped, what follows are fields.
    const isStored = at > start && isWord(tokens[at - 1]) && isWord(tokens[at - 2], 'we you i also need to like')
    return isStored ? readFieldItems(sentence, table, at) : at
  }
  const { connector, next } = connection
  tokens.slice(at, next).forEach((token) => scene.used.add(token))
  const pointing = isSymbol(tokens[next - 1], ':') ? readConnector(tokens, next) : undefined
  if (pointing?.connector === 'belongs' && readTarget(sentence, pointing.next) !== undefined)
    return readConnection(sentence, table, { at: next, start: next })
  if (connector === 'self') return readSelf(sentence, table, next)
  if (connector === 'belongs') {
    const isSure = isWord(tokens[next - 2], 'belong belongs belonging')
    return readObjects(sentence, table, { at: next, isSure, isShared: false })
  }
  const object = isWord(tokens[next], 'exactly only just about around') ? next + 1 : next
  const isEach = sentence.isEach || isWord(tokens[next - 2], 'each') || endsWithEach(tokens, object)
  const areExact = isExactChildren(tokens, object, scene)
  if (isChildren(tokens, object, scene) && isContainer(sentence, table, { at: object, start: at })) return object
  if (isChildren(tokens, object, scene) || (isEach && areExact && !isSymbol(tokens[next - 1], ':', '\u2014'))) {
    return readChildren(sentence, table, { at: object, verb: tokens[at] })
  }
  const isPlural = isPluralPhrase(sentence.spoken ?? table.words)
  // "It has 12 sites": what is counted once is a table of its own.
  if (!isPlural && areExact && object === next) return next
  table.isCertain ||= isPluralPhrase(table.words)
  return readFieldItems(sentence, table, next)
}

/** "my choir has about 60 singers", "a nursery with a handful of groups": the whole is context, its parts are the tables. */
function isContainer({ tokens, isEach, spoken }: Sentence, table: TableReading, { at, start }: Spot): boolean {
  const range = tokens[at]
  if (isEach || table.rows !== undefined || table.fields.length > 0 || isPluralPhrase(spoken ?? table.words))
    return false
  if (!isPhrase(range, 'range') || !range.phrase.isVague) return false
  const width = (spoken ?? table.words).length
  const isOurs = isWord(tokens[start - width - 1], 'my our this')
  return isOurs || isWord(tokens[start], 'with') || range.source.some((token) => token.kind === 'number')
}

/** "15 clubs with 22 players each" */
function endsWithEach(tokens: readonly Token[], at: number): boolean {
  const noun = isCount(tokens, at) ? readNoun(tokens, at + 1) : undefined
  return noun !== undefined && isWord(tokens[noun.next], 'each apiece') && !isWord(tokens[noun.next + 1], 'with having')
}

/** "there are", "we store", "can", "must have": words before the verb or the objects. */
function skipModals({ tokens, scene }: Sentence, start: number): number {
  let at = start
  if (isSymbol(tokens[at], ',') && isWord(tokens[at + 1], 'we there you i')) at++
  if (isWord(tokens[at], 'there') && isPhrase(tokens[at + 1], 'range')) at++
  else if (isWord(tokens[at], 'there') && isWord(tokens[at + 1], 'are is can will should'))
    at += isWord(tokens[at + 2], 'be') ? 3 : 2
  else if (isWord(tokens[at], "we'd i'd") && isWord(tokens[at + 1], 'like want') && isWord(tokens[at + 2], 'to')) {
    tokens.slice(start, at + 4).forEach((token) => scene.used.add(token))
    return at + 4
  } else if (isWord(tokens[at], 'we you i they') && isWord(tokens[at + 1]) && !isWord(tokens[at + 1], 'are is')) {
    at +=
      isWord(tokens[at + 1], 'need want like') && isWord(tokens[at + 2], 'to')
        ? 4
        : isWord(tokens[at + 1], 'also should must will can') &&
            isWord(tokens[at + 2]) &&
            !isWord(tokens[at + 2], 'a an the')
          ? 3
          : 2
    tokens.slice(start, at).forEach((token) => scene.used.add(token))
    return at
  }
  while (
    isWord(tokens[at], 'can may could might will also usually typically always') &&
    isVerbLike(tokens[at + 1], false)
  )
    at++
  tokens.slice(start, at).forEach((token) => scene.used.add(token))
  return at
}

/** Reads "1 to 5 books" as rows of books for each row of the table, then what follows of the books. */
export function readChildren(
  sentence: Sentence,
  parent: TableReading | undefined,
  { at, verb }: { at: number; verb: Token | undefined },
): number {
  const { tokens, scene, named } = sentence
  const range = tokens[at]
  const noun = readNoun(tokens, at + 1)
  const count = range?.kind === 'number' ? range.value : undefined
  if (noun === undefined || parent === undefined || (!isPhrase(range, 'range') && count === undefined)) return at + 1
  const child = mentionTable(scene, noun.words, placeOf(noun.tokens))
  child.isCertain = true
  parent.isCertain = true
  const owner = readOwner(sentence, noun.next)
  if (owner) parent = owner.table
  const isLoose =
    isPhrase(range, 'range') &&
    range.phrase.isVague &&
    range.phrase.max === undefined &&
    child.rows !== undefined &&
    verb !== undefined &&
    !isVerbLike(verb, false)
  // What has a count of its own is shared among those that contain it.
  const isContent = child.rows !== undefined && isWord(verb, 'contain contains includes include')
  const isShared = isLoose || isContent || isSharingVerb(verb, tokens[at - 1]) || isPairOf(sentence, parent, child)
  const said = isPhrase(range, 'range') ? range.phrase : undefined
  const rows = said ? { min: said.min, max: said.max } : { min: count, max: count }
  const isVague = said !== undefined && said.isVague && said.max === undefined
  const kind = isShared ? 'many' : 'child'
  const ends = isShared ? { from: parent, to: child } : { from: child, to: parent }
  scene.links.push({
    kind,
    ...ends,
    rows: isVague && isShared ? undefined : rows,
    role: undefined,
    start: range.start,
    end: tokens[noun.next - 1].end,
  })
  const afterNoun = owner?.next ?? noun.next
  tokens.slice(at, afterNoun).forEach((token) => scene.used.add(token))
  const next =
    isWord(tokens[afterNoun], 'each') && !isWord(tokens[afterNoun + 1], 'with has having') ? afterNoun + 1 : afterNoun
  named.push(child)
  const after = readPredicate(sentence, child, next)
  if (after > next) scene.current = child
  return after
}

/** "8 to 14 tracks per album": the album is the parent, whoever was spoken of. */
function readOwner({ tokens, scene }: Sentence, at: number): { table: TableReading; next: number } | undefined {
  const isFor = isWord(tokens[at], 'for in on to by from of') && isWord(tokens[at + 1], 'each every')
  if (!isWord(tokens[at], 'per') && !isFor) return undefined
  const noun = readNoun(tokens, at + (isFor ? 2 : 1))
  if (noun === undefined || !isEntity(scene, noun.words)) return undefined
  return { table: mentionTable(scene, noun.words, placeOf(noun.tokens)), next: noun.next }
}

/** "an actor plays in many movies" after "a movie has several actors": both have many of the other. */
function isPairOf({ scene }: Sentence, parent: TableReading, child: TableReading): boolean {
  return scene.links.some(
    (link) =>
      (link.kind === 'child' && link.from === parent && link.to === child) ||
      (link.kind === 'many' && [link.from, link.to].includes(parent) && [link.from, link.to].includes(child)),
  )
}
