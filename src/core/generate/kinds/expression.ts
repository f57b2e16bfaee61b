import type { SpecOf } from '../../../shared/model/generator.ts'
import type { ColumnEnvironment, Generator, MakeGenerator } from '../generator.ts'
import { compileExpression } from './expression/compile-expression.ts'
import { parseExpression } from './expression/parse-expression.ts'
import { fitToColumn, makeColumnOutput } from './expression/write-column.ts'

/**
 * A value computed from other columns of the row, such as `round(price * quantity, 2)`. A small language of its own: nothing
 * of the text is ever run as JavaScript, and no name in it reaches a JavaScript object.
 *
 * `compileExpression` says how nulls and kinds behave, `makeColumnOutput` what fits which column.
 */
export const makeExpressionGenerator: MakeGenerator<SpecOf<'expression'>> = ({ expression }, environment) => {
  const read: Generator[] = []
  const watched: ColumnEnvironment = {
    ...environment,
    sibling(name) {
      const sibling = environment.sibling(name)
      read.push(sibling.generator)
      return sibling
    },
  }
  const compiled = fitToColumn(compileExpression(parseExpression(expression, environment.at), watched), environment)
  const scales = read.filter(({ dataKind }) => dataKind === 'decimal').map(({ scale = 0 }) => scale)
  const { shape, write } = makeColumnOutput(
    compiled,
    {
      scale: scales.length > 0 ? Math.max(...scales) : undefined,
      // Also a literal can have them, such as '09:30:00.250'.
      hasMillis: read.some((generator) => generator.hasMillis === true) || /:\d\d\.\d/.test(expression),
    },
    environment,
  )
  return {
    ...shape,
    mayBeNull: compiled.isNullable,
    whyNoDomain:
      'nobody knows how many different values an expression gives: make a column that it reads unique, and drop "unique" here',
    fill: (context) => write(compiled.run(context), context.rows),
  }
}
