import type { Faker, LocaleDefinition, Randomizer } from '@faker-js/faker'
import { AppError } from '../../../shared/errors/app-error.ts'
import type { Schema } from '../../../shared/model/schema.ts'

/** What faker is made from for one locale; made anew for each column, because a faker carries its randomness. */
export interface FakerLocale {
  readonly name: string
  make(randomizer: Randomizer): Faker
}

/** The locales of a schema, loaded. */
export type FakerLocales = ReadonlyMap<string, FakerLocale>

/** Methods that count back or forward from "now" count from here: the engine has no clock. A schema may pass `refDate`. */
const REFERENCE_DATE = '2026-01-01T00:00:00.000Z'

/**
 * Loads what faker needs for a schema's locales. English alone is quick; any other loads all of them.
 *
 * @throws AppError SCHEMA_INVALID for a locale that faker does not ship.
 */
export async function loadFakerLocales(schema: Schema): Promise<FakerLocales> {
  const names = new Set<string>()
  for (const table of schema.tables) {
    for (const { generator } of table.columns) {
      if (generator.kind === 'faker') names.add(generator.locale ?? schema.locale)
      if (generator.kind === 'text') names.add(schema.locale)
    }
  }
  const loaded = new Map<string, FakerLocale>()
  for (const name of names) loaded.set(name, name === 'en' ? await loadEnglish() : await loadLocale(name))
  return loaded
}

/** The locale of most schemas; loading it beforehand makes the first of them quicker. */
export async function loadEnglish(): Promise<FakerLocale> {
  const { faker } = await import('@faker-js/faker/locale/en')
  // The instance of the English entry carries the class and its definitions; loading them by name costs five times more.
  const FakerClass = faker.constructor as new (options: { locale: LocaleDefinition; randomizer: Randomizer }) => Faker
  return { name: 'en', make: (randomizer) => pinDate(new FakerClass({ locale: faker.rawDefinitions, randomizer })) }
}

async function loadLocale(name: string): Promise<FakerLocale> {
  const { allLocales, Faker: FakerClass } = await import('@faker-js/faker')
  const locales: Readonly<Record<string, LocaleDefinition | undefined>> = allLocales
  const definition = Object.hasOwn(locales, name) ? locales[name] : undefined
  if (definition === undefined) {
    const known = Object.keys(locales).filter((key) => key !== 'base')
    throw new AppError('SCHEMA_INVALID', `locale: faker has no locale "${name}". Use one of: ${known.join(', ')}.`)
  }
  // What a locale lacks comes from its language, then from English, as in faker's own prebuilt instances.
  const language = locales[name.split('_')[0]]
  const chain = [definition, ...(language && language !== definition ? [language] : []), allLocales.en, allLocales.base]
  return { name, make: (randomizer) => pinDate(new FakerClass({ locale: chain, randomizer })) }
}

function pinDate(faker: Faker): Faker {
  faker.setDefaultRefDate(REFERENCE_DATE)
  return faker
}
