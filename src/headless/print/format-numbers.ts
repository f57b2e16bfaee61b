/** `1,234,567`. */
export function formatCount(count: number): string {
  return grouped.format(count)
}

/** `1 row`, `1,000 rows`. */
export function formatAmount(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** Decimal units, as disks are sold: `999 B`, `12.3 MB`. */
export function formatBytes(bytes: number): string {
  return withUnit(bytes, ['B', 'kB', 'MB', 'GB', 'TB', 'PB'], ' ')
}

/** Rows a second: `845 rows/s`, `1.24M rows/s`. */
export function formatRate(perSecond: number): string {
  return `${withUnit(Math.round(perSecond), ['', 'k', 'M', 'G'], '')} rows/s`
}

/** `12 ms`, `0.3 s`, `42 s`, `3 m 07 s`, `2 h 05 m`, `4 d 03 h`. */
export function formatDuration(seconds: number): string {
  if (seconds < 0.095) return `${Math.round(seconds * 1000)} ms`
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} m ${two(whole % 60)} s`
  if (whole < 86_400) return `${Math.floor(whole / 3600)} h ${two(Math.floor(whole / 60) % 60)} m`
  return `${Math.floor(whole / 86_400)} d ${two(Math.floor(whole / 3600) % 24)} h`
}

/** How long ago: `just now`, `5 m ago`, `3 h ago`, `12 d ago`. */
export function formatAge(ageMs: number): string {
  const seconds = Math.max(0, ageMs / 1000)
  if (seconds < 60) return 'just now'
  if (seconds < 3600) return `${Math.floor(seconds / 60)} m ago`
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h ago`
  return `${Math.floor(seconds / 86_400)} d ago`
}

/** `7%`, rounded down: 100% is said only of what is done. */
export function formatShare(share: number): string {
  return `${Math.floor(share * 100)}%`
}

/** Three digits that count, and a unit. */
function withUnit(value: number, units: readonly string[], gap: string): string {
  let scaled = value
  let unit = 0
  // 999.5 would be shown as 1000.
  while (scaled >= 999.5 && unit < units.length - 1) [scaled, unit] = [scaled / 1000, unit + 1]
  const digits = unit === 0 || scaled >= 99.95 ? 0 : scaled >= 9.995 ? 1 : 2
  return `${scaled.toFixed(digits)}${gap}${units[unit]}`.trimEnd()
}

const two = (value: number): string => String(value).padStart(2, '0')
const grouped = new Intl.NumberFormat('en-US')
