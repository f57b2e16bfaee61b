import type { Token } from '../read/token.ts'

/** One entry of a list of fields. */
export type Item = readonly Token[]
