import type { GeneratorSpec } from '../../src/shared/model/generator.ts'
import type { Generator } from '../../src/core/generate/generator.ts'
import { makeBooleanGenerator } from '../../src/core/generate/kinds/boolean.ts'
import { makeChoiceGenerator } from '../../src/core/generate/kinds/choice.ts'
import { makeConstantGenerator } from '../../src/core/generate/kinds/constant.ts'
import { makeDateGenerator } from '../../src/core/generate/kinds/date.ts'
import { makeDatetimeGenerator } from '../../src/core/generate/kinds/datetime.ts'
import { makeExpressionGenerator } from '../../src/core/generate/kinds/expression.ts'
import { makeNumberGenerator } from '../../src/core/generate/kinds/number.ts'
import { makePatternGenerator } from '../../src/core/generate/kinds/pattern.ts'
import { makeSequenceGenerator } from '../../src/core/generate/kinds/sequence.ts'
import { makeTimeGenerator } from '../../src/core/generate/kinds/time.ts'
import { makeUuidGenerator } from '../../src/core/generate/kinds/uuid.ts'
import type { TestColumn } from './column-environment.ts'
import { columnEnvironment } from './column-environment.ts'

/** A column of one of the kinds that need nothing but their own environment. */
export function makeColumn(column: TestColumn): Generator {
  const environment = columnEnvironment(column)
  const spec: GeneratorSpec = column.generator
  switch (spec.kind) {
    case 'sequence':
      return makeSequenceGenerator(spec, environment)
    case 'number':
      return makeNumberGenerator(spec, environment)
    case 'choice':
      return makeChoiceGenerator(spec, environment)
    case 'boolean':
      return makeBooleanGenerator(spec, environment)
    case 'date':
      return makeDateGenerator(spec, environment)
    case 'time':
      return makeTimeGenerator(spec, environment)
    case 'datetime':
      return makeDatetimeGenerator(spec, environment)
    case 'uuid':
      return makeUuidGenerator(spec, environment)
    case 'constant':
      return makeConstantGenerator(spec, environment)
    case 'pattern':
      return makePatternGenerator(spec, environment)
    case 'expression':
      return makeExpressionGenerator(spec, environment)
    default:
      throw new Error(`${spec.kind} needs more than a column's environment`)
  }
}
