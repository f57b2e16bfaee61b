/** A kind of text that faker.js can make, and how to know it by its column's name and by its values. */
export interface Meaning {
  /** What the values are, in the plural: `e-mail addresses`. */
  readonly label: string
  /** Matches names of columns in snake case. */
  readonly name: RegExp
  /** Whether a text could be one; with a matching name, most values must. */
  readonly fits: (text: string) => boolean
  /** Convinces without the name, where this share of the different values passes, and there are enough of them. */
  readonly proof?: {
    readonly test: (text: string) => boolean
    readonly share: number
    /** 3 unless told; 1 for what is personal, because a value too much in a schema is worse than a wrong guess. */
    readonly minDistinct?: number
  }
  /** The method of faker.js. */
  readonly method: string
  /** Arguments of the method, from the values. */
  readonly args?: (texts: readonly string[]) => JsonArgument[] | undefined
  /** Values name or reach a person (or a firm that may be one): they never stand in a schema. */
  readonly isPersonal: boolean
  /** Values name one thing, so that "all different" is no accident; and the engine can make a million of them. */
  readonly isIdentifying?: boolean
}

export type JsonArgument = string | number | boolean | { [key: string]: string | number | boolean }

/** Whether more than four of five texts pass. */
export function mostly(texts: readonly string[], test: (text: string) => boolean): boolean {
  return texts.filter(test).length * 5 > texts.length * 4
}
