/**
 * Makes column names that a schema can carry: none empty, none twice, no control characters, at most 200 characters.
 *
 * @returns The names in order, and a sentence for each one that had to change.
 */
export function uniqueNames(wanted: readonly string[]): { readonly names: string[]; readonly notes: string[] } {
  const notes: string[] = []
  const taken = new Set<string>()
  // Names that stand once keep their name, even where an earlier repeat would have been numbered into it.
  const asGiven = new Set(wanted)
  const names = wanted.map((original, index) => {
    const clean = cleanName(original)
    const base = clean === '' ? `column_${index + 1}` : clean
    let name = base
    for (let n = 2; taken.has(name) || (name !== original && asGiven.has(name)); n++) name = `${base}_${n}`
    taken.add(name)
    if (name === original) return name
    if (clean === '') notes.push(`Column ${index + 1} had no name and is called ${name}.`)
    else if (name !== clean)
      notes.push(`The name ${clean} stood more than once; column ${index + 1} is called ${name}.`)
    return name
  })
  return { names, notes }
}

/** Room for `_2`, `_3` … within the 200 characters of a name. */
const MAX_LENGTH = 190

function cleanName(name: string): string {
  return name
    .replace(/[\p{Cc}\ufeff]+/gu, ' ')
    .trim()
    .slice(0, MAX_LENGTH)
    .toWellFormed()
    .trim()
}
