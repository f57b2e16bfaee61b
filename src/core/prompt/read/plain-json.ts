/**
 * Lays out a specification in JSON as lines of "name: what it holds", so that it reads like any other list. Signs are
 * replaced one for one, which keeps offsets true. Text without such a specification stays as it is.
 */
export function plainJson(text: string): string {
  const start = text.search(/\{\s*"[\w $-]+"\s*:/)
  const end = text.lastIndexOf('}')
  if (start < 0 || end < start) return text
  return text.slice(0, start) + layOut(openColumns(nameTable(text.slice(start, end + 1)))) + text.slice(end + 1)
}

/** The keys that a table's name and its count of rows may stand under. */
function nameTable(json: string): string {
  return json
    .replace(
      /"(?:name|tableName|entity)"(?=\s*:\s*"[^"]*"\s*,[^{}]*"(?:columns|fields|attributes|properties)")/g,
      (key) => 'table'.padStart(key.length),
    )
    .replace(/"(?:count|rowCount|row_count|numRows|num_rows|records|size)"(?=\s*:\s*\d)/g, (key) =>
      'rows'.padStart(key.length),
    )
}

/** `{"name": "age", "type": "int", "min": 1}` is the entry "age (int, min 1)". */
function openColumns(json: string): string {
  return json.replace(
    /\{\s*"(?:name|field|column)"\s*:\s*"([^"]+)"\s*(,[^{}]*)?\}/g,
    (whole: string, name: string, rest: string = '') => {
      const head = whole.slice(0, whole.length - rest.length - 1)
      const lead = '\n'.padEnd(head.lastIndexOf(name)) + name
      const said = rest
        .replace(/"(?:type|values|enum|options|choices|description|format|default)"\s*:/g, blank)
        .replace(/"(unique|nullable|required|optional)"\s*:\s*true/g, (text: string, word: string) =>
          word.padEnd(text.length),
        )
        .replace(/"(?:unique|nullable|required|optional|primaryKey)"\s*:\s*false/g, blank)
        .replace(/"(min|max|minimum|maximum)"\s*:/g, (text: string, word: string) => word.padEnd(text.length))
        .replace(/["[\]]/g, ' ')
      return lead.padEnd(head.length) + (said === '' ? ' ' : `(${said.slice(1)})`)
    },
  )
}

function blank(text: string): string {
  return ' '.repeat(text.length)
}

/** Braces and the commas between entries end lines; lists of plain values become brackets. */
function layOut(json: string): string {
  let isInside = false
  const open: string[] = []
  return json.replace(/[\s\S]/g, (sign, at: number) => {
    if (sign === '"') {
      isInside = !isInside
      return ' '
    }
    if (isInside) return sign
    if (sign === '{' || sign === '[') {
      const isPlain = sign === '[' && /^\[\s*(?:"[^"]*"|[-\d.]+|true|false|null)\s*[,\]]/.test(json.slice(at))
      const isColumns = /"(?:fields|columns|attributes|properties)"\s*:\s*$/.test(json.slice(0, at))
      open.push(isPlain && !isColumns ? '(' : sign)
      return isPlain && !isColumns ? '(' : '\n'
    }
    if (sign === '(') open.push(sign)
    if (sign === ')') open.pop()
    if (sign === '}' || sign === ']') return open.pop() === '(' ? ')' : '\n'
    return sign === ',' && open.at(-1) !== '(' ? '\n' : sign
  })
}
