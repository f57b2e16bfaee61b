import { isShareStatement } from './boundaries.ts'
import { findNamed, findNear } from './find-named.ts'
import { readNoun } from './noun-phrase.ts'
import { addField, findTable, type TableReading } from './scene.ts'
import type { Sentence } from './sentence.ts'
import type { FieldReading } from '../fields/field-reading.ts'
import { mergeSaid } from '../fields/said.ts'
import { findFieldByHead } from '../lexicon/find-entry.ts'
import { literalOf } from '../phrases/find-phrases.ts'
import type { ChoiceValue } from '../phrases/phrase.ts'
import { isPhrase, isSymbol, isWord, placeOf, type Token, type WordToken } from '../read/token.ts'

/** "80% of the customers are active", "one in five have no phone", "half are premium" */
export function readShare(sentence: Sentence, at: number): number | undefined {
  const { tokens, scene } = sentence
  const start = isWord(tokens[at], 'the about around roughly') ? at + 1 : at
  const share = tokens[start]
  if (!isPhrase(share, 'share') || !isShareStatement(tokens, start)) return undefined
  const verb = tokens.findIndex((token, i) => i > start && isWord(token, VERBS) && token.text !== 'of')
  const owner = readNoun(tokens, isWord(tokens[start + 1], 'of') ? start + 2 : start + 1)
  const about = owner && owner.next <= verb ? findTable(scene, owner.words) : undefined
  const table = about ?? sentence.subject ?? scene.current
  if (table === undefined) return undefined
  const end = clauseEnd(tokens, verb)
  const body = tokens.slice(verb, end)
  const field = owner && about === undefined ? findNamed(scene, table, owner.words) : undefined
  if (!applyShare({ table, share: share.phrase.share, body, field })) return undefined
  tokens.slice(at, end).forEach((token) => scene.used.add(token))
  return end
}

const VERBS = 'is are was were be has have should must will do lack lacks with without been of being can'

function clauseEnd(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex(
    (token, i) =>
      i > from &&
      (isSymbol(token, ',', ';') ||
        token.kind === 'break' ||
        (isWord(token, 'and') && isPhrase(tokens[i + 1], 'share'))),
  )
  return end < 0 ? tokens.length : end
}

interface ShareRemark {
  readonly table: TableReading
  readonly share: number
  /** From the verb on. */
  readonly body: readonly Token[]
  readonly field: FieldReading | undefined
}

/** Applies a share to what the rest of the sentence names: a field, a value of a field, or a new yes-or-no field. */
function applyShare(remark: ShareRemark): boolean {
  const words = remark.body.filter(
    (token): token is WordToken =>
      isWord(token) &&
      !isWord(token, VERBS) &&
      !isWord(token, 'a an the not no any their them set to marked as value status'),
  )
  if (remark.field) return applyToField(remark.field, remark, words)
  const parts = words.flatMap((word) => word.parts)
  if (parts.length === 0) return false
  const said = { ...remark, words, parts, isNot: remark.body.some((token) => isWord(token, NEGATIONS)) }
  return applyToNamed(said) || applyToValue(said) || addNamed(said)
}

const NEGATIONS = "no not without lack lacks don't never aren't haven't"

/** "5% of emails are missing", "60% of plans are free" */
function applyToField(field: FieldReading, { share, body }: ShareRemark, words: readonly Token[]): boolean {
  const isBlank = body.some((token) => isPhrase(token, 'nulls'))
  if (isBlank) field.said.nulls = share
  else if (words.length > 0) field.said = mergeSaid(field.said, { choices: [{ value: literalOf(words), share }] })
  return isBlank || words.length > 0
}

interface ShareSaying extends ShareRemark {
  readonly words: readonly Token[]
  readonly parts: readonly string[]
  readonly isNot: boolean
}

/** "20% have no phone", "90% have a picture", "a third are premium": of a field that was named. */
function applyToNamed({ table, share, body, parts, isNot }: ShareSaying): boolean {
  const named = findNear(table, parts)
  if (named === undefined || holderOf(table, parts)) return false
  const isYesNo = findFieldByHead(named.words)?.entry.type === 'boolean' || named.said.isBoolean === true
  if (isNot || body.some((token) => isPhrase(token, 'nulls'))) named.said.nulls = share
  else if (!isYesNo && body.some((token) => isWord(token, 'have has with'))) named.said.nulls = complement(share)
  else named.said = mergeSaid(named.said, { choices: [], share, isBoolean: true })
  return true
}

/** "80% are active": a value that was listed, or one of the table's status. */
function applyToValue({ table, share, parts, words, isNot }: ShareSaying): boolean {
  const holder = holderOf(table, parts)
  if (holder) {
    const choices = holder.said.choices.map((choice) => (isValue(choice, parts) ? { ...choice, share } : choice))
    holder.said = { ...holder.said, choices }
    return true
  }
  const status = table.fields.find((field) => ['status', 'state'].includes(field.words[field.words.length - 1]))
  const isState = findFieldByHead(parts)?.entry.type !== 'boolean' || usualValues(status).includes(parts.join(' '))
  if (status === undefined || isNot || words.length > 2 || !isState) return false
  status.said = mergeSaid(status.said, { choices: [{ value: literalOf(words), share }] })
  return true
}

/** What the lexicon would let a field be. */
function usualValues(field: FieldReading | undefined): readonly string[] {
  const recipe = field && findFieldByHead(field.words)?.entry.recipe
  return recipe?.kind === 'choice' ? recipe.values.map((one) => String(typeof one === 'object' ? one.value : one)) : []
}

/** "a third of them are rented": a field of its own. */
function addNamed({ table, share, body, parts, isNot }: ShareSaying): boolean {
  const { start, end } = placeOf(body)
  if (isNot && findFieldByHead(parts) !== undefined) {
    addField(table, { words: parts, said: { choices: [], nulls: share }, start, end })
    return true
  }
  if (parts.length > 3) return false
  const words = ['is', ...parts.filter((part) => part !== 'is')]
  addField(table, {
    words,
    said: { choices: [], isBoolean: true, share: isNot ? complement(share) : share },
    start,
    end,
  })
  return true
}

/** The field that has the words among its choices. */
function holderOf(table: TableReading, parts: readonly string[]): FieldReading | undefined {
  return table.fields.find((field) => field.said.choices.some((choice) => isValue(choice, parts)))
}

function isValue({ value }: ChoiceValue, parts: readonly string[]): boolean {
  return String(value).toLowerCase() === parts.join(' ')
}

function complement(share: number): number {
  return Number((1 - share).toFixed(6))
}
