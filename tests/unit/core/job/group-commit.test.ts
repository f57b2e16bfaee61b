import { describe, expect, it } from 'vitest'
import { createGroupCommit } from '../../../../src/core/job/group-commit.ts'

describe('createGroupCommit', () => {
  it('commits at once, then groups what came meanwhile', async () => {
    const groups: (readonly number[])[] = []
    const turns: (() => void)[] = []
    const commits = createGroupCommit<number>(async (group) => {
      groups.push(group)
      await new Promise<void>((resolve) => turns.push(resolve))
    })
    for (const item of [1, 2, 3]) commits.add(item)
    expect(groups).toEqual([[1]])
    const drained = commits.drain()
    turns[0]()
    await new Promise(setImmediate)
    expect(groups).toEqual([[1], [2, 3]])
    turns[1]()
    await drained
    commits.add(4)
    expect(groups).toEqual([[1], [2, 3], [4]])
    turns[2]()
    await commits.drain()
  })

  it('commits nothing after a failure, and tells it to everybody', async () => {
    const groups: (readonly number[])[] = []
    const commits = createGroupCommit<number>(async (group) => {
      groups.push(group)
      await Promise.resolve()
      throw new Error('no disk')
    })
    commits.add(1)
    commits.add(2)
    await expect(commits.drain()).rejects.toThrow('no disk')
    expect(() => commits.add(3)).toThrow('no disk')
    await expect(commits.drain()).rejects.toThrow('no disk')
    expect(groups).toEqual([[1]])
  })

  it('has nothing to wait for when nothing came', async () => {
    await expect(createGroupCommit(async () => undefined).drain()).resolves.toBeUndefined()
  })
})
