import { COMMERCE_FIELDS } from './commerce-fields.ts'
import { CULTURE_FIELDS } from './culture-fields.ts'
import type { FieldEntry } from './field-entry.ts'
import { FINANCE_FIELDS } from './finance-fields.ts'
import { HEALTH_FIELDS } from './health-fields.ts'
import { PEOPLE_FIELDS } from './people-fields.ts'
import { PLACE_FIELDS } from './place-fields.ts'
import { TECH_FIELDS } from './tech-fields.ts'
import { TEXT_FIELDS } from './text-fields.ts'
import { TIME_FIELDS } from './time-fields.ts'
import { WORK_FIELDS } from './work-fields.ts'
import { WORLD_FIELDS } from './world-fields.ts'

/** Every field phrase that the extractor knows. Where two entries share one, the first means it. */
export const FIELDS: readonly FieldEntry[] = [
  ...PEOPLE_FIELDS,
  ...PLACE_FIELDS,
  ...TIME_FIELDS,
  ...COMMERCE_FIELDS,
  ...FINANCE_FIELDS,
  ...WORK_FIELDS,
  ...TECH_FIELDS,
  ...HEALTH_FIELDS,
  ...CULTURE_FIELDS,
  ...WORLD_FIELDS,
  ...TEXT_FIELDS,
]
