import { choice, code, entry, faker, text, whole, type FieldEntry } from './field-entry.ts'

/** Running text and labels. */
export const TEXT_FIELDS: readonly FieldEntry[] = [
  text(
    'title|headline|heading|caption|subject line|subject|topic|article title|post title|page title|movie title|video title|episode title|course title|event title|listing title|ad title|email subject|thread title|question title|document title|paper title|lesson title|report title|talk title|session title|ticket subject|chapter title|playlist name',
    'words',
    [3, 8],
  ),
  text(
    'subtitle|summary|short description|abstract|excerpt|synopsis|overview|headline text|teaser|plot summary|plot',
    'sentences',
    [1, 2],
  ),
  text(
    'description|long description|detail|incident description|job description|event description|project description|event detail|symptom description|problem description|damage description|full description|case description|narrative|circumstances|findings|finding|observations|observation|recommendation|conclusion|diagnosis note',
    'sentences',
    [1, 3],
  ),
  text(
    'comment|note|remark|remarks|notes|comments|feedback|feedback text|message|message text|message body|message content|reply|reply text|answer text|free text|additional information|special request|dietary note|delivery instruction|instruction|instructions|cooking instructions|step|response text|log message|chat message|comment text|open feedback|justification|explanation|transcript excerpt|review comment|annotation|quote|quotation|prompt|question text|question|error message|error|status message|alert message|notification text|text message|internal note|delivery note|private note|agenda|rationale|statement|testimony',
    'sentences',
    [1, 2],
  ),
  text(
    'body|content|article body|article text|post body|post content|text body|email body|full text|document text|blog content|page content|story|essay|transcript|letter|lyrics|html|markdown|cover letter',
    'paragraphs',
    [1, 2],
  ),
  text('text|post text|tweet|tweet text|caption text', 'sentences', [1, 2]),
  text('keyword|tag|tags|label|keywords|hashtag|search term|search query|query|search keyword|phrase', 'words', [1, 2]),
  faker('slug|url slug|permalink', 'lorem.slug'),
  faker('word|term name', 'lorem.word'),
  code(
    'answer|selected answer|correct answer|selected option|answer option|choice made|correct option|response option',
    '[A-D]',
  ),
  choice('sentiment|tone|mood|feeling|attitude', 'positive*50|neutral*30|negative*20'),
  choice('answer value|vote choice|rsvp|rsvp status|reply status', 'yes*60|no*25|maybe*15'),
  choice(
    'grade letter|letter grade|energy rating|energy class|quality grade|efficiency class|credit rating',
    'A|B|C|D|E|F',
  ),
  choice('quality|level|rank|grade of quality|intensity|size category|strength|hardness', 'low|medium|high'),
  choice(
    'type|kind|variety|form|sort|style|variant|model variant|version type|mode|option',
    'standard*50|basic*25|premium*15|custom*10',
  ),
  choice('visibility|privacy|audience|access type|privacy setting', 'public*60|private*30|unlisted*10'),
  choice(
    'group|cohort|test group|variant group|experiment group|treatment group|arm|study arm|control group',
    'control|treatment',
  ),
  whole(
    'index|order index|position|rank position|sort order|sequence|ranking|line number|step number|chapter|chapter number|verse|rank number|list position|place finished|position number|ordinal|row number|display order|lane number|starting position|finishing position|world ranking|finish position',
    [1, 100],
  ),
  whole(
    'score|total score|points|point|point earned|points scored|point scored|final score|high score|exam score|test score|quiz score|mark|marks|percentage score|assessment score|credit point|result score|home score point|lead score|health score|quality index|match score|seo score|popularity|popularity score|relevance score|sustainability score|reputation',
    [0, 100],
  ),
  entry(
    'metadata|meta|payload|json|attribute data|settings|preference|preferences|properties|config|configuration|extra|context|custom field|event data|raw data|options|parameter|parameters|tags json|additional data|event properties|details json|specification|specs',
    'json',
    { kind: 'choice', values: ['{}', '{"source":"web"}', '{"source":"app","version":2}', '{"flags":["beta"]}'] },
  ),
  entry(
    'uuid|guid|external id|correlation id|trace id|request id|session uuid|event uuid|idempotency key|message id|span id|global id|public id',
    'uuid',
    { kind: 'uuid' },
  ),
  code(
    'code|short code|reference key|key|identifier|external reference|tag number|unique code|label code',
    '[A-Z]{3}-\\d{4}',
  ),
  code('checksum|hash|md5|sha256|digest|file hash|fingerprint', '[0-9a-f]{32}'),
  code('token|api key|access token|api token|session token|auth token|refresh token|secret key', '[A-Za-z0-9]{32}'),
  code(
    'qr code|verification code|otp|one time code|access code|security code|activation code|pin code number|invite code',
    String.raw`\d{6}`,
  ),
]
