/**
 * Keeps faker's deprecation notes off the terminal: a deprecated method says so on every call, which is every cell.
 * Other warnings pass.
 */
export function muteFakerWarnings(): void {
  const warn = console.warn
  console.warn = (...values: unknown[]) => {
    if (!String(values[0]).startsWith('[@faker-js/faker]')) warn(...values)
  }
}
