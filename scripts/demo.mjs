#!/usr/bin/env node
// One English sentence becomes related tables, in CSV and Parquet, in ./demo-output. Every step is a command to type.
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { projectRoot } from './setup/project-root.mjs'

const SENTENCE =
  'Generate 100,000 customers with full name, email, country (US/GB/DE), plan (80% free, 20% pro) and signup date (last year). ' +
  'Each customer has 1 to 5 orders with a total between 5 and 500 dollars, a status (paid, shipped, returned) and an order date (last year).'

const outFolder = join(projectRoot, 'demo-output')
const schemaFile = join(outFolder, 'shop.rowsmith.json')
const place = (/** @type {string} */ path) => relative(projectRoot, path).replaceAll('\\', '/')
const hasColours = process.stdout.isTTY && !process.env['NO_COLOR']
const startedMs = performance.now()

rmSync(outFolder, { recursive: true, force: true })
mkdirSync(outFolder)

say('You say')
print(wrap(SENTENCE, 96))

say('Rowsmith understands', `rowsmith extract "…" -o ${place(schemaFile)}`)
print(await rowsmith(['extract', SENTENCE]))
await rowsmith(['extract', SENTENCE, '-o', schemaFile])

say(
  'Any row can be seen before it exists',
  `rowsmith preview ${place(schemaFile)} --table orders --from 250000 --count 4`,
)
print(await rowsmith(['preview', schemaFile, '--count', '4']))
print(await rowsmith(['preview', schemaFile, '--table', 'orders', '--from', '250000', '--count', '4']))

for (const format of ['csv', 'parquet']) {
  const folder = join(outFolder, format)
  say(`The tables as ${format}`, `rowsmith generate ${place(schemaFile)} --format ${format} --out ${place(folder)}`)
  print(await rowsmith(['generate', schemaFile, '--format', format, '--out', folder]))
}

const sql =
  'SELECT c.country, c.plan, count(*) AS orders, sum(o.total) AS revenue, round(avg(o.total), 2) AS average ' +
  'FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY ALL ORDER BY revenue DESC'
say('SQL over the Parquet files, across tables', `rowsmith query ${place(join(outFolder, 'parquet'))} "…"`)
print(`${indent(wrap(sql, 94))}\n`)
print(await rowsmith(['query', join(outFolder, 'parquet'), sql]))

say(`Done in ${((performance.now() - startedMs) / 1000).toFixed(1)} s. Your turn`)
print(
  [
    `Look inside        ${place(outFolder)}/`,
    `Your own words     npm run -s rowsmith -- extract "500 employees with name, salary (30k-90k) and hire date"`,
    `Ten million rows   npm run -s rowsmith -- generate ${place(schemaFile)} --rows 10M --out big`,
    `Ready schemas      npm run -s rowsmith -- generate --template iot`,
    `Everything else    npm run -s rowsmith -- --help`,
  ].join('\n'),
)

/**
 * Runs a command of Rowsmith; its progress is seen on the terminal. Ends the demo where it fails.
 *
 * @param {readonly string[]} args
 * @returns {Promise<string>} What it printed, without the hints for what to do next.
 */
function rowsmith(args) {
  const home = join(outFolder, '.state')
  const child = spawn(process.execPath, [join(projectRoot, 'scripts/rowsmith.mjs'), ...args, '--home', home], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...(hasColours ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
  })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text) => (printed += text))
  return new Promise((resolve) =>
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(withoutHints(printed))
      process.stderr.write(`\nThe demo stopped: rowsmith ${args[0]} ended with ${signal ?? code}.\n`)
      process.exit(code || 1)
    }),
  )
}

/** @param {string} printed */
function withoutHints(printed) {
  const lines = printed.split('\n')
  const next = lines.findIndex((line) => stripVTControlCharacters(line) === 'Next')
  return lines
    .slice(0, next < 0 ? undefined : next)
    .join('\n')
    .trimEnd()
}

/**
 * @param {string} heading
 * @param {string} [command]
 */
function say(heading, command) {
  const bold = hasColours ? `\x1b[1;36m${heading}\x1b[0m` : heading
  const typed = command === undefined ? '' : `\n${hasColours ? `\x1b[2m$ ${command}\x1b[0m` : `$ ${command}`}`
  process.stdout.write(`\n${hasColours ? '\x1b[36m▌\x1b[0m ' : '▌ '}${bold}${typed}\n\n`)
}

/** @param {string} text */
function print(text) {
  process.stdout.write(`${indent(text)}\n`)
}

/** @param {string} text */
function indent(text) {
  return text.replaceAll(/^(?=.)/gm, '  ')
}

/**
 * @param {string} text
 * @param {number} width
 */
function wrap(text, width) {
  return text.replaceAll(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd()
}
