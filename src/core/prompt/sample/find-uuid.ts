import type { ColumnFinding } from './column-finding.ts'
import type { ColumnProfile } from './column-profile.ts'
import { writeInstant } from './write-instant.ts'

/** Recognises UUIDs; of version 7, also the window of time that they carry. */
export function findUuid({ counts }: ColumnProfile): ColumnFinding | undefined {
  if (counts.size === 0) return undefined
  let earliest = Infinity
  let latest = -Infinity
  let version7 = 0
  for (const text of counts.keys()) {
    const match = UUID.exec(text)
    if (!match) return undefined
    if (match[3] !== '7') continue
    version7++
    // RFC 9562, 5.7: the first 48 bits are Unix milliseconds.
    const ms = Number.parseInt(match[1] + match[2], 16)
    earliest = Math.min(earliest, ms)
    latest = Math.max(latest, ms)
  }
  const common = { type: 'uuid', capacity: Infinity, isIdentifying: true } as const
  if (version7 < counts.size || latest > MAX_INSTANT_MS) {
    return { ...common, generator: { kind: 'uuid' }, evidence: 'all are UUIDs' }
  }
  return {
    ...common,
    generator: { kind: 'uuid', uuidVersion: 7, from: writeInstant(earliest), to: writeInstant(latest) },
    evidence: 'all are UUIDs of version 7, which carry their time',
  }
}

const UUID = /^\{?([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i

/** The last instant with a four-digit year. */
const MAX_INSTANT_MS = 253_402_300_799_000
