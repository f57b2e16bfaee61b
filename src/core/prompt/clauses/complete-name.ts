import type { FieldReading } from '../fields/field-reading.ts'
import type { Item } from '../fields/item.ts'
import { readField } from '../fields/read-field.ts'
import { isWord, placeOf } from '../read/token.ts'

/** Words that share a noun: "start and end date". */
const PARTNERS: readonly (readonly string[])[] = [
  'first middle last given family maiden',
  'start begin end stop finish',
  'min minimum max maximum average avg mean',
  'billing shipping mailing delivery home work postal',
  'opening closing open close',
  'home away',
  'pickup dropoff drop-off return',
  'departure arrival',
  'check-in check-out checkin checkout',
  'source destination origin target',
  'created updated modified deleted',
  'gross net',
  'systolic diastolic',
  'low high',
  'purchase sale buying selling buy sell trade cost list',
  'due issue payment invoice',
  'personal work business',
  'primary secondary',
  'entry exit',
  'birth death',
  'sender receiver recipient',
  'old new',
  'planned actual estimated scheduled',
  'scientific common',
  'manufacture manufacturing expiry expiration production',
  'issue expiry expiration',
  'order ship shipping delivery',
  'hire termination',
  'upload download',
  'landing takeoff',
  'mother father',
  'registration cancellation',
  'loan return borrow',
  'admission discharge',
  'login logout',
  'front back',
  'hourly daily weekly monthly yearly annual',
  'valid expires',
  'from to',
  'request response',
].map((group) => group.split(' '))

function arePartners(one: string, other: string): boolean {
  return PARTNERS.some((group) => group.includes(one) && group.includes(other) && one !== other)
}

/** "first and last name": the first entry lacks the noun of the second. */
export function isEllipsis(item: Item, next: Item | undefined): boolean {
  const words = item.filter((token) => isWord(token) && !isWord(token, 'a an the their'))
  const [word] = words
  if (
    words.length !== 1 ||
    words.length !== item.filter((token) => !isWord(token, 'a an the their')).length ||
    !isWord(word) ||
    word.isIdentifier
  )
    return false
  const rest = next?.filter((token) => isWord(token) && !isWord(token, 'a an the their')) ?? []
  return rest.length >= 2 && isWord(rest[0]) && arePartners(word.text, rest[0].text)
}

/** The field of an entry that lacks the noun which the next has. */
export function completeName(item: Item, next: Item | undefined): FieldReading[] | undefined {
  if (!isEllipsis(item, next) || next === undefined) return undefined
  const words = next.filter((token) => isWord(token) && !isWord(token, 'a an the their'))
  const stop = next.findIndex((token) => !isWord(token))
  const tail = words.slice(1, stop < 0 ? undefined : Math.max(2, stop))
  const own = item.filter((token) => isWord(token) && !isWord(token, 'a an the their'))
  return readField([...own, ...tail.filter((token) => !isWord(token, 'in from'))], () => undefined).map((field) => ({
    ...field,
    start: item[0].start,
    end: placeOf(next).end,
  }))
}
