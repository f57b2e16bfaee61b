import type { NameKind } from './entity-entry.ts'
import { choice, code, faker, text, type FieldEntry } from './field-entry.ts'

/** What the names of things look like. */
export const NAMES: Readonly<Record<NameKind | 'job', FieldEntry>> = {
  person: faker('name', 'person.fullName'),
  company: faker('name', 'company.name'),
  product: faker('name', 'commerce.productName'),
  place: faker('name', 'location.city'),
  title: text('title', 'words', [3, 7]),
  event: faker('name', 'company.catchPhrase'),
  school: entryOf(
    '{{location.city}} University',
    '{{location.city}} College',
    '{{person.lastName}} Academy',
    '{{location.city}} High School',
  ),
  hospital: entryOf(
    '{{location.city}} General Hospital',
    'St. {{person.firstName}} Hospital',
    '{{location.city}} Medical Center',
    '{{person.lastName}} Clinic',
  ),
  hotel: entryOf(
    'Hotel {{person.lastName}}',
    'The {{location.city}} Inn',
    'Grand {{location.city}} Hotel',
    '{{person.lastName}} Suites',
  ),
  restaurant: entryOf(
    "{{person.firstName}}'s Kitchen",
    'Café {{person.lastName}}',
    'The {{color.human}} {{animal.type}}',
    '{{location.city}} Grill',
  ),
  team: entryOf(
    '{{location.city}} {{animal.type}}s',
    '{{location.city}} United',
    '{{location.city}} FC',
    'Team {{person.lastName}}',
  ),
  project: faker('name', 'company.catchPhrase'),
  animal: faker('name', 'animal.petName'),
  food: faker('name', 'food.dish'),
  book: faker('title', 'book.title'),
  song: faker('title', 'music.songName'),
  album: faker('title', 'music.album'),
  artist: faker('name', 'music.artist'),
  device: code('name', '(sensor|node|unit|meter|gateway)-[a-f0-9]{4}'),
  vehicle: faker('name', 'vehicle.vehicle'),
  code: text('name', 'words', [1, 3]),
  department: faker('name', 'commerce.department'),
  category: faker('name', 'commerce.department'),
  course: entryOf(
    'Introduction to {{hacker.noun}}',
    'Advanced {{hacker.noun}}',
    'Foundations of {{company.buzzNoun}}',
    'Applied {{hacker.ingverb}}',
  ),
  medicine: choice(
    'name',
    'Amoxicillin|Ibuprofen|Paracetamol|Metformin|Atorvastatin|Omeprazole|Lisinopril|Amlodipine|Salbutamol|Sertraline|Warfarin|Insulin',
  ),
  file: faker('name', 'system.fileName'),
  shop: entryOf(
    "{{person.lastName}}'s",
    '{{location.city}} Store',
    '{{person.lastName}} & Sons',
    '{{color.human}} Market',
  ),
  label: text('name', 'words', [1, 3]),
  service: choice(
    'name',
    'auth|billing|catalog|checkout|gateway|inventory|mailer|orders|payments|search|sessions|users',
  ),
  plant: entryOf('{{color.human}} {{person.lastName}}', '{{color.human}} {{food.fruit}}'),
  game: entryOf(
    '{{word.adjective}} {{animal.type}}',
    '{{word.noun}} of {{location.city}}',
    '{{person.lastName}} {{number.romanNumeral}}',
  ),
  movie: entryOf(
    'The {{word.adjective}} {{word.noun}}',
    '{{word.noun}} of {{person.firstName}}',
    'A {{word.noun}} in {{location.city}}',
  ),
  job: faker('job title', 'person.jobTitle'),
}

/** Names after one of some forms, filled by faker. */
function entryOf(...forms: readonly string[]): FieldEntry {
  return faker('name', 'helpers.fake', [...forms])
}
