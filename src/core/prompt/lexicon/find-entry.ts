import { lexiconKey, lexiconWords } from '../words/spelling.ts'
import { correctWord, groupByFirstLetter } from '../words/correct-word.ts'
import { pluralize, singularize } from '../words/inflect.ts'
import { STOP_WORDS } from '../words/stop-words.ts'
import { ENTITIES } from './entities.ts'
import type { EntityEntry } from './entity-entry.ts'
import type { FieldEntry } from './field-entry.ts'
import { FIELDS } from './fields.ts'

/** The meaning of a field phrase that the lexicon knows word for word. */
export function findField(words: readonly string[]): FieldEntry | undefined {
  return fieldsByKey.get(lexiconKey(words))
}

/** The meaning of the longest ending of a phrase: "assignee email address" is an e-mail address. */
export function findFieldByHead(
  words: readonly string[],
): { readonly entry: FieldEntry; readonly length: number } | undefined {
  const normal = lexiconWords(words)
  for (let from = 0; from < normal.length; from++) {
    const entry = fieldsByKey.get(normal.slice(from).join(' '))
    if (entry) return { entry, length: normal.length - from }
  }
  return undefined
}

/** The entity that a noun phrase names word for word. */
export function findEntity(words: readonly string[]): EntityEntry | undefined {
  return entitiesByKey.get(lexiconKey(words))
}

/** The entity that the longest ending of a noun phrase names: "bank customers" are customers. */
export function findEntityByHead(words: readonly string[]): EntityEntry | undefined {
  const normal = lexiconWords(words)
  for (let from = 0; from < normal.length; from++) {
    const entry = entitiesByKey.get(normal.slice(from).join(' '))
    if (entry) return entry
  }
  return undefined
}

/** A word that the lexicon or the language knows, or else the known word it is a slip away from, or else the word. */
export function correctSpelling(word: string): string {
  const known = corrections.get(word)
  if (known !== undefined) return known
  const correct = findCorrection(word)
  if (corrections.size >= MOST_CORRECTIONS) corrections.clear()
  corrections.set(word, correct)
  return correct
}

/** Looking for slips is dear, and a text's words are asked for many times. */
const corrections = new Map<string, string>()
const MOST_CORRECTIONS = 2000

function findCorrection(word: string): string {
  const [normal] = lexiconWords([word])
  if (vocabulary.has(normal) || vocabulary.has(word) || STOP_WORDS.has(word)) return word
  const correct = correctWord(word, byFirstLetter)
  if (correct !== undefined || !word.endsWith('s')) return correct ?? word
  const one = correctWord(singularize(word), byFirstLetter)
  return one === undefined ? word : pluralize(one)
}

/** Whether a word is in the lexicon, or one that carries no data. */
export function isKnownWord(word: string): boolean {
  return vocabulary.has(lexiconWords([word])[0]) || vocabulary.has(word) || STOP_WORDS.has(word)
}

function index<Entry extends { readonly words: readonly string[] }>(
  entries: readonly Entry[],
): ReadonlyMap<string, Entry> {
  const map = new Map<string, Entry>()
  for (const entry of entries) {
    for (const words of entry.words) {
      const key = lexiconKey(words.split(' '))
      if (!map.has(key)) map.set(key, entry)
    }
  }
  return map
}

const fieldsByKey = index(FIELDS)
const entitiesByKey = index(ENTITIES)

/** Real words that stand a slip away from words of the lexicon, so that they aren't taken for slips. */
const REAL_WORDS =
  'plane plan form from trail trial angel angle cause clause costume casual causal quiet quite desert dessert diary dairy fiend friend sacred scared united untied star start stat cart chart ' +
  'contact contract contest context county country counter course coarse source sauce stage storage tour tower power poster post cost coast coat boat bout board broad border order older holder ' +
  'former farmer format forum price prize prime pride prince print point paint pint plant planet plate place palace pace peace piece rate rating ration ratio station statue status state statement ' +
  'trade trader trainer train trait tract track truck trick stock stick stuck sticker ticket picket packet pocket rocket racket bucket basket brand bland blend blind bond band bank tank rank link ' +
  'mail nail rail tail sail sale scale scene score core care career carrier courier currier curry carry berry merry marry party parity pantry pastry country bakery battery buttery butter better letter latter ' +
  'latte matter meter mentor motor monitor minor mirror manor manner banner planner scanner corner owner tower lower flower flow floor flood food foot root route router rooster roster register resister sister ' +
  'user usher loser laser lesser lessor lesson person prison poison potion portion position petition edition addition condition action auction section session season reason region religion legion ' +
  'lane line lime time tile tale table cable able label level lever liver river driver diver drive dive give live love move movie mobile model medal metal mental rental dental central control console ' +
  'bread broad bride bridge badge budge budget gadget widget digit unit unite united visit visa vista view review revenue venue avenue value valve vale volume column colony county bounty quantity quality ' +
  'quarter quartz water waiter writer winter printer painter pointer hunter counter center enter entry ently gently gender sender lender vendor tender render reader leader ladder loader order border ' +
  'cook book look hook took tool pool pole role rule mule mole hole hotel motel hostel host hose house horse nurse purse curse verse vers course cruise crude create crate grate grade grape graph group ground ' +
  'round sound pound found fund fond bond hand land island inland stand sand band brand grand gland gram grain grass glass class clash cash crash trash wash wish fish dish disk risk task mask bask tasks ' +
  'sport spot port part past pasta paste taste test text next nest rest west vest best beast feast least last list lost most must mist fist first thirst shirt short shot shop ship shape share shore store story ' +
  'lunch adapter adviser analyse assert bleach chatter compete compliant contradict contrast convection convert deflect download downloaded electron except failing feather hoarse hypothesis inferior ' +
  'inspect layer litter massage master median palate precious properly providence quantify rationalize recommended rebound requite saloon singe slipper solder sparse stormy sturdy supporting swelter swerve ' +
  'swing thorough through though translation treat warp widow launch bunch munch hunch crunch brunch punch chunk trunk drunk skull shell smell spell spill skill still steel steal steam stream scream cream ' +
  'dream bream broth cloth clothe clothes close clover glove grove groove prove proof roof hoof woof wool wood mood moody food fool foal goal coal coral choral chorale moral morale oral rural mural ' +
  'choir chair chain china chin thin than then them theme thyme time tame lame flame frame fame dame game gale gate hate late plate slate skate state stake snake shake shade shady lady lazy hazy crazy ' +
  'kayak canoe sledge sleigh swarm swamp stamp stump stomp tramp trump clamp cramp crumb crumbs barley parsley paddle saddle puddle muddle middle riddle fiddle needle beetle kettle cattle rattle battle bottle ' +
  'mussel muscle tussle hustle bustle castle cable gable fable sable stable staple maple purple puzzle muzzle nozzle drizzle grizzly guzzle sizzle swarms hives herds flocks berths quilts looms kilns ' +
  'inventor oven omen woven haven even ever never fever liver moons moon noon soon spoon room broom groom bloom planets wing wings ring king thing think drink brick trick track crack rack lack lock block clock'

const vocabulary = new Set([
  ...[...fieldsByKey.keys(), ...entitiesByKey.keys()].flatMap((key) => key.split(' ')),
  ...REAL_WORDS.split(' '),
])
const byFirstLetter = groupByFirstLetter(
  [...fieldsByKey.keys(), ...entitiesByKey.keys()].flatMap((key) => key.split(' ')),
)
