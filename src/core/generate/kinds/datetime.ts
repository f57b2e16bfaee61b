import { problemsError } from '../../../shared/errors/app-error.ts'
import type { SpecOf } from '../../../shared/model/generator.ts'
import type { MakeGenerator } from '../generator.ts'
import { parseMoment } from './civil-time.ts'
import { readWindow } from './read-window.ts'
import { requireColumnType } from './require-column-type.ts'
import { makeUniformSteps } from './uniform-steps.ts'

/**
 * Instants from `from` to `to`, both included, each equally likely, in whole seconds or milliseconds. Days have 86,400
 * seconds: no leap seconds, as in POSIX time.
 */
export const makeDatetimeGenerator: MakeGenerator<SpecOf<'datetime'>> = (spec, environment) => {
  requireColumnType(environment, ['timestamp'], 'Make the column timestamp; dates come from the generator "date".')
  const { first, last } = readWindow(spec, parseMoment, environment.at)
  const hasMillis = spec.precision === 'millisecond'
  const unit = hasMillis ? 1 : 1000
  const firstStep = Math.ceil(first / unit)
  const size = Math.floor(last / unit) - firstStep + 1
  if (size < 1) {
    const message = `there is no whole second between ${spec.from} and ${spec.to}.`
    const fix = 'Widen the window, or set "precision" to "millisecond".'
    throw problemsError('INFEASIBLE', [{ at: environment.at, message, fix }])
  }
  return {
    dataKind: 'timestamp',
    hasMillis,
    ...makeUniformSteps(environment.key('value'), { first: firstStep, size, unit }, (values) => ({
      kind: 'timestamp',
      values,
      hasMillis,
    })),
  }
}
