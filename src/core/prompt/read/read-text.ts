import { groupBrackets } from './group-brackets.ts'
import { joinDates } from './join-dates.ts'
import { joinNumbers } from './join-numbers.ts'
import { readGrid } from './read-grid.ts'
import type { Token } from './token.ts'
import { tokenize } from './tokenize.ts'

/** Reads a text into tokens whose numbers, dates, brackets and Markdown tables are each one thing. */
export function readText(text: string): Token[] {
  return readGrid(groupBrackets(joinDates(joinNumbers(tokenize(text)))))
}
