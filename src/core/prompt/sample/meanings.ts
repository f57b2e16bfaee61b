import type { Meaning } from './meaning.ts'
import { PERSON_MEANINGS } from './person-meanings.ts'
import { PLACE_MEANINGS } from './place-meanings.ts'
import { THING_MEANINGS } from './thing-meanings.ts'
import { WEB_MEANINGS } from './web-meanings.ts'

/** Every kind of text that a sample's column may hold, from the most telling to the least: the first that matches wins. */
export const MEANINGS: readonly Meaning[] = [...WEB_MEANINGS, ...PLACE_MEANINGS, ...PERSON_MEANINGS, ...THING_MEANINGS]

/** Further names whose values belong to a person, whatever they look like. */
export const PERSONAL_NAME =
  /(^|_)(ssn|social_?security(_?(no|number))?|passport(_?(no|number))?|tax_?id|national_?id|nino|nhs(_?(no|number))?|insurance(_?(no|number))?|licen[cs]e_?plate|driver_?licen[cs]e|password|passwd|pin|secret|signature|maiden_?name|bio|biography|note|notes|comment|comments|diagnosis)$/
