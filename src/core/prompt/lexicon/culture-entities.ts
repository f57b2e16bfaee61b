import { entity, type EntityEntry } from './entity-entry.ts'

/** Health, learning, media, events, travel. */
export const CULTURE_ENTITIES: readonly EntityEntry[] = [
  entity(
    'patient|inpatient|outpatient|hospital patient',
    'person',
    'full name, date of birth, gender, blood type, phone, city',
  ),
  entity(
    'doctor|physician|surgeon|nurse|dentist|therapist|psychologist|pharmacist|paramedic|midwife|specialist|medical staff|clinician|caregiver|vet|veterinarian|practitioner|radiologist|health worker|optician',
    'person',
    'full name, medical specialty, phone, email',
  ),
  entity(
    'medical appointment|doctor appointment|doctor visit|visit|hospital visit|clinic visit|admission|hospital admission|hospital stay|encounter|vet visit|checkup|check up|discharge|er visit',
    'code',
    'visit date, reason, diagnosis, status',
  ),
  entity(
    'diagnosis|treatment|medical record|health record|patient record|procedure|surgery|operation|therapy session|medical history|electronic health record|clinical record',
    'title',
    'diagnosis, treatment, date, notes',
  ),
  entity('prescription|medication order', 'code', 'medication, dosage, dosage frequency, start date, end date'),
  entity('medication|medicine|drug|vaccine|pharmaceutical', 'medicine', 'name, manufacturer, dosage form, price'),
  entity(
    'lab test|lab result|test report|blood test|lab report|lab sample|specimen|vital sign|vital|vaccination|immunization|blood donation|health measurement|blood pressure reading|screening|clinical trial|trial',
    'code',
    'test name, result, unit, date',
  ),
  entity(
    'hospital|clinic|medical center|nursing home|practice|laboratory|health center',
    'hospital',
    'name, city, number of beds, phone',
  ),
  entity(
    'student|pupil|learner|undergraduate|graduate|graduate student|schoolchild|alumnus|alumni|kid|university student|college student|course participant|freshman',
    'person',
    'full name, email, date of birth, grade, enrollment date',
  ),
  entity(
    'teacher|professor|instructor|lecturer|tutor|coach|trainer|educator|faculty|faculty member|academic|researcher|scientist|principal|mentor|personal trainer|speaker|dean',
    'person',
    'full name, email, subject name, hire date',
  ),
  entity('parent|guardian', 'person', 'full name, email, phone, relationship'),
  entity(
    'course|class|lesson|module|subject|lecture|seminar|workshop|training|online course|university course|training course|training session|fitness class|yoga class|tutorial|curriculum|college course|webinar|language course',
    'course',
    'title, course code, instructor, credits, start date',
  ),
  entity(
    'enrollment|course enrollment|course registration|registration|class registration|event registration|signup|sign up|rsvp|membership|gym membership',
    'code',
    'enrollment date, status',
  ),
  entity('exam|test|quiz|assessment|assignment|homework|midterm', 'title', 'title, date, max score, duration'),
  entity(
    'grade|exam result|mark|score|submission|exam score|grade record|quiz attempt|quiz result|student grade|assignment submission',
    'code',
    'score, letter grade, date',
  ),
  entity(
    'school|university|college|academy|kindergarten|high school|elementary school|language school',
    'school',
    'name, city, country, number of students',
  ),
  entity(
    'classroom|room|lab|lecture hall|hotel room|studio room|ward|operating room',
    'code',
    'room number, floor, capacity, room type',
  ),
  entity('question|quiz question|exam question|faq|survey question', 'title', 'question text, category, difficulty'),
  entity(
    'book|novel|ebook|textbook|library book|comic|magazine|audiobook|manga',
    'book',
    'title, author, isbn, genre, number of pages, publication year',
  ),
  entity(
    'author|writer|poet|novelist|journalist|editor|blogger|columnist|book author|screenwriter|playwright|reporter|translator',
    'person',
    'full name, nationality, birth year, email',
  ),
  entity(
    'loan of book|book loan|library loan|checkout record|borrowing|rental|book rental|car rental|movie rental|rental record|bike rental|lending|hire|equipment rental',
    'code',
    'rental date, return date, status',
  ),
  entity(
    'borrower of book|library member|library patron|library user',
    'person',
    'full name, email, membership number, join date',
  ),
  entity(
    'library|museum|gallery|theater|cinema|archive|stadium|arena|concert hall|zoo|aquarium|park|theme park|gym|fitness center|fitness studio|spa|swimming pool|church|community center|playground|national park|movie theater|sports center|opera house|casino|nightclub',
    'place',
    'name, city, country, capacity',
  ),
  entity(
    'article|blog post|post|news article|story|blog entry|page|web page|news item|news|forum post|social media post|tweet|thread|forum thread|blog article|press release|wiki page|announcement|status update|instagram post|linkedin post|reddit post',
    'title',
    'title, body, author, published at, views',
  ),
  entity(
    'comment|blog comment|reply to post|message|chat message|email|sms|text message|direct message|mail|notification|note|email message|push notification|voicemail|conversation|chat|inbox message|whatsapp message|tip',
    'title',
    'text, created at',
  ),
  entity(
    'movie|film|tv show|show|series|video|documentary|tv series|episode|youtube video|video clip|netflix title|anime|streaming title|short film|play|musical',
    'movie',
    'title, genre, release year, director, rating, running time',
  ),
  entity('song|track|music track|tune|recording|single', 'song', 'title, artist, genre, duration seconds'),
  entity('album|record album|music album|vinyl|vinyl record', 'album', 'title, artist, release date, genre'),
  entity('artist|band|music artist|music band', 'artist', 'name, genre, country'),
  entity('singer|musician|choir member|drummer|guitarist|pianist|composer', 'person', 'full name, instrument, country'),
  entity(
    'actor|actress|film director|movie director|performer|celebrity|composer|painter|photographer|dancer|model person|chef|cook|athlete|swimmer|runner|golfer|tennis player|football player|footballer|soccer player|basketball player|sportsman|cyclist|jockey|boxer|racer|race driver|chess player|hockey player|baseball player|cricketer',
    'person',
    'full name, nationality, date of birth',
  ),
  entity(
    'playlist|watchlist|wishlist|shopping list|board|channel|youtube channel|podcast|newsletter list|station of radio|radio station|tv channel|feed|album of photos|blog|forum|community|discord server|subreddit',
    'title',
    'title, description, created at',
  ),
  entity(
    'podcast episode|radio show|livestream|stream|broadcast|photo|image|picture|artwork|painting|sculpture|exhibit|exhibition|artifact|photograph|meme',
    'title',
    'title, creator, date, duration, category',
  ),
  entity(
    'play event|listen|listening history|playback|watch history|viewing|view|like|vote|follow|friendship|reaction|bookmark|favorite|download|impression|click|ad click|stream event|screening|showing',
    'code',
    'timestamp, device',
  ),
  entity(
    'game|video game|board game|mobile game|card game|computer game',
    'game',
    'title, genre, platform, release year, rating, price',
  ),
  entity(
    'match|game session|fixture|race|tournament|football match|competition|league|season|championship|sporting event|race result|game result|tennis match|chess game|soccer match|basketball game|heat|bout|game match|cup',
    'title',
    'date, home team, away team, home score, away score, venue',
  ),
  entity(
    'character|hero|npc|monster|creature|avatar|pokemon|dragon|superhero|villain|spell|quest|weapon|game item|loot|achievement|guild|level|dungeon|deck|clan',
    'game',
    'name, class type, level, strength, rarity',
  ),
  entity(
    'event|concert|festival|conference|party|show event|exhibition event|wedding|fundraiser|meetup|gala|trade fair|expo|hackathon|performance|ceremony|retreat|community event|live event|gig',
    'event',
    'title, venue, start date, capacity, ticket price',
  ),
  entity(
    'ticket sale|event ticket|ticket of event|concert ticket|movie ticket|train ticket|flight ticket|admission ticket|boarding pass|seat',
    'code',
    'seat number, price, purchase date, ticket type',
  ),
  entity(
    'booking|reservation|hotel booking|hotel reservation|table reservation|flight booking|room booking|trip booking|travel booking|restaurant reservation|airbnb booking|tour booking|stay',
    'code',
    'guest name, check-in date, check-out date, number of guests, total price, status',
  ),
  entity(
    'hotel|motel|hostel|resort|inn|lodge|guesthouse|guest house|holiday home|airbnb|vacation rental|campsite|b and b|accommodation|villa|chalet',
    'hotel',
    'name, city, country, stars, price per night',
  ),
  entity(
    'flight|plane trip|charter|departure|arrival',
    'code',
    'flight number, departure airport, arrival airport, departure time, arrival time, status',
  ),
  entity(
    'airport|train station|bus stop|station|metro station|port|stop|bike station|weather station|gas station|fuel station|police station|fire station|subway station|ferry terminal|harbor|marina|docking station|bus station|monitoring station|bike share station|polling station|space station',
    'place',
    'name, city, country, latitude, longitude',
  ),
  entity(
    'passenger|traveler|pilot|flight attendant|tourist|backpacker|commuter|driver|taxi driver|truck driver|courier|rider of bike|delivery driver|chauffeur|crew pilot|astronaut|captain|sailor|cab driver|delivery rider|bus driver',
    'person',
    'full name, email, phone, nationality, license number',
  ),
]
