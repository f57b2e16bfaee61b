// What a developer writes today: one row's worth of faker.js calls at a time, joined, and written in blocks.
import { closeSync, openSync, writeSync } from 'node:fs'
import { faker } from '@faker-js/faker'

const [rows, file] = [Number(process.argv[2]), process.argv[3]]
faker.seed(7)
const out = openSync(file, 'w')
let block = []
for (let i = 1; i <= rows; i++) {
  const firstName = faker.person.firstName()
  const lastName = faker.person.lastName()
  const cells = [
    i,
    firstName,
    lastName,
    faker.internet.email({ firstName, lastName }),
    faker.number.int({ min: 18, max: 80 }),
    faker.helpers.weightedArrayElement([
      { weight: 5, value: 'US' },
      { weight: 3, value: 'GB' },
      { weight: 2, value: 'DE' },
    ]),
    faker.date.between({ from: '2025-01-01', to: '2025-12-31' }).toISOString(),
    faker.finance.amount(),
    faker.datatype.boolean(),
  ]
  block.push(cells.join(','))
  if (block.length === 10_000 || i === rows) {
    writeSync(out, `${block.join('\n')}\n`)
    block = []
  }
}
closeSync(out)
