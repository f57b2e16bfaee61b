import { choice, code, faker, real, whole, type FieldEntry } from './field-entry.ts'

/** Where things are. */
export const PLACE_FIELDS: readonly FieldEntry[] = [
  faker('street|street name|road|road name', 'location.street'),
  faker(
    'street address|address|address line|address line 1|home address|mailing address|postal address|billing address|shipping address|delivery address|full address|residence|pickup address|dropoff address|drop off address|location address|property address',
    'location.streetAddress',
  ),
  faker(
    'address line 2|apartment|apartment number|flat number|unit number|suite|suite number',
    'location.secondaryAddress',
  ),
  faker('house number|building number|street number', 'location.buildingNumber'),
  faker(
    'city|town|municipality|city name|home city|destination city|origin city|village|locality|place|location|base|home base|headquarter|headquarters|hq|pickup location|dropoff location|drop off location|pick up location|departure city|arrival city|destination|origin|from city|to city|city of residence|venue city',
    'location.city',
  ),
  faker('state|province|us state|state province', 'location.state'),
  faker('county|district|borough|parish', 'location.county'),
  faker(
    'country|country name|country of origin|country of residence|home country|nation|origin country|destination country|manufacturing country|shipping country|billing country',
    'location.country',
  ),
  faker('country code|iso country|country iso|iso code', 'location.countryCode'),
  faker('continent', 'location.continent'),
  faker('zip code|zip|postal code|post code|pincode|pin code|plz', 'location.zipCode'),
  choice('region|sales region|area|territory|zone|geo|market', 'North|South|East|West|Central'),
  choice('neighborhood|quarter', 'Old Town|Riverside|Hillcrest|Downtown|Midtown|West End|Northgate|Harborview'),
  real('latitude|lat|gps latitude|start latitude|end latitude', [-90, 90, 6]),
  real('longitude|lng|lon|long|gps longitude|start longitude|end longitude', [-180, 180, 6]),
  code(
    'coordinate|coordinates|gps coordinate|gps location|gps position|geolocation|geo location|gps|lat long|position coordinate',
    String.raw`-?[1-8]?\d\.\d{5}, -?1?[1-7]?\d\.\d{5}`,
  ),
  faker('timezone|time zone', 'location.timeZone'),
  whole('altitude|elevation', [0, 3000]),
  choice('direction|heading|compass direction|wind direction', 'N|NE|E|SE|S|SW|W|NW'),
  whole('population|inhabitant|number of inhabitant', [500, 2_000_000], { kind: 'lognormal', mean: 10, stddev: 1.4 }),
  code('room|room number|room no|office number|hotel room number|classroom', String.raw`[1-9]\d{2}`),
  whole('floor|floor number|storey|number of floor|floor count|level number|story', [1, 20]),
  code('building|building name|block', '(Building|Block) [A-F]'),
  code(
    'bin|bin location|aisle|shelf|rack|shelf location|storage location|warehouse location|bay|slot|rack position|spot number|parking spot|table number|gate|platform|dock|lane|pier|berth|locker',
    String.raw`[A-H]\d{1,2}`,
  ),
  code('seat|seat number|seat no', String.raw`[1-9]\d?[A-F]`),
  faker('venue|venue name|arena', 'company.name'),
  choice('climate|climate zone', 'tropical|arid|temperate|continental|polar'),
  choice('terrain|surface|soil type', 'clay|sand|loam|gravel|asphalt|grass'),
]
