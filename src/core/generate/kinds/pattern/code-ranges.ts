/** A set of Unicode code points as ranges, both ends included, in ascending order and apart from each other. */
export type CodeRanges = readonly (readonly [low: number, high: number])[]

/** Puts ranges in order, joins those that meet, and leaves out the surrogates, which are no characters. */
export function joinRanges(ranges: CodeRanges): CodeRanges {
  const joined: [number, number][] = []
  for (const [low, high] of ranges.flatMap(withoutSurrogates).toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && low <= last[1] + 1) last[1] = Math.max(last[1], high)
    else joined.push([low, high])
  }
  return joined
}

/** Those of `all` that are not in `taken`. */
export function subtractRanges(all: CodeRanges, taken: CodeRanges): CodeRanges {
  return taken.reduce<CodeRanges>(
    (rest, [low, high]) =>
      rest.flatMap(([from, to]) => {
        const pieces: [number, number][] = [
          [from, Math.min(to, low - 1)],
          [Math.max(from, high + 1), to],
        ]
        return pieces.filter(([start, end]) => start <= end)
      }),
    all,
  )
}

export function countCodes(ranges: CodeRanges): number {
  return ranges.reduce((sum, [low, high]) => sum + high - low + 1, 0)
}

function withoutSurrogates([low, high]: CodeRanges[number]): CodeRanges {
  return high < FIRST_SURROGATE || low > LAST_SURROGATE
    ? [[low, high]]
    : subtractRanges([[low, high]], [[FIRST_SURROGATE, LAST_SURROGATE]])
}

const FIRST_SURROGATE = 0xd800
const LAST_SURROGATE = 0xdfff
