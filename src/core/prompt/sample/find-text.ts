import type { ColumnFinding } from './column-finding.ts'
import type { ColumnProfile } from './column-profile.ts'

/** Takes what nothing else recognised as words, sentences or paragraphs of about the same length. */
export function findText({ texts, counts }: ColumnProfile): ColumnFinding {
  const unit = chooseUnit(texts)
  const [min, max] = typicalRange(texts.map((text) => countUnits(text, unit)))
  const range = min === max ? String(min) : `${min} to ${max}`
  const isFree = unit !== 'words' || max > 3
  return {
    type: 'string',
    generator: { kind: 'text', unit, min, max },
    evidence: `${isFree ? 'free text' : 'text'} of ${range} ${max === 1 ? unit.slice(0, -1) : unit}`,
    notUnderstood: isFree
      ? []
      : [`No known kind of text (${counts.size} different values); random words of the same length stand in.`],
  }
}

type TextUnit = 'words' | 'sentences' | 'paragraphs'

const MAX_UNITS = 1000

function chooseUnit(texts: readonly string[]): TextUnit {
  const paragraphs = texts.filter((text) => /\n\s*\n/.test(text)).length
  if (paragraphs * 2 > texts.length) return 'paragraphs'
  const sentences = texts.filter((text) => /\s/.test(text) && /[.!?…]["')\]]?$/.test(text)).length
  return sentences * 2 > texts.length ? 'sentences' : 'words'
}

function countUnits(text: string, unit: TextUnit): number {
  if (unit === 'paragraphs') return text.split(/\n\s*\n/).length
  if (unit === 'sentences') return text.split(/(?<=[.!?…]["')\]]?)\s+/).length
  return text.split(/\s+/).length
}

/** From the 5th to the 95th of a hundred, so that one long text doesn't stretch all. */
function typicalRange(counts: readonly number[]): [min: number, max: number] {
  const sorted = counts.toSorted((a, b) => a - b)
  const at = (share: number) => Math.min(MAX_UNITS, Math.max(1, sorted[Math.round(share * (sorted.length - 1))] ?? 1))
  return [at(0.05), at(0.95)]
}
