const MEASURES =
  'kg|kgs|kilo|kilos|kilograms?|kilogrammes?|g|gr|grams?|mg|milligrams?|mcg|lb|lbs|oz|ounces?|tons?|tonnes?|' +
  'km|kms|kilomet(?:er|re)s?|m|met(?:er|re)s?|cm|centimet(?:er|re)s?|mm|millimet(?:er|re)s?|mi|miles?|yd|yards?|ft|feet|foot|inch|inches|' +
  'l|dl|lit(?:er|re)s?|ml|millilit(?:er|re)s?|cl|gallons?|barrels?|' +
  'ms|milliseconds?|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?|yrs?|' +
  'c|celsius|f|fahrenheit|kelvin|degrees(?: celsius| fahrenheit)?|' +
  'w|watts?|kw|kilowatts?|mw|megawatts?|gw|kwh|mwh|gwh|v|volts?|kv|a|amps?|ah|mah|ohms?|j|kj|joules?|' +
  'b|bytes?|kb|mb|gb|tb|kib|mib|gib|kbps|mbps|gbps|bits?|px|pixels?|hz|khz|mhz|ghz|fps|rpm|hp|bhp|' +
  'kph|kmh|mph|knots|bpm|mmhg|hpa|mbar|pa|kpa|bar|psi|ppm|ppb|db|dbm|dbi|lux|lumens?|nm|cc|' +
  'sqm|sqft|sqm2|m2|m3|km2|ft2|cbm|hectares?|ha|acres?|square (?:met(?:er|re)s?|feet|foot|miles?|kilomet(?:er|re)s?)|sq (?:m|ft|km)|cubic met(?:er|re)s?|' +
  '\u00B5g|\u03BCg|ug|m\u00B3|m\u00B2|km\u00B2|cm\u00B3|kcal|calories|cal|points?|pts|stars?|percentage points|basis points|bps|mmol'

/** Money in words; its amounts get two decimals. */
const CURRENCIES =
  'dollars?|usd|us dollars?|bucks|euros?|eur|pounds?|gbp|pence|cents?|yen|jpy|chf|francs?|rupees?|inr|cad|aud|sek|nok|dkk|pln|brl'

/** Source of a pattern for the unit after a number, over the line of a `Shape` that marks units. */
export const UNIT = String.raw`(?:u:[^ ]+(?: u:[^ ]+)?(?: / (?:h|s|km|m\u00B3|m\u00B2|dl|l|ml|kg|m|min|100|hour|day|month|year|night|mile|kwh|ha|unit|person|item))?(?: (?:per|an?|each) (?:hour|day|week|month|year|night|minute|second|annum|mile|km|kg|unit|lit(?:er|re)|gallon|kwh|hectare|sqm))?)`

/** Rates without a unit of their own: "$20 per hour", "12 / month". */
export const RATE = String.raw`(?:(?:per|an|a|/) (?:hour|day|week|month|year|night|minute|second|annum|mile|km|kg|unit|lit(?:er|re)|kwh))`

const MONEY = new RegExp(`^(?:\\$|${CURRENCIES})$`)

/** Whether a unit is one of money. */
export function isMoneyUnit(unit: string | undefined): boolean {
  return unit !== undefined && MONEY.test(unit)
}

const UNIT_NAME = new RegExp(`^(?:${MEASURES}|${CURRENCIES}|percent|percentage)$`)

/** Whether a word by itself names a unit: "weight (kg)". */
export function isUnitWord(text: string): boolean {
  return UNIT_NAME.test(text)
}

/** Words that make a unit only with the next: "square metres". */
const HALF_UNITS = new Set(['square', 'sq', 'cubic', 'us', 'percentage', 'basis'])

/** Whether a word that stands after a number is its unit, or begins it. */
export function startsUnit(text: string, next: string | undefined): boolean {
  if (HALF_UNITS.has(text)) return next !== undefined && isUnitWord(next)
  return text !== 'a' && isUnitWord(text)
}
