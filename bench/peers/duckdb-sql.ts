// The same nine columns in DuckDB's SQL, written by its own CSV writer on two threads.
import { DuckDBInstance } from '@duckdb/node-api'
import { faker } from '@faker-js/faker/locale/en'

const [rows, file] = [Number(process.argv[2]), process.argv[3]]
const { first_name: first, last_name: last } = faker.rawDefinitions.person ?? {}
const list = (names: readonly string[]) => `[${names.map((name) => `'${name.replaceAll("'", "''")}'`).join(', ')}]`
const firstNames = [...(first?.generic ?? []), ...(first?.female ?? []), ...(first?.male ?? [])]
const lastNames = last?.generic ?? []

const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
const connection = await instance.connect()
await connection.run(`SELECT setseed(0.7)`)
await connection.run(`SET VARIABLE first_names = ${list(firstNames)}`)
await connection.run(`SET VARIABLE last_names = ${list(lastNames)}`)
const slug = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '')
await connection.run(`SET VARIABLE first_slugs = ${list(firstNames.map(slug))}`)
await connection.run(`SET VARIABLE last_slugs = ${list(lastNames.map(slug))}`)
await connection.run('SET preserve_insertion_order = false')
await connection.run(`
  COPY (
    SELECT id, getvariable('first_names')[first] AS first_name, getvariable('last_names')[last] AS last_name,
      getvariable('first_slugs')[first] || '.' || getvariable('last_slugs')[last] || CAST(CAST(floor(random() * 99) + 1 AS INTEGER) AS VARCHAR) || ['@gmail.com', '@yahoo.com', '@hotmail.com'][1 + CAST(floor(random() * 3) AS INTEGER)] AS email,
      CAST(floor(18 + random() * 63) AS INTEGER) AS age,
      CASE WHEN country < 0.5 THEN 'US' WHEN country < 0.8 THEN 'GB' ELSE 'DE' END AS country,
      TIMESTAMP '2025-01-01' + to_seconds(CAST(floor(random() * 31449600) AS BIGINT)) AS registered_at,
      CAST(greatest(0, least(1000, 500 + 150 * sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random()))) AS DECIMAL(10, 2)) AS balance,
      random() < 0.5 AS is_active
    FROM (
      SELECT range + 1 AS id, random() AS country,
        1 + CAST(floor(random() * ${firstNames.length}) AS INTEGER) AS first,
        1 + CAST(floor(random() * ${lastNames.length}) AS INTEGER) AS last
      FROM range(${rows})
    )
  ) TO '${file.replaceAll("'", "''")}' (FORMAT csv, HEADER)`)
connection.closeSync()
