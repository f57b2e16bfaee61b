import { isWord, type Token } from '../read/token.ts'

/** What small words begin values of two words with: "on time", "in progress", "not started". */
const FOLLOWERS: Readonly<Record<string, string>> = {
  on: 'time hold leave duty sale loan track order call air schedule trial',
  in: 'progress transit review stock use service process development production treatment flight person store',
  at: 'risk large home work sea rest',
  under: 'review repair maintenance construction way offer',
  off: 'duty sale track peak',
  no: 'show shows answer reply',
  not: 'started applicable paid ready available found',
}

/** Whether a small word is the first of a value ("in transit"), rather than one that leads to a value ("in Berlin"). */
export function opensValue(token: Token | undefined, next: Token | undefined): boolean {
  if (!isWord(token) || !isWord(next) || !Object.hasOwn(FOLLOWERS, token.text)) return false
  return isWord(next, FOLLOWERS[token.text])
}
