const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  persons: 'person',
  children: 'child',
  men: 'man',
  women: 'woman',
  feet: 'foot',
  teeth: 'tooth',
  mice: 'mouse',
  geese: 'goose',
  shelves: 'shelf',
  leaves: 'leaf',
  knives: 'knife',
  lives: 'life',
  wolves: 'wolf',
  halves: 'half',
  wives: 'wife',
  loaves: 'loaf',
  analyses: 'analysis',
  diagnoses: 'diagnosis',
  theses: 'thesis',
  crises: 'crisis',
  bases: 'base',
  hypotheses: 'hypothesis',
  prognoses: 'prognosis',
  indices: 'index',
  vertices: 'vertex',
  matrices: 'matrix',
  appendices: 'appendix',
  criteria: 'criterion',
  phenomena: 'phenomenon',
  curricula: 'curriculum',
  alumni: 'alumnus',
  syllabi: 'syllabus',
  cacti: 'cactus',
  bacteria: 'bacterium',
  media: 'media',
  taxa: 'taxon',
  genera: 'genus',
  fungi: 'fungus',
  nuclei: 'nucleus',
  strata: 'stratum',
  larvae: 'larva',
  algae: 'alga',
  calves: 'calf',
  scarves: 'scarf',
  thieves: 'thief',
  elves: 'elf',
  hooves: 'hoof',
  quizzes: 'quiz',
  movies: 'movie',
  cookies: 'cookie',
  calories: 'calorie',
  ties: 'tie',
  pies: 'pie',
  species: 'species',
  series: 'series',
  oxen: 'ox',
  dice: 'die',
  heroes: 'hero',
  potatoes: 'potato',
  tomatoes: 'tomato',
  echoes: 'echo',
  axes: 'axis',
  caches: 'cache',
  aches: 'ache',
  headaches: 'headache',
  bonuses: 'bonus',
  viruses: 'virus',
  campuses: 'campus',
  statuses: 'status',
  buses: 'bus',
  censuses: 'census',
  gases: 'gas',
  lenses: 'lens',
  ids: 'id',
  aliases: 'alias',
  canvases: 'canvas',
  houses: 'house',
  warehouses: 'warehouse',
  cases: 'case',
  courses: 'course',
  nurses: 'nurse',
  horses: 'horse',
  purchases: 'purchase',
  databases: 'database',
  licenses: 'license',
  leases: 'lease',
  releases: 'release',
  expenses: 'expense',
  phases: 'phase',
  doses: 'dose',
  responses: 'response',
  diseases: 'disease',
  vases: 'vase',
  exercises: 'exercise',
  franchises: 'franchise',
  cruises: 'cruise',
  promises: 'promise',
  devices: 'device',
  invoices: 'invoice',
  services: 'service',
  offices: 'office',
  prices: 'price',
  spices: 'spice',
  staff: 'staff',
}

const PLURALS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(IRREGULAR)
    .filter(([plural]) => plural !== 'persons')
    .map(([plural, singular]) => [singular, plural]),
)

/** Words that are the same for one and for many, or that nobody counts. */
const UNCOUNTED = new Set(
  (
    'data staff equipment feedback news software hardware information music inventory stock sheep fish luggage baggage traffic weather payroll ' +
    'merchandise aircraft spacecraft livestock cattle attendance furniture poultry deer salmon progress access advice knowledge research education electricity ' +
    'content metadata personnel crew clothing jewelry jewellery revenue telemetry mileage humidity machinery cutlery homework housing mail logistics analytics ' +
    'status address process business access success analysis bus gas lens bonus campus virus census basis focus corpus bias atlas canvas address class glass ' +
    'loss boss pass mass dress press stress fitness illness wellness witness actress waitress hostess mattress compass harness politics mathematics physics ' +
    'economics gps sms dns aws ios os css https sales this is has was always yes plus radius genus apparatus alias always previous diabetes rabies calculus surplus chess'
  ).split(' '),
)

/** The form of a noun for one thing: `deliveries` → `delivery`. A word that is none already stays as it is. */
export function singularize(word: string): string {
  if (Object.hasOwn(IRREGULAR, word)) return IRREGULAR[word]
  if (UNCOUNTED.has(word) || word.length < 3 || !word.endsWith('s') || /(ss|us|is|'s)$/.test(word)) return word
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  if (/[^aeiou]oes$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

/** The form of a noun for many: `delivery` → `deliveries`. A plural stays as it is. */
export function pluralize(word: string): string {
  if (Object.hasOwn(PLURALS, word)) return PLURALS[word]
  if (isPlural(word)) return word
  if (UNCOUNTED.has(word) && !/(ss|us|is|as|ns)$/.test(word)) return word
  if (/(is)$/.test(word) && word.length > 4) return `${word.slice(0, -2)}es`
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(s|sh|ch|x|z)$/.test(word) ? `${word}es` : `${word}s`
}

export function isPlural(word: string): boolean {
  if (Object.hasOwn(IRREGULAR, word)) return true
  if (word === 'sales') return true
  return UNCOUNTED.has(word) ? isUncounted(word) : singularize(word) !== word
}

/** `data`, `staff`, `equipment`: a table may bear the name as it is. */
export function isUncounted(word: string): boolean {
  return UNCOUNTED.has(word) && !/(ss|us|is|as|ns)$/.test(word)
}
