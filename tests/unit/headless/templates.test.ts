import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readyRun, readySchema } from '../../../src/core/pipeline.ts'

const FOLDER = 'resources/templates'
const files = readdirSync(FOLDER)

describe.each(files)('%s', (file) => {
  const written: { name: string; description: string } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))

  it('can be generated, and is small enough to try', async () => {
    const { plan } = readyRun(await readySchema(written), 'csv', 0)
    expect(plan.rows).toBeGreaterThan(1000)
    expect(plan.rows).toBeLessThan(50_000)
  })

  it('is named like its file and says what it is', () => {
    expect(file).toBe(`${written.name}.rowsmith.json`)
    expect(written.description).toMatch(/\.$/)
  })
})
