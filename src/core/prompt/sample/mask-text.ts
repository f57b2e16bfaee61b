/** Shows the shape of a value without the value: `Ann-12` → `Aaa-99`. What a schema says must not carry people's data. */
export function maskText(text: string): string {
  const masked = text
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{L}/gu, (letter) => (letter === 'A' ? letter : 'a'))
    .replace(/\p{N}/gu, '9')
  return masked.length > 24 ? `${masked.slice(0, 23)}…` : masked
}
