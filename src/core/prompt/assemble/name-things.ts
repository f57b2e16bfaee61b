import { pluralize, singularize } from '../words/inflect.ts'

/** `order items` → `order_items`. */
export function tableName(words: readonly string[]): string {
  const last = words[words.length - 1] ?? 'records'
  return snake([...words.slice(0, -1), pluralize(last)]) || 'records'
}

export function columnName(words: readonly string[]): string {
  return snake(words) || 'value'
}

/** The name, or the name with the first number from 2 on that nobody has. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  let number = 2
  while (taken.has(`${name}_${number}`)) number++
  return `${name}_${number}`
}

function snake(words: readonly string[]): string {
  return words
    .flatMap((word) => word.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u))
    .filter((word) => word !== '')
    .join('_')
    .slice(0, 120)
}

/** The words of one of a table's things: `order items` → `order`, `item`. */
export function singular(words: readonly string[]): string[] {
  return [...words.slice(0, -1), singularize(words[words.length - 1])]
}
