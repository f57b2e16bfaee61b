import { BLANK_RULES } from './blank-rules.ts'
import { BOUND_RULES, PAIR_RULES } from './range-rules.ts'
import { SHARE_RULES } from './share-rules.ts'
import { FORM_RULES } from './form-rules.ts'
import type { PhraseRule } from './phrase-rule.ts'
import type { ChoicePhrase, Phrase } from './phrase.ts'
import { opensValue } from './set-value.ts'
import { matchRun, shapeOf } from './shape.ts'
import { isUnitWord } from './units.ts'
import { WINDOW_RULES } from './window-rules.ts'
import { isSymbol, isWord, placeOf, type Token } from '../read/token.ts'

/** Later stages build on phrases of earlier ones: "10%" is a share before "10% missing" is blanks. */
const STAGES: readonly Stage[] = [
  { rules: FORM_RULES, marksUnits: false },
  { rules: WINDOW_RULES, marksUnits: false },
  { rules: [...PAIR_RULES, ...SHARE_RULES, ...BOUND_RULES], marksUnits: true },
  { rules: [...FORM_RULES, ...BLANK_RULES], marksUnits: false },
]

interface Stage {
  readonly rules: readonly PhraseRule[]
  readonly marksUnits: boolean
}

/**
 * Replaces runs of words that say something about a field or a count (ranges, windows, shares, blanks, …) by one token
 * each, also inside brackets. Words that say nothing of this sort stay as they are.
 */
export function findPhrases(tokens: readonly Token[], nowMs: number): Token[] {
  const inner = tokens.map((token): Token => {
    if (token.kind !== 'group') return token
    return { ...token, items: wholeChoice(token.items) ?? findPhrases(token.items, nowMs) }
  })
  let result = findLetterRanges(findSlashChoices(findLongChoices(inner)))
  for (const stage of STAGES) result = applyRules(result, stage, nowMs)
  return result
}

function applyRules(tokens: readonly Token[], { rules, marksUnits }: Stage, nowMs: number): Token[] {
  const shape = shapeOf(tokens, marksUnits)
  const result: Token[] = []
  for (let i = 0; i < tokens.length;) {
    const found = findRule(i)
    if (found === undefined) result.push(tokens[i++])
    else {
      result.push(phraseToken(found.source, found.phrase))
      i += found.source.length
    }
  }
  return result

  function findRule(i: number): { phrase: Phrase; source: readonly Token[] } | undefined {
    for (const { run, make } of rules) {
      const count = matchRun(shape, i, run)
      if (count === 0) continue
      const source = tokens.slice(i, i + count)
      const phrase = make(source, nowMs)
      if (phrase !== undefined) return { phrase, source }
    }
    return undefined
  }
}

/** "filing status: single/married/head of household": what stands between a colon and the end of the entry. */
function findLongChoices(tokens: readonly Token[]): Token[] {
  const result: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    result.push(tokens[i])
    if (!isSymbol(tokens[i], ':', '=')) continue
    let end = i + 1
    while (end < tokens.length && !isEntryEnd(tokens[end])) end++
    // "users: status active/inactive": more words before the first slash hold a name.
    const isPlain = isSymbol(tokens[i + 2], '/', '|')
    const choice = isPlain ? wholeChoice(tokens.slice(i + 1, end)) : undefined
    if (choice === undefined || tokens.slice(i + 1, end).some((token) => isWord(token, VALUE_ENDS))) continue
    result.push(...choice)
    i = end - 1
  }
  return result
}

const VALUE_TAILS =
  'unique optional nullable required mandatory only flag split each randomly distributed currency status type code field text etc min mins minutes hours days percent'

const VALUE_ENDS = 'with where unique optional nullable default not'

function isEntryEnd(token: Token): boolean {
  return isSymbol(token, ',', ';', '.') || token.kind === 'break'
}

/** "(in progress / done / on hold)": brackets with nothing but values between slashes, which may have spaces. */
function wholeChoice(items: readonly Token[]): Token[] | undefined {
  const isSlash = (token: Token) => isSymbol(token, '/', '|')
  if (
    !items.some(isSlash) ||
    items.some((token) => isSymbol(token, ',', ';', ':') || token.kind === 'break' || token.kind === 'group')
  )
    return undefined
  const parts: Token[][] = [[]]
  for (const token of items) {
    if (isSlash(token)) parts.push([])
    else parts[parts.length - 1].push(token)
  }
  const isValue = (part: readonly Token[]) =>
    part.length > 0 && part.length <= 4 && part.every((token) => token.kind === 'word' || token.kind === 'quoted')
  if (!parts.every(isValue) || isRateOrYesNo(parts)) return undefined
  return [
    phraseToken(items, { kind: 'choice', values: parts.map((part) => ({ value: literalOf(part), share: undefined })) }),
  ]
}

/** "EUR/USD/GBP", "S/M/L", "1/2/3": values joined by slashes. */
function findSlashChoices(tokens: readonly Token[]): Token[] {
  const result: Token[] = []
  for (let i = 0; i < tokens.length;) {
    let end = slashRunEnd(tokens, i)
    const source = tokens.slice(i, end)
    const parts = splitAtSlashes(source)
    const lead = result.at(-1)
    if (parts.length > 1 && lead && isWord(tokens[i - 2]) && lead === tokens[i - 1] && opensValue(lead, tokens[i])) {
      // "status on time/delayed": the small word is part of the first value.
      result.pop()
      source.unshift(lead)
      parts[0].unshift(lead)
    }
    const last = parts.at(-1)
    const tail = tokens[end]
    const endsEntry = tokens[end + 1] === undefined || isEntryEnd(tokens[end + 1])
    if (parts.length > 2 && last && isWord(tail) && !tail.isIdentifier && endsEntry && !isWord(tail, VALUE_TAILS)) {
      last.push(tail)
      source.push(tail)
      end++
    }
    const isChoice = parts.length >= (parts[0]?.[0].kind === 'number' ? 3 : 2) && !isRateOrYesNo(parts)
    if (isChoice) {
      const phrase: ChoicePhrase = {
        kind: 'choice',
        values: parts.map((part) => ({
          value: part.length > 1 ? literalOf(part) : valueOf(part[0]),
          share: undefined,
        })),
      }
      result.push(phraseToken(source, phrase))
      i = end
    } else {
      result.push(...source)
      i = end
    }
  }
  return result
}

function splitAtSlashes(source: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of source) {
    if (isSymbol(token, '/', '|')) parts.push([])
    else parts[parts.length - 1].push(token)
  }
  return parts.filter((part) => part.length > 0)
}

function slashRunEnd(tokens: readonly Token[], start: number): number {
  let end = start + 1
  const isPlain = (token: Token | undefined) =>
    token?.kind === 'word' || token?.kind === 'quoted' || (token?.kind === 'number' && token.unit === undefined)
  if (!isPlain(tokens[start])) return end
  while (isSymbol(tokens[end], '/', '|') && isPlain(tokens[end + 1]) && isTight(tokens, end))
    end += opensValue(tokens[end + 1], tokens[end + 2]) ? 3 : 2
  return end
}

/** "A to G", "A-F" */
function findLetterRanges(tokens: readonly Token[]): Token[] {
  const result: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const [first, joint, last] = tokens.slice(i, i + 3)
    const isRange =
      isWord(first) &&
      /^[A-Z]$/.test(first.original) &&
      (isWord(joint, 'to through') || isSymbol(joint, '-')) &&
      isWord(last) &&
      /^[A-Z]$/.test(last.original) &&
      last.original > first.original
    const joined = isWord(first) ? /^([A-Z])-([A-Z])$/.exec(first.original) : null
    if (isRange || (joined && joined[2] > joined[1])) {
      const source = isRange ? [first, joint, last] : [first]
      const [from, to] =
        joined && !isRange
          ? [joined[1], joined[2]]
          : [first.kind === 'word' ? first.original : 'A', last?.kind === 'word' ? last.original : 'A']
      const letters = Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, n) =>
        String.fromCharCode(from.charCodeAt(0) + n),
      )
      result.push(
        phraseToken(source, { kind: 'choice', values: letters.map((value) => ({ value, share: undefined })) }),
      )
      i += source.length - 1
    } else result.push(tokens[i])
  }
  return result
}

/** Spaces on both sides of a slash part longer things: "approved 45 / declined 35". */
function isTight(tokens: readonly Token[], slash: number): boolean {
  return tokens[slash].isGlued || tokens[slash + 1].isGlued
}

const YES_NO = new Set(['yes', 'no', 'true', 'false', 'y', 'n', 't', 'f', 'and', 'or', 'w', 'o', 'a', 'on', 'off'])

function isRateOrYesNo(parts: readonly (readonly Token[])[]): boolean {
  if (parts.every((part) => part.length === 1 && isWord(part[0]) && YES_NO.has(part[0].text))) return true
  const [first, second] = parts
  if (parts.every(([token]) => isWord(token) && /^[A-Z]{3}$/.test(token.original))) return false
  const isShares =
    parts.every(([token]) => token.kind === 'number') &&
    parts.reduce((sum, [token]) => sum + (token.kind === 'number' ? token.value : 0), 0) === 100
  return (
    isShares ||
    (parts.length === 2 &&
      isWord(first[0]) &&
      isUnitWord(first[0].text) &&
      isWord(second[0]) &&
      isUnitWord(second[0].text))
  )
}

/** The value that some words stand for, spelled as the user spelled it. */
export function literalOf(tokens: readonly Token[]): string {
  return tokens
    .map((token, i) => (i > 0 && !token.isGlued ? ' ' : '') + originalOf(token))
    .join('')
    .trim()
}

function valueOf(token: Token): string | number {
  return token.kind === 'number' ? token.value : originalOf(token)
}

function originalOf(token: Token): string {
  return token.kind === 'word' ? token.original : token.text
}

function phraseToken(source: readonly Token[], phrase: Phrase): Token {
  return { ...placeOf(source), kind: 'phrase', text: source.map((token) => token.text).join(' '), phrase, source }
}
