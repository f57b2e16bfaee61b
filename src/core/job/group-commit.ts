/** Makes appended chunks durable in groups; see `createGroupCommit`. */
export interface GroupCommit<Item> {
  /**
   * Hands over something that is appended and waits to be durable.
   *
   * @throws What an earlier commit threw; nothing is committed after a failure.
   */
  add(item: Item): void
  /** Resolves when everything added is durable. @throws What a commit threw. */
  drain(): Promise<void>
}

/**
 * One commit at a time, each over everything that was added while the one before was under way. A slow disk thus gets
 * few, large commits and a fast one many small ones, without a timer.
 *
 * @param commit - Makes a group durable, in the order in which it was added: bytes first, then the mark.
 * @see "Group commit", Gray and Reuter, Transaction Processing, 1992, 9.4.7.
 */
export function createGroupCommit<Item>(commit: (group: readonly Item[]) => Promise<void>): GroupCommit<Item> {
  let waiting: Item[] = []
  let running: Promise<void> | undefined
  let failure: { readonly error: unknown } | undefined

  const run = async (): Promise<void> => {
    while (waiting.length > 0 && !failure) {
      const group = waiting
      waiting = []
      try {
        await commit(group)
      } catch (error) {
        failure = { error }
      }
    }
    running = undefined
  }

  return {
    add(item) {
      if (failure) throw failure.error
      waiting.push(item)
      running ??= run()
    },
    async drain() {
      await running
      if (failure) throw failure.error
    },
  }
}
