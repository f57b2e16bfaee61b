import { AppError, problemsError } from '../../../shared/errors/app-error.ts'
import type { Problem } from '../../../shared/errors/app-error.ts'
import { suggestion } from '../../../shared/errors/did-you-mean.ts'
import type { Schema, TableSpec } from '../../../shared/model/schema.ts'
import type { Column, ColumnLayout, TableLayout } from '../../data/batch.ts'
import type { FakerLocales } from '../faker/fakers.ts'
import type { ColumnEnvironment, RowContext } from '../generator.ts'
import { deriveKey } from '../random/derive-key.ts'
import type { RowSet } from '../row-set.ts'
import type { CompiledColumn, CompiledSchema, CompiledTable, TableRows } from './compiled.ts'
import { makeGenerator } from './make-generator.ts'
import { makeCells } from './nulls-and-unique.ts'
import { resolveRows } from './resolve-rows.ts'

/**
 * Turns a checked schema into something that makes any of its rows. This is also the proof that it can be honoured: what
 * can't is refused here, with every column at fault.
 *
 * @throws AppError INFEASIBLE, SCHEMA_INVALID or UNSUPPORTED with a problem for each column at fault.
 */
export function compileSchema(schema: Schema, locales: FakerLocales): CompiledSchema {
  const compiler = new SchemaCompiler(schema, locales)
  return { tables: compiler.compileTables() }
}

/** Lives as long as a compilation: columns are compiled when another one asks for them, each once. */
class SchemaCompiler {
  private readonly schema: Schema
  private readonly locales: FakerLocales
  private readonly rows: ReadonlyMap<string, TableRows>
  private readonly columns = new Map<string, CompiledColumn>()
  private readonly waiting: string[] = []

  constructor(schema: Schema, locales: FakerLocales) {
    this.schema = schema
    this.locales = locales
    this.rows = resolveRows(schema)
  }

  compileTables(): CompiledTable[] {
    const problems: (Problem & { code: AppError['code'] })[] = []
    for (const table of this.schema.tables) {
      for (const column of table.columns) {
        try {
          this.compileColumn(table, column.name)
        } catch (error) {
          if (!(error instanceof AppError)) throw error
          this.waiting.length = 0
          problems.push(...asProblems(error))
        }
      }
    }
    if (problems.length > 0) {
      const distinct = [...new Map(problems.map((problem) => [problem.at + problem.message, problem])).values()]
      throw problemsError(
        distinct[0].code,
        distinct.map(({ at, message }) => ({ at, message })),
      )
    }
    return this.schema.tables.map((table) => this.finishTable(table))
  }

  private compileColumn(table: TableSpec, name: string): CompiledColumn {
    const at = `${table.name}.${name}`
    const known = this.columns.get(at)
    if (known) return known
    if (this.waiting.includes(at)) {
      const circle = [...this.waiting.slice(this.waiting.indexOf(at)), at].join(' → ')
      throw new AppError(
        'INFEASIBLE',
        `${at}: columns depend on each other in a circle: ${circle}. Break it at one of them.`,
      )
    }
    this.waiting.push(at)
    const environment = this.environmentOf(table, name, at)
    const generator = makeGenerator(environment, {
      locales: this.locales,
      tableRows: this.rowsOf(table.name),
      openTable: (tableName, columnName) => this.openTable(tableName, columnName),
    })
    const compiled = { spec: environment.column, generator, cells: makeCells(generator, environment) }
    this.waiting.pop()
    this.columns.set(at, compiled)
    return compiled
  }

  private environmentOf(table: TableSpec, name: string, at: string): ColumnEnvironment {
    const column = table.columns.find((one) => one.name === name)
    if (column === undefined) {
      const names = table.columns.map((one) => one.name)
      throw new AppError('SCHEMA_INVALID', `${at}: there is no such column.${suggestion(name, names)}`)
    }
    return {
      schema: this.schema,
      table,
      column,
      tableRows: this.rowsOf(table.name).count,
      locale: (column.generator.kind === 'faker' ? column.generator.locale : undefined) ?? this.schema.locale,
      at,
      key: (purpose) => deriveKey(this.schema.seed, table.name, name, purpose),
      sibling: (other) => this.compileColumn(table, other),
    }
  }

  private openTable(tableName: string, columnName: string) {
    const table = this.tableOf(tableName)
    return {
      name: tableName,
      rows: this.rowsOf(tableName).count,
      keyColumn: this.compileColumn(table, columnName),
      open: (rows: RowSet) => this.openRows(table, rows),
    }
  }

  private openRows(table: TableSpec, rows: RowSet): RowContext {
    const made = new Map<string, Column>()
    const context: RowContext = {
      rows,
      column: (name) => {
        let cells = made.get(name)
        if (cells === undefined) {
          cells = this.compileColumn(table, name).cells(context)
          made.set(name, cells)
        }
        return cells
      },
    }
    return context
  }

  private finishTable(table: TableSpec): CompiledTable {
    const columns = table.columns.map(({ name }) => this.compileColumn(table, name))
    const layout: TableLayout = {
      name: table.name,
      rows: this.rowsOf(table.name).count,
      columns: columns.map(layoutColumn),
      primaryKey: table.primaryKey ?? [],
      unique: table.columns.filter(({ unique }) => unique).map(({ name }) => name),
      foreignKeys: table.foreignKeys ?? [],
    }
    return {
      spec: table,
      layout,
      generate: (rows) => {
        const context = this.openRows(table, rows)
        return { rowCount: rows.count, columns: table.columns.map(({ name }) => context.column(name)) }
      },
    }
  }

  private rowsOf(tableName: string): TableRows {
    return this.rows.get(tableName) ?? { count: 0, fanOut: undefined }
  }

  private tableOf(name: string): TableSpec {
    const table = this.schema.tables.find((one) => one.name === name)
    if (table === undefined) throw new AppError('SCHEMA_INVALID', `${name}: there is no such table.`)
    return table
  }
}

function layoutColumn({ spec, generator }: CompiledColumn): ColumnLayout {
  return {
    name: spec.name,
    type: spec.type,
    dataKind: generator.dataKind,
    isNullable: (spec.nulls ?? 0) > 0 || generator.mayBeNull === true,
    ...(generator.scale === undefined ? {} : { scale: generator.scale }),
    ...(generator.hasMillis === undefined ? {} : { hasMillis: generator.hasMillis }),
  }
}

/** A column's error begins with its place; the rest is the message. */
function asProblems(error: AppError): (Problem & { code: AppError['code'] })[] {
  if (error.problems.length > 0) return error.problems.map((problem) => ({ ...problem, code: error.code }))
  const end = error.message.indexOf(': ')
  return [{ code: error.code, at: error.message.slice(0, end), message: error.message.slice(end + 2) }]
}
