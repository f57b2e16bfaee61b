import { createHash } from 'node:crypto'
import type { Digest } from '../../core/ports.ts'

/** Starts a sha256. */
export function startSha256(): Digest {
  const hash = createHash('sha256')
  return {
    update: (bytes) => void hash.update(bytes),
    hex: () => hash.digest('hex'),
  }
}
