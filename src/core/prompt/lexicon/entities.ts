import { BUSINESS_ENTITIES } from './business-entities.ts'
import { CULTURE_ENTITIES } from './culture-entities.ts'
import type { EntityEntry } from './entity-entry.ts'
import { WORLD_ENTITIES } from './world-entities.ts'

/** Every kind of thing the extractor knows tables of. Where two entries share a word, the first means it. */
export const ENTITIES: readonly EntityEntry[] = [...BUSINESS_ENTITIES, ...CULTURE_ENTITIES, ...WORLD_ENTITIES]
