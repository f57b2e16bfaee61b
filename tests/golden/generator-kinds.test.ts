import { describe, it } from 'vitest'
import { rowRange } from '../../src/core/generate/row-set.ts'
import { rowContext } from '../support/column-environment.ts'
import { expectGolden, summarize } from '../support/golden.ts'
import { KIND_CASES } from '../support/kind-cases.ts'
import { makeColumn } from '../support/make-column.ts'
import { readCells } from '../support/read-cells.ts'

const SEEDS = [1, 2, 3]
const ROWS = 10_000

describe('generators', () => {
  it.each(Object.keys(KIND_CASES))('%s gives under its seeds what it always gave', (kind) => {
    const cases = Object.entries(KIND_CASES[kind]).map(([name, column]) => {
      const bySeed = SEEDS.map((seed) => {
        const cells = makeColumn({ ...column, seed }).fill(rowContext(rowRange(0, ROWS)))
        return [seed, summarize(readCells(cells, ROWS))]
      })
      return [name, Object.fromEntries(bySeed)]
    })
    expectGolden(kind, Object.fromEntries(cases))
  })
})
