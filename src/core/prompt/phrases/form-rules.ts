import type { PhraseRule } from './phrase-rule.ts'
import type { Phrase } from './phrase.ts'
import { numbersIn, runOf } from './shape.ts'
import { isWord, type Token } from '../read/token.ts'

/** The rest: booleans, forms of codes, digits, shapes of distributions, lengths of texts. */
export const FORM_RULES: readonly PhraseRule[] = [
  {
    run: runOf(
      '(?:as )?(?:a )?(?:boolean|bool)(?: flag| value| field| column)?|(?:yes|true|y|t|on|1) (?:/|or|-|\\||,) (?:no|false|n|f|off|0)(?: flag| value| field| answer)?|yes-no|true-false|or not(?: at all)?|\\?(?= (?:[,;]|\\(\\)|y|yes|true))|(?:true|yes) or (?:false|no)|(?:no|false|n|0) (?:/|or|\\|) (?:yes|true|y|1)|0 / 1|1 / 0',
    ),
    make: () => ({ kind: 'boolean' }),
  },
  { run: runOf('# / #'), make: makeBit },
  {
    run: runOf(
      '(?:with |of |exactly |a |an |has |is )*# ?-? (?:digits?|figures?)(?: long)?(?: (?:number|code|string|numeric))?|(?:with |of |exactly |has )*<range> (?:digits?)',
    ),
    make: (tokens) => digits(tokens, String.raw`\d`),
  },
  {
    run: runOf(
      '(?:with |of |exactly |a |has )*# ?-? (?:characters?|chars?|letters?|symbols?|alphanumerics?)(?: long)?(?: (?:codes?|strings?))?',
    ),
    make: (tokens) => digits(tokens, isLetters(tokens) ? '[A-Z]' : '[A-Z0-9]'),
  },
  {
    run: runOf(
      '(?:(?:with|to|up to|rounded to|at) )*# (?:decimals?|decimal places?|decimal digits|dp|digits after the (?:decimal )?point)|# digits? after the (?:comma|point)',
    ),
    make: (tokens) => ({ kind: 'decimals', digits: Math.min(12, Math.max(0, Math.round(numbersIn(tokens)[0].value))) }),
  },
  {
    run: runOf('(?:as |in )?whole (?:numbers?|dollars|euros|pounds)|no decimals|integers? only|without decimals'),
    make: () => ({ kind: 'decimals', digits: 0 }),
  },
  { run: runOf('(?:# |<range> )(?:words?|sentences?|paragraphs?)(?: (?:long|each))?'), make: makeLength },
  {
    run: runOf('(?:a )?(?:one|single|short)-? ?(?:sentence|line)(?: (?:of text|long))?'),
    make: () => ({ kind: 'length', unit: 'sentences', min: 1, max: 1 }),
  },
  {
    run: runOf(
      '(?:(?:with |following |in |drawn from )?(?:an? )?)?(?:log-?normal(?:ly)?|log normal|right-?skewed|skewed|heavy-tailed|long-tailed|long tail)(?: distribution| distributed)?',
    ),
    make: () => ({ kind: 'skew', shape: 'lognormal' }),
  },
  {
    run: runOf(
      '(?:(?:with |following |in )?(?:a )?)?(?:normally|normal|gaussian) (?:distribution|distributed)|bell curve|bell-shaped',
    ),
    make: () => ({ kind: 'skew', shape: 'normal' }),
  },
  {
    run: runOf('(?:(?:with |following )?(?:an )?)?(?:exponential|exponentially)(?: distribution| distributed)'),
    make: () => ({ kind: 'skew', shape: 'exponential' }),
  },
  {
    run: runOf(
      '(?:(?:with |following )?(?:a )?)?(?:zipf|zipfian|power law|power-law|pareto)(?: distribution| distributed)?',
    ),
    make: () => ({ kind: 'skew', shape: 'zipf' }),
  },
  {
    run: runOf(
      '(?:(?:with |following )?(?:a )?)?(?:uniform|uniformly|evenly|equally|even)(?: distribution| distributed| split| likely| spread| random)|(?:in |with )?equal (?:shares|proportions?|parts|probability|numbers|split)',
    ),
    make: () => ({ kind: 'skew', shape: 'uniform' }),
  },
  {
    run: runOf(
      '(?:as |is |the |and )*(?:primary|main|pk|identity) key|pk|auto-?increment(?:ed|ing)?|auto increment|autoincrement',
    ),
    make: () => ({ kind: 'key' }),
  },
  {
    run: runOf(
      '(?:of |with |in |using )?(?:the )?(?:format|formatted|formatted (?:as|like)|pattern|in the form|in the format|form|looking like|shaped like|of the form|like|mask|starting with|prefixed with|prefix|with prefix)(?: of| as| like)?(?: [:=])? "',
    ),
    make: makeForm,
  },
  {
    run: runOf(
      '(?:(?:in|with|using|of) )?(?:the )?(?:format|pattern|form|like|mask)(?: of| as| like)?(?: [:=])? [a-z]+[-_]?[a-z-]*[0-9#x]{2,}[a-z0-9#-]*',
    ),
    make: makeForm,
  },
]

function makeBit(tokens: readonly Token[]): Phrase | undefined {
  const values = new Set(numbersIn(tokens).map((number) => number.value))
  return values.has(0) && values.has(1) ? { kind: 'boolean' } : undefined
}

function digits(tokens: readonly Token[], one: string): Phrase | undefined {
  const range = tokens.find((token) => token.kind === 'phrase')
  if (range?.kind === 'phrase' && range.phrase.kind === 'range') {
    const { min, max } = range.phrase
    return min !== undefined && max !== undefined && max <= 40
      ? { kind: 'pattern', regex: `${one}{${min},${max}}` }
      : undefined
  }
  const count = numbersIn(tokens)[0]?.value
  return count !== undefined && Number.isInteger(count) && count > 0 && count <= 64
    ? { kind: 'pattern', regex: `${one}{${count}}` }
    : undefined
}

function isLetters(tokens: readonly Token[]): boolean {
  return tokens.some((token) => isWord(token, 'letter letters'))
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
  const isPrefix = tokens.some((token) => isWord(token, 'prefix prefixed starting'))
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
