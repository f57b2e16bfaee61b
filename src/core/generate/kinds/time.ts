import type { SpecOf } from '../../../shared/model/generator.ts'
import type { MakeGenerator } from '../generator.ts'
import { parseTimeOfDay } from './civil-time.ts'
import { readWindow } from './read-window.ts'
import { requireColumnType } from './require-column-type.ts'
import { makeUniformSteps } from './uniform-steps.ts'

/**
 * Times of day from `from` to `to`, both included, each equally likely; the whole day unless told otherwise.
 *
 * Whole seconds, unless an end names a fraction of one: then milliseconds.
 */
export const makeTimeGenerator: MakeGenerator<SpecOf<'time'>> = (spec, environment) => {
  requireColumnType(environment, ['time'])
  const { from = '00:00:00', to = '23:59:59' } = spec
  const { first, last } = readWindow({ from, to }, parseTimeOfDay, environment.at)
  const hasMillis = from.includes('.') || to.includes('.')
  const unit = hasMillis ? 1 : 1000
  const steps = { first: first / unit, size: (last - first) / unit + 1, unit }
  return {
    dataKind: 'time',
    hasMillis,
    ...makeUniformSteps(environment.key('value'), steps, (values) => ({
      kind: 'time',
      values: new Int32Array(values),
      hasMillis,
    })),
  }
}
