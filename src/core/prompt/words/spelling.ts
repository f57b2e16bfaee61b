import { singularize } from './inflect.ts'

const AMERICAN: Readonly<Record<string, string>> = {
  colour: 'color',
  licence: 'license',
  enrolment: 'enrollment',
  centre: 'center',
  programme: 'program',
  catalogue: 'catalog',
  favourite: 'favorite',
  organisation: 'organization',
  traveller: 'traveler',
  metre: 'meter',
  litre: 'liter',
  cheque: 'check',
  tyre: 'tire',
  grey: 'gray',
  jewellery: 'jewelry',
  storey: 'story',
  instalment: 'installment',
  cancelled: 'canceled',
  labelled: 'labeled',
  labour: 'labor',
  behaviour: 'behavior',
  neighbour: 'neighbor',
  neighbourhood: 'neighborhood',
  honour: 'honor',
  flavour: 'flavor',
  odour: 'odor',
  vapour: 'vapor',
  humour: 'humor',
  rumour: 'rumor',
  theatre: 'theater',
  fibre: 'fiber',
  calibre: 'caliber',
  defence: 'defense',
  offence: 'offense',
  dialogue: 'dialog',
  aluminium: 'aluminum',
  fulfil: 'fulfill',
  fulfilment: 'fulfillment',
  kerb: 'curb',
  plough: 'plow',
  paediatric: 'pediatric',
  anaesthetic: 'anesthetic',
  haemoglobin: 'hemoglobin',
  oestrogen: 'estrogen',
  diarrhoea: 'diarrhea',
  orthopaedic: 'orthopedic',
  gynaecology: 'gynecology',
  postcode: 'zip code',
  zipcode: 'zip code',
  counsellor: 'counselor',
  jeweller: 'jeweler',
  modelling: 'modeling',
  cosy: 'cozy',
  practise: 'practice',
  analyse: 'analyze',
  artefact: 'artifact',
  ageing: 'aging',
  judgement: 'judgment',
  mould: 'mold',
  sulphur: 'sulfur',
  speciality: 'specialty',
  axe: 'ax',
  doughnut: 'donut',
  yoghurt: 'yogurt',
  chilli: 'chili',
  mum: 'mom',
  lorry: 'truck',
  mobile: 'mobile',
  autumn: 'autumn',
  favour: 'favor',
  harbour: 'harbor',
  parlour: 'parlor',
}

/** Words by which the lexicon knows a phrase: each for one thing, and in American spelling. */
export function lexiconWords(words: readonly string[]): string[] {
  return words.flatMap((word) => americanWord(singularize(word)).split(' '))
}

/** A phrase's key in the lexicon. */
export function lexiconKey(words: readonly string[]): string {
  return lexiconWords(words).join(' ')
}

function americanWord(word: string): string {
  if (Object.hasOwn(AMERICAN, word)) return AMERICAN[word]
  if (
    /is(ation|ed|ing|e|er)$/.test(word) &&
    word.length > 7 &&
    !/(rais|advis|revis|supervis|promis|exercis|franchis|merchandis|premis|surpris|enterpris|compris|televis|improvis|devis|cruis|nois|pois|prais|advertis)/.test(
      word,
    )
  ) {
    return word.replace(/is(ation|ed|ing|e|er)$/, 'iz$1')
  }
  return word
}
