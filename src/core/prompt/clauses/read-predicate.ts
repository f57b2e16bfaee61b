import { findEntity } from '../lexicon/find-entry.ts'
import { isPhrase, isSymbol, isWord, placeOf, type Token } from '../read/token.ts'
import { isChildren, isExactChildren, listsFields, startsStatement } from './boundaries.ts'
import { isCount, isMeasured, readSubject } from './introduce.ts'
import { readNoun } from './noun-phrase.ts'
import { readFieldItems, readGroupFields } from './read-fields.ts'
import type { Sentence } from './read-sentence.ts'
import { isEntity, isIntroduced, isPluralPhrase, mentionTable, type LinkReading, type TableReading } from './scene.ts'
import { isSharingVerb, isVerbLike, readConnector } from './verbs.ts'

/** Reads what follows the name of an entity: a count or fields in brackets, a verb with its objects, fields after "with". */
export function readPredicate(sentence: Sentence, table: TableReading, start: number): number {
  const { tokens, scene } = sentence
  let at = start
  for (let before = -1; at < tokens.length && at !== before; ) {
    before = at
    at = readBrackets(sentence, table, at) ?? readCountAfter(sentence, table, at) ?? readComplement(sentence, table, at) ?? at
    if (at > before && isSymbol(tokens[at], ',') && isWord(tokens[at + 1], 'belong', 'belongs', 'have', 'has', 'with', 'having')) at++
  }
  at = skipModals(sentence, at)
  if (isChildren(tokens, at, scene) && at > start - 1 && isPhrase(tokens[at], 'range') && !isSymbol(tokens[at - 1], ',')) return readChildren(sentence, table, { at, verb: undefined })
  const verb = tokens[at]
  if (isVerbLike(verb, true) || (isWord(verb) && at === start && isChildren(tokens, at + 1, scene))) {
    const object = at + (isWord(tokens[at + 1], 'up') ? 3 : isWord(tokens[at + 1], 'in', 'on', 'to', 'for', 'at', 'by', 'with', 'out', 'exactly', 'into') ? 2 : 1)
    if (isChildren(tokens, object, scene) || (sentence.isEach && isExactChildren(tokens, object, scene))) {
      tokens.slice(at, object).forEach((token) => scene.used.add(token))
      return readChildren(sentence, table, { at: object, verb })
    }
    const target = readTarget(sentence, object)
    const isOne = isWord(tokens[object], 'a', 'an', 'one', 'exactly', 'single') || (tokens[object]?.kind === 'number' && tokens[object].text === 'one')
    if (target && isOne && sentence.isEach && target.table !== table && isWord(verb, 'has', 'have') && (target.table.rows !== undefined || target.table.fields.length > 0 || isWord(tokens[target.next], '.') || target.next >= tokens.length)) {
      return readObjects(sentence, table, { at: object, isSure: false, isShared: false })
    }
    if (target && !isWord(verb, 'with', 'has', 'have', 'including', 'include', 'includes', 'having', 'contain', 'contains') && target.table !== table) {
      return readObjects(sentence, table, { at: object, isSure: false, isShared: !isOne && isPluralPhrase(target.words) && isSharingVerb(verb, tokens[at + 1]) })
    }
  }
  const connection = readConnector(tokens, at)
  if (connection === undefined) {
    // "for each patient we store the name …": the verb was skipped, what follows are fields.
    const isStored = at > start && isWord(tokens[at - 1]) && isWord(tokens[at - 2], 'we', 'you', 'i', 'also', 'need', 'to')
    return isStored ? readFieldItems(sentence, table, at) : at
  }
  tokens.slice(at, connection.next).forEach((token) => scene.used.add(token))
  if (connection.connector === 'self') return readSelf(sentence, table, connection.next)
  if (connection.connector === 'belongs') return readObjects(sentence, table, { at: connection.next, isSure: isWord(tokens[connection.next - 2], 'belong', 'belongs', 'belonging'), isShared: false })
  const object = isWord(tokens[connection.next], 'exactly', 'only', 'just', 'about', 'around') ? connection.next + 1 : connection.next
  if (isChildren(tokens, object, scene)) return readChildren(sentence, table, { at: object, verb })
  const isEach = sentence.isEach || isWord(tokens[connection.next - 2], 'each')
  if (isEach && isExactChildren(tokens, object, scene) && !isSymbol(tokens[connection.next - 1], ':', '\u2014')) return readChildren(sentence, table, { at: object, verb })
  table.isCertain ||= isPluralPhrase(table.words)
  return readFieldItems(sentence, table, connection.next)
}

/** "there are", "we store", "can", "must have": words before the verb or the objects. */
function skipModals({ tokens, scene }: Sentence, start: number): number {
  let at = start
  if (isSymbol(tokens[at], ',') && isWord(tokens[at + 1], 'we', 'there', 'you', 'i')) at++
  if (isWord(tokens[at], 'there') && isPhrase(tokens[at + 1], 'range')) at++
  else if (isWord(tokens[at], 'there') && isWord(tokens[at + 1], 'are', 'is', 'can', 'will', 'should')) at += isWord(tokens[at + 2], 'be') ? 3 : 2
  else if (isWord(tokens[at], 'we', 'you', 'i', 'they') && isWord(tokens[at + 1]) && !isWord(tokens[at + 1], 'are', 'is')) {
    at += isWord(tokens[at + 1], 'need', 'want', 'also', 'should', 'must', 'will', 'can') && isWord(tokens[at + 2]) && !isWord(tokens[at + 2], 'a', 'an', 'the') ? (isWord(tokens[at + 2], 'to') ? 4 : 3) : 2
    tokens.slice(start, at).forEach((token) => scene.used.add(token))
    return isWord(tokens[at], 'with', 'has') ? at : at
  }
  while (isWord(tokens[at], 'can', 'may', 'could', 'might', 'will', 'also', 'usually', 'typically', 'always') && isVerbLike(tokens[at + 1], false)) at++
  tokens.slice(start, at).forEach((token) => scene.used.add(token))
  return at
}

/** "customers (1000)", "customers (id, name)", "orders (1-5 per customer)" */
function readBrackets(sentence: Sentence, table: TableReading, at: number): number | undefined {
  const { tokens, scene } = sentence
  const group = tokens[at]
  if (group?.kind !== 'group') return undefined
  scene.used.add(group)
  const [first, second] = group.items
  const isAlone = group.items.length === 1 || isWord(second, 'rows', 'records', 'entries', 'total', 'items', 'of', 'in', 'lines', 'row', 'samples')
  if (first?.kind === 'number' && first.unit === undefined && isAlone && !isWord(second, 'of') && !isSymbol(group.items[2], ',')) {
    table.rows ??= first.value
    table.isCertain = true
    group.items.forEach((token) => scene.used.add(token))
    return at + 1
  }
  const per = readPer({ ...sentence, tokens: group.items }, table, 0)
  if (per !== undefined) return at + 1
  if (group.items.some((token) => isWord(token, 'many-to-many', 'one-to-many'))) return undefined
  if (group.items.length > 0) {
    table.isCertain ||= listsFields(group.items)
    readGroupFields(sentence, table, group.items)
  }
  return at + 1
}

/** "readings, 100k rows", "orders: 500", "books x 20", "3 per user" */
function readCountAfter(sentence: Sentence, table: TableReading, start: number): number | undefined {
  const { tokens, scene } = sentence
  const at = isSymbol(tokens[start], ',', ':', '-', '\u2014', '=') ? start + 1 : start
  const per = readPer(sentence, table, at)
  if (per !== undefined) return per
  const token = tokens[at]
  const isTimes = isWord(token, 'x') && isCount(tokens, at + 1)
  const isRows = isCount(tokens, at) && isWord(tokens[at + 1], 'rows', 'records', 'entries', 'total', 'lines', 'of', 'in', 'items', 'samples', 'people', 'persons', 'individuals', 'pieces', 'units') && !isWord(tokens[at + 2], 'which')
  const isLone = at > start && isCount(tokens, at) && (tokens[at + 1] === undefined || isSymbol(tokens[at + 1], ',', ';', '.', ':', '\u2014', '-') || tokens[at + 1].kind === 'group' || isWord(tokens[at + 1], 'with'))
  const number = isTimes ? tokens[at + 1] : token
  if (number?.kind !== 'number' || !(isTimes || isRows || isLone)) return undefined
  table.rows ??= number.value
  table.isCertain = true
  const next = at + (isTimes || isRows ? 2 : 1)
  const end = isWord(tokens[next], 'total', 'rows', 'them', 'these', 'all') ? next + 1 : next
  tokens.slice(start, end).forEach((used) => scene.used.add(used))
  return end
}

/** "2-5 per customer", "3 each", "1 to 3 for each patient" */
export function readPer({ tokens, scene }: Pick<Sentence, 'tokens' | 'scene'>, table: TableReading, at: number): number | undefined {
  const token = tokens[at]
  const rows = isPhrase(token, 'range') ? token.phrase : token?.kind === 'number' && token.unit === undefined ? { min: token.value, max: token.value } : undefined
  if (rows === undefined) return undefined
  const isFor = isWord(tokens[at + 1], 'for', 'in', 'on', 'to') && isWord(tokens[at + 2], 'each', 'every', 'one', 'a')
  if (!isWord(tokens[at + 1], 'per') && !isFor) return undefined
  const noun = readNoun(tokens, at + (isFor ? 3 : 2))
  if (noun === undefined || !isEntity(scene, noun.words)) return undefined
  const to = mentionTable(scene, noun.words, placeOf(noun.tokens))
  to.isCertain = true
  table.isCertain = true
  scene.links.push({ kind: 'child', from: table, to, rows: { min: rows.min, max: rows.max }, role: undefined, start: token.start, end: tokens[noun.next - 1].end })
  tokens.slice(at, noun.next).forEach((used) => scene.used.add(used))
  return noun.next
}

/** "for a mobile app", "from 50 sensors", "placed in 2025": says more of the entity, up to the next comma or connector. */
function readComplement(sentence: Sentence, table: TableReading, start: number): number | undefined {
  const { tokens, scene } = sentence
  const first = tokens[start]
  if (isPhrase(first, 'window')) {
    table.window = first.phrase
    scene.used.add(first)
    return start + 1
  }
  const isParticiple = isWord(first) && /(ed|ing|sold|made|held|sent|taken|bought|written)$/.test(first.text) && !isWord(first, 'including', 'having', 'containing', 'featuring', 'comprising', 'belonging', 'named', 'called') && !startsLink(sentence, table, start)
  const isPreposition = isWord(first, 'for', 'of', 'in', 'from', 'at', 'by', 'on', 'about', 'across', 'within', 'to', 'who', 'that', 'which', 'living', 'under', 'during', 'into', 'via', 'using', 'like', 'such', 'over', 'whose') && !startsLink(sentence, table, start) && !isWord(tokens[start + 1], 'each', 'have', 'has')
  if (!isParticiple && !isPreposition) return undefined
  let at = start + 1
  while (at < tokens.length) {
    const token = tokens[at]
    if (isSymbol(token, ',', ':', ';', '\u2014', '-') || token.kind === 'break' || (token.kind === 'group') || isWord(token, 'with', 'having', 'including', 'has', 'have', 'and', 'each', 'containing', 'where', 'include', 'contain', 'should', 'featuring', 'whose')) break
    if (isPhrase(token, 'window')) {
      table.window = token.phrase
      scene.used.add(token)
      at++
      continue
    }
    const target = readTarget(sentence, at)
    if (target && (target.count !== undefined || isIntroduced(scene, target.words)) && target.table !== table) {
      scene.links.push(linkOf({ kind: 'belongs', from: table, to: target.table }, tokens.slice(at, target.next)))
      tokens.slice(start, target.next).forEach((used) => scene.used.add(used))
      at = target.next
    } else at++
  }
  // What a table is for is context; where its rows come from would be data, so it is reported unless something was made of it.
  if (isWord(first, 'for', 'of', 'at', 'by', 'about')) tokens.slice(start, at).forEach((token) => token.kind === 'word' && scene.used.add(token))
  else scene.used.add(first)
  return at
}

function startsLink(sentence: Sentence, table: TableReading, at: number): boolean {
  const connection = readConnector(sentence.tokens, at)
  if (connection === undefined) return false
  if (connection.connector !== 'belongs') return true
  const target = readTarget(sentence, connection.next)
  return target !== undefined && target.table !== table && (isIntroduced(sentence.scene, target.words) || isWord(sentence.tokens[connection.next - 2], 'belonging'))
}

interface Target {
  readonly table: TableReading
  readonly words: readonly string[]
  readonly count: number | undefined
  readonly next: number
}

/** An entity as the object of a verb or preposition; it must be one in this text, or be counted here. */
function readTarget({ tokens, scene }: Sentence, start: number): Target | undefined {
  let at = start
  while (isWord(tokens[at], 'exactly', 'only', 'one', 'of', 'either', 'specific', 'particular', 'certain', 'given', 'existing')) at++
  const number = tokens[at]
  const isOne = number?.kind === 'number' && number.value === 1
  const counts = isCount(tokens, at) && !isMeasured(tokens, at)
  const count = number?.kind === 'number' && counts && !isOne ? number.value : undefined
  const noun = readSubject(tokens, counts || isOne ? (isWord(tokens[at + 1], 'of') ? at + 2 : at + 1) : at)
  if (noun === undefined || (!isIntroduced(scene, noun.words) && (count === undefined || !isEntity(scene, noun.words) || !isPluralPhrase(noun.words)))) return undefined
  const table = mentionTable(scene, noun.words, placeOf(noun.tokens))
  if (count !== undefined) table.rows ??= count
  return { table, words: noun.words, count, next: noun.next }
}

/** Reads "1 to 5 books" as rows of books for each row of the table, then what follows of the books. */
export function readChildren(sentence: Sentence, parent: TableReading | undefined, { at, verb }: { at: number; verb: Token | undefined }): number {
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
  const isLoose = isPhrase(range, 'range') && range.phrase.isVague && range.phrase.max === undefined && child.rows !== undefined && verb !== undefined && !isVerbLike(verb, false)
  const isShared = isLoose || isSharingVerb(verb, tokens[at - 1]) || isPairOf(sentence, parent, child)
  const said = isPhrase(range, 'range') ? range.phrase : undefined
  const rows = said ? { min: said.min, max: said.max } : { min: count, max: count }
  const isVague = said !== undefined && said.isVague && said.max === undefined
  const kind = isShared ? 'many' : 'child'
  const ends = isShared ? { from: parent, to: child } : { from: child, to: parent }
  scene.links.push({ kind, ...ends, rows: isVague && isShared ? undefined : rows, role: undefined, start: range.start, end: tokens[noun.next - 1].end })
  const afterNoun = owner?.next ?? noun.next
  tokens.slice(at, afterNoun).forEach((token) => scene.used.add(token))
  const next = isWord(tokens[afterNoun], 'each') && !isWord(tokens[afterNoun + 1], 'with', 'has', 'having') ? afterNoun + 1 : afterNoun
  named.push(child)
  const after = readPredicate(sentence, child, next)
  if (after > next) scene.current = child
  return after
}

/** "8 to 14 tracks per album": the album is the parent, whoever was spoken of. */
function readOwner({ tokens, scene }: Sentence, at: number): { table: TableReading; next: number } | undefined {
  const isFor = isWord(tokens[at], 'for', 'in', 'on', 'to', 'by', 'from', 'of') && isWord(tokens[at + 1], 'each', 'every')
  if (!isWord(tokens[at], 'per') && !isFor) return undefined
  const noun = readNoun(tokens, at + (isFor ? 2 : 1))
  if (noun === undefined || !isEntity(scene, noun.words)) return undefined
  return { table: mentionTable(scene, noun.words, placeOf(noun.tokens)), next: noun.next }
}

/** "an actor plays in many movies" after "a movie has several actors": both have many of the other. */
function isPairOf({ scene }: Sentence, parent: TableReading, child: TableReading): boolean {
  return scene.links.some((link) => (link.kind === 'child' && link.from === parent && link.to === child) || (link.kind === 'many' && [link.from, link.to].includes(parent) && [link.from, link.to].includes(child)))
}

interface Objects {
  readonly at: number
  /** "belongs to": whatever follows is an entity. */
  readonly isSure: boolean
  readonly isShared: boolean
}

/** "orders and products" after "belong to"; each becomes a foreign key of the table. */
function readObjects(sentence: Sentence, table: TableReading, { at: start, isSure, isShared }: Objects): number {
  const { tokens, scene } = sentence
  let at = start
  for (;;) {
    const range = tokens[at]
    const isMany = isPhrase(range, 'range') && range.phrase.unit === undefined && !(range.phrase.min === 1 && range.phrase.max === 1)
    const object = isMany ? at + 1 : at
    const target = readTarget(sentence, object) ?? (isSure ? readSureTarget(sentence, object) : undefined)
    if (target === undefined) return at
    const self = readAlso(sentence, table, target.next)
    const kind = isMany || isShared ? 'many' : 'belongs'
    const rows = isMany && isPhrase(range, 'range') ? { min: range.phrase.min, max: range.phrase.max } : undefined
    const isOwn = target.table === table || self !== undefined
    scene.links.push({ ...linkOf({ kind: isOwn ? 'belongs' : kind, from: table, to: isOwn ? table : target.table }, tokens.slice(at, target.next)), rows, role: isOwn && target.table !== table ? target.words : undefined })
    if (!isOwn) target.table.isCertain = true
    tokens.slice(at, self ?? target.next).forEach((token) => scene.used.add(token))
    at = self ?? target.next
    let next = at
    while (isSymbol(tokens[next], ',', '&') || isWord(tokens[next], 'and', 'to', 'with', 'at', 'for', 'in', 'by', 'from', 'a', 'an', 'one', 'the', 'as', 'well') || (tokens[next]?.kind === 'number' && tokens[next].text === 'one')) next++
    if (next === at || startsStatement(tokens, next, scene) || (isSymbol(tokens[at], ',') && !isWord(tokens[at + 1], 'and', 'a', 'an', 'one') && !isSure)) return at
    if (readTarget(sentence, next) === undefined || readConnector(tokens, readTarget(sentence, next)?.next ?? 0)?.connector === 'belongs') return at
    at = next
  }
}

function readSureTarget({ tokens, scene }: Sentence, start: number): Target | undefined {
  const at = tokens[start]?.kind === 'number' ? start + 1 : start
  const noun = readNoun(tokens, at)
  return noun && { table: mentionTable(scene, noun.words, placeOf(noun.tokens)), words: noun.words, count: undefined, next: noun.next }
}

/** "a manager who is also an employee", "another employee": the index after it, where it means the table itself. */
function readAlso({ tokens, scene }: Sentence, table: TableReading, at: number): number | undefined {
  if (!isWord(tokens[at], 'who', 'that', 'which') || !isWord(tokens[at + 1], 'is', 'are')) return undefined
  const start = isWord(tokens[at + 2], 'also', 'themselves', 'another', 'itself', 'in') ? at + 3 : at + 2
  const noun = readNoun(tokens, start)
  return noun && mentionTable(scene, noun.words, placeOf(noun.tokens)) === table ? noun.next : undefined
}

/** "reports to a manager who is also an employee" */
function readSelf(sentence: Sentence, table: TableReading, start: number): number {
  const { tokens, scene } = sentence
  const noun = readNoun(tokens, start)
  if (noun === undefined) return start
  const end = readAlso(sentence, table, noun.next) ?? noun.next
  const named = scene.tables.find((other) => other.key === noun.words.join(' ') && other !== table && findEntity(noun.words) !== undefined && isIntroduced(scene, noun.words))
  const role = named || sameWords(noun.words, table.words) || isWord(tokens[start], 'another', 'other') ? undefined : noun.words
  scene.links.push({ ...linkOf({ kind: 'belongs', from: table, to: named ?? table }, tokens.slice(start, end)), role })
  tokens.slice(start, end).forEach((token) => scene.used.add(token))
  return end
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return one.join(' ') === other.join(' ')
}

function linkOf(ends: Pick<LinkReading, 'kind' | 'from' | 'to'>, tokens: readonly Token[]): LinkReading {
  const { start, end } = placeOf(tokens)
  return { ...ends, rows: undefined, role: undefined, start, end }
}
