import { AppError } from '../../../shared/errors/app-error.ts'
import type { FakerLocale, FakerLocales } from '../faker/fakers.ts'
import { listLoremWords, makeFakerGenerator } from '../faker/faker-generator.ts'
import type { ColumnEnvironment, Generator } from '../generator.ts'
import { makeBooleanGenerator } from '../kinds/boolean.ts'
import { makeChoiceGenerator } from '../kinds/choice.ts'
import { makeConstantGenerator } from '../kinds/constant.ts'
import { makeDateGenerator } from '../kinds/date.ts'
import { makeDatetimeGenerator } from '../kinds/datetime.ts'
import { makeExpressionGenerator } from '../kinds/expression.ts'
import { GENERATOR_VERSIONS } from '../kinds/generator-versions.ts'
import { makeNumberGenerator } from '../kinds/number.ts'
import { makePatternGenerator } from '../kinds/pattern.ts'
import { makeSequenceGenerator } from '../kinds/sequence.ts'
import { makeTemplateGenerator } from '../kinds/template.ts'
import { makeTextGenerator } from '../kinds/text.ts'
import { makeTimeGenerator } from '../kinds/time.ts'
import { makeUuidGenerator } from '../kinds/uuid.ts'
import type { TableRows } from './compiled.ts'
import type { ReferencedTable } from './reference.ts'
import { findForeignKey, makeReferenceGenerator } from './reference.ts'

/** What some kinds need beyond their column's environment. */
export interface GeneratorSources {
  readonly locales: FakerLocales
  readonly tableRows: TableRows
  openTable(table: string, keyColumn: string): ReferencedTable
}

/** Compiles the generator of a column, whatever its kind. */
export function makeGenerator(environment: ColumnEnvironment, sources: GeneratorSources): Generator {
  const spec = environment.column.generator
  checkVersion(spec, environment.at)
  switch (spec.kind) {
    case 'sequence':
      return makeSequenceGenerator(spec, environment)
    case 'number':
      return makeNumberGenerator(spec, environment)
    case 'choice':
      return makeChoiceGenerator(spec, environment)
    case 'boolean':
      return makeBooleanGenerator(spec, environment)
    case 'datetime':
      return makeDatetimeGenerator(spec, environment)
    case 'date':
      return makeDateGenerator(spec, environment)
    case 'time':
      return makeTimeGenerator(spec, environment)
    case 'faker':
      return makeFakerGenerator(spec, environment, localeOf(environment, sources))
    case 'pattern':
      return makePatternGenerator(spec, environment)
    case 'template':
      return makeTemplateGenerator(spec, environment)
    case 'expression':
      return makeExpressionGenerator(spec, environment)
    case 'reference':
      return makeReference(environment, sources)
    case 'uuid':
      return makeUuidGenerator(spec, environment)
    case 'constant':
      return makeConstantGenerator(spec, environment)
    case 'text':
      return makeTextGenerator(spec, environment, listLoremWords(localeOf(environment, sources)))
  }
}

function makeReference(environment: ColumnEnvironment, sources: GeneratorSources): Generator {
  const { references } = findForeignKey(environment)
  return makeReferenceGenerator(
    environment,
    sources.openTable(references.table, references.columns[0]),
    sources.tableRows,
  )
}

function checkVersion({ kind, version }: ColumnEnvironment['column']['generator'], at: string): void {
  const newest = GENERATOR_VERSIONS[kind]
  if (version === undefined || version <= newest) return
  throw new AppError(
    'UNSUPPORTED',
    `${at}: version ${version} of the ${kind} generator is wanted, this engine has up to ${newest}. Update Rowsmith, or lower the version.`,
  )
}

function localeOf({ at, locale }: ColumnEnvironment, { locales }: GeneratorSources): FakerLocale {
  const found = locales.get(locale)
  if (found === undefined) throw new AppError('SCHEMA_INVALID', `${at}: locale "${locale}" is not loaded.`)
  return found
}
