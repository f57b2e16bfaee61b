/** A string as a SQL literal. */
export function sqlString(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** A name as a SQL identifier. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A path as DuckDB's file functions take it for this one file, and not for a pattern. */
export function literalPath(path: string): string {
  return path.replaceAll(/[*?[]/g, '[$&]')
}
