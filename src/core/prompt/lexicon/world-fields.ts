import { choice, code, entry, faker, flag, money, real, text, whole, type FieldEntry } from './field-entry.ts'

/** Transport, travel, property, energy, farming, public bodies, law. */
export const WORLD_FIELDS: readonly FieldEntry[] = [
  faker('vehicle|car|vehicle name', 'vehicle.vehicle'),
  faker(
    'make|car make|vehicle make|manufacturer of car|car brand|car manufacturer|vehicle brand',
    'vehicle.manufacturer',
  ),
  faker('model|car model|vehicle model|model name|bike model|product model', 'vehicle.model'),
  choice(
    'vehicle type|body type|car type|body style|type of vehicle|vehicle class|vehicle category|truck type|car class|rental class',
    'sedan|suv|hatchback|truck|van|coupe',
  ),
  choice(
    'fuel|fuel type|fuel kind|engine type|type of fuel|powertrain|drive type',
    'petrol*45|diesel*30|electric*15|hybrid*10',
  ),
  choice('transmission|gearbox|transmission type|gear type', 'manual|automatic'),
  faker('vin|vin number|vehicle identification number|chassis number', 'vehicle.vin'),
  faker(
    'license plate|license plate number|plate number|registration plate|number plate|plate|vehicle registration|registration|vehicle registration number|registration mark',
    'vehicle.vrm',
  ),
  whole(
    'mileage|odometer|kilometer|km driven|odometer reading|mileage km|mile driven|kilometer driven|vehicle mileage|total mileage',
    [0, 250_000],
  ),
  whole('horsepower|horse power|engine power|hp rating|power hp', [60, 500]),
  real('engine size|engine capacity|displacement|engine displacement|engine volume', [1, 5, 1]),
  real('fuel consumption|fuel economy|mpg|fuel used|fuel efficiency|liter per 100 km', [3, 20, 1]),
  whole('door|number of door|doors', [2, 5]),
  whole(
    'previous owner|number of owner|number of previous owner|owner count|gear|number of gear|axle|number of axle|wheel',
    [1, 6],
  ),
  real(
    'speed|average speed|max speed|top speed|speed kmh|cruising speed|avg speed|speed limit|ground speed|vehicle speed|maximum speed',
    [0, 160, 1],
  ),
  real(
    'distance|trip distance|distance km|route length|distance traveled|ride distance|distance mile|length km|flight distance|trip length|kilometers|miles|distance in km|range km|track length km|distance run|distance covered|running distance|trail length|commute distance|range of vehicle|electric range',
    [0.5, 500, 1],
  ),
  faker('flight number|flight|flight no|flight code', 'airline.flightNumber'),
  choice(
    'airport name|airport',
    'London Heathrow|Paris Charles de Gaulle|Frankfurt|Amsterdam Schiphol|New York JFK|Los Angeles|Dubai|Singapore Changi|Tokyo Haneda|Sydney|Toronto Pearson|Madrid Barajas',
  ),
  code(
    'airport code|departure airport|arrival airport|origin airport|destination airport|iata code|iata|airport iata|layover airport',
    '(JFK|LAX|LHR|CDG|FRA|AMS|MAD|SIN|DXB|HND|ORD|SYD)',
  ),
  choice(
    'airline|airline name',
    'Lufthansa|Air France|KLM|Iberia|Emirates|Qantas|Delta|United|Singapore Airlines|Air Canada|British Airways',
  ),
  choice(
    'aircraft|aircraft type|airplane|plane|plane type|aircraft model|plane model',
    'Airbus A320|Airbus A350|Boeing 737|Boeing 777|Boeing 787|Embraer E190|Bombardier CRJ900|ATR 72',
  ),
  faker('record locator|pnr', 'airline.recordLocator'),
  choice(
    'cabin class|seat class|travel class|fare class|flight class|ticket class|service class|class of travel|booking class',
    'economy*75|premium economy*10|business*12|first*3',
  ),
  choice(
    'ticket type|ticket category|admission type|pass type|fare type|visitor type',
    'adult*60|child*20|senior*10|student*10',
  ),
  choice(
    'flight status|train status|trip status|ride status|bus status|route status|voyage status',
    'on time*75|delayed*18|cancelled*7',
  ),
  choice(
    'transport mode|mode of transport|transport type|transportation|transport|travel mode|commute mode|means of transport',
    'car|bus|train|bike|plane|walk',
  ),
  choice(
    'room type|type of room|room category|cabin type|bed type|accommodation type|room class',
    'single*35|double*45|suite*15|family*5',
  ),
  choice(
    'board type|board basis|meal plan|boarding type',
    'room only|bed and breakfast|half board|full board|all inclusive',
  ),
  choice('amenity|amenities|facilities|hotel amenity', 'wifi|pool|gym|parking|breakfast|spa'),
  choice(
    'property type|building type|house type|home type|type of property|listing type|real estate type|dwelling type|unit type',
    'house*40|apartment*40|condo*15|land*5',
  ),
  choice(
    'energy source|energy type|power source|heating type|heating|energy carrier|generation type|plant type|fuel source',
    'solar|wind|gas|hydro|nuclear|coal',
  ),
  choice('furnishing|furnished status|furnishing status', 'furnished|semi-furnished|unfurnished'),
  choice('listing kind|offer type|sale type|transaction kind|sale or rent|deal type', 'sale|rent'),
  whole('bedroom|number of bedroom|bed|bedroom count|beds|num bedroom', [1, 6]),
  whole('bathroom|number of bathroom|bath|bathroom count|baths', [1, 4]),
  whole('room count|number of room|rooms|total room', [1, 10]),
  whole(
    'parking space|garage|garage space|number of parking space|parking|garage size|car space|balcony count|parking slot count',
    [0, 4],
  ),
  whole(
    'square foot|square feet|sqft|living area|floor area|area sqm|square meter|size sqm|size sqft|surface area|living space|area size|area in square meter|total area|property size|apartment size|area m2|house size|office size|size in sqm|usable area|sq ft|sq m|size in square meter|size in square foot',
    [30, 400],
  ),
  real(
    'lot size|land area|plot size|acreage|area hectare|field size|farm size|hectare|acre|field area|area in hectare|land size|area acre|acres|hectares',
    [0.1, 500, 1],
  ),
  money(
    'house price|property price|home price|sale value|listing price|apartment price|house value|real estate price',
    80_000,
    1_500_000,
  ),
  flag(
    'has pool|pool|has garage|has garden|has balcony|balcony|garden|pet friendly|pets allowed|is furnished|furnished|has elevator|elevator|has parking|wheelchair accessible|is accessible|accessible|is occupied|occupied|is rented|rented|has air conditioning|air conditioned|breakfast included|smoking allowed|non smoking|has wifi|wifi|waterfront|has solar panel|leased|is leased|insurance included|round trip|is round trip|non stop|is direct|direct|is electric|electric|toll road|hazardous|is hazardous|perishable|is perishable|refrigerated|is refrigerated|customs cleared|signature required',
    0.4,
  ),
  choice('crop|crop type|crop name|plant type name|produce', 'wheat|corn|soy|rice|barley|potatoes|tomatoes'),
  choice('livestock type|animal type|farm animal', 'cattle|sheep|pig|chicken|goat|horse'),
  choice(
    'species|animal species|pet type|type of animal|pet species|kind of animal|type of pet|animal kind',
    'dog*45|cat*40|rabbit*8|bird*7',
  ),
  faker('breed|dog breed|pet breed|race of dog', 'animal.dog'),
  faker('cat breed', 'animal.cat'),
  faker('pet name|animal name|dog name', 'animal.petName'),
  faker('bird species|bird name', 'animal.bird'),
  real(
    'crop yield|harvest|harvest weight|milk yield|harvested amount|harvest amount|yield ton|yield kg|milk production|amount harvested|production ton|catch weight',
    [0.1, 100, 1],
  ),
  choice('irrigation|irrigation type|irrigation method|watering method', 'drip|sprinkler|flood|none'),
  choice('fertilizer|fertilizer type|pesticide', 'nitrogen|phosphate|potash|compost|none'),
  choice('growth stage', 'seedling|vegetative|flowering|ripening|harvested'),
  choice(
    'crime type|offense|offense type|violation|violation type|crime|charge type|crime category|infraction|type of crime|violation code',
    'theft|burglary|assault|vandalism|fraud|speeding',
  ),
  choice(
    'case category law|practice area|legal area|area of law|law field|legal matter|matter type',
    'civil|criminal|family|corporate|tax|labor',
  ),
  choice('court|court name|jurisdiction', 'District Court|Supreme Court|Circuit Court|Family Court'),
  choice('party|political party|party affiliation', 'Democrat|Republican|Independent|Green'),
  choice(
    'permit type|license category|license class|document type|application type|form type|type of permit|type of document|certificate type|certification|certificate|certification name|record type',
    'residential|commercial|temporary|special',
  ),
  choice(
    'service type|type of service|service category|maintenance type|repair type|service kind|work type of service|job category|job kind',
    'installation|repair|inspection|maintenance|consultation',
  ),
  choice('disaster type|hazard type|hazard|accident type|collision type', 'flood|fire|storm|earthquake|collision'),
  choice(
    'waste type|type of waste|material type|recycling type|cargo type|type of cargo|goods type|freight type|load type',
    'plastic|paper|glass|metal|organic',
  ),
  choice('container size', '20ft|40ft|45ft'),
  faker('route name|bus line|train line|line|line name|bus route|metro line', 'location.street'),
  code(
    'route number|train number|bus number|voyage number|vessel number|container number|imo number|container id|unit code|truck number|tail number',
    String.raw`[A-Z]{2}\d{4}`,
  ),
  faker(
    'stop|stop name|station|station name|origin station|destination station|bus stop|departure station|arrival station|start station|end station|port|origin port|destination port|port of loading|warehouse|warehouse name|depot|hub|terminal|plant|plant name|factory|site|site name|branch|branch name|store|store location|office|office location|outlet|charging station|pickup point|from|to|from location|to location|start location|end location|pickup|dropoff|drop off|from station|to station|spot|crime scene|attraction|landmark|beach|trail name|park|park name|lake|river|mountain|farm|farm name|field name|constituency|ward name|precinct',
    'location.city',
  ),
  choice('vessel type|ship type|boat type', 'container|tanker|bulk carrier|ferry|yacht'),
  faker('vessel|vessel name|ship|ship name|boat name|yacht name|spaceship name', 'person.lastName'),
  real('magnitude|richter magnitude|earthquake magnitude', [1, 9, 1]),
  real('star magnitude|mass of star|orbital period|distance light year|semi major axis|orbit', [0, 1000, 2]),
  choice(
    'chemical element|element',
    'hydrogen|helium|carbon|nitrogen|oxygen|sodium|iron|copper|silver|gold|lead|uranium',
  ),
  entry('signature|thumbprint', 'string', { kind: 'pattern', regex: '[0-9a-f]{16}' }),
  text('itinerary|travel note|house rule|allegation|ruling text|clause', 'sentences', [1, 2]),
]
