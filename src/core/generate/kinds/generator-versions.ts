import type { GeneratorKind } from '../../../shared/model/generator.ts'

/**
 * The current version of each generator. A version changes when the same schema and seed would give other cells, and
 * only then.
 */
export const GENERATOR_VERSIONS: Readonly<Record<GeneratorKind, number>> = {
  sequence: 1,
  number: 1,
  choice: 1,
  boolean: 1,
  datetime: 1,
  date: 1,
  time: 1,
  faker: 1,
  pattern: 1,
  template: 1,
  expression: 1,
  reference: 1,
  uuid: 1,
  constant: 1,
  text: 1,
}
