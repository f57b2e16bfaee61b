import { describe, expect, it } from 'vitest'
import { JobQueue } from '../../../../src/core/job/job-queue.ts'

const never = new AbortController().signal

describe('JobQueue', () => {
  it('serves those who wait in the order in which they came', async () => {
    const queue = new JobQueue(1)
    const served: string[] = []
    const first = queue.tryEnter()
    const waiting = ['a', 'b', 'c'].map(async (name) => {
      const leave = await queue.enter(never)
      served.push(name)
      leave?.()
    })
    expect(queue.tryEnter()).toBeUndefined()
    first?.()
    await Promise.all(waiting)
    expect(served).toEqual(['a', 'b', 'c'])
    expect(queue.tryEnter()).toBeDefined()
  })

  it('has as many places as it was given, whoever leaves twice', async () => {
    const queue = new JobQueue(2)
    const places = [queue.tryEnter(), queue.tryEnter()]
    places[0]?.()
    places[0]?.()
    expect(queue.tryEnter()).toBeDefined()
    expect(queue.tryEnter()).toBeUndefined()
  })

  it('forgets those who give up', async () => {
    const queue = new JobQueue(1)
    const leave = queue.tryEnter()
    const stop = new AbortController()
    const impatient = queue.enter(stop.signal)
    const patient = queue.enter(never)
    stop.abort()
    expect(await impatient).toBeUndefined()
    expect(await queue.enter(stop.signal)).toBeUndefined()
    leave?.()
    expect(await patient).toBeDefined()
  })
})
