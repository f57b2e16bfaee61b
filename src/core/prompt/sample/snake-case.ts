/**
 * Writes a name in lower case with underscores between its words: `E-Mail Address` → `e_mail_address`, `firstName` →
 * `first_name`, `HTTPStatus2` → `http_status2`. Accents are dropped. Empty where the name holds no letter or digit.
 */
export function snakeCase(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1_$2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
}

/** The singular of an English noun in snake case, by its ending; good enough to match `orders` with `order_id`. */
export function singular(noun: string): string {
  if (noun.endsWith('people')) return noun.replace(/people$/, 'person')
  if (noun.endsWith('children')) return noun.replace(/ren$/, '')
  if (/[^aeiou]ies$/.test(noun)) return noun.replace(/ies$/, 'y')
  if (/(ss|x|z|ch|sh)es$/.test(noun)) return noun.replace(/es$/, '')
  if (/[^su]s$/.test(noun)) return noun.replace(/s$/, '')
  return noun
}
