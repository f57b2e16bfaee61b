/**
 * How far counts are from what was expected, in standard deviations: the chi-square statistic made normal. Random counts
 * stay below 4 except once in 30,000 times.
 *
 * @see E. Wilson, M. Hilferty, "The Distribution of Chi-Square", PNAS 17 (1931).
 */
export function chiSquareDeviation(counts: ArrayLike<number>, expected: (bin: number) => number): number {
  let statistic = 0
  for (let bin = 0; bin < counts.length; bin++) statistic += (counts[bin] - expected(bin)) ** 2 / expected(bin)
  const freedom = counts.length - 1
  const spread = 2 / (9 * freedom)
  return (Math.cbrt(statistic / freedom) - (1 - spread)) / Math.sqrt(spread)
}

/**
 * The Kolmogorov-Smirnov distance of values from a distribution, times the root of their number. Values that do follow it
 * stay below 1.95 except once in a thousand times.
 */
export function kolmogorovDistance(values: ArrayLike<number>, cdf: (x: number) => number): number {
  const sorted = Float64Array.from(values).sort()
  let distance = 0
  for (let i = 0; i < sorted.length; i++) {
    const share = cdf(sorted[i])
    distance = Math.max(distance, share - i / sorted.length, (i + 1) / sorted.length - share)
  }
  return distance * Math.sqrt(sorted.length)
}

/** Pearson's correlation, times the root of the number of pairs: a standard normal value for independent ones. */
export function correlationDeviation(x: ArrayLike<number>, y: ArrayLike<number>, count: number): number {
  let [sumX, sumY, sumXX, sumYY, sumXY] = [0, 0, 0, 0, 0]
  for (let i = 0; i < count; i++) {
    // Shifted to the middle of 32 bits, so that the sums lose nothing.
    const a = x[i] / 0x1_0000_0000 - 0.5
    const b = y[i] / 0x1_0000_0000 - 0.5
    sumX += a
    sumY += b
    sumXX += a * a
    sumYY += b * b
    sumXY += a * b
  }
  const covariance = sumXY - (sumX * sumY) / count
  const spread = Math.sqrt((sumXX - sumX ** 2 / count) * (sumYY - sumY ** 2 / count))
  return (covariance / spread) * Math.sqrt(count)
}
