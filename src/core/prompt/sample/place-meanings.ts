import * as content from './meaning-content.ts'
import { mostly, type Meaning } from './meaning.ts'

/** Where somebody or something is, and how to reach it. The first that matches wins. */
export const PLACE_MEANINGS: readonly Meaning[] = [
  {
    label: 'phone numbers',
    name: /(^|_)(phone|tel|telephone|mobile|cell|cell_?phone|fax|telefon|telefono|handy|portable|contact)(_?(number|no|num|nr|nummer))?(_\d+)?$/,
    fits: content.isPhone,
    proof: { test: content.isMarkedPhone, share: 0.9 },
    method: 'phone.number',
    args: (texts) => (mostly(texts, (text) => text.startsWith('+')) ? [{ style: 'international' }] : undefined),
    isPersonal: true,
  },
  {
    label: 'postcodes',
    name: /(^|_)(zip|zip_?code|post_?code|postal_?code|postal|plz|code_postal|codigo_postal)$/,
    fits: content.isPostcode,
    method: 'location.zipCode',
    args: (texts) => [commonMask(texts)],
    isPersonal: false,
  },
  {
    label: 'country codes',
    name: /(^|_)(country|nation|land|pais|pays|nationality)(_?(code|iso|iso2|iso3|iso_?code))?$|(^|_)(iso|iso2|iso3|cc)$/,
    fits: content.isCountryCode,
    method: 'location.countryCode',
    args: (texts) => (mostly(texts, (text) => text.length === 3) ? ['alpha-3'] : undefined),
    isPersonal: false,
  },
  {
    label: 'countries',
    name: /(^|_)(country|nation|land|pais|pays|nationality)(_?name)?$/,
    fits: content.isNameLike,
    proof: { test: content.isCountry, share: 0.8 },
    method: 'location.country',
    isPersonal: false,
  },
  {
    label: 'states',
    name: /(^|_)(state|province|region|bundesland|us_state)(_?(code|name|abbr))?$/,
    fits: content.isState,
    method: 'location.state',
    args: (texts) => (mostly(texts, (text) => text.length === 2) ? [{ abbreviated: true }] : undefined),
    isPersonal: false,
  },
  {
    label: 'street addresses',
    name: /(^|_)(street|street_?address|address|addr|address_?(line)?_?1|strasse|street_?name|calle|rue|adresse|direccion|line1)$/,
    fits: content.isStreet,
    proof: { test: content.isMarkedStreet, share: 0.8 },
    method: 'location.streetAddress',
    isPersonal: true,
  },
  {
    label: 'streets',
    name: /(^|_)(street|street_?name|strasse|calle|rue)$/,
    fits: content.isNameLike,
    method: 'location.street',
    isPersonal: true,
  },
  {
    label: 'second address lines',
    name: /(^|_)(address_?(line)?_?2|apartment|apt|suite|line2)$/,
    fits: (text) => text.length <= 40,
    method: 'location.secondaryAddress',
    isPersonal: true,
  },
  {
    label: 'cities',
    name: /(^|_)(city|town|city_?name|ort|stadt|ville|ciudad|municipality|locality|birth_?place|place_of_birth|destination|origin)$/,
    fits: content.isNameLike,
    proof: { test: content.isCity, share: 0.7 },
    method: 'location.city',
    isPersonal: false,
  },
  {
    label: 'counties',
    name: /(^|_)county$/,
    fits: content.isNameLike,
    method: 'location.county',
    isPersonal: false,
  },
  {
    label: 'time zones',
    name: /(^|_)(time_?zone|tz)$/,
    fits: content.isTimeZone,
    proof: { test: content.isTimeZone, share: 0.9 },
    method: 'location.timeZone',
    isPersonal: false,
  },
]

/** The shape that most texts have, in the writing of faker.js: `#` a digit, `?` a letter. */
function commonMask(texts: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const text of texts) {
    const mask = text.replace(/\d/g, '#').replace(/\p{L}/gu, '?')
    counts.set(mask, (counts.get(mask) ?? 0) + 1)
  }
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['#####', 0] as const)[0]
}
