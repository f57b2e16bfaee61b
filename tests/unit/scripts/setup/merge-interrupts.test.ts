import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { mergeInterrupts } from '../../../../scripts/setup/merge-interrupts.mjs'

describe('mergeInterrupts', () => {
  it('delivers two at nearly the same time once', () => {
    expect(countInterrupts([1000, 1003])).toBe(1)
  })

  it('delivers two that a person pressed twice', () => {
    expect(countInterrupts([1000, 1400])).toBe(2)
  })

  it('leaves other events alone', () => {
    const target = new EventEmitter()
    const seen: unknown[] = []
    mergeInterrupts({ process: target, now: () => 0 })
    target.on('SIGTERM', (...args) => seen.push(args))
    target.emit('SIGTERM', 'SIGTERM', 15)
    target.emit('SIGTERM', 'SIGTERM', 15)
    expect(seen).toEqual([
      ['SIGTERM', 15],
      ['SIGTERM', 15],
    ])
  })

  it('adds no listener, so that a process without one still ends', () => {
    const target = new EventEmitter()
    mergeInterrupts({ process: target })
    expect(target.listenerCount('SIGINT')).toBe(0)
  })
})

function countInterrupts(timesMs: readonly number[]): number {
  const target = new EventEmitter()
  let nowMs = 0
  let count = 0
  mergeInterrupts({ process: target, now: () => nowMs })
  target.on('SIGINT', () => count++)
  for (const timeMs of timesMs) {
    nowMs = timeMs
    target.emit('SIGINT')
  }
  return count
}
