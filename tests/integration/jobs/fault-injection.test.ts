import { FORMATS } from '../../../src/shared/model/format.ts'
import { createFakeJobSource } from '../../support/fake-job-source.ts'
import { createRealJobSource } from '../../support/real-job-source.ts'
import { describeFaults } from './fault-suite.ts'

const TABLES = [
  { name: 'customers', rows: 25, chunkRows: 8 },
  { name: 'nothing', rows: 0, chunkRows: 8 },
  { name: 'orders', rows: 16, chunkRows: 8 },
]

for (const format of FORMATS) describeFaults(await createRealJobSource(format))

// Formats that may come: rows in blocks, as in columnar files, and files without a beginning or an end.
describeFaults(createFakeJobSource(TABLES, { alignRows: 4 }))
describeFaults(createFakeJobSource(TABLES, { hasFrame: false }))
