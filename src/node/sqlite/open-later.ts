import type { StateDatabase } from './open-state-database.ts'

/** A state database that is opened by its first use: what needs no jobs leaves no trace in the state folder. */
export function openLater(file: string, open: () => StateDatabase): StateDatabase {
  let database: StateDatabase | undefined
  return {
    file,
    use: (work) => (database ??= open()).use(work),
    close: () => database?.close(),
  }
}
