import { entity, type EntityEntry } from './entity-entry.ts'

/** Places, vehicles, devices and their data, nature, public life, law. */
export const WORLD_ENTITIES: readonly EntityEntry[] = [
  entity(
    'trip|ride|journey|taxi ride|taxi trip|route|tour|cruise|bike trip|bus trip|vacation|delivery route|bike ride|car trip|bike share trip|voyage|expedition|scooter ride|cab ride|travel|itinerary|commute|hike|uber ride|train journey|excursion|travel package|holiday|safari|walk|bus route|train|bus line|rideshare trip|trail|hiking trail',
    'code',
    'start time, end time, distance, fare, from, to',
  ),
  entity(
    'city|country|town|region|state|district|village|municipality|province|neighborhood|county|continent|zone|area|territory|destination|island|landmark|attraction|tourist attraction|place|beach|mountain|lake|river|street|address|constituency|parking lot|parking garage',
    'place',
    'name, country, population, latitude, longitude',
  ),
  entity(
    'car|vehicle|used car|rental car|truck|van|bus|motorcycle|motorbike|automobile|fleet vehicle|electric car|electric vehicle|taxi|scooter|suv|company car|ambulance|fire truck|second hand car|ev|tractor|fleet|classic car|race car',
    'vehicle',
    'make, model, year, mileage, price, fuel type',
  ),
  entity(
    'bike|bicycle|boat|ship|vessel|yacht|aircraft|plane|airplane|helicopter|spaceship|spacecraft|rocket|satellite|ferry|tram|locomotive|wagon|e scooter|ebike|submarine|sailboat',
    'vehicle',
    'name, model, manufacturer, year, status',
  ),
  entity(
    'accident|crash|traffic accident|collision|crime|offense|arrest|police report|fire incident|emergency call|traffic violation|parking ticket|citation|speeding ticket|security incident|fine|violation|crime report|parking fine|911 call|disaster|outbreak|earthquake|wildfire|storm|hurricane|flood|volcanic eruption|tornado|meteorite',
    'code',
    'date, type, location, severity, description',
  ),
  entity(
    'house|property|apartment|home|real estate listing|listing|flat|real estate|condo|rental property|rental listing|estate|property listing|house listing|office space|land parcel|plot|dwelling|rental unit|unit|apartment listing|cottage|commercial property|townhouse|room listing|airbnb listing|residence',
    'place',
    'street address, city, bedrooms, bathrooms, square feet, price',
  ),
  entity(
    'tenant|landlord|realtor|real estate agent|renter|lodger|broker person|property manager|neighbor|lessee|host',
    'person',
    'full name, email, phone',
  ),
  entity('lease|rental contract|tenancy|rent payment', 'code', 'start date, end date, monthly rent, deposit, status'),
  entity(
    'sensor|device|iot device|iot sensor|gadget device|smart meter|meter|thermostat|camera|gateway|beacon|wearable|smartphone|phone|laptop computer|computer|tablet|server|router|network device|node|smart device|tracker|probe|temperature sensor|host machine|virtual machine|vm|switch device|access point|hardware|it asset|workstation|instance|smartwatch|controller|drone device|light|smart light|cell tower|base station|antenna|modem|sim card|mobile phone|edge device|ip camera',
    'device',
    'name, serial number, device type, location, installation date, status',
  ),
  entity(
    'reading|sensor reading|measurement|meter reading|sensor data|telemetry|weather reading|weather observation|observation|weather record|weather data|data point|temperature reading|metric|iot reading|weather station reading|telemetry record|energy reading|water sample|air quality measurement|soil sample|gps point|location ping|gps position|power reading|air quality reading|weather measurement|device reading|weather|forecast|energy consumption|electricity usage|iot data|sample|heartbeat|seismic reading|climate record|telemetry event|position report|glucose reading|smart meter reading|health reading|machine reading|iot measurement|station reading|weather forecast',
    'code',
    'device id, timestamp, temperature, humidity, battery level',
  ),
  entity(
    'log|log line|log entry|access log|server log|event log|audit log|web log|log record|log message|error log|application log|system log|audit entry|request log|api log|http request|api request|api call|request record|page view|pageview|web session|session|user session|user event|app event|clickstream event|click event|activity|activity log|user activity|login|login attempt|login event|web visit|website visit|search|search query|visit of site|analytics event|trace|span|deployment|build|pipeline run|job run|crawl|firewall log|network flow|packet|dns query|alert|security alert|network event|security event|alarm|error|exception|backup|commit|pull request|code review|git commit|release|merge request|vulnerability|scan|security log|website session|tracking event|usage event|audit event|login record|error report|crash report|network connection|phone call|call|call record|call log|cdr|call detail record|text record|data session|crm activity|interaction',
    'code',
    'timestamp, log level, service name, message, status code',
  ),
  entity(
    'repository|app|mobile app|application software|software|package|service|microservice|website|api|endpoint|feature|domain|plugin|saas product|web app|library package|dataset item|ml model|database item|server application|cloud service|integration|webhook',
    'service',
    'name, description, version, created at, status',
  ),
  entity(
    'subscription|plan|license|software license|api key|subscription plan|mobile plan|phone plan|tariff|pricing plan|internet plan|saas subscription|trial subscription|streaming subscription|data plan|gym plan',
    'code',
    'plan, start date, end date, price, status',
  ),
  entity(
    'file|document|attachment|report|upload|folder|spreadsheet|presentation|form|certificate|pdf|dataset file|paper|research paper|publication|thesis|patent|journal|journal article|scientific paper|citation record|whitepaper|legal document|memo|scientific article',
    'file',
    'title, file name, file size, created at, author',
  ),
  entity(
    'recipe|dish|meal|menu item|food|food item|menu|drink|cocktail|beverage|snack|dessert|pizza|burger|sandwich|coffee|tea|wine|beer|cheese|smoothie|bread|cake|ice cream|sauce|soup|salad|chocolate',
    'food',
    'name, category, price, calories',
  ),
  entity('ingredient|recipe ingredient|spice|nutrient', 'label', 'name, quantity, unit'),
  entity(
    'restaurant|cafe|bar|pub|diner|bistro|food truck|eatery|pizzeria|canteen|coffeehouse',
    'restaurant',
    'name, cuisine, city, rating, phone',
  ),
  entity(
    'table of restaurant|dining table|restaurant table|recipe step|cooking step|instruction step|step|chapter|section|paragraph|lap|stage|stop of route|leg|slot|time slot|itinerary item|waypoint|segment of trip|phase|round|set',
    'code',
    'position, description, duration',
  ),
  entity(
    'pet|animal|dog|cat|horse|cow|cattle|livestock|sheep|bird|fish|zoo animal|farm animal|wildlife|chicken|goat|pig|rabbit|shelter animal|puppy|kitten|insect|bee colony|hive|beehive|reptile|turtle|elephant|whale|penguin|dinosaur|wild animal|herd|bird sighting|animal sighting|wildlife sighting|sighting',
    'animal',
    'name, species, breed, date of birth, weight',
  ),
  entity(
    'adoption|pet adoption|adopter|pet owner|dog owner|cat owner|breeder|farmer|gardener|zookeeper|ranger|fisherman|grower|beekeeper|hunter|keeper',
    'person',
    'full name, email, phone, city',
  ),
  entity(
    'plant|tree|flower|crop|seed|vegetable|fruit|herb|houseplant|plant species|species|shrub|mushroom',
    'plant',
    'name, species, height, planted on',
  ),
  entity(
    'farm|field|greenhouse|vineyard|orchard|garden|plot of land|ranch|forest|parcel of land|pasture|barn|farm field|allotment|paddock',
    'place',
    'name, location, size in hectares, crop',
  ),
  entity(
    'harvest|planting|irrigation event|crop yield|milk record|feeding|fishing trip|catch|spraying',
    'code',
    'date, crop, quantity, note',
  ),
  entity(
    'workout|training log|exercise|fitness session|gym visit|workout session|running session|gym session|training plan|run|fitness activity|swim|exercise log|sleep record|sleep log|meal log|food log|step record|activity record|diet log|habit|mood entry|journal',
    'code',
    'date, workout type, duration minutes, calories burned, distance',
  ),
  entity(
    'election|ballot|permit|building permit|passport|visa|visa application|tax return|tax record|birth|death|marriage|census record|licence application|license application|public tender|grant|benefit claim|petition|law|bill of law|city council member|politician|government agency|public service request|census household|household|family|vote record|complaint to city|public record|application for permit|grant application|social housing|scholarship|polling result|adoption record|birth certificate|vehicle registration|business license',
    'code',
    'reference number, applicant name, application date, status, type',
  ),
  entity(
    'lawsuit|court case|legal case|hearing|verdict|court hearing|legal matter|trial case|dispute|settlement case|contract clause|clause|evidence|judgment|criminal case',
    'code',
    'case number, case type, filing date, judge, status',
  ),
  entity(
    'lawyer|attorney|judge|prosecutor|police officer|firefighter|inmate|prisoner|suspect|victim|witness|defendant|plaintiff|juror|detective|soldier|paralegal|notary|counsel|criminal|official|civil servant|mayor|social worker|counselor',
    'person',
    'full name, date of birth, phone, city',
  ),
  entity(
    'power plant|solar farm|wind farm|substation|oil well|refinery|mine|factory|power station|plant site|data center|production site|production line|assembly line|workshop site|water plant|grid|battery storage|well|dam|pipeline|landfill|recycling center',
    'place',
    'name, location, capacity, energy source, commissioned on',
  ),
  entity(
    'charging session|energy bill|outage|power outage|meter bill|network outage|service outage|maintenance window|downtime|blackout|leak',
    'code',
    'start time, end time, energy kwh, cost',
  ),
  entity(
    'planet|star|galaxy|exoplanet|moon|asteroid|comet|constellation|telescope|space mission|mission|experiment|chemical|element|molecule|gene|protein|cell|compound|lab experiment|research sample|sequence|variant|simulation|algorithm run|model run|benchmark result|prediction|annotation|trial run|hypothesis|launch|rocket launch|particle|mineral|rock|fossil|volcano|glacier',
    'label',
    'name, type, mass, discovered on',
  ),
  entity(
    'assignment|allocation|connection|relationship|link|entry|membership record|participation|appearance|role assignment|team membership|project assignment|casting|award|nomination|medal|prize|certification|transfer record|loan record|bonus|goal|rule|setting|permission|right|attribute|variable|option|feature flag|template|preference|address record|emergency contact|dependent|language|currency|price|rate|fee|tax rate|bank holiday|word|phrase|quote of author|joke|riddle|fact|term|definition|dictionary entry|glossary term|emoji|color|font|icon|size',
    'label',
    'name, value, created at',
  ),
]
