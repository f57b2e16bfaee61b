import { RegExpParser } from '@eslint-community/regexpp'
import type { AST } from '@eslint-community/regexpp'
import { problemsError } from '../../../../shared/errors/app-error.ts'
import type { CodeRanges } from './code-ranges.ts'
import { countCodes, joinRanges, subtractRanges } from './code-ranges.ts'
import type { PatternNode } from './pattern-node.ts'
import { measureNode } from './pattern-node.ts'

/**
 * Reads a regular expression in JavaScript's syntax.
 *
 * What has no end is cut: `*`, `+` and `{n,}` repeat at most 8 times more than they must. What could be any character is
 * printable ASCII: the dot, negated classes, \D, \W and \S; \s is a space. `^` and `$` may stand at the ends.
 *
 * @throws AppError SCHEMA_INVALID for what is no regular expression, UNSUPPORTED for what depends on context (lookaround,
 *   backreferences, word boundaries) or on the version of Unicode (\p), naming the place.
 */
export function parsePattern(source: string, at: string): PatternNode {
  const { alternatives } = parse(source, at)
  const node = choiceOf(alternatives.map((one) => readAlternative(one, { isFirst: true, isLast: true }, at)))
  const { longest } = measureNode(node)
  if (longest <= MOST_CHARACTERS) return node
  const message = `the pattern ${source} makes strings of up to ${longest} characters; ${MOST_CHARACTERS} is the most.`
  throw problemsError('UNSUPPORTED', [{ at, message, fix: 'Lower its repetitions.' }])
}

const MOST_CHARACTERS = 10_000
const UNBOUNDED_EXTRA = 8

function parse(source: string, at: string): AST.Pattern {
  const parser = new RegExpParser()
  try {
    return parser.parsePattern(source, 0, source.length, { unicode: true })
  } catch (error) {
    // Without the flag u, needless escapes such as \- are fine; but then there are no characters beyond U+FFFF, and
    // \u{…} and \p{…} silently mean something else.
    if (!/[\u{10000}-\u{10ffff}]|\\u\{|\\[pP]\{/u.test(source)) {
      try {
        return parser.parsePattern(source, 0, source.length, { unicode: false })
      } catch {
        // The first error says more.
      }
    }
    const reason = error instanceof Error ? error.message.replace(/^Invalid regular expression: /, '') : String(error)
    throw problemsError('SCHEMA_INVALID', [{ at, message: `the pattern is no regular expression: ${reason}.` }])
  }
}

/** Whether nothing that makes characters stands before, or after, in the whole pattern. */
interface Place {
  readonly isFirst: boolean
  readonly isLast: boolean
}

function readAlternative({ elements }: AST.Alternative, place: Place, at: string): PatternNode {
  const isEdge = (element: AST.Element) => element.type === 'Assertion' && element.kind !== 'word'
  const firstPart = elements.findIndex((element) => !isEdge(element))
  const lastPart = elements.findLastIndex((element) => !isEdge(element))
  const parts = elements.map((element, i) => {
    const isFirst = place.isFirst && (firstPart === -1 || i <= firstPart)
    const isLast = place.isLast && (lastPart === -1 || i >= lastPart)
    return readElement(element, { isFirst, isLast }, at)
  })
  return parts.length === 1 ? parts[0] : { kind: 'sequence', parts }
}

function readElement(element: AST.Element, place: Place, at: string): PatternNode {
  switch (element.type) {
    case 'Character':
      return characters([[element.value, element.value]], element, at)
    case 'CharacterSet':
      return characters(readSet(element, at), element, at)
    case 'CharacterClass':
      return characters(readClass(element, at), element, at)
    case 'Group':
      if (element.modifiers) throw unsupported('flags inside the pattern', element, at)
      return choiceOf(element.alternatives.map((one) => readAlternative(one, place, at)))
    case 'CapturingGroup':
      return choiceOf(element.alternatives.map((one) => readAlternative(one, place, at)))
    case 'Quantifier':
      return readQuantifier(element, place, at)
    case 'Assertion':
      return readAssertion(element, place, at)
    case 'Backreference':
      throw unsupported('a backreference', element, at)
    case 'ExpressionCharacterClass':
      throw unsupported('a set operation', element, at)
  }
}

function readQuantifier({ element, min, max }: AST.Quantifier, place: Place, at: string): PatternNode {
  const most = max === Infinity ? min + UNBOUNDED_EXTRA : max
  // Repeated parts follow each other, so none but a single one is at an end.
  const part = readElement(element, most <= 1 ? place : { isFirst: false, isLast: false }, at)
  return min === 1 && most === 1 ? part : { kind: 'repeat', part, min, max: most }
}

function readAssertion(element: AST.Assertion, { isFirst, isLast }: Place, at: string): PatternNode {
  if (element.kind === 'start' && isFirst) return EMPTY
  if (element.kind === 'end' && isLast) return EMPTY
  if (element.kind === 'start' || element.kind === 'end')
    throw unsupported(`${element.raw} away from the end`, element, at)
  throw unsupported(element.kind === 'word' ? 'a word boundary' : `a ${element.kind}`, element, at)
}

function readSet(set: AST.CharacterSet, at: string): CodeRanges {
  if (set.kind === 'any') return PRINTABLE
  if (set.kind === 'property')
    throw unsupported('a Unicode property, whose characters change with each version', set, at)
  return set.negate ? subtractRanges(PRINTABLE, SETS[set.kind]) : SETS[set.kind]
}

function readClass(element: AST.CharacterClass, at: string): CodeRanges {
  const ranges = element.elements.flatMap((one): CodeRanges => {
    if (one.type === 'Character') return [[one.value, one.value]]
    if (one.type === 'CharacterClassRange') return [[one.min.value, one.max.value]]
    if (one.type === 'CharacterSet') return readSet(one, at)
    throw unsupported('a set operation', one, at)
  })
  return element.negate ? subtractRanges(PRINTABLE, ranges) : ranges
}

function characters(ranges: CodeRanges, element: AST.Node, at: string): PatternNode {
  const joined = joinRanges(ranges)
  if (countCodes(joined) > 0) return { kind: 'characters', ranges: joined }
  const message = `${element.raw} at position ${element.start + 1} of the pattern leaves no character to choose.`
  throw problemsError('INFEASIBLE', [{ at, message, fix: 'Negated classes choose from printable ASCII.' }])
}

function choiceOf(options: readonly PatternNode[]): PatternNode {
  return options.length === 1 ? options[0] : { kind: 'choice', options }
}

function unsupported(what: string, { raw, start }: AST.Node, at: string) {
  const message = `${raw} at position ${start + 1} of the pattern is ${what}, which strings cannot be made from.`
  return problemsError('UNSUPPORTED', [{ at, message, fix: 'Write the pattern without it.' }])
}

const EMPTY: PatternNode = { kind: 'sequence', parts: [] }
const PRINTABLE: CodeRanges = [[0x20, 0x7e]]
const SETS: Readonly<Record<'digit' | 'space' | 'word', CodeRanges>> = {
  digit: [[0x30, 0x39]],
  space: [[0x20, 0x20]],
  word: [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x5f, 0x5f],
    [0x61, 0x7a],
  ],
}
