import type jsep from 'jsep'
import { suggestion } from '../../../../shared/errors/did-you-mean.ts'
import { DAY_MS } from '../../../data/calendar.ts'
import type { ColumnEnvironment } from '../../generator.ts'
import type { ParameterKind } from './functions.ts'
import { FUNCTIONS } from './functions.ts'
import { MONTHS_PER_UNIT, MS_PER_UNIT } from './moments.ts'
import {
  ARITHMETIC,
  COMPARISONS,
  convertTo,
  makeCall,
  makeCoalesce,
  makeConditional,
  makeIsNull,
  makeLiteral,
  makeLogical,
  makeText,
  unify,
} from './operators.ts'
import { asCore, formatExpression } from './parse-expression.ts'
import { KIND_OF_DATA, readColumn } from './read-column.ts'
import type { CellFunction, Compiled, ValueKind } from './value.ts'
import { expressionError } from './value.ts'

/**
 * Checks the kinds in an expression and makes it ready to run.
 *
 * Null spreads as in SQL: what is computed from null is null, except by `is_null`, `coalesce`, `if` and where the other side
 * decides `&&` or `||`. Division by zero, roots of negative numbers and texts that are no numbers are null. What no number can hold is
 * null beside other nulls, and refused in an expression that has none.
 *
 * @throws AppError SCHEMA_INVALID naming the part of the expression.
 */
export function compileExpression(node: jsep.Expression, environment: ColumnEnvironment): Compiled {
  return new ExpressionCompiler(environment).compile(node)
}

type Signs = '&&' | '||'

/** Lives for one compilation; holds what every part needs. */
class ExpressionCompiler {
  private readonly environment: ColumnEnvironment

  constructor(environment: ColumnEnvironment) {
    this.environment = environment
  }

  compile(node: jsep.Expression): Compiled {
    const core = asCore(node)
    switch (core.type) {
      case 'Literal':
        if (core.value instanceof RegExp) break
        return makeLiteral(core.value)
      case 'Identifier':
        return this.compileColumn(core.name)
      case 'UnaryExpression':
        return this.compileUnary(core)
      case 'BinaryExpression':
        return this.compileBinary(core)
      case 'ConditionalExpression':
        return this.compileIf(core, [core.test, core.consequent, core.alternate])
      case 'CallExpression':
        return this.compileCall(core)
      default:
        break
    }
    throw this.refuse(core, 'is not allowed', 'Use columns, literals, operators and functions.')
  }

  private compileColumn(name: string): Compiled {
    const { environment } = this
    const { column, table, at } = environment
    const names = table.columns.filter((other) => other.name !== column.name).map((other) => other.name)
    if (!names.includes(name)) {
      const problem = name === column.name ? 'the column reads itself.' : `"${name}" is no column of ${table.name}.`
      throw expressionError(at, problem, suggestion(name, names).trim() || `There are ${names.join(', ')}.`)
    }
    const { spec, generator } = environment.sibling(name)
    const kind = KIND_OF_DATA[generator.dataKind]
    if (kind === undefined) {
      throw expressionError(at, `"${name}" holds whole numbers beyond 2^53, which cannot be computed with.`)
    }
    const scale = generator.dataKind === 'decimal' ? generator.scale : generator.dataKind === 'integer' ? 0 : undefined
    return {
      kind,
      ...(scale === undefined ? {} : { scale }),
      isNullable: (spec.nulls ?? 0) > 0 || generator.mayBeNull === true,
      run: (context) => readColumn(context.column(name), context.rows.count),
    }
  }

  private compileUnary(node: jsep.UnaryExpression): Compiled {
    const wanted = node.operator === '!' ? 'boolean' : 'number'
    const part = this.compileAs(node.argument, wanted)
    const scale = part.scale
    switch (node.operator) {
      case '!':
        return makeCall((value) => 1 - Number(value), [part], { kind: 'boolean' })
      case '-':
        if (typeof part.literal === 'number') return makeLiteral(0 - part.literal)
        return makeCall((value) => 0 - Number(value), [part], {
          kind: 'number',
          ...(scale === undefined ? {} : { scale }),
        })
      case '+':
        return part
      default:
        throw this.refuse(node, `has an unknown operator ${node.operator}`)
    }
  }

  private compileBinary(node: jsep.BinaryExpression): Compiled {
    const { operator } = node
    if (operator === '&&' || operator === '||') return this.compileLogical(operator, node)
    const comparison = COMPARISONS.get(operator)
    if (comparison) return this.compileComparison(comparison, node)
    const arithmetic = ARITHMETIC.get(operator)
    if (!arithmetic) throw this.refuse(node, `has an unknown operator ${operator}`)
    const parts = [this.compile(node.left), this.compile(node.right)]
    if (operator === '+' && parts.some(({ kind }) => kind === 'string')) {
      return makeCall((a, b) => String(a) + String(b), parts.map(makeText), { kind: 'string' })
    }
    const [left, right] = parts.map((part) => convertTo('number', part))
    if (!left || !right) {
      const isMoment = parts.some(({ kind }) => kind === 'date' || kind === 'timestamp')
      const fix = isMoment ? 'Use date_add( … ) or date_diff( … ).' : 'Use to_number( … ) to read texts.'
      throw this.refuse(node, `computes with ${parts.map(({ kind }) => kind).join(' and ')}`, fix)
    }
    const canBeNull =
      (operator === '/' || operator === '%') && (typeof right.literal !== 'number' || right.literal === 0)
    const isExact = operator === '+' || operator === '-'
    const scale =
      isExact && left.scale !== undefined && right.scale !== undefined ? Math.max(left.scale, right.scale) : undefined
    // Kinds have been checked, which the type of a cell function cannot say.
    const compute = arithmetic as CellFunction
    return makeCall(compute, [left, right], { kind: 'number', canBeNull, ...(scale === undefined ? {} : { scale }) })
  }

  private compileLogical(operator: Signs, node: jsep.BinaryExpression): Compiled {
    return makeLogical(operator, this.compileAs(node.left, 'boolean'), this.compileAs(node.right, 'boolean'))
  }

  private compileComparison(compare: CellFunction, node: jsep.BinaryExpression): Compiled {
    const [left, right] = [this.compile(node.left), this.compile(node.right)]
    if (left.literal === null || right.literal === null) {
      throw this.refuse(node, 'compares with null, which is never true', 'Use is_null( … ).')
    }
    const pair = unify(left, right)
    if (pair) return makeCall(compare, pair, { kind: 'boolean' })
    throw this.refuse(node, `compares a ${left.kind} with a ${right.kind}`, 'Make them the same kind.')
  }

  private compileIf(node: jsep.Expression, parts: readonly jsep.Expression[]): Compiled {
    const condition = this.compileAs(parts[0], 'boolean')
    const [whenTrue, otherwise] = [this.compile(parts[1]), this.compile(parts[2])]
    const pair = unify(whenTrue, otherwise)
    if (pair) return makeConditional(condition, ...pair)
    throw this.refuse(node, `gives either a ${whenTrue.kind} or a ${otherwise.kind}`, 'Make them the same kind.')
  }

  private compileCall(node: jsep.CallExpression): Compiled {
    const callee = asCore(node.callee)
    if (callee.type !== 'Identifier') throw this.refuse(node, 'calls what is no function')
    const special = SPECIAL_FORMS.get(callee.name)
    if (special) {
      this.checkCount(node, special.least, special.most)
      return this.compileSpecial(callee.name, node)
    }
    const definition = FUNCTIONS.get(callee.name)
    if (!definition) {
      const names = [...FUNCTIONS.keys(), ...SPECIAL_FORMS.keys()]
      const hint = suggestion(callee.name, names).trim() || `There are ${names.toSorted().join(', ')}.`
      throw expressionError(this.environment.at, `there is no function ${callee.name}.`, hint)
    }
    this.checkCount(node, definition.required, definition.parameters.length)
    const parts = node.arguments.map((argument, i) => this.compileArgument(argument, definition.parameters[i]))
    if (definition.result !== 'moment') {
      return makeCall(definition.compute, parts, {
        kind: definition.result,
        canBeNull: definition.canBeNull,
        ...scaleOf(callee.name, parts),
      })
    }
    return this.compileMoment(node, definition.compute, parts)
  }

  /** `date_add` to a date gives a date, and counts in nothing shorter than days. */
  private compileMoment(node: jsep.CallExpression, compute: CellFunction, parts: readonly Compiled[]): Compiled {
    const moment = makeCall(compute, parts, { kind: 'timestamp', canBeNull: true })
    const first = this.compile(node.arguments[0])
    if (first.kind !== 'date') return moment
    const unit = String(parts[2].literal)
    if ((MS_PER_UNIT.get(unit) ?? DAY_MS) < DAY_MS)
      throw this.refuse(node, `adds ${unit}s to a date`, 'Use a timestamp.')
    return makeCall((ms) => Math.floor(Number(ms) / DAY_MS), [moment], { kind: 'date' })
  }

  private compileSpecial(name: string, node: jsep.CallExpression): Compiled {
    if (name === 'if') return this.compileIf(node, node.arguments)
    const parts = node.arguments.map((argument) => this.compile(argument))
    switch (name) {
      case 'is_null':
        return makeIsNull(parts[0])
      case 'to_string':
        return makeText(parts[0])
      case 'concat':
        return parts
          .map(makeText)
          .reduce((a, b) => makeCall((x, y) => String(x) + String(y), [a, b], { kind: 'string' }))
      default:
        return parts.reduce((a, b) => {
          const pair = unify(a, b)
          if (!pair) throw this.refuse(node, `mixes a ${a.kind} with a ${b.kind}`, 'Make them the same kind.')
          if (name === 'coalesce') return makeCoalesce(...pair)
          const { kind, scale } = pair[0]
          const pick: CellFunction = name === 'min' ? (x, y) => (y < x ? y : x) : (x, y) => (y > x ? y : x)
          return makeCall(pick, pair, { kind, ...(scale === pair[1].scale && scale !== undefined ? { scale } : {}) })
        })
    }
  }

  private compileArgument(node: jsep.Expression, parameter: ParameterKind): Compiled {
    if (parameter === 'unit') return this.compileUnit(node)
    if (parameter !== 'moment') return this.compileAs(node, parameter)
    const part = this.compile(node)
    const moment = convertTo('timestamp', part)
    if (moment) return moment
    throw this.refuse(node, `is a ${part.kind} where a date or timestamp is wanted`)
  }

  private compileUnit(node: jsep.Expression): Compiled {
    const { literal } = this.compile(node)
    const unit = typeof literal === 'string' ? literal.replace(/s$/, '') : ''
    if (MONTHS_PER_UNIT.has(unit) || MS_PER_UNIT.has(unit)) return makeLiteral(unit)
    const units = [...MONTHS_PER_UNIT.keys(), ...MS_PER_UNIT.keys()].join(', ')
    throw this.refuse(node, 'is no unit of time', `Write one of ${units} in quotes.`)
  }

  private compileAs(node: jsep.Expression, kind: ValueKind): Compiled {
    const part = this.compile(node)
    const converted = convertTo(kind, part)
    if (converted) return converted
    throw this.refuse(node, `is a ${part.kind} where a ${kind} is wanted`)
  }

  private checkCount(node: jsep.CallExpression, least: number, most: number): void {
    const count = node.arguments.length
    if (count >= least && count <= most) return
    const wanted = least === most ? String(least) : most === Infinity ? `${least} or more` : `${least} to ${most}`
    throw this.refuse(node, `has ${count} arguments instead of ${wanted}`)
  }

  private refuse(node: jsep.Expression, problem: string, fix?: string) {
    return expressionError(this.environment.at, `"${formatExpression(node)}" ${problem}.`, fix)
  }
}

/** Functions that take any kind, or look at nulls; with the fewest and the most arguments. */
const SPECIAL_FORMS: ReadonlyMap<string, { readonly least: number; readonly most: number }> = new Map([
  ['if', { least: 3, most: 3 }],
  ['coalesce', { least: 1, most: Infinity }],
  ['is_null', { least: 1, most: 1 }],
  ['min', { least: 1, most: Infinity }],
  ['max', { least: 1, most: Infinity }],
  ['concat', { least: 1, most: Infinity }],
  ['to_string', { least: 1, most: 1 }],
])

/** The places after the point where a function fixes them. */
function scaleOf(name: string, parts: readonly Compiled[]): { readonly scale?: number } {
  if (name === 'floor' || name === 'ceil') return { scale: 0 }
  if (name === 'abs') return parts[0].scale === undefined ? {} : { scale: parts[0].scale }
  if (name !== 'round') return {}
  const places = parts.length === 1 ? 0 : parts[1].literal
  return typeof places === 'number' && places >= 0 && places <= 12 ? { scale: Math.trunc(places) } : {}
}
