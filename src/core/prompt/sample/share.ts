/** A share as a person says it: `98%`, `under 1%`, `all`. */
export function describeShare(part: number, whole: number): string {
  if (part === whole) return 'all'
  const percent = (100 * part) / whole
  if (percent < 1) return 'under 1%'
  return percent > 99 ? 'over 99%' : `${Math.round(percent)}%`
}

/** Rounds a share to three digits after the point, but never to nothing or everything where it is neither. */
export function roundShare(share: number): number {
  const rounded = Math.round(share * 1000) / 1000
  if (rounded === 0 && share > 0) return 0.001
  return rounded === 1 && share < 1 ? 0.999 : rounded
}

/** Whole numbers as people group them: 12,345. */
export function groupDigits(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
