import type { ColumnContext, ColumnFinding } from './column-finding.ts'
import type { ColumnProfile } from './column-profile.ts'
import { describeShare } from './share.ts'
import { writeSegment } from './write-segment.ts'

/**
 * Recognises codes such as `AB-1234`: texts built alike from letters, digits and punctuation. Gives a regular expression
 * inferred from their shapes.
 */
export function findPattern(profile: ColumnProfile, { isPersonal }: ColumnContext): ColumnFinding | undefined {
  const { counts, texts } = profile
  if (counts.size === 0 || !looksLikeCodes(counts)) return undefined
  const frames = groupByFrame(texts)
  const mostCommon = [...frames].sort((a, b) => b[1].length - a[1].length).slice(0, MAX_FRAMES)
  const covered = mostCommon.reduce((sum, [, rows]) => sum + rows.length, 0)
  if (covered < texts.length * MIN_COVERED) return undefined
  const parts = mostCommon.map(([frame, rows]) => writeFrame(frame, rows, isPersonal))
  const regex = parts.length === 1 ? parts[0].regex : `(?:${parts.map((part) => part.regex).join('|')})`
  if (regex.length > MAX_REGEX) return undefined
  const left = texts.length - covered
  return {
    type: 'string',
    generator: { kind: 'pattern', regex },
    evidence: `${describeShare(covered, texts.length)} are codes of the shape ${regex}`,
    // Alternatives could overlap, so only the largest one is promised.
    capacity: Math.max(...parts.map((part) => part.size)),
    isIdentifying: true,
    notUnderstood: left === 0 ? [] : [`${left} values have another shape and are left out.`],
  }
}

const MAX_FRAMES = 3
const MIN_COVERED = 0.98
const MAX_REGEX = 240
const MAX_LENGTH = 64

/** Codes have no spaces between words of letters, and hold digits or are all of one case and length. */
function looksLikeCodes(counts: ReadonlyMap<string, number>): boolean {
  let withDigits = 0
  let upperOnly = 0
  const lengths = new Set<number>()
  for (const text of counts.keys()) {
    if (text.length > MAX_LENGTH || !/^[\x21-\x7e]+(?: [\x21-\x7e]+){0,2}$/.test(text)) return false
    if (/\p{L}{2,} \p{L}{2,}/u.test(text)) return false
    if (/\d/.test(text)) withDigits++
    if (/^[A-Z\d]+(?:[-_/.:][A-Z\d]+)*$/.test(text)) upperOnly++
    lengths.add(text.length)
  }
  return withDigits >= counts.size * 0.9 || (upperOnly === counts.size && lengths.size <= 2)
}

/** The punctuation of a text with `#` for each run of letters and digits, and the rows that share it, cut at it. */
function groupByFrame(texts: readonly string[]): ReadonlyMap<string, string[][]> {
  const frames = new Map<string, string[][]>()
  for (const text of texts) {
    const frame = text.replace(/[A-Za-z0-9]+/g, '\0')
    const rows = frames.get(frame)
    const segments = text.match(/[A-Za-z0-9]+/g) ?? []
    if (rows) rows.push(segments)
    else frames.set(frame, [segments])
  }
  return frames
}

function writeFrame(
  frame: string,
  rows: readonly string[][],
  isPersonal: boolean,
): { readonly regex: string; readonly size: number } {
  let regex = ''
  let size = 1
  let index = 0
  for (const character of frame) {
    if (character !== '\0') {
      regex += escapeLiteral(character)
      continue
    }
    const column = index++
    const segment = writeSegment(
      rows.map((row) => row[column]),
      { mayQuote: !isPersonal },
    )
    regex += segment.regex
    size *= segment.size
  }
  return { regex, size }
}

function escapeLiteral(character: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character
}
