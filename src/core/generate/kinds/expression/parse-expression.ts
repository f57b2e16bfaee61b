import jsep from 'jsep'
import { expressionError } from './value.ts'

/**
 * Reads an expression into a tree. Names in backticks may hold anything but a backtick: `` `unit price` * 2 ``.
 *
 * @throws AppError SCHEMA_INVALID naming the place.
 */
export function parseExpression(source: string, at: string): jsep.CoreExpression {
  checkCharacters(source, at)
  const quoted: string[] = []
  const text = source.replaceAll(STRING_OR_QUOTED_NAME, (found, name: string | undefined) =>
    name === undefined ? found : `${QUOTED}${quoted.push(name) - 1}`.padEnd(found.length),
  )
  try {
    return nameQuoted(asCore(jsep(text)), quoted)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw expressionError(at, `which is ${source}, ${reason.replace(QUOTED, '`')}.`)
  }
}

/** A part of an expression as a person would write it. */
export function formatExpression(node: jsep.Expression): string {
  const core = asCore(node)
  switch (core.type) {
    case 'Literal':
      return core.raw
    case 'Identifier':
      return core.name
    case 'UnaryExpression':
      return `${core.operator}${formatExpression(core.argument)}`
    case 'BinaryExpression':
      return `${formatExpression(core.left)} ${core.operator} ${formatExpression(core.right)}`
    case 'ConditionalExpression':
      return [core.test, '?', core.consequent, ':', core.alternate]
        .map((part) => (typeof part === 'string' ? part : formatExpression(part)))
        .join(' ')
    case 'CallExpression':
      return `${formatExpression(core.callee)}(${core.arguments.map(formatExpression).join(', ')})`
    case 'MemberExpression':
      return core.computed
        ? `${formatExpression(core.object)}[${formatExpression(core.property)}]`
        : `${formatExpression(core.object)}.${formatExpression(core.property)}`
    case 'ThisExpression':
      return 'this'
    case 'ArrayExpression':
      return `[${core.elements.map((one) => (one ? formatExpression(one) : '')).join(', ')}]`
    case 'Compound':
      return core.body.map(formatExpression).join(' ')
    case 'SequenceExpression':
      return core.expressions.map(formatExpression).join(', ')
  }
}

/** Without plugins, the parser makes no other nodes than the core ones; its own type leaves that open. */
export function asCore(node: jsep.Expression): jsep.CoreExpression {
  return node as jsep.CoreExpression
}

/** Stands before the number of a quoted name while the parser sees it; a character that no one types. */
const QUOTED = '\uE000'
const STRING_OR_QUOTED_NAME = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`([^`]+)`/g
const MOST_CHARACTERS = 4000
/** The compiler calls itself for every level. */
const MOST_LEVELS = 400

function checkCharacters(source: string, at: string): void {
  if (source.includes(QUOTED)) throw expressionError(at, 'there is a character from the private use area (U+E000).')
  if (source.length <= MOST_CHARACTERS) return
  const fix = 'Split it into several columns.'
  throw expressionError(at, `there are ${source.length} characters; ${MOST_CHARACTERS} is the most.`, fix)
}

/** Gives quoted names back their text, all through the tree. */
function nameQuoted(node: jsep.CoreExpression, quoted: readonly string[]): jsep.CoreExpression {
  const visit = (part: unknown, level: number): void => {
    if (level > MOST_LEVELS * 2) throw new Error(`more than ${MOST_LEVELS} levels are too many`)
    if (typeof part !== 'object' || part === null) return
    if ('name' in part && typeof part.name === 'string' && part.name.startsWith(QUOTED)) {
      part.name = quoted[Number(part.name.slice(1))]
    }
    for (const inner of Object.values(part)) visit(inner, level + 1)
  }
  visit(node, 0)
  return node
}
