import { isWord, placeOf, type NumberToken, type Token } from './token.ts'

const SMALL: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

const LARGE: Readonly<Record<string, number>> = {
  dozen: 12,
  dozens: 12,
  score: 20,
  hundred: 100,
  hundreds: 100,
  thousand: 1e3,
  thousands: 1e3,
  thousend: 1e3,
  grand: 1e3,
  k: 1e3,
  lakh: 1e5,
  million: 1e6,
  millions: 1e6,
  mio: 1e6,
  mil: 1e6,
  crore: 1e7,
  billion: 1e9,
  billions: 1e9,
  bn: 1e9,
}

/** Reads numbers in words and the words after figures: `two thousand`, `half a million`, `a dozen`, `1.5 million`, `5 percent`. */
export function joinNumbers(tokens: readonly Token[]): Token[] {
  const result: Token[] = []
  for (let i = 0; i < tokens.length;) {
    const read = readHalf(tokens, i) ?? readSpelled(tokens, i)
    const token = read?.token ?? tokens[i]
    i = read?.next ?? i + 1
    const isPercent =
      isWord(tokens[i], 'percent pct procent') || (isWord(tokens[i], 'per') && isWord(tokens[i + 1], 'cent'))
    if (token.kind === 'number' && isPercent) {
      const next = i + (isWord(tokens[i], 'per') ? 2 : 1)
      result.push({ ...token, unit: '%', isYear: false, end: tokens[next - 1].end })
      i = next
    } else result.push(token)
  }
  return result
}

interface Read {
  readonly token: Token
  readonly next: number
}

/** "half a million", "a quarter million", "quarter of a million" */
function readHalf(tokens: readonly Token[], start: number): Read | undefined {
  let i = start
  if (isWord(tokens[i], 'a')) i++
  const share = isWord(tokens[i], 'half') ? 0.5 : isWord(tokens[i], 'quarter') ? 0.25 : undefined
  if (share === undefined) return undefined
  i++
  if (isWord(tokens[i], 'of')) i++
  if (isWord(tokens[i], 'a')) i++
  const large = largeOf(tokens[i])
  if (large === undefined || large < 12) return undefined
  return { token: spelled(tokens.slice(start, i + 1), share * large), next: i + 1 }
}

/** "two thousand five hundred", "a dozen", "twenty-five", "1.5 million", "a couple of hundred" */
function readSpelled(tokens: readonly Token[], start: number): Read | undefined {
  const opening = openNumber(tokens, start)
  if (opening === undefined) return undefined
  let { i } = opening
  let total = 0
  let current = opening.value
  for (; i < tokens.length; i++) {
    const token = tokens[i]
    const large = largeOf(token)
    const isAnd =
      isWord(token, 'and') &&
      total + current >= 100 &&
      smallOf(tokens[i + 1]) !== undefined &&
      isHundredBefore(tokens, i)
    if (isAnd) continue
    if (large !== undefined && !(token.text === 'score')) {
      if (large === 100 || large === 12) current *= large
      else {
        total += current * large
        current = 0
      }
    } else if (smallOf(token) !== undefined && canAdd(tokens, i, current)) current += smallOf(token) ?? 0
    else break
  }
  const made = tokens.slice(start, i)
  if (made.length === 1 && tokens[start].kind === 'number') return undefined
  return { token: spelled(made, total + current), next: i }
}

function openNumber(tokens: readonly Token[], start: number): { value: number; i: number } | undefined {
  const token = tokens[start]
  if (token?.kind === 'number') {
    return largeOf(tokens[start + 1]) === undefined || token.unit === '%'
      ? undefined
      : { value: token.value, i: start + 1 }
  }
  if (
    isWord(token, 'a several') &&
    largeOf(tokens[start + 1]) !== undefined &&
    !isWord(tokens[start + 1], 'score k mil')
  ) {
    return { value: 1, i: start + 1 }
  }
  if (isWord(token, 'dozens hundreds thousands millions') && isWord(tokens[start + 1], 'of')) {
    return { value: 10, i: start }
  }
  const small = smallOf(token)
  if (small !== undefined) return { value: small, i: start + 1 }
  return isWord(token, 'hundred thousand million dozen') ? { value: 1, i: start } : undefined
}

/** "twenty five" and "hundred five" go on; "one two" are two numbers. */
function canAdd(tokens: readonly Token[], i: number, current: number): boolean {
  const small = smallOf(tokens[i]) ?? 0
  if (isWord(tokens[i - 1]) && largeOf(tokens[i - 1]) !== undefined) return true
  if (isWord(tokens[i - 1], 'and')) return true
  return current % 100 >= 20 && current % 10 === 0 && small > 0 && small < 10
}

function isHundredBefore(tokens: readonly Token[], i: number): boolean {
  return largeOf(tokens[i - 1]) !== undefined && tokens[i - 1].kind === 'word'
}

function largeOf(token: Token | undefined): number | undefined {
  return token?.kind === 'word' && Object.hasOwn(LARGE, token.text) ? LARGE[token.text] : undefined
}

function smallOf(token: Token | undefined): number | undefined {
  if (token?.kind !== 'word') return undefined
  if (Object.hasOwn(SMALL, token.text)) return SMALL[token.text]
  const [tens, ones] = token.text.split('-')
  const isPair = ones !== undefined && Object.hasOwn(SMALL, tens) && Object.hasOwn(SMALL, ones) && SMALL[tens] >= 20
  return isPair ? SMALL[tens] + SMALL[ones] : undefined
}

function spelled(tokens: readonly Token[], value: number): NumberToken {
  const first = tokens[0]
  return {
    ...placeOf(tokens),
    kind: 'number',
    text: tokens.map((token) => token.text).join(' '),
    value: Number(value.toPrecision(15)),
    unit: first.kind === 'number' ? first.unit : undefined,
    decimals: 0,
    hasPlus: false,
    isYear: false,
    isSpelled: true,
  }
}
