import { choice, day, entry, moment, whole, type FieldEntry } from './field-entry.ts'

/** When things happen. */
export const TIME_FIELDS: readonly FieldEntry[] = [
  moment(
    'timestamp|time stamp|datetime|date and time|date time|event time|event timestamp|logged at|recorded at|recorded timestamp|reading time|measured at|measurement time|occurred at|happened at|captured at|collected at|received at|sent at|processed at|observed at|sampled at|reading timestamp|ts|time of reading|time of event|detected at|scanned at',
    -90,
    0,
  ),
  moment(
    'created at|created|creation time|created timestamp|creation timestamp|inserted at|added at|posted at|published at|submitted at|uploaded at|opened at|reported at|placed at|ordered at|purchased at|paid at|requested at|started at|booked at|issued at|completed at|closed at|resolved at|finished at|ended at|shipped at|delivered at|viewed at|clicked at|played at|watched at|listened at|answered at',
    -365,
    0,
  ),
  moment(
    'updated at|updated|last updated|last modified|modified at|last update|changed at|edited at|modification time|last changed|last synced|last sync|last checked',
    -180,
    0,
  ),
  moment('deleted at|archived at|cancelled at|canceled at|expired at|churned at', -180, 0),
  moment(
    'start time|start timestamp|begin time|start at|starts at|check in time|arrival time|departure time|pickup time|dropoff time|pick up time|drop off time|appointment time|end time|end timestamp|ends at|check out time|transaction time|order time|login time|logout time|login timestamp|payment time|delivery time stamp|trip start|trip end|session start|session end|start|end|departure|arrival|scheduled departure|scheduled arrival|actual departure|actual arrival|call time|entry time|exit time|clock in|clock out|kickoff|kick off|showtime|show time|screening time|tee time',
    -90,
    0,
  ),
  day(
    'date|day|entry date|record date|event date|created date|creation date|created on|date created|date added|added on|added date|order date|date ordered|ordered on|purchase date|date of purchase|purchased on|bought on|transaction date|booking date|date booked|booked on|posting date|value date|payment date|paid on|date paid|invoice date|issue date|date issued|issued on|issued|shipping date|ship date|shipped on|shipped date|dispatch date|delivery date|delivered on|delivered date|date delivered|sale date|date of sale|sold on|sold date|report date|reported on|date reported|visit date|date of visit|session date|test date|exam date|inspection date|inspected on|service date|publish date|published date|publication date|date published|published on|published|released on|posted on|post date|date posted|submission date|submitted date|date submitted|submitted on|submitted|review date|reviewed on|upload date|rental date|pickup date|game date|match date|donation date|incident date|claim date|filing date|filed on|application date|applied on|date applied|admission date|admitted on|discharge date|visited on|consultation date|measurement date|collection date|harvest date|planting date|planted on|sowing date|departure date|arrival date|travel date|trip date|flight date|check in date|check out date|checkin date|checkout date|check in|check out|checkin|checkout|arrival|departure|borrow date|borrowed on|loan date|checkout date|return date|returned on|date returned|opened on|opening date|closed on|closing date|resolved on|resolution date|completion date|completed on|date completed|effective date|trade date|settlement date|refund date|listing date|listed on|registration day|screening date|meeting date|interview date|snapshot date|billing date|statement date|vaccination date|diagnosis date|date diagnosed|prescribed on|prescription date|surgery date|adoption date|arrest date|trial date|hearing date|election date|vote date|usage date|found on|start of service|cancellation date|signing date|signed on|contract date|date signed',
    -365,
    0,
  ),
  day(
    'hire date|date hired|hired on|hired|hiring date|employment date|date of employment|employment start date|employed since|start of employment|date of hire|date of joining|joining company date|entry into service',
    -3650,
    0,
  ),
  day('termination date|leaving date|end of employment|left on|exit date|resignation date', -730, 0),
  day(
    'start date|date started|begin date|from date|valid from|started on|starts on|subscription start|subscription start date|policy start date|policy start|lease start|lease start date|contract start|contract start date|project start|enrollment date|enrolled on|date enrolled|enrolled date|activation date|activated on|launch date|launched on|trial start|start day|commencement date',
    -730,
    0,
  ),
  day(
    'end date|date ended|to date|valid until|valid to|ended on|ends on|subscription end|policy end date|policy end|lease end|lease end date|contract end|contract end date|project end|graduation date|trial end|trial end date|expected delivery date|estimated delivery|estimated delivery date|eta|expected date|expected arrival|target date|planned date',
    0,
    365,
  ),
  day(
    'due date|due on|due by|due|deadline|payment due date|date due|appointment date|scheduled date|scheduled on|scheduled for|next appointment|next visit|next service date|next maintenance date|follow up date|followup date|next review date|renewal date|next payment date|next billing date|renews on|completion deadline|delivery deadline|submission deadline|maturity date',
    0,
    180,
  ),
  day(
    'expiry date|expiration date|expires on|expiry|expiration|best before|best before date|use by date|sell by date|expires|expire date|valid through|warranty end|warranty end date|warranty expiry|warranty until',
    0,
    1095,
  ),
  moment('expires at|due at|scheduled at|next run|next run at|send at|valid until time', 0, 90),
  day(
    'founded|founding date|founded on|foundation date|incorporation date|established|established on|date established|date founded',
    -18_000,
    -365,
  ),
  day('release date|released|date released|premiere date|first aired|air date|aired on|launch day', -7300, 0),
  day(
    'manufacture date|manufacturing date|production date|date of manufacture|built on|built date|made on|installation date|installed on|date installed|commissioning date|last service date|last serviced|last serviced on|last maintenance|last maintenance date|last inspection|last inspection date|last service|acquisition date|purchase day|acquired on|commissioned on|maintenance date|calibration date|last calibration|last calibrated',
    -1825,
    0,
  ),
  whole(
    'year|model year|fiscal year|release year|publication year|published year|year published|year of publication|year released|year of release|production year|year of production|manufacturing year|year of manufacture|academic year|tax year|vintage|graduation year|award year',
    [1990, 2026],
  ),
  whole('year built|construction year|built year|built|year of construction|building year|build year', [1900, 2025]),
  whole(
    'founded year|year founded|founding year|year established|foundation year|established year|year of foundation',
    [1900, 2024],
  ),
  choice(
    'month|month name|birth month',
    'January|February|March|April|May|June|July|August|September|October|November|December',
  ),
  choice('quarter of year|fiscal quarter', 'Q1|Q2|Q3|Q4'),
  choice(
    'weekday|day of week|day of the week|week day|dow',
    'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday',
  ),
  choice('season', 'spring|summer|autumn|winter'),
  choice('semester|term|academic term', 'fall|spring|summer'),
  choice('shift|work shift|shift type', 'day*50|evening*30|night*20'),
  choice('time of day|part of day|daypart', 'morning|afternoon|evening|night'),
  choice(
    'frequency|interval|recurrence|billing cycle|billing period|billing interval|payment frequency|billing frequency|pay frequency|cadence|periodicity|renewal period',
    'monthly*60|quarterly*15|yearly*20|weekly*5',
  ),
  entry(
    'opening time|opens at|opening hour|opening hours|open time|wake up time|bedtime|time of birth|daily start time|alarm time|closing time|closes at|close time',
    'time',
    { kind: 'time', from: '06:00:00', to: '22:00:00' },
  ),
  entry('time|clock time|local time|appointment hour', 'time', { kind: 'time' }),
  whole('hour|hour of day', [0, 23]),
  whole(
    'minute|duration|duration minute|duration in minute|duration min|length in minute|call duration|session duration|running time|runtime|run time|trip duration|flight duration|session length|visit duration|time spent|watch time|playtime|play time|talk time|screen time|workout duration|lesson length|ride duration|meeting length|class length|exam duration|movie length|length of call',
    [1, 180],
  ),
  whole(
    'duration second|duration in second|second|length in second|time on page|wait time second|track length|song length|track duration|handle time|handling time',
    [1, 600],
  ),
  whole(
    'duration hour|hour spent|hour worked|time worked|working hour|hour per week|hours|overtime hour|overtime|billable hour|weekly hour|hour logged|estimated hour|flight hour|engine hour|volunteer hour|study hour|runtime hour|operating hour|contract hour',
    [1, 40],
  ),
  whole(
    'duration day|day|number of day|length of stay|stay length|rental day|lead time|lead time day|delivery time|turnaround time|processing time|leave day|vacation day|sick day|days absent|day absent|absence|shipping time|rental period|rental length|rental duration|loan period|gestation|trial length',
    [1, 30],
  ),
  whole('duration week', [1, 52]),
  whole('week|week number|calendar week', [1, 52]),
  whole(
    'duration month|month of contract|contract length|contract duration|loan term|term month|term in month|tenure month|subscription length|subscription month|warranty month|warranty period|warranty|lease term|term length|contract term|lease length|duration of contract|repayment period',
    [6, 60],
  ),
  whole(
    'duration year|year of experience|experience|experience year|work experience|tenure|year of service|year at company|seniority year|year in business|mortgage term|experience in year|years employed|prison term|sentence length|life expectancy|lifespan',
    [0, 40],
  ),
  whole('night|number of night|length of stay night', [1, 14]),
  whole(
    'prep time|prep minute|preparation time|cooking time|cook time|preparation minute|baking time|total time|prep time minute|cook minute',
    [5, 120],
  ),
  whole(
    'wait time|waiting time|waiting minute|delay|delay minute|delay in minute|arrival delay|departure delay|late by',
    [0, 120],
    { kind: 'exponential', rate: 0.05 },
  ),
]
