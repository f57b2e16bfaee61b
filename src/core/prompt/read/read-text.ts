import { correctSpelling, isKnownWord } from '../lexicon/find-entry.ts'
import { correctWord, groupByFirstLetter } from '../words/correct-word.ts'
import { groupBrackets } from './group-brackets.ts'
import { joinDates } from './join-dates.ts'
import { joinNumbers } from './join-numbers.ts'
import { readGrid } from './read-grid.ts'
import { plainJson } from './plain-json.ts'
import { plainTerms } from './plain-terms.ts'
import { isWord, type Token } from './token.ts'
import { tokenize } from './tokenize.ts'

/** A quoted name of a table is a word like any other; quoted values stay literals. */
function openQuotes(token: Token, i: number, tokens: readonly Token[]): Token {
  const isName =
    token.kind === 'quoted' &&
    /^[A-Za-z][\w]*$/.test(token.text) &&
    (isWord(tokens[i + 1], 'table list dataset entity collection') ||
      isWord(tokens[i - 1], 'called named table entity dataset'))
  if (!isName) return token
  const { start, end, isGlued } = token
  return {
    kind: 'word',
    text: token.text.toLowerCase(),
    original: token.text,
    parts: token.text.toLowerCase().split('_'),
    isIdentifier: false,
    isCapital: false,
    start,
    end,
    isGlued,
  }
}

const KEYWORDS =
  'unique distinct duplicates between optional missing required nullable percent boolean integer records columns fields each every including following relationship generate'.split(
    ' ',
  )
const KEYWORDS_BY_LETTER = groupByFirstLetter(KEYWORDS)

/** The words that the grammar itself is made of, with a slip of the finger put right. */
function correctKeyword(token: Token): Token {
  if (
    token.kind !== 'word' ||
    token.isIdentifier ||
    token.text.length < 5 ||
    KEYWORDS.includes(token.text) ||
    isKnownWord(token.text)
  )
    return token
  const text = correctWord(token.text, KEYWORDS_BY_LETTER)
  const other = correctSpelling(token.text)
  return text === undefined || (other !== token.text && other !== text) ? token : { ...token, text, parts: [text] }
}

/** Reads a text into tokens whose numbers, dates, brackets and Markdown tables are each one thing. */
export function readText(text: string): Token[] {
  const tokens = tokenize(plainJson(text)).map(correctKeyword).map(openQuotes)
  return readGrid(plainTerms(groupBrackets(joinDates(joinNumbers(tokens)))))
}
