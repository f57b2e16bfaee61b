/** What the name of an entity is made of. */
export type NameKind =
  | 'person'
  | 'company'
  | 'product'
  | 'place'
  | 'title'
  | 'event'
  | 'school'
  | 'hospital'
  | 'hotel'
  | 'restaurant'
  | 'team'
  | 'project'
  | 'animal'
  | 'food'
  | 'book'
  | 'song'
  | 'album'
  | 'artist'
  | 'device'
  | 'vehicle'
  | 'code'
  | 'department'
  | 'category'
  | 'course'
  | 'medicine'
  | 'file'
  | 'shop'
  | 'label'
  | 'service'
  | 'plant'
  | 'game'
  | 'movie'

/** A kind of thing that tables are about. */
export interface EntityEntry {
  /** Its names, singular and in American spelling. */
  readonly words: readonly string[]
  readonly nameKind: NameKind
  /** The columns it gets when a text names none: a list as a user would write it. */
  readonly fields: string
}

/** Words are separated by `|`. */
export function entity(words: string, nameKind: NameKind, fields: string): EntityEntry {
  return { words: words.split('|'), nameKind, fields }
}
