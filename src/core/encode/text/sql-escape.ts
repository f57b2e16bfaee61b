import { AppError } from '../../../shared/errors/app-error.ts'
import { copyDoubling, markBytes, type TextEscape } from './text-escape.ts'

/**
 * The inside of a string literal of standard SQL: quotes are doubled, and everything else stands for itself (in
 * PostgreSQL with standard_conforming_strings, on since 9.1).
 *
 * A NUL character can't be written: PostgreSQL has no text with one, and SQLite takes it for the end of the statement.
 * Leaving it out would change the value, so it is refused.
 *
 * @param place - `table.column`, for that message.
 */
export function makeSqlEscape(place: string): TextEscape {
  return {
    growth: 2,
    extra: 0,
    marks: markBytes("'\0"),
    watchesEdges: false,
    write(slice, view, at) {
      if (slice.bytes.subarray(slice.start, slice.end).includes(0)) throw nulError(place)
      return copyDoubling(slice, QUOTE, view, at)
    },
  }
}

function nulError(place: string): AppError {
  return new AppError(
    'UNSUPPORTED',
    `${place}: a value holds a NUL character (U+0000), which SQL text can't carry. Keep it out of the generator, or choose another format.`,
  )
}

const QUOTE = 0x27
