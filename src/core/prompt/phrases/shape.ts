import type { NumberToken, Token } from '../read/token.ts'
import { startsUnit } from './units.ts'

/**
 * Tokens written as one line of text, a word or sign for each, so that a regular expression can match runs of them:
 * words stand for themselves, `#` is a number, `Y` one that can be a year, `%` a share, `@` a date, `&` a time of day,
 * `"` a literal, `()` brackets, `¶` a line's end and `<range>` a phrase.
 */
interface Shape {
  readonly line: string
  /** Where each token begins in the line; one more entry for the end. */
  readonly offsets: readonly number[]
}

/** @param marksUnits - Units after a number are written `u:kg`, so that patterns needn't list them. */
export function shapeOf(tokens: readonly Token[], marksUnits: boolean): Shape {
  const offsets: number[] = []
  let line = ''
  let isAfterNumber = false
  tokens.forEach((token, i) => {
    offsets.push(line.length)
    const isUnit = marksUnits && isAfterNumber && token.kind === 'word' && startsUnit(token.text, tokens[i + 1]?.text)
    line += isUnit ? `u:${token.text} ` : `${signOf(token)} `
    // "square metres": the second word is of the unit as well.
    isAfterNumber = token.kind === 'number' || (isUnit && tokens[i - 1].kind === 'number')
  })
  return { line, offsets: [...offsets, line.length] }
}

/**
 * How many tokens from `index` on a pattern covers; 0 where it doesn't match.
 *
 * @param pattern - Made by `runOf`.
 */
export function matchRun(shape: Shape, index: number, pattern: RegExp): number {
  pattern.lastIndex = shape.offsets[index]
  const match = pattern.exec(shape.line)
  if (match === null || match[0] === '') return 0
  const end = shape.offsets[index] + match[0].length
  let count = 0
  while (shape.offsets[index + count] < end) count++
  return count
}

/** A pattern for a run of whole tokens. */
export function runOf(source: string): RegExp {
  return new RegExp(`(?:${source})(?= )`, 'y')
}

/** The numbers in a run, in order. */
export function numbersIn(tokens: readonly Token[]): readonly NumberToken[] {
  return tokens.filter((token) => token.kind === 'number')
}

function signOf(token: Token): string {
  switch (token.kind) {
    case 'word':
      return token.text
    case 'number':
      return token.unit === '%' ? '%' : token.isYear ? 'Y' : '#'
    case 'date':
      return '@'
    case 'time':
      return '&'
    case 'quoted':
      return '"'
    case 'group':
      return '()'
    case 'break':
      return '\u00B6'
    case 'phrase':
      return `<${token.phrase.kind}>`
    case 'symbol':
      // A sign of the text that this line uses for something else must not be taken for it.
      return /^[#%@&"\u00B6]$/.test(token.text) ? `\\${token.text}` : token.text
  }
}
