/** A string as a SQL literal. */
export function sqlString(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** A name as a SQL identifier. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A path as a SQL literal that DuckDB's file functions take for this one file, not for a pattern. */
export function sqlPath(path: string): string {
  return sqlString(path.replaceAll(/[*?[]/g, '[$&]'))
}
