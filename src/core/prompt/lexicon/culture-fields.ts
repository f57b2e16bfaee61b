import { choice, code, faker, flag, real, whole, type FieldEntry } from './field-entry.ts'

/** Schools, media, games, sport, food. */
export const CULTURE_FIELDS: readonly FieldEntry[] = [
  faker(
    'school|school name|university|university name|college|alma mater|institution|institution name|previous school|library|library name|hospital|hospital name|clinic|clinic name|museum|facility|facility name|center name',
    'company.name',
  ),
  choice(
    'course|course name|class name|module name|subject name|school subject|subject area|favorite subject|course subject|field of study|study field|study program|program|program name|degree program|discipline|academic discipline|research area|research field|department of study',
    'Mathematics|Physics|History|Biology|Computer Science|Economics|Literature|Chemistry|Art',
  ),
  choice(
    'major|minor|field of degree|study major',
    'Computer Science|Business|Engineering|Biology|Psychology|Economics|English',
  ),
  code('course code|class code|module code|course number|section code', String.raw`[A-Z]{3}[1-4]\d{2}`),
  whole('grade|grade level|school grade|school year|class year|year level|class grade|year group', [1, 12]),
  real('gpa|grade point average|cumulative gpa|average grade|final grade|grade average', [0, 4, 2], {
    kind: 'normal',
    mean: 3,
    stddev: 0.5,
  }),
  whole('credit|credit hour|number of credit|ects|ects credit|course credit|credits earned', [1, 12]),
  choice('year of study|study year|class standing|academic standing|student year', 'freshman|sophomore|junior|senior'),
  choice('attendance status|presence', 'present*85|absent*10|late*5'),
  real(
    'attendance rate|attendance percentage|attendance percent|pass rate|completion rate|retention rate|response rate|success rate|conversion rate|open rate|click rate|click through rate|ctr|bounce rate|churn rate|win rate|accuracy|hit rate|engagement rate|dropout rate|graduation rate|unemployment rate|acceptance rate|defect rate|return rate percent|germination rate|literacy rate|turnout|voter turnout|approval rating|shooting percentage|field goal percentage|recovery rate|default rate|yield percent|participation rate',
    [0, 100, 1],
  ),
  faker('book title|book|book name|novel', 'book.title'),
  faker(
    'author|book author|writer|writer name|artist name|article author|post author|author full name',
    'person.fullName',
  ),
  faker('publisher|publishing house|publisher name', 'book.publisher'),
  faker('book genre|literary genre', 'book.genre'),
  choice('book format|format|edition format|format type|binding', 'hardcover|paperback|ebook|audiobook'),
  faker('song|song name|song title|track|track name|track title|single', 'music.songName'),
  faker('album|album name|album title|record name', 'music.album'),
  faker('band|music artist|performer|musician|singer|artist|band name', 'music.artist'),
  faker('music genre', 'music.genre'),
  choice(
    'genre|movie genre|film genre|video genre|show genre|game genre|genres',
    'drama|comedy|action|thriller|romance|documentary|sci-fi|horror',
  ),
  choice(
    'age rating|content rating|mpaa rating|film rating|maturity rating|parental rating|pegi rating|esrb rating|fsk',
    'G|PG|PG-13|R',
  ),
  real('imdb rating|critic score|rotten tomato score|critic rating|metascore|metacritic score', [1, 10, 1]),
  choice('instrument|musical instrument', 'piano|guitar|violin|drums|flute|cello|saxophone'),
  choice('art medium|medium|technique', 'oil|watercolor|acrylic|ink|bronze|photograph'),
  whole(
    'view|view count|number of view|page view|impression|play|play count|number of play|stream|listen|download|download count|number of download|install|visit|number of visit|hit|stream count|plays|watch count|total view|reach|pageview|unique visitor|visit count|ad impression|times borrowed|video view',
    [0, 100_000],
    { kind: 'lognormal', mean: 7, stddev: 1.8 },
  ),
  whole(
    'like|like count|number of like|share count|number of share|retweet|retweet count|repost|comment count|number of comment|reply count|reaction|reaction count|favorite count|bookmark|click|click count|number of click|conversion|mention|save',
    [0, 10_000],
    { kind: 'exponential', rate: 0.005 },
  ),
  whole(
    'follower|follower count|number of follower|following|following count|subscriber|subscriber count|number of subscriber|friend count|number of friend|fan|connection count|listener|monthly listener',
    [0, 1_000_000],
    { kind: 'lognormal', mean: 6, stddev: 2 },
  ),
  whole('word count|number of word|character count|text length', [100, 5000]),
  choice(
    'team|team name|club|club name|home team|away team|favorite team|squad|winning team',
    'Falcons|Tigers|Rovers|Wanderers|Hawks|Rangers|Titans|Sharks',
  ),
  choice(
    'league|division name|competition|tournament|tournament name|championship|cup',
    'Premier League|Champions Cup|National League|Regional League',
  ),
  choice(
    'sport|sport type|favorite sport|sport name|discipline of sport',
    'football|basketball|tennis|swimming|athletics|cycling|volleyball',
  ),
  choice('player position|playing position|field position', 'goalkeeper|defender|midfielder|forward'),
  whole('jersey number|shirt number|squad number|bib number|race number|player number', [1, 99]),
  whole(
    'goal|goal scored|goals scored|home score|away score|home goal|away goal|assist|foul|yellow card|red card|rebound|steal|block of player|penalty count|try|home team score|away team score|wicket|own goal|corner',
    [0, 8],
    { kind: 'poisson', mean: 1.6 },
  ),
  whole(
    'win|loss|draw|match played|game played|number of win|number of loss|matches played|games played|medal|trophy|cap|appearance|number of medal|race won|title won|defeat',
    [0, 60],
  ),
  whole('lap|round|set played|inning|lap count|heat|round number|matchday', [1, 60]),
  real('lap time|finish time|race time|swim time|sprint time', [20, 300, 3]),
  whole('elo|elo rating|mmr|player rating|skill rating|handicap', [800, 2800]),
  choice('medal type|award|award name|prize category|achievement|achievement name|badge', 'gold|silver|bronze'),
  whole(
    'player level|xp level|character level|game level|current level|experience level number|user level|skill point|hero level',
    [1, 100],
  ),
  whole(
    'xp|experience point|exp|coin|gold coin|gem|in game currency|kills|kill|death count|deaths|ammo|mana|strength point|hit point|hp|health point|damage|attack|attack power|defense|stamina|coins',
    [0, 10_000],
  ),
  choice('rarity|item rarity|card rarity', 'common*60|rare*25|epic*10|legendary*5'),
  choice('character class|player class|hero class|class type|character role', 'warrior|mage|rogue|healer|archer'),
  choice(
    'cuisine|cuisine type|type of cuisine|food type|kitchen type|restaurant type',
    'italian|mexican|indian|thai|french|japanese|chinese|american',
  ),
  faker(
    'dish|dish name|meal|meal name|recipe|recipe name|menu item|favorite dish|main course|food|food item|favorite food',
    'food.dish',
  ),
  faker('ingredient|ingredient name|main ingredient', 'food.ingredient'),
  faker('fruit', 'food.fruit'),
  faker('vegetable', 'food.vegetable'),
  choice(
    'course type|meal type|menu section|menu category|dish type|dish category|meal course',
    'starter|main|dessert|drink',
  ),
  choice('spice level|spiciness|heat level', 'mild|medium|hot'),
  choice('roast level|roast', 'light|medium|dark'),
  choice(
    'grape|grape variety|wine type|wine variety|grape type',
    'Merlot|Chardonnay|Riesling|Pinot Noir|Syrah|Sauvignon Blanc',
  ),
  real('alcohol content|abv|alcohol percentage|alcohol by volume|alcohol', [0, 45, 1]),
  whole('serving|number of serving|servings|portion|number of portion|serves', [1, 8]),
  real(
    'protein|carb|carbohydrate|fat|sugar|fiber|salt|sodium|fat content|sugar content|protein gram|carbs',
    [0, 60, 1],
  ),
  flag(
    'vegetarian|is vegetarian|vegan|is vegan|gluten free|is gluten free|organic|is organic|is spicy|spicy|contains nut|is halal|is kosher|takeaway|take away|has delivery',
    0.3,
  ),
  flag(
    'free entry|is free entry|is free|explicit|is explicit|sold out|is sold out|is bestseller|bestseller|is original|in print|overdue book|is starter|injured flag|is injured|is captain|multiplayer|is multiplayer|is favorite|is graduated|graduated|scholarship|has scholarship|scholarship holder|on scholarship|international student|is international|enrolled|is enrolled|premium content|is live|is ai generated',
    0.3,
  ),
  code('question number|exam code|isan|issn|doi|isrc', String.raw`10\.\d{4}/[a-z0-9]{8}`),
]
