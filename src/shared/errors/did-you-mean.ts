/**
 * The known name that a mistyped one most likely means; `undefined` where none is near.
 *
 * Near is at most one edit for every three characters (insert, delete, replace, or swap of neighbours).
 */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase()
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of known) {
    const distance = editDistance(wanted, candidate.toLowerCase())
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

/** A sentence for the end of a message: ` Did you mean "email"?`, or nothing. */
export function suggestion(word: string, known: Iterable<string>): string {
  const meant = didYouMean(word, known)
  return meant === undefined ? '' : ` Did you mean "${meant}"?`
}

/** Optimal string alignment distance (Damerau 1964, without overlapping swaps). */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1)
      current.push(cost)
    }
    before = previous
    previous = current
  }
  return previous[b.length]
}
