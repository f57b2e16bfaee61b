import type { PhraseRule } from './phrase-rule.ts'
import type { Phrase, RangePhrase } from './phrase.ts'
import { numbersIn, runOf } from './shape.ts'
import { RATE, UNIT } from './units.ts'
import { isWord, type NumberToken, type Token } from '../read/token.ts'

const NUMBER = String.raw`[#Y%](?: ${UNIT})?(?: ${RATE})?`

const OPENING = String.raw`(?:(?:~|anywhere|somewhere|about|around|roughly|approximately|ranging|ranges|range|ranged|varying|varies|vary|valued|is|are|of|going|running|runs|goes|in|within|aged) )*`

const JOINT = String.raw`(?:to|-|\u2014|until|till|through|thru|up to|\.\.)`

const MOST = String.raw`(?:up to|maximal|maximally|at the most|under or equal to|upto|at most|at max|no more than|not more than|no greater than|(?:a |with a |the )?max(?:imum)?(?: (?:of|is|value))?(?: [:=])?|less than|fewer than|lower than|below|under|smaller than|younger than|cheaper than|shorter than|not exceeding|not over|capped at|not above|never (?:more than|above|over)|< =|<=|<|\u2264)`

const LEAST = String.raw`(?:at least|minimal|minimally|at the least|no less than|not less than|no fewer than|not below|not under|never (?:less than|below|under)|(?:a |with a |the )?min(?:imum)?(?: (?:of|is|value))?(?: [:=])?|more than|greater than|higher than|larger than|bigger than|above|over|older than|exceeding|beyond|starting (?:at|from)|starts at|upwards of|> =|>=|>|\u2265)`

const AND = String.raw`(?:,|and|but|, and|, but|;)?`

const ABOUT = String.raw`(?:around|about|approximately|approx|roughly|circa|ca|~|nearly|almost|close to|in the region of|more or less)`

const MEAN = String.raw`(?:averaging|on average|(?:with )?(?:an |the )?average(?: (?:of|is|around|about))?|(?:with )?(?:a |the )?mean(?: of)?|cent(?:er|re)d (?:on|at|around)|typically|usually|normally)(?: [:=])?`

const NORMAL = String.raw`(?:(?:with )?(?:a )?(?:normal|normally|gaussian|bell-curve|bell curve)(?: distributed| distribution| curve| shaped)?(?: (?:with|around|about|centred on|centered on|at|,))* )`

const SPREAD = String.raw`(?:(?:and|with|,|/|\(\))? ?(?:and |with |an? )*(?:std ?dev|std|sd|stddev|stdev|sigma|standard deviation|deviation|spread)(?: of)?(?: [:=])?)`

/** Ranges with two ends. */
export const PAIR_RULES: readonly PhraseRule[] = [
  { run: runOf(`${OPENING}between ${NUMBER} (?:and|to|-|or|up to) ${NUMBER}`), make: makeRange },
  { run: runOf(`${OPENING}(?:from )?${NUMBER} ${JOINT} ${NUMBER}`), make: makeRange },
  {
    run: runOf(
      `min(?:imum|imal|imally)?(?: of| [:=])? ${NUMBER} ${AND} ?max(?:imum|imal|imally)?(?: of| [:=])? ${NUMBER}`,
    ),
    make: makeRange,
  },
  { run: runOf(`${LEAST} ${NUMBER} ${AND} ?${MOST} ${NUMBER}`), make: makeRange },
  { run: runOf('# or #(?= [a-z])'), make: makeSpoken },
  { run: runOf(`at least (?:once|twice) ${AND} ?${MOST} (?:once|twice|${NUMBER}(?: times)?)`), make: makeTimes },
  { run: runOf(`(?:(?:between|from) )?(?:once|twice) (?:and|to|or) (?:twice|${NUMBER} times)`), make: makeTimes },
]

/** Bounds, averages and vague amounts. Earlier rules win. */
export const BOUND_RULES: readonly PhraseRule[] = [
  { run: runOf(`(?:${NORMAL})?(?:${MEAN} |around |about )?# (?:\\+/-|\u00B1) #`), make: makeNormal },
  { run: runOf(`(?:${NORMAL})?(?:${MEAN} |around |about )?# ${SPREAD} #`), make: makeNormal },
  { run: runOf(`${NORMAL}(?:${MEAN} )?#`), make: makeNormal },
  {
    run: runOf(
      `${OPENING}(?:from )?${NUMBER} (?:and|or) (?:more|up|above|higher|over|older|greater|upwards?|beyond|later)`,
    ),
    make: makeLeast,
  },
  { run: runOf(`${OPENING}${NUMBER} (?:or|and) (?:less|fewer|below|under|younger|lower|smaller)`), make: makeMost },
  { run: runOf(`${OPENING}${NUMBER} (?:max|maximum|at most|tops)`), make: makeMost },
  { run: runOf(`${OPENING}${NUMBER} (?:min|minimum|upwards?|or up|at least)`), make: makeLeast },
  { run: runOf(`${OPENING}from # (?:up|upwards?|onwards?)`), make: makeLeast },
  { run: runOf(`${OPENING}${MOST} ${NUMBER}`), make: makeMost },
  { run: runOf(`${OPENING}${LEAST} ${NUMBER}`), make: makeLeast },
  { run: runOf(`${ABOUT} [#Y](?: ${UNIT})?`), make: makeAbout },
  { run: runOf(`${MEAN} [#Y](?: ${UNIT})?`), make: makeNormal },
  { run: runOf('#'), make: (tokens) => (numbersIn(tokens)[0].hasPlus ? makeLeast(tokens) : undefined) },
  {
    run: runOf('(?:one|#) (?:or|to) (?:more|many|several)|at least one|some number of'),
    make: makeVague(1, undefined),
  },
  {
    run: runOf('(?:zero|0|none|#) (?:or|to) (?:more|many|several)|any number of|# , one or (?:more|many)'),
    make: makeVague(0, undefined),
  },
  { run: runOf('a (?:few|handful of)|a couple(?: of)?|few'), make: makeVague(1, 3) },
  {
    run: runOf(
      'several|multiple|various|numerous|many|lots of|plenty of|a (?:bunch|lot|set) of|different kinds of|' +
        // "a number of rooms from 1 to 7" is a count of its own.
        'a number of(?! (?:[a-z-]+ ){1,3}(?:from|between|up to|at least|at most|ranging|\\(\\)|[#Y<]))',
    ),
    make: makeVague(1, undefined),
  },
  {
    run: runOf('(?:a )?(?:non-negative|nonnegative|not negative|never negative)(?: (?:number|integer|whole number))?'),
    make: () => bound({ min: 0 }),
  },
  {
    run: runOf('(?:a )?(?:positive|strictly positive)(?: (?:number|integer|whole number))'),
    make: () => bound({ min: 1 }),
  },
]

const NOTHING = {
  kind: 'range',
  min: undefined,
  max: undefined,
  isMinOpen: false,
  isMaxOpen: false,
  unit: undefined,
  decimals: 0,
  isYears: false,
  isVague: false,
} as const

/** "at least once but no more than 4 times" */
function makeTimes(tokens: readonly Token[]): Phrase {
  const ends = tokens.flatMap((token) =>
    token.kind === 'number' ? [token.value] : isWord(token, 'once twice') ? [token.text === 'once' ? 1 : 2] : [],
  )
  return bound({ min: Math.min(...ends), max: Math.max(...ends), unit: 'times' })
}

/** "one or two", "two or three": neighbours in words are a range; in figures they are values. */
function makeSpoken(tokens: readonly Token[]): Phrase | undefined {
  const [first, last] = numbersIn(tokens)
  const isSpoken = first.isSpelled && last.isSpelled && last.value === first.value + 1
  return isSpoken ? bound({ min: first.value, max: last.value }) : undefined
}

function bound(ends: Partial<RangePhrase>): RangePhrase {
  return { ...NOTHING, ...ends }
}

function makeRange(tokens: readonly Token[]): Phrase | undefined {
  const [first, last] = numbersIn(tokens)
  if (first === undefined || last === undefined) return undefined
  const ends = [first.value * sharedScale(first, last), last.value].toSorted((a, b) => a - b)
  return bound({ min: ends[0], max: ends[1], ...describe(tokens, [first, last]) })
}

/** "1-5k" means thousands at both ends, "500 to 2k" does not. */
function sharedScale(first: NumberToken, last: NumberToken): number {
  const scale = /million|mio$|\dm$/i.test(last.text)
    ? 1e6
    : /thousand|\dk$/i.test(last.text)
      ? 1e3
      : /billion|\dbn?$/i.test(last.text)
        ? 1e9
        : 1
  const isSpoken = /million|thousand|billion/.test(last.text) || last.isGlued
  const isOwn =
    /[a-z]$/i.test(first.text) &&
    !/^(one|two|three|four|five|six|seven|eight|nine|ten|[a-z]+ty|[a-z]+teen|eleven|twelve)$/.test(first.text)
  return isSpoken && !isOwn && first.value > 0 && first.value < last.value / scale ? scale : 1
}

function makeMost(tokens: readonly Token[]): Phrase {
  const [number] = numbersIn(tokens)
  const isMaxOpen = tokens.some(
    (token) => isWord(token, 'under below less fewer younger lower cheaper smaller shorter') || token.text === '<',
  )
  const isMeant = tokens.some((token) => isWord(token, 'or and not no'))
  return bound({ max: number.value, isMaxOpen: isMaxOpen && !isMeant, ...describe(tokens, [number]) })
}

function makeLeast(tokens: readonly Token[]): Phrase {
  const [number] = numbersIn(tokens)
  const isMinOpen = tokens.some(
    (token) =>
      isWord(token, 'over above more greater older higher larger bigger exceeding beyond') || token.text === '>',
  )
  const isMeant = tokens.some((token) => isWord(token, 'or and not no'))
  return bound({ min: number.value, isMinOpen: isMinOpen && !isMeant, ...describe(tokens, [number]) })
}

function makeAbout(tokens: readonly Token[]): Phrase {
  const [number] = numbersIn(tokens)
  const reach = Math.abs(number.value) / 2
  return bound({ min: number.value - reach, max: number.value + reach, ...describe(tokens, [number]), isVague: true })
}

function makeNormal(tokens: readonly Token[]): Phrase {
  const [mean, stddev] = numbersIn(tokens)
  return { kind: 'normal', mean: mean.value, stddev: stddev?.value }
}

function makeVague(min: number, max: number | undefined): () => Phrase {
  return () => bound({ min, max, isVague: true })
}

function describe(
  tokens: readonly Token[],
  numbers: readonly NumberToken[],
): Pick<RangePhrase, 'unit' | 'decimals' | 'isYears'> {
  const lastNumber = tokens.findLastIndex((token) => token.kind === 'number')
  const words = tokens.filter(
    (token, i) => token.kind === 'word' && tokens[i - 1]?.kind === 'number' && !isJoint(token, i, lastNumber),
  )
  return {
    unit: numbers.find((number) => number.unit !== undefined)?.unit ?? words.at(-1)?.text,
    decimals: Math.max(...numbers.map((number) => number.decimals)),
    isYears: numbers.every((number) => number.isYear) && words.length === 0,
  }
}

function isJoint(token: Token, index: number, lastNumber: number): boolean {
  const joints = 'to and or until till through thru up max maximum min minimum at but upwards tops per an a'
  return isWord(token, joints) && (index < lastNumber || token.text !== 'a')
}
