import { AppError } from '../../../shared/errors/app-error.ts'
import { suggestion } from '../../../shared/errors/did-you-mean.ts'
import type { SpecOf } from '../../../shared/model/generator.ts'
import type { Column, Dictionary } from '../../data/batch.ts'
import { ByteWriter } from '../../data/byte-writer.ts'
import { dictionaryTexts, readCellText } from '../../data/cell-text.ts'
import { makeDictionary } from '../../data/dictionary.ts'
import { slugify } from '../faker/slugify.ts'
import type { ColumnEnvironment, Generator } from '../generator.ts'
import { copyEntry } from '../phrase/write-part.ts'

/**
 * Text with other columns of the row in it: `{{ first_name | lower }}.{{ last_name | lower }}@example.com`.
 *
 * Filters are applied from left to right. A null column gives an empty text.
 */
export function makeTemplateGenerator(spec: SpecOf<'template'>, environment: ColumnEnvironment): Generator {
  if (environment.column.type !== 'string' && environment.column.type !== 'json') {
    throw new AppError(
      'SCHEMA_INVALID',
      `${environment.at}: a template makes text, but the column's type is ${environment.column.type}. Make it "string".`,
    )
  }
  const pieces = parseTemplate(spec.template, environment)
  for (const piece of pieces) if (piece.kind === 'column') environment.sibling(piece.name)
  const mapped = new Map<string, WeakMap<Dictionary, Dictionary>>()
  return {
    dataKind: 'text',
    whyNoDomain:
      'a template says nothing of how many different texts it gives. Put a unique column into it and leave "unique" to that column',
    fill(context) {
      const { count } = context.rows
      const out = new ByteWriter(count * 32)
      const writers = pieces.map((piece) =>
        piece.kind === 'literal'
          ? makeLiteralWriter(piece.text, out)
          : makeColumnWriter(piece, context.column(piece.name), { out, mapped }),
      )
      const offsets = new Uint32Array(count + 1)
      for (let i = 0; i < count; i++) {
        for (const write of writers) write(i)
        offsets[i + 1] = out.length
      }
      return { kind: 'text', bytes: out.bytes, offsets, isPlain: false }
    },
  }
}

type Piece =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'column'; readonly name: string; readonly filters: readonly string[] }

const PLACE = /\{\{([^{}]*)\}\}/g

const FILTERS: Readonly<Record<string, (text: string) => string>> = {
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
  slug: slugify,
  initial: (text) => /^./su.exec(text)?.[0] ?? '',
  title: (text) => text.replace(/\p{L}+/gu, (word) => word[0].toUpperCase() + word.slice(1).toLowerCase()),
}

function parseTemplate(template: string, { at, table, column }: ColumnEnvironment): Piece[] {
  const pieces: Piece[] = []
  const names = table.columns.filter((other) => other.name !== column.name).map((other) => other.name)
  let end = 0
  for (const match of template.matchAll(PLACE)) {
    if (match.index > end) pieces.push({ kind: 'literal', text: template.slice(end, match.index) })
    const [name, ...filters] = match[1].split('|').map((word) => word.trim())
    if (!names.includes(name)) {
      throw new AppError(
        'SCHEMA_INVALID',
        `${at}: the template names a column "${name}" that ${table.name} does not have.${suggestion(name, names)}`,
      )
    }
    for (const filter of filters) {
      if (Object.hasOwn(FILTERS, filter)) continue
      const known = Object.keys(FILTERS)
      throw new AppError(
        'SCHEMA_INVALID',
        `${at}: unknown filter "${filter}" in the template.${suggestion(filter, known)} There are: ${known.join(', ')}.`,
      )
    }
    pieces.push({ kind: 'column', name, filters })
    end = match.index + match[0].length
  }
  if (end < template.length) pieces.push({ kind: 'literal', text: template.slice(end) })
  const broken = pieces.find((piece) => piece.kind === 'literal' && /\{\{|\}\}/.test(piece.text))
  if (broken)
    throw new AppError('SCHEMA_INVALID', `${at}: braces in the template don't match. Write columns as {{ name }}.`)
  return pieces
}

function makeLiteralWriter(text: string, out: ByteWriter): (row: number) => void {
  const bytes = new TextEncoder().encode(text)
  return () => out.writeBytes(bytes)
}

function makeColumnWriter(
  { filters }: Extract<Piece, { kind: 'column' }>,
  { data, nulls }: Column,
  { out, mapped }: { out: ByteWriter; mapped: Map<string, WeakMap<Dictionary, Dictionary>> },
): (row: number) => void {
  const filter = (text: string) => filters.reduce((value, name) => FILTERS[name](value), text)
  if (data.kind === 'dictionary') {
    const dictionary = mapDictionary(data.dictionary, filters, mapped)
    return (row) => {
      if (nulls?.[row] === 1) return
      const code = data.codes[row]
      out.reserve(dictionary.offsets[code + 1] - dictionary.offsets[code])
      copyEntry(dictionary, code, out)
    }
  }
  return (row) => {
    if (nulls?.[row] !== 1) out.writeText(filter(readCellText(data, row)))
  }
}

/** A dictionary with its entries filtered; made once for each dictionary and chain of filters. */
function mapDictionary(
  dictionary: Dictionary,
  filters: readonly string[],
  mapped: Map<string, WeakMap<Dictionary, Dictionary>>,
): Dictionary {
  if (filters.length === 0) return dictionary
  const chain = filters.join('|')
  const known = mapped.get(chain) ?? new WeakMap<Dictionary, Dictionary>()
  mapped.set(chain, known)
  let result = known.get(dictionary)
  if (result === undefined) {
    result = makeDictionary(
      dictionaryTexts(dictionary).map((text) => filters.reduce((value, name) => FILTERS[name](value), text)),
    )
    known.set(dictionary, result)
  }
  return result
}
