import { isWord, type Token } from '../read/token.ts'
import type { PhraseRule } from './phrase-rule.ts'
import type { Phrase } from './phrase.ts'
import { numbersIn, runOf } from './shape.ts'

const CASES = '(?:(?:the |all )?(?:rows?|records?|time|times|cases|entries|values|instances|them|lines|items|examples|these|those))'
const ABOUT = '(?:(?:about|around|roughly|approximately|approx|some|nearly|almost|~|exactly|an? estimated|only|just|over|under|up to) )?'
const OF_CASES = `(?: (?:of|in) (?:all )?${CASES})?`

/** Shares of the rows, as "80%", "one in ten", "half of them", "60/40". */
export const SHARE_RULES: readonly PhraseRule[] = [
  { run: runOf('% / % (?:/ % )?(?:split|ratio|mix|distribution)?|% / %(?: / %)?'), make: makeSplit },
  { run: runOf('(?:(?:with |in |at |by |split )*(?:an? )?)?# (?:/|:|-) #(?: (?:/|:|-) #)*(?: (?:split|ratio|mix|distribution))?'), make: makeSplit },
  { run: runOf(`${ABOUT}(?:#|one) (?:in|out of)(?: every)? #${OF_CASES}`), make: makeOneIn },
  { run: runOf(`${ABOUT}(?:(?:a|one|#) )?(?:half|third|thirds|quarter|quarters|fifth|fifths|tenth|tenths|sixth|eighth)(?: of)(?: (?:all )?${CASES})?|half${OF_CASES}|(?:a|one|#) (?:third|thirds|quarters?|fifths?|tenths?)${OF_CASES}`), make: makeFraction },
  { run: runOf(`(?:${ABOUT}% (?:chance|probability|likelihood) (?:of|to be|of being|that it is|for)|with (?:a )?% (?:chance|probability)(?: of| of being)?|(?:chance|probability|likelihood)(?: of)? %|${ABOUT}%${OF_CASES}|${ABOUT}% of)`), make: (tokens) => share(numbersIn(tokens)[0].value / 100) },
  { run: runOf('(?:in|for) % of (?:the |all |our )?[a-z]+(?= (?:[,;]|$))'), make: (tokens) => share(numbersIn(tokens)[0].value / 100) },
  { run: runOf('(?:the )?(?:rest|remainder|remaining|others|other ones)(?: (?:is|are|being|of them|will be|should be))*|otherwise|everything else|everyone else|all others'), make: () => ({ kind: 'rest' }) },
  { run: runOf('mostly|mainly|predominantly|primarily|largely|(?:the )?(?:vast )?majority(?: of)?|most(?: of)?(?: them)?'), make: () => share(0.8, true) },
  { run: runOf('a (?:small )?(?:minority|fraction)(?: of)?(?: them)?|a few of(?: them)?|hardly any|few of(?: them)?'), make: () => share(0.1, true) },
]

const BLANK = '(?:missing|empty|blank|blanks|null|nulls|nil|unknown|absent|unset|not set|left blank|left empty|not given|not provided|not available|unavailable|not present|not known|not recorded|not filled(?: in)?|unfilled|n / a|none|nan|undefined|unspecified|not specified|omitted|no value|without (?:a )?value|missing values?|null values?|empty values?)'
const FILLED = '(?:filled(?: in)?|present|populated|provided|given|complete|known|set|specified|non-null|available|recorded|there)'
const BEING = '(?:(?:are|is|be|being|will be|should be|must be|can be|may be|to be|left|have been|being left|get|of) )*'
const MAYBE = '(?:(?:(?:is|are|should|will) )?(?:sometimes|occasionally|may be|may|might be|might|can be|can|could be|partly|partially|possibly|in some cases|allowed to be|optionally|at times|potentially|may sometimes be|can sometimes be|might sometimes be|not always|now and then|for some(?: of them| rows| records)?|some|in places|sporadically)(?: (?:be|are|is|left))*)'

/** Blanks and uniqueness. Shares are phrases already when these are tried. */
export const BLANK_RULES: readonly PhraseRule[] = [
  { run: runOf(`(?:but |though |although )?<share>(?: of (?:them|the (?:rows|records|time)))? (?:have|has|having|with|say|says|give|gives|list|show) (?:none|no (?:one|value|entry|data|such thing)|nothing)(?: (?:on file|at all|set|given|recorded|yet))?`), make: (tokens) => nulls(shareIn(tokens)) },
  { run: runOf(`(?:but |though |although )?<share>(?: of (?:them|the (?:rows|records|time)))? (?:do not|don't|does not|doesn't|didn't|did not|won't|lack|lacks|without) ?(?:have |give |provide |list )?(?:one|any|it|a value|that)`), make: (tokens) => nulls(shareIn(tokens)) },
  { run: runOf(`if (?:they've |they have |it's |they |it |one is |one was |there is |there's )?(?:given|provided|got|have|known|available|present|applicable|any|set)(?: one| any| it)?|where (?:they have|there is|given|provided)(?: one)?|when (?:given|provided|there is one)`), make: () => nulls(0.1) },
  { run: runOf(`(?:with )?<share> ${BEING}${BLANK}(?: rate| share)?`), make: (tokens) => nulls(shareIn(tokens)) },
  { run: runOf(`${BEING}${BLANK} (?:for|in|at|on|about|around|of|[:=]|with probability|rate|share)*(?: ?(?:about|around))? ?<share>`), make: (tokens) => nulls(shareIn(tokens)) },
  { run: runOf(`${BEING}(?:nullable|optional) (?:, )?(?:at |in |for )?<share>|<share> (?:nullable|optional)`), make: (tokens) => nulls(shareIn(tokens)) },
  { run: runOf(`(?:nullable|optional) \\( <share> \\)`), make: (tokens) => nulls(shareIn(tokens)) },
  { run: runOf(`<share> ${BEING}${FILLED}`), make: (tokens) => nulls(1 - shareIn(tokens)) },
  { run: runOf(`${BEING}(?:never|not|cannot be|can not be|can't be|must not be|may not be|should not be|shouldn't be|mustn't be|no|without|without any|isn't|aren't|won't be|is not|must never be) ?(?:left )?(?:${BLANK}|nullable|optional|omitted|gaps)(?: values?| data)?`), make: () => nulls(0) },
  { run: runOf(`${BEING}(?:required|mandatory|compulsory|obligatory|non-null|non-nullable|always ${FILLED}|must (?:be|always be) ${FILLED}|must not be ${BLANK}|non-empty|nonempty)(?: fields?)?`), make: () => nulls(0) },
  { run: runOf(`${BEING}(?:often|frequently|commonly|regularly) (?:be |left )?${BLANK}`), make: () => nulls(0.3) },
  { run: runOf(`${BEING}(?:mostly|usually|mainly|largely|generally) (?:be |left )?${BLANK}`), make: () => nulls(0.7) },
  { run: runOf(`${BEING}(?:rarely|seldom|hardly ever|very rarely) (?:be |left )?${BLANK}`), make: () => nulls(0.03) },
  { run: runOf(`${MAYBE} ?${BLANK}(?: or (?:${BLANK}))?|${MAYBE} ?be ${BLANK}|not always ${FILLED}|sometimes ${FILLED}|only sometimes ${FILLED}|sometimes`), make: () => nulls(0.1) },
  { run: runOf(`${BEING}(?:optional|optionally|nullable|not required|not mandatory|if (?:any|known|available|applicable|present|given|provided)|when (?:known|available|applicable|present)|where (?:known|available|applicable)|may not exist|(?:with )?(?:some |occasional |a few )(?:missing values|blanks|gaps|nulls|empty values|null values|missing|nulls)|can be omitted|allow(?:s|ed|ing)? (?:nulls?|blanks)|with nulls|with gaps|as optional|or (?:${BLANK})|may or may not be ${FILLED})(?: fields?)?`), make: () => nulls(0.1) },
  { run: runOf(`${BEING}(?:with |having |has |have |must have |contains |and )?(?:no|without|without any|free of|zero) (?:duplicates?|duplicated|repeats|repetitions?|repeated|dupes|two the same|duplicate values|repeated values|repeating values)(?: allowed| permitted)?`), make: () => ({ kind: 'unique' }) },
  { run: runOf(`no two (?:are )?(?:alike|the same|identical|equal)|no # (?:are )?(?:alike|the same|identical|equal)(?: ones)?|(?:that |which )?(?:can't|cannot|can not|may not|must not|isn't|is not|aren't|are not|should not|shouldn't|won't|never|don't|doesn't|do not|does not) (?:be |ever |is |are )*(?:repeat|repeats|repeated|used twice|reused|duplicated|shared|occur twice|appear twice|duplicate|recur|the same twice|used more than once)|each (?:one |row |record |of them )?(?:is |being |must be )?(?:different|unique|distinct)|(?:one|#) of a kind|used only once|used once|(?:only )?used exactly once` ), make: () => ({ kind: 'unique' }) },
  { run: runOf(`(?:${BEING}|must |should )(?:all |globally |always |each |both )*(?:unique|distinct|uniquely generated|different for (?:each|every) (?:row|record|one)|non-repeating|nonrepeating|non-duplicate|never repeated|never repeats?|never duplicated|not repeat|not repeated|not be repeated|never repeat|deduplicated|de-duplicated|all different|duplicate-free|not shared|unrepeated)(?: (?:across|per|in|within|over|among) (?:all )?(?:the )?(?:rows?|records?|table|dataset|entries|of them))?(?: values?)?`), make: () => ({ kind: 'unique' }) },
]

/** The rest: booleans, forms of codes, digits, shapes of distributions, lengths of texts. */
export const OTHER_RULES: readonly PhraseRule[] = [
  { run: runOf('(?:as )?(?:a )?(?:boolean|bool)(?: flag| value| field| column)?|(?:yes|true|y|t|on|1) (?:/|or|-|\\||,) (?:no|false|n|f|off|0)(?: flag| value| field| answer)?|yes-no|true-false|or not(?: at all)?|\\?(?= (?:[,;]|\\(\\)|y|yes|true))|(?:true|yes) or (?:false|no)|(?:no|false|n|0) (?:/|or|\\|) (?:yes|true|y|1)|0 / 1|1 / 0'), make: () => ({ kind: 'boolean' }) },
  { run: runOf('# / #'), make: makeBit },
  { run: runOf('(?:with |of |exactly |a |an |has |is )*# ?-? (?:digits?|figures?)(?: long)?(?: (?:number|code|string|numeric))?|(?:with |of |exactly |has )*<range> (?:digits?)'), make: (tokens) => digits(tokens, String.raw`\d`) },
  { run: runOf('(?:with |of |exactly |a |has )*# ?-? (?:characters?|chars?|letters?|symbols?|alphanumerics?)(?: long)?(?: (?:codes?|strings?))?'), make: (tokens) => digits(tokens, isLetters(tokens) ? '[A-Z]' : '[A-Z0-9]') },
  { run: runOf('(?:(?:with|to|up to|rounded to|at) )*# (?:decimals?|decimal places?|decimal digits|dp|digits after the (?:decimal )?point)|# digits? after the (?:comma|point)'), make: (tokens) => ({ kind: 'decimals', digits: Math.min(12, Math.max(0, Math.round(numbersIn(tokens)[0].value))) }) },
  { run: runOf('(?:as |in )?whole (?:numbers?|dollars|euros|pounds)|no decimals|integers? only|without decimals'), make: () => ({ kind: 'decimals', digits: 0 }) },
  { run: runOf('(?:# |<range> )(?:words?|sentences?|paragraphs?)(?: (?:long|each))?'), make: makeLength },
  { run: runOf('(?:a )?(?:one|single|short)-? ?(?:sentence|line)(?: (?:of text|long))?'), make: () => ({ kind: 'length', unit: 'sentences', min: 1, max: 1 }) },
  { run: runOf('(?:(?:with |following |in |drawn from )?(?:an? )?)?(?:log-?normal(?:ly)?|log normal|right-?skewed|skewed|heavy-tailed|long-tailed|long tail)(?: distribution| distributed)?'), make: () => ({ kind: 'skew', shape: 'lognormal' }) },
  { run: runOf('(?:(?:with |following |in )?(?:a )?)?(?:normally|normal|gaussian) (?:distribution|distributed)|bell curve|bell-shaped'), make: () => ({ kind: 'skew', shape: 'normal' }) },
  { run: runOf('(?:(?:with |following )?(?:an )?)?(?:exponential|exponentially)(?: distribution| distributed)'), make: () => ({ kind: 'skew', shape: 'exponential' }) },
  { run: runOf('(?:(?:with |following )?(?:a )?)?(?:zipf|zipfian|power law|power-law|pareto)(?: distribution| distributed)?'), make: () => ({ kind: 'skew', shape: 'zipf' }) },
  { run: runOf('(?:(?:with |following )?(?:a )?)?(?:uniform|uniformly|evenly|equally|even)(?: distribution| distributed| split| likely| spread| random)|(?:in |with )?equal (?:shares|proportions?|parts|probability|numbers|split)'), make: () => ({ kind: 'skew', shape: 'uniform' }) },
  { run: runOf('(?:as |is |the |and )*(?:primary|main|pk|identity) key|pk|auto-?increment(?:ed|ing)?|auto increment|autoincrement'), make: () => ({ kind: 'key' }) },
  { run: runOf('(?:of |with |in |using )?(?:the )?(?:format|formatted|formatted (?:as|like)|pattern|in the form|in the format|form|looking like|shaped like|of the form|like|mask|starting with|prefixed with|prefix|with prefix)(?: of| as| like)?(?: [:=])? "'), make: makeForm },
  { run: runOf('(?:(?:in|with|using|of) )?(?:the )?(?:format|pattern|form|like|mask)(?: of| as| like)?(?: [:=])? [a-z]+[-_]?[a-z-]*[0-9#x]{2,}[a-z0-9#-]*'), make: makeForm },
]

function share(value: number, isVague = false): Phrase {
  return { kind: 'share', share: Math.min(1, Math.max(0, value)), isVague }
}

function nulls(value: number): Phrase {
  return { kind: 'nulls', share: Math.min(1, Math.max(0, Number(value.toFixed(6)))) }
}

function shareIn(tokens: readonly Token[]): number {
  const found = tokens.find((token) => token.kind === 'phrase' && token.phrase.kind === 'share')
  return found?.kind === 'phrase' && found.phrase.kind === 'share' ? found.phrase.share : 0.1
}

function makeSplit(tokens: readonly Token[]): Phrase | undefined {
  const parts = numbersIn(tokens).map((number) => number.value)
  const total = parts.reduce((sum, part) => sum + part, 0)
  const isFraction = parts.length === 2 && parts[0] < parts[1] && total < 13
  if (total === 100) return { kind: 'split', shares: parts.map((part) => part / 100) }
  return isFraction && parts[0] > 0 && !tokens.some((token) => isWord(token)) ? share(parts[0] / parts[1]) : undefined
}

function makeOneIn(tokens: readonly Token[]): Phrase | undefined {
  const [count, of] = numbersIn(tokens).map((number) => number.value)
  return of > count && count >= 1 ? share(count / of) : undefined
}

const FRACTIONS: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5, sixth: 6, eighth: 8, tenth: 10 }

function makeFraction(tokens: readonly Token[]): Phrase {
  const part = tokens.map((token) => token.text.replace(/s$/, '')).find((text) => Object.hasOwn(FRACTIONS, text)) ?? 'half'
  return share((numbersIn(tokens)[0]?.value ?? 1) / FRACTIONS[part])
}

function makeBit(tokens: readonly Token[]): Phrase | undefined {
  const values = numbersIn(tokens).map((number) => number.value)
  return values.includes(0) && values.includes(1) ? { kind: 'boolean' } : undefined
}

function digits(tokens: readonly Token[], one: string): Phrase | undefined {
  const range = tokens.find((token) => token.kind === 'phrase')
  if (range?.kind === 'phrase' && range.phrase.kind === 'range') {
    const { min, max } = range.phrase
    return min !== undefined && max !== undefined && max <= 40 ? { kind: 'pattern', regex: `${one}{${min},${max}}` } : undefined
  }
  const count = numbersIn(tokens)[0]?.value
  return count !== undefined && Number.isInteger(count) && count > 0 && count <= 64 ? { kind: 'pattern', regex: `${one}{${count}}` } : undefined
}

function isLetters(tokens: readonly Token[]): boolean {
  return tokens.some((token) => isWord(token, 'letter', 'letters'))
}

function makeLength(tokens: readonly Token[]): Phrase {
  const range = tokens.find((token) => token.kind === 'phrase')
  const ends = range?.kind === 'phrase' && range.phrase.kind === 'range' ? range.phrase : undefined
  const count = numbersIn(tokens)[0]?.value
  const max = Math.min(1000, Math.max(1, Math.round(ends?.max ?? count ?? 3)))
  const min = Math.min(max, Math.max(1, Math.round(ends?.min ?? (ends === undefined ? max : 1))))
  const last = tokens.findLast((token) => isWord(token) && /^(word|sentence|paragraph)/.test(token.text))
  const unit = last?.text.startsWith('word') ? 'words' : last?.text.startsWith('paragraph') ? 'paragraphs' : 'sentences'
  return { kind: 'length', unit, min, max }
}

/** A literal such as "AB-1234": letters stay where they prefix, figures and # become digits, X and ? letters. */
function makeForm(tokens: readonly Token[]): Phrase {
  const last = tokens.at(-1)
  const literal = last?.kind === 'word' ? last.original : (last?.text ?? '')
  const isPrefix = tokens.some((token) => isWord(token, 'prefix', 'prefixed', 'starting'))
  return { kind: 'pattern', regex: isPrefix ? `${escapeRegex(literal)}\\d{6}` : regexOfForm(literal) }
}

/** A regular expression for texts that look like a sample: "INV-00012" gives `INV-\d{5}`. */
export function regexOfForm(sample: string): string {
  return sample.replace(/[0-9#9]+|X{2,}|\?+|[A-Za-z]+|[^A-Za-z0-9#?]+/g, (part) => {
    if (/^[0-9#]/.test(part)) return `\\d{${part.length}}`
    if (/^(X{2,}|\?)/.test(part)) return `[A-Z]{${part.length}}`
    return escapeRegex(part)
  })
}

function escapeRegex(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
}
