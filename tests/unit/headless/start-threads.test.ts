import { describe, expect, it } from 'vitest'
import { startThreads } from '../../../src/headless/start-threads.ts'

describe('startThreads', () => {
  it.each([[['extract', 'ten users']], [['jobs', 'list']], [['generate', '--help']], [[]]])(
    'starts none for %j',
    (args) => {
      expect(startThreads(args)).toBeUndefined()
    },
  )

  it('starts some for a command that runs a job', async () => {
    const threads = await startThreads(['--home', 'x', 'generate', 'shop.json', '--workers', '1'])
    expect(threads?.openPool(1).size).toBe(1)
    await threads?.close()
  })
})
