/** Letters that don't fall apart into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
}

/** Folds a text to the letters a to z, as user names and addresses have them; empty where nothing is left. */
export function slugify(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^ -~]/g, (letter) => LETTERS[letter] ?? '')
    .replace(/[^a-z]+/g, '')
}
