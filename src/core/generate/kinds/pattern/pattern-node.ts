import type { CodeRanges } from './code-ranges.ts'

/** A regular expression reduced to what strings are made of. */
export type PatternNode =
  | { readonly kind: 'characters'; readonly ranges: CodeRanges }
  /** One after the other; none is the empty string. */
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly part: PatternNode; readonly min: number; readonly max: number }

/** The fewest and the most characters of a node's strings. */
export function measureNode(node: PatternNode): { readonly shortest: number; readonly longest: number } {
  switch (node.kind) {
    case 'characters':
      return { shortest: 1, longest: 1 }
    case 'sequence': {
      const parts = node.parts.map(measureNode)
      const add = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0)
      return { shortest: add(parts.map((part) => part.shortest)), longest: add(parts.map((part) => part.longest)) }
    }
    case 'choice': {
      const options = node.options.map(measureNode)
      const shortest = Math.min(...options.map((option) => option.shortest))
      return { shortest, longest: Math.max(...options.map((option) => option.longest)) }
    }
    case 'repeat': {
      const { shortest, longest } = measureNode(node.part)
      return { shortest: shortest * node.min, longest: longest * node.max }
    }
  }
}

/** Every character that can occur. */
export function listRanges(node: PatternNode): CodeRanges {
  switch (node.kind) {
    case 'characters':
      return node.ranges
    case 'sequence':
      return node.parts.flatMap(listRanges)
    case 'choice':
      return node.options.flatMap(listRanges)
    case 'repeat':
      return node.max === 0 ? [] : listRanges(node.part)
  }
}
