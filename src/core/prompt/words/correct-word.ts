/**
 * A known word that an unknown one is a slip of the finger away from, or `undefined`.
 *
 * Careful with real words nobody told us about: a swap, a doubled or a lost letter is a slip; a letter in place of
 * another only counts in long words ("horse" is no "house"). The first letter is taken to be right.
 *
 * @param known - Grouped by first letter.
 */
export function correctWord(word: string, known: ReadonlyMap<string, readonly string[]>): string | undefined {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return undefined
  let best: string | undefined
  let bestCost = word.length >= 10 ? 2.1 : 1.6
  for (const candidate of known.get(word[0]) ?? []) {
    if (Math.abs(candidate.length - word.length) > 2 || candidate.length < 4) continue
    if (isInflected(word, candidate)) continue
    const cost = slipCost(word, candidate)
    if (cost < bestCost) {
      bestCost = cost
      best = candidate
    }
  }
  return best
}

/** "finishers" is no slip of "finished": a word with an ending of its own is a word. */
function isInflected(word: string, candidate: string): boolean {
  let shared = 0
  while (shared < word.length && word[shared] === candidate[shared]) shared++
  const isAtEnd = shared >= Math.min(word.length, candidate.length) - 2
  if (/(ed|ing)$/.test(word) && candidate.slice(-2) === word.slice(-2) && word.length === candidate.length) return true
  if (shared === word.length) return true
  if (word.at(-1) === candidate.at(-1)) return false
  return (
    isAtEnd &&
    /(s|es|ed|d|er|ers|or|ors|ing|ings|al|ly|y|able|ible|ist|ists|ion|ions|ness|ful|ive|ity|th|ship|ment|ry|ic)$/.test(
      word,
    )
  )
}

/** Groups words by their first letter, for `correctWord`. */
export function groupByFirstLetter(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const word of words) {
    const group = groups.get(word[0])
    if (group) group.push(word)
    else groups.set(word[0], [word])
  }
  return groups
}

const NEVER = 9

/** Damerau-Levenshtein distance (optimal string alignment) with dearer substitutions in short words. */
function slipCost(word: string, candidate: string): number {
  const isShort = Math.min(word.length, candidate.length) < 5
  const substitution = Math.min(word.length, candidate.length) >= 7 ? 1.25 : NEVER
  const lost = isShort ? NEVER : 1
  const rows: number[][] = [Array.from({ length: candidate.length + 1 }, (_, j) => j * lost)]
  for (let i = 1; i <= word.length; i++) {
    rows.push([i * lost])
    for (let j = 1; j <= candidate.length; j++) {
      const isSame = word[i - 1] === candidate[j - 1]
      const isDoubled = word[i - 1] === word[i - 2] || candidate[j - 1] === candidate[j - 2]
      const step = isDoubled ? lost * 0.9 : lost
      let cost = Math.min(
        rows[i - 1][j] + step,
        rows[i][j - 1] + step,
        rows[i - 1][j - 1] + (isSame ? 0 : substitution),
      )
      const isSwap = i > 1 && j > 1 && word[i - 1] === candidate[j - 2] && word[i - 2] === candidate[j - 1]
      if (isSwap) cost = Math.min(cost, rows[i - 2][j - 2] + 1)
      rows[i].push(cost)
    }
  }
  return rows[word.length][candidate.length]
}
