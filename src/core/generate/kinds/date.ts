import type { SpecOf } from '../../../shared/model/generator.ts'
import type { MakeGenerator } from '../generator.ts'
import { parseDay } from './civil-time.ts'
import { readWindow } from './read-window.ts'
import { requireColumnType } from './require-column-type.ts'
import { makeUniformSteps } from './uniform-steps.ts'

/** Dates from `from` to `to`, both included, each equally likely. */
export const makeDateGenerator: MakeGenerator<SpecOf<'date'>> = (spec, environment) => {
  requireColumnType(environment, ['date'], 'Make the column date; timestamps come from the generator "datetime".')
  const { first, last } = readWindow(spec, parseDay, environment.at)
  const steps = { first, size: last - first + 1, unit: 1 }
  return {
    dataKind: 'date',
    ...makeUniformSteps(environment.key('value'), steps, (values) => ({
      kind: 'date',
      values: new Int32Array(values),
    })),
  }
}
