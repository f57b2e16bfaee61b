import type { PhraseRule } from './phrase-rule.ts'
import type { Phrase } from './phrase.ts'
import { runOf } from './shape.ts'
import type { Token } from '../read/token.ts'

const BLANK =
  '(?:missing|empty|blank|blanks|null|nulls|nil|unknown|absent|unset|not set|left blank|left empty|not given|not provided|not available|unavailable|not present|not known|not recorded|not filled(?: in)?|unfilled|n / a|none|nan|undefined|unspecified|not specified|omitted|no value|without (?:a )?value|missing values?|null values?|empty values?)'

const FILLED =
  '(?:filled(?: in)?|present|populated|provided|given|complete|known|set|specified|non-null|available|recorded|there)'

const BEING =
  '(?:(?:are|is|be|being|will be|should be|must be|can be|may be|to be|left|have been|being left|get|of|leave|leaves|leave it|leave this) )*'

const MAYBE =
  '(?:(?:(?:is|are|should|will) )?(?:can stay|may stay|can remain|may remain|sometimes|occasionally|may be|may|might be|might|can be|can|could be|partly|partially|possibly|in some cases|allowed to be|optionally|at times|potentially|may sometimes be|can sometimes be|might sometimes be|not always|now and then|for some(?: of them| rows| records)?|some|in places|sporadically)(?: (?:be|are|is|left))*)'

/** Blanks and uniqueness. Shares are phrases already when these are tried. */
export const BLANK_RULES: readonly PhraseRule[] = [
  {
    run: runOf(
      `(?:but |though |although )?<share>(?: of (?:them|the (?:rows|records|time)))? (?:have|has|having|with|say|says|give|gives|list|show) (?:none|no (?:one|value|entry|data|such thing)|nothing)(?: (?:on file|at all|set|given|recorded|yet))?`,
    ),
    make: (tokens) => nulls(shareIn(tokens)),
  },
  {
    run: runOf(
      `(?:but |though |although )?<share>(?: of (?:them|the (?:rows|records|time)))? (?:do not|don't|does not|doesn't|didn't|did not|won't|lack|lacks|without) ?(?:have |give |provide |list )?(?:one|#|any|it|a value|that)`,
    ),
    make: (tokens) => nulls(shareIn(tokens)),
  },
  {
    run: runOf(
      `if (?:they've |they have |it's |they |it |one is |one was |there is |there's )?(?:given|provided|got|have|known|available|present|applicable|any|set)(?: one| #| any| it)?|where (?:they have|there is|given|provided)(?: one)?|when (?:given|provided|there is one)`,
    ),
    make: () => nulls(0.1),
  },
  { run: runOf(`(?:with )?<share> ${BEING}${BLANK}(?: rate| share)?`), make: (tokens) => nulls(shareIn(tokens)) },
  {
    run: runOf(
      `(?:or |and |sometimes |otherwise )?${BEING}${BLANK} (?:for|in|at|on|about|around|of|[:=]|with probability|rate|share)*(?: ?(?:about|around))? ?<share>`,
    ),
    make: (tokens) => nulls(shareIn(tokens)),
  },
  {
    run: runOf(`(?:or )?${BEING}(?:nullable|optional) (?:, )?(?:at |in |for )?<share>|<share> (?:nullable|optional)`),
    make: (tokens) => nulls(shareIn(tokens)),
  },
  { run: runOf(`(?:nullable|optional) \\( <share> \\)`), make: (tokens) => nulls(shareIn(tokens)) },
  { run: runOf(`<share> ${BEING}${FILLED}`), make: (tokens) => nulls(1 - shareIn(tokens)) },
  {
    run: runOf(
      `${BEING}(?:never|not|cannot be|can not be|can't be|must not be|may not be|should not be|shouldn't be|mustn't be|no|without|without any|isn't|aren't|won't be|is not|must never be) ?(?:left )?(?:${BLANK}|nullable|optional|omitted|gaps)(?: values?| data)?`,
    ),
    make: () => nulls(0),
  },
  {
    run: runOf(
      `${BEING}(?:required|mandatory|compulsory|obligatory|non-null|non-nullable|always ${FILLED}|must (?:be|always be) ${FILLED}|must not be ${BLANK}|non-empty|nonempty)(?: fields?)?`,
    ),
    make: () => nulls(0),
  },
  { run: runOf(`${BEING}(?:often|frequently|commonly|regularly) (?:be |left )?${BLANK}`), make: () => nulls(0.3) },
  { run: runOf(`${BEING}(?:mostly|usually|mainly|largely|generally) (?:be |left )?${BLANK}`), make: () => nulls(0.7) },
  { run: runOf(`${BEING}(?:rarely|seldom|hardly ever|very rarely) (?:be |left )?${BLANK}`), make: () => nulls(0.03) },
  {
    run: runOf(
      `${MAYBE} ?${BLANK}(?: or (?:${BLANK}))?|${MAYBE} ?be ${BLANK}|not always ${FILLED}|sometimes ${FILLED}|only sometimes ${FILLED}|sometimes`,
    ),
    make: () => nulls(0.1),
  },
  {
    run: runOf(
      `${BEING}(?:optional|optionally|nullable|not required|not mandatory|if (?:any|known|available|applicable|present|given|provided)|when (?:known|available|applicable|present)|where (?:known|available|applicable)|may not exist|(?:with )?(?:some |occasional |a few )(?:missing values|blanks|gaps|nulls|empty values|null values|missing|nulls)|can be omitted|allow(?:s|ed|ing)? (?:nulls?|blanks)|with nulls|with gaps|as optional|or (?:${BLANK})|may or may not be ${FILLED})(?: fields?)?`,
    ),
    make: () => nulls(0.1),
  },
  {
    run: runOf(
      `${BEING}(?:with |having |has |have |must have |contains |and )?(?:no|without|without any|free of|zero) (?:duplicates?|duplicated|repeats|repetitions?|repeated|dupes|two the same|duplicate values|repeated values|repeating values)(?: allowed| permitted)?`,
    ),
    make: () => ({ kind: 'unique' }),
  },
  {
    run: runOf(
      `no two (?:are )?(?:alike|the same|identical|equal)|no # (?:are )?(?:alike|the same|identical|equal)(?: ones)?|(?:that |which )?(?:can't|cannot|can not|may not|must not|isn't|is not|aren't|are not|should not|shouldn't|won't|never|don't|doesn't|do not|does not) (?:be |ever |is |are )*(?:repeat|repeats|repeated|used twice|reused|duplicated|shared|occur twice|appear twice|duplicate|recur|the same twice|used more than once)|each (?:one |# |row |record |of them )?(?:is |being |must be )?(?:different|unique|distinct)|(?:one|#) of a kind|used only once|used once|(?:only )?used exactly once`,
    ),
    make: () => ({ kind: 'unique' }),
  },
  {
    run: runOf(
      `(?:${BEING}|must |should )(?:all |globally |always |each |both )*(?:unique|uniq|distinct|uniquely generated|different for (?:each|every) (?:row|record|one)|non-repeating|nonrepeating|non-duplicate|never repeated|never repeats?|never duplicated|not repeat|not repeated|not be repeated|never repeat|deduplicated|de-duplicated|all different|duplicate-free|not shared|unrepeated)(?: (?:across|per|in|within|over|among) (?:all )?(?:the )?(?:rows?|records?|table|dataset|entries|of them))?(?: values?)?`,
    ),
    make: () => ({ kind: 'unique' }),
  },
]

function nulls(value: number): Phrase {
  return { kind: 'nulls', share: Math.min(1, Math.max(0, Number(value.toFixed(6)))) }
}

function shareIn(tokens: readonly Token[]): number {
  const found = tokens.find((token) => token.kind === 'phrase' && token.phrase.kind === 'share')
  return found?.kind === 'phrase' && found.phrase.kind === 'share' ? found.phrase.share : 0.1
}
