import type { PhraseRule } from './phrase-rule.ts'
import type { Phrase } from './phrase.ts'
import { numbersIn, runOf } from './shape.ts'
import { isSymbol, isWord, type Token } from '../read/token.ts'

const CASES =
  '(?:(?:the |all )?(?:rows?|records?|time|times|cases|entries|values|instances|them|lines|items|examples|these|those))'

const ABOUT =
  '(?:(?:about|around|roughly|approximately|approx|some|nearly|almost|~|exactly|an? estimated|only|just|over|under|up to|usually|typically|normally) )?'

const OF_CASES = `(?: (?:of|in) (?:all )?${CASES})?`

/** Shares of the rows, as "80%", "one in ten", "half of them", "60/40". */
export const SHARE_RULES: readonly PhraseRule[] = [
  { run: runOf('% / % (?:/ % )?(?:split|ratio|mix|distribution)?|% / %(?: / %)?'), make: makeSplit },
  {
    run: runOf(
      '(?:(?:with |in |at |by |split )*(?:an? )?)?# (?:/|:|-) #(?: (?:/|:|-) #)*(?: (?:split|ratio|mix|distribution))?',
    ),
    make: makeSplit,
  },
  {
    run: runOf(
      '(?:with |in |at )?(?:the )?(?:respective )?(?:probabilit(?:y|ies)|weights?|weighted|weighting|shares?|odds|ratios?|proportions?|frequenc(?:y|ies))(?: of| [:=])? [#%](?: (?:,|/|:|and|, and|-) [#%])+',
    ),
    make: makeWeights,
  },
  { run: runOf(`${ABOUT}(?:#|one) (?:in|out of)(?: every)? #${OF_CASES}`), make: makeOneIn },
  {
    run: runOf(
      `${ABOUT}(?:(?:a|one|#) )?(?:half|third|thirds|quarter|quarters|fifth|fifths|tenth|tenths|sixth|eighth)(?: of)(?: (?:all )?${CASES})?|half${OF_CASES}|${ABOUT}(?:a|one|#) (?:third|thirds|quarters?|fifths?|tenths?|sixths?|eighths?)${OF_CASES}`,
    ),
    make: makeFraction,
  },
  {
    run: runOf(
      `(?:${ABOUT}% (?:chance|probability|likelihood) (?:of|to be|of being|that it is|for)|with (?:a )?% (?:chance|probability)(?: of| of being)?|(?:chance|probability|likelihood)(?: of)? %|${ABOUT}%${OF_CASES}|${ABOUT}% of)`,
    ),
    make: (tokens) => share(numbersIn(tokens)[0].value / 100),
  },
  {
    run: runOf('(?:in|for) % of (?:the |all |our )?[a-z]+(?= (?:[,;.]|$))'),
    make: (tokens) => share(numbersIn(tokens)[0].value / 100),
  },
  {
    run: runOf(
      '(?:the )?(?:rest|remainder|remaining|others|other ones)(?: (?:is|are|being|of them|will be|should be))*|otherwise|everything else|everyone else|all others',
    ),
    make: () => ({ kind: 'rest' }),
  },
  {
    run: runOf(
      'mostly|mainly|predominantly|primarily|largely|(?:the )?(?:vast )?majority(?: of)?|most(?: of)?(?: them)?',
    ),
    make: () => share(0.8, true),
  },
  {
    run: runOf('a (?:small )?(?:minority|fraction)(?: of)?(?: them)?|a few of(?: them)?|hardly any|few of(?: them)?'),
    make: () => share(0.1, true),
  },
]

function makeSplit(tokens: readonly Token[]): Phrase | undefined {
  const parts = numbersIn(tokens).map((number) => number.value)
  const total = parts.reduce((sum, part) => sum + part, 0)
  const isFraction = parts.length === 2 && parts[0] < parts[1] && total < 13
  if (total === 100) return { kind: 'split', shares: parts.map((part) => part / 100) }
  return isFraction && parts[0] > 0 && !tokens.some((token) => isWord(token)) ? share(parts[0] / parts[1]) : undefined
}

/** "with probabilities 0.55, 0.25, 0.2", "weights 5:3:2" */
function makeWeights(tokens: readonly Token[]): Phrase | undefined {
  const parts = numbersIn(tokens).map((number) => number.value)
  const total = parts.reduce((sum, part) => sum + part, 0)
  // "weight 1-30" is a range.
  const isRange = parts.length === 2 && isWord(tokens[0], 'weight') && tokens.some((token) => isSymbol(token, '-'))
  if (isRange && total !== 1 && total !== 100) return undefined
  return total > 0 && parts.every((part) => part >= 0)
    ? { kind: 'split', shares: parts.map((part) => part / total) }
    : undefined
}

function makeOneIn(tokens: readonly Token[]): Phrase | undefined {
  const [count, of] = numbersIn(tokens).map((number) => number.value)
  return of > count && count >= 1 ? share(count / of) : undefined
}

const FRACTIONS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
}

function makeFraction(tokens: readonly Token[]): Phrase {
  const part =
    tokens.map((token) => token.text.replace(/s$/, '')).find((text) => Object.hasOwn(FRACTIONS, text)) ?? 'half'
  return share((numbersIn(tokens)[0]?.value ?? 1) / FRACTIONS[part])
}

function share(value: number, isVague = false): Phrase {
  return { kind: 'share', share: Math.min(1, Math.max(0, value)), isVague }
}
