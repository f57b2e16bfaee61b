import type { Faker } from '@faker-js/faker'
import { AppError } from '../../../shared/errors/app-error.ts'
import { suggestion } from '../../../shared/errors/did-you-mean.ts'
import type { SpecOf } from '../../../shared/model/generator.ts'
import type { ColumnEnvironment, Generator } from '../generator.ts'
import { mustBeUnique } from '../must-be-unique.ts'
import { makeTextGenerator } from '../kinds/text.ts'
import { makePhraseGenerator } from '../phrase/phrase-generator.ts'
import { CellRandom } from '../random/cell-random.ts'
import type { FakerLocale } from './fakers.ts'
import { fakerPhrase } from './faker-phrases.ts'
import { makeCellFiller } from './fill-faker-cells.ts'
import { makePersonalGenerator } from './people.ts'

/**
 * Any method of @faker-js/faker in any of its locales.
 *
 * Common methods run on word lists without calling faker; all others call faker itself with its randomness pointed at the
 * cell, so that they are as pure as the rest.
 */
export function makeFakerGenerator(
  spec: SpecOf<'faker'>,
  environment: ColumnEnvironment,
  locale: FakerLocale,
): Generator {
  const random = new CellRandom(environment.key('faker'))
  const faker = locale.make({ next: () => random.next(), seed: () => undefined })
  const call = findMethod(faker, spec, environment.at)
  const isText = environment.column.type === 'string'
  if (isText && spec.args === undefined) {
    const quick = makeQuickGenerator(spec.method, faker, environment)
    if (quick !== undefined) return quick
  }
  return {
    ...makeCellFiller({ call, random, environment, method: spec.method }),
    whyNoDomain: `nobody knows how many different values ${spec.method} has. Use a pattern, uuid or sequence generator, or drop "unique"`,
  }
}

function makeQuickGenerator(method: string, faker: Faker, environment: ColumnEnvironment): Generator | undefined {
  const personal = makePersonalGenerator(method, faker, environment)
  if (personal !== undefined) return personal
  const running = Object.hasOwn(RUNNING_TEXT, method) ? RUNNING_TEXT[method] : undefined
  if (running !== undefined)
    return makeTextGenerator({ kind: 'text', ...running }, environment, faker.definitions.lorem.word)
  const phrase = fakerPhrase(faker, method)
  const isUnique = mustBeUnique(environment.column, environment.table)
  return phrase && makePhraseGenerator(phrase, environment.key('phrase'), { isUnique })
}

/** Faker's running texts with its own default lengths. */
const RUNNING_TEXT: Readonly<Record<string, Omit<SpecOf<'text'>, 'kind'>>> = {
  'lorem.words': { unit: 'words', min: 3, max: 3 },
  'lorem.sentence': { unit: 'sentences', min: 1, max: 1 },
  'lorem.sentences': { unit: 'sentences', min: 2, max: 6 },
  'lorem.paragraph': { unit: 'sentences', min: 3, max: 3 },
  'lorem.paragraphs': { unit: 'paragraphs', min: 3, max: 3 },
}

function findMethod(faker: Faker, { method, args }: SpecOf<'faker'>, at: string): () => unknown {
  const [moduleName, functionName] = method.split('.')
  const methods = listFakerMethods(faker)
  if (!methods.includes(method)) {
    throw new AppError('SCHEMA_INVALID', `${at}: faker has no method "${method}".${suggestion(method, methods)}`)
  }
  // The name was found among the methods of this very object.
  const module = faker[moduleName as keyof Faker] as unknown as Record<string, (...values: unknown[]) => unknown>
  return () => module[functionName](...(args ?? []))
}

/** Every `module.method` that a faker has. */
export function listFakerMethods(faker: Faker): string[] {
  const methods: string[] = []
  for (const [moduleName, module] of Object.entries(faker)) {
    if (
      typeof module !== 'object' ||
      module === null ||
      moduleName.startsWith('_') ||
      moduleName === 'definitions' ||
      moduleName === 'rawDefinitions'
    )
      continue
    for (
      let object: object | null = module;
      object !== null && object !== Object.prototype;
      object = Object.getPrototypeOf(object)
    ) {
      for (const name of Object.getOwnPropertyNames(object)) {
        const value: unknown = Reflect.get(module, name)
        if (name !== 'constructor' && typeof value === 'function') methods.push(`${moduleName}.${name}`)
      }
    }
  }
  return [...new Set(methods)].sort()
}

/** The words of a locale's running text. */
export function listLoremWords(locale: FakerLocale): readonly string[] {
  const faker = locale.make({ next: () => 0, seed: () => undefined })
  return faker.definitions.lorem.word
}
