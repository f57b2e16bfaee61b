import type { ColumnSpec } from '../../../shared/model/schema.ts'
import type { ColumnEnvironment } from '../generator.ts'

/** The columns of a row that hold a person's name. */
export type NameColumns =
  | { readonly kind: 'parts'; readonly first: string | undefined; readonly last: string | undefined }
  | { readonly kind: 'full'; readonly name: string }

/**
 * The name columns that an address goes with: those that share its prefix (`guest_email` with `guest_name`), and for an
 * address without a prefix those without one, or the only ones there are.
 */
export function findNameColumns({ table, column }: ColumnEnvironment): NameColumns | undefined {
  const prefix = readPrefix(column.name, /(e_?mail(_address)?|user_?name|login|handle)$/i)
  const find = (method: string): string | undefined => {
    const named = table.columns.filter((other) => isNamedBy(other, method))
    const exact = named.find((other) => readPrefix(other.name, NAME_ENDING) === prefix)
    const isOnlyOne = prefix === '' && named.length === 1
    return (exact ?? (isOnlyOne ? named[0] : undefined))?.name
  }
  const [first, last, full] = [find('person.firstName'), find('person.lastName'), find('person.fullName')]
  if (first !== undefined || last !== undefined) return { kind: 'parts', first, last }
  return full === undefined ? undefined : { kind: 'full', name: full }
}

const NAME_ENDING = /(first|last|full|given|family|sur|fore)?_?name$/i

function isNamedBy({ generator, type }: ColumnSpec, method: string): boolean {
  return generator.kind === 'faker' && generator.method === method && type === 'string'
}

/** What stands before the ending, without the joint: `guest_email` gives `guest`. */
function readPrefix(name: string, ending: RegExp): string {
  return name
    .replace(ending, '')
    .replace(/[_\s-]+$/, '')
    .toLowerCase()
}
