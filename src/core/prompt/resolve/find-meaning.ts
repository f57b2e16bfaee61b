import {
  code,
  day,
  entry,
  faker,
  flag,
  moment,
  money,
  real,
  text,
  whole,
  type FieldEntry,
} from '../lexicon/field-entry.ts'
import type { EntityEntry, NameKind } from '../lexicon/entity-entry.ts'
import { findEntityByHead, findField, findFieldByHead } from '../lexicon/find-entry.ts'
import { HEADS } from '../lexicon/heads.ts'
import { NAMES } from '../lexicon/names.ts'
import { isUnitWord } from '../phrases/units.ts'
import { isPlural } from '../words/inflect.ts'
import { lexiconWords } from '../words/spelling.ts'

/**
 * What a field means, from its words: the whole phrase, then its longest known ending, then the sort of word it ends
 * with. Words that mean nothing to anybody give short texts.
 *
 * @param owner - The entity whose field it is, for "name", "title" and "type".
 */
export function findMeaning(named: readonly string[], owner: EntityEntry | undefined): FieldEntry {
  const isNumber = named.length > 1 && ['no', 'nr'].includes(named[named.length - 1])
  const words = isNumber ? [...named.slice(0, -1), 'number'] : named
  const measured = findYear(words) ?? findMeasured(words, owner)
  if (measured) return measured
  const normal = lexiconWords(words)
  return (
    findPerson(words) ??
    findOf(normal, owner) ??
    findName(normal, owner) ??
    findField(words) ??
    findShare(normal) ??
    findBoolean(normal) ??
    findCount(normal) ??
    findFieldByHead(words)?.entry ??
    findTail(normal) ??
    text(words.join(' '), 'words', [1, 3])
  )
}

/** "employee" is a person; "employees" are counted. */
function findPerson(words: readonly string[]): FieldEntry | undefined {
  const isOne = words.length === 1 && !isPlural(words[0])
  return isOne && findField(words)?.type === 'integer' && findEntityByHead(words)?.nameKind === 'person'
    ? NAMES.person
    : undefined
}

/** "name" is of the owner; "guest name" of a guest; "supplier" is a company's name. */
function findName(words: readonly string[], owner: EntityEntry | undefined): FieldEntry | undefined {
  const last = words[words.length - 1]
  if (words.length === 1 && last === 'name') return NAMES[owner?.nameKind ?? 'label']
  if (words.length === 1 && last === 'title')
    return owner?.nameKind === 'person' ? NAMES.job : NAMES[titleKind(owner?.nameKind)]
  if (findField(words) !== undefined) return undefined
  if (last === 'name' || last === 'title') {
    const of = findEntityByHead(words.slice(0, -1))
    return of && NAMES[last === 'title' && of.nameKind === 'person' ? 'title' : of.nameKind]
  }
  const alone = findEntityByHead(words)
  const isWhole = alone !== undefined && alone.nameKind !== 'code' && alone.nameKind !== 'label'
  return isWhole && (alone.nameKind === 'person' || findFieldByHead(words) === undefined)
    ? NAMES[alone.nameKind]
    : undefined
}

function titleKind(kind: NameKind | undefined): NameKind {
  return kind === undefined || ['code', 'label', 'place', 'company'].includes(kind) ? 'title' : kind
}

const STARTS = new Set([
  'is',
  'has',
  'can',
  'was',
  'had',
  'should',
  'allow',
  'accept',
  'need',
  'requires',
  'enable',
  'does',
  'contain',
  'include',
])

function findBoolean(words: readonly string[]): FieldEntry | undefined {
  return STARTS.has(words[0]) && words.length > 1 ? flag(words.join(' '), 0.5) : undefined
}

/** "debut year", "year of issue": a year is a number, whatever happened in it. */
function findYear(words: readonly string[]): FieldEntry | undefined {
  if (findField(words) !== undefined) return undefined
  const isYear = words.length > 1 && (words[words.length - 1] === 'year' || words[0] === 'year')
  return isYear ? whole(words.join(' '), [1990, 2025]) : undefined
}

/** "length cm" is a length; "finish time minutes" is no time of day, and "amount cents" has no fractions. */
function findMeasured(words: readonly string[], owner: EntityEntry | undefined): FieldEntry | undefined {
  const last = words[words.length - 1]
  if (words.length < 2 || findField(words) !== undefined) return undefined
  if (/^(cents|pence)$/.test(last)) return whole(last, [100, 100_000])
  if (!isUnitWord(last)) return /^(minutes|hours|days|weeks)$/.test(words[0]) ? whole(words[0], [0, 120]) : undefined
  const meaning = findMeaning(words.slice(0, -1), owner)
  const isSpan = /^(seconds|secs|minutes|mins|hours|days|weeks|months|years|ms)$/.test(last)
  return isSpan && meaning.recipe.kind !== 'number' ? whole(last, [1, 120]) : meaning
}

/** "country of issue" is a country: the head stands before "of". */
function findOf(words: readonly string[], owner: EntityEntry | undefined): FieldEntry | undefined {
  const of = words.indexOf('of')
  if (of < 1 || findField(words) !== undefined) return undefined
  const head = words.slice(0, of)
  if (head.length === 1 && head[0] === 'name') return findName([...words.slice(of + 1), 'name'], owner)
  return (
    findCount(words) ??
    findShare(words) ??
    findField(head) ??
    findFieldByHead(head)?.entry ??
    HEADS.get(head[head.length - 1])
  )
}

/** "contamination share", "share of rework": a part of a whole, where a share alone is a paper. */
function findShare(words: readonly string[]): FieldEntry | undefined {
  const isPart =
    words.length > 1 && (words[words.length - 1] === 'share' || (words[0] === 'share' && words[1] === 'of'))
  return isPart ? real(words.join(' '), [0, 100, 1]) : undefined
}

/** "number of pages", "page count", "total visits", "pages read" */
function findCount(words: readonly string[]): FieldEntry | undefined {
  const isCount =
    (['number', 'count', 'quantity', 'amount', 'no', 'num', 'total'].includes(words[0]) &&
      words[1] === 'of' &&
      words.length > 2) ||
    (words[words.length - 1] === 'count' && words.length > 1) ||
    (['num', 'nr', 'total', 'max', 'min'].includes(words[0]) &&
      words.length > 1 &&
      findFieldByHead(words) === undefined)
  if (!isCount) return undefined
  const counted = findField(
    words.filter((word) => !['number', 'count', 'of', 'num', 'no', 'total', 'quantity', 'amount'].includes(word)),
  )
  return counted?.type === 'integer' ? counted : whole(words.join(' '), [0, 100])
}

/** By the sort of word at the end: "departed at" is a time, "is …" a boolean, "… ratio" a number. */
function findTail(words: readonly string[]): FieldEntry | undefined {
  const last = words[words.length - 1]
  if (last === undefined) return undefined
  if (words.length > 1 && last === 'at') return moment(last, -365, 0)
  if (words.length > 1 && (last === 'on' || last === 'since' || last === 'until' || last === 'by'))
    return day(last, last === 'until' || last === 'by' ? 0 : -365, last === 'until' || last === 'by' ? 365 : 0)
  if (last === 'id') return code(last, `${initialsOf(words.slice(0, -1))}-\\d{4}`)
  const head = HEADS.get(last)
  if (head) return head
  if (words[0] === 'date' || words[0] === 'day') return day(last, -365, 0)
  if (words[0] === 'time' || words[0] === 'timestamp') return moment(last, -365, 0)
  if (/(ed|able|ible)$/.test(last) && words.length <= 2 && last.length > 4) return flag(last, 0.5)
  if (/(percent|percentage|pct|ratio)$/.test(last)) return real(last, [0, 100, 1])
  if (/(cost|price|fee|amount)$/.test(last)) return money(last, 1, 1000)
  if (/(name)$/.test(last)) return faker(last, 'person.fullName')
  if (/(json|metadata|payload)$/.test(last)) return entry(last, 'json', { kind: 'constant', value: {} })
  return undefined
}

/** Capitals for the codes of a thing: "weather station" gives `WS`, "sensor" `SEN`. */
export function initialsOf(words: readonly string[]): string {
  const letters = words.length > 1 ? words.map((word) => word[0]).join('') : (words[0] ?? 'id').slice(0, 3)
  return letters.toUpperCase().replace(/[^A-Z]/g, '') || 'ID'
}
