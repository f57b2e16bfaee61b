import type { ColumnFinding } from './column-finding.ts'
import type { ColumnProfile } from './column-profile.ts'
import { describeShare, roundShare } from './share.ts'

/** Recognises truth values in the usual spellings of a few languages. 0 and 1 count only where the name asks for it. */
export function findBoolean({ counts, texts, words }: ColumnProfile): ColumnFinding | undefined {
  if (counts.size === 0 || counts.size > MAX_SPELLINGS) return undefined
  const spellings = [...counts.keys()].map((text) => text.toLowerCase())
  const pair = PAIRS.find(([yes, no]) => spellings.every((text) => text === yes || text === no))
  if (!pair || !isConvincing(pair, new Set(spellings), words)) return undefined
  let yesCount = 0
  for (const [text, count] of counts) if (text.toLowerCase() === pair[0]) yesCount += count
  return {
    type: 'boolean',
    generator: { kind: 'boolean', p: roundShare(yesCount / texts.length) },
    evidence: `${pair[0]} or ${pair[1]}, ${describeShare(yesCount, texts.length)} ${pair[0]}`,
  }
}

/** Two words, each in up to three ways of writing (true, True, TRUE). */
const MAX_SPELLINGS = 6

const PAIRS: readonly (readonly [yes: string, no: string])[] = [
  ['true', 'false'],
  ['yes', 'no'],
  ['y', 'n'],
  ['t', 'f'],
  ['on', 'off'],
  ['1', '0'],
  ['ja', 'nein'],
  ['j', 'n'],
  ['wahr', 'falsch'],
  ['oui', 'non'],
  ['vrai', 'faux'],
  ['sí', 'no'],
  ['si', 'no'],
  ['verdadero', 'falso'],
]

const BOOLEAN_NAME =
  /^(is|has|have|can|was|are|should|did|allow|accepts?|opt_?in|use|with)_|(^|_)(flag|active|enabled|disabled|deleted|verified|confirmed|approved|paid|archived|subscribed|consent|opt_?in|opted_in|admin|visible|public|private|default|valid|success|successful|available|churn|churned|survived|returned|completed|smoker|fraud)$/

function isConvincing(pair: readonly [string, string], spellings: ReadonlySet<string>, words: string): boolean {
  if (pair[0] === '1') return BOOLEAN_NAME.test(words)
  if (pair[0] === 'true') return true
  // One word alone, such as `on` or `y`, may as well be a code.
  return spellings.size === 2 || BOOLEAN_NAME.test(words)
}
