import type Database from 'better-sqlite3'
import type { StateDatabase } from './open-state-database.ts'

/** Gives the statement for a text, prepared once for each connection. */
export type Sql = (text: string) => Database.Statement

/** The three ways to touch the state database. Each call is one transaction. */
export interface Transactions {
  read<T>(work: (sql: Sql) => T): T
  /** Survives a power cut once it has returned. */
  write<T>(work: (sql: Sql) => T): T
  /** Survives the end of the process, but a power cut may undo it: it waits for no disk. */
  note<T>(work: (sql: Sql) => T): T
}

export function createTransactions(database: StateDatabase): Transactions {
  const change = <T>(connection: Database.Database, work: (sql: Sql) => T): T =>
    connection.transaction(() => work(sqlOf(connection))).immediate()
  return {
    read: (work) => database.use((connection) => work(sqlOf(connection))),
    write: (work) => database.use((connection) => change(connection, work)),
    note: (work) =>
      database.use((connection) => {
        connection.pragma('synchronous = NORMAL')
        try {
          return change(connection, work)
        } finally {
          connection.pragma('synchronous = FULL')
        }
      }),
  }
}

const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>()

/** Statements are prepared on first use, because most commands need few of them. */
function sqlOf(connection: Database.Database): Sql {
  const prepared = statements.get(connection) ?? new Map<string, Database.Statement>()
  statements.set(connection, prepared)
  return (text) => {
    const known = prepared.get(text)
    if (known) return known
    const statement = connection.prepare(text)
    prepared.set(text, statement)
    return statement
  }
}
