import type { Scalar } from '../../../shared/model/generator.ts'
import type { ChoiceValue } from '../phrases/phrase.ts'
import type { Case, Resolved } from './case.ts'

/** A choice among the values that were named, with their shares; what shares leave over goes to the others. */
export function choiceGenerator({ said, meaning }: Case): Resolved {
  const named = withoutRepeats(said.choices)
  const values = completeValues(named, meaning)
  if (said.isBoolean && values.length === 1)
    return { type: 'boolean', generator: { kind: 'boolean', p: values[0].share ?? 0.5 } }
  const shared = shareOut(withSplit(values, said.split), said.share)
  const areNumbers = shared.every(({ value }) => typeof value === 'number')
  const type = areNumbers ? (shared.every(({ value }) => Number.isInteger(value)) ? 'integer' : 'number') : 'string'
  const hasShares = shared.some(({ share }) => share !== undefined)
  const scalar = (value: string | number): Scalar => (areNumbers ? value : String(value))
  return {
    type,
    generator: {
      kind: 'choice',
      values: shared.map(({ value, share }) =>
        hasShares ? { value: scalar(value), weight: roundWeight((share ?? 0) * 100) } : scalar(value),
      ),
    },
  }
}

function withoutRepeats(values: readonly ChoiceValue[]): ChoiceValue[] {
  const seen = new Map<string, ChoiceValue>()
  for (const value of values) {
    const key = String(value.value).toLowerCase()
    const before = seen.get(key)
    if (before === undefined || (before.share === undefined && value.share !== undefined))
      seen.set(key, before ? { ...before, share: value.share } : value)
  }
  return [...seen.values()]
}

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['active', 'inactive'],
  ['paid', 'unpaid'],
  ['open', 'closed'],
  ['male', 'female'],
  ['public', 'private'],
  ['online', 'offline'],
  ['enabled', 'disabled'],
  ['verified', 'unverified'],
  ['success', 'failure'],
  ['successful', 'failed'],
  ['completed', 'pending'],
  ['approved', 'rejected'],
  ['passed', 'failed'],
  ['pass', 'fail'],
  ['married', 'single'],
  ['available', 'unavailable'],
  ['new', 'used'],
  ['credit', 'debit'],
  ['positive', 'negative'],
  ['yes', 'no'],
  ['full-time', 'part-time'],
  ['on time', 'late'],
  ['indoor', 'outdoor'],
  ['inbound', 'outbound'],
  ['domestic', 'international'],
  ['published', 'draft'],
  ['read', 'unread'],
  ['valid', 'invalid'],
  ['resolved', 'unresolved'],
  ['delivered', 'pending'],
  ['subscribed', 'unsubscribed'],
  ['sold', 'unsold'],
  ['occupied', 'vacant'],
  ['in stock', 'out of stock'],
  ['buy', 'sell'],
]

/** "80% active" alone leaves the rest to the opposite, or to the other values that such a field usually has. */
function completeValues(named: readonly ChoiceValue[], meaning: Case['meaning']): ChoiceValue[] {
  const total = named.reduce((sum, { share }) => sum + (share ?? 0), 0)
  const isPartial = named.every(({ share }) => share !== undefined) && total < 0.995
  if (!isPartial) return [...named]
  const has = (value: string) => named.some((one) => String(one.value).toLowerCase() === value.toLowerCase())
  const usual =
    meaning.recipe.kind === 'choice'
      ? meaning.recipe.values.map((value) => (typeof value === 'object' ? String(value.value) : String(value)))
      : []
  const others = usual.some(has) ? usual.filter((value) => !has(value)) : []
  const opposite = named.length === 1 ? oppositeOf(String(named[0].value)) : undefined
  const rest = opposite !== undefined ? [opposite] : others.length > 0 ? others : ['other']
  return [...named, ...rest.map((value) => ({ value, share: undefined }))]
}

function oppositeOf(value: string): string | undefined {
  const folded = value.toLowerCase()
  for (const [one, other] of OPPOSITES) {
    if (folded === one) return other
    if (folded === other) return one
  }
  return undefined
}

/** "free, pro — 60/40" */
function withSplit(values: readonly ChoiceValue[], split: readonly number[] | undefined): readonly ChoiceValue[] {
  return split?.length === values.length ? values.map(({ value }, i) => ({ value, share: split[i] })) : values
}

/** Gives values without a share equal parts of what is left. A share that names no value is that of the first. */
function shareOut(values: readonly ChoiceValue[], loose: number | undefined): readonly ChoiceValue[] {
  const given =
    loose !== undefined && values.every(({ share }) => share === undefined)
      ? values.map((value, i) => (i === 0 ? { ...value, share: loose } : value))
      : values
  const open = given.filter(({ share }) => share === undefined).length
  if (open === given.length || open === 0) return given
  const left = Math.max(0, 1 - given.reduce((sum, { share }) => sum + (share ?? 0), 0))
  return given.map((value) => ({ ...value, share: value.share ?? left / open }))
}

function roundWeight(weight: number): number {
  return Math.round(weight * 1000) / 1000
}
