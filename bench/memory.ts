/** Peak memory of whole runs at 5 and at 50 million rows: it must not grow with the rows. Linux only. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { generateCustomers } from './support/generate-customers.ts'

for (const format of ['csv', 'parquet']) {
  const peaks: number[] = []
  for (const rows of [5_000_000, 50_000_000]) {
    const folder = await mkdtemp(path.join(tmpdir(), 'rowsmith-bench-'))
    try {
      const { peakBytes, seconds } = await generateCustomers(folder, { rows, format })
      peaks.push(peakBytes)
      const peak = `${Math.round(peakBytes / 1024 / 1024)} MiB`
      const rate = `${Math.round(rows / seconds / 1000)}k rows/s`
      console.log(`${rows.toLocaleString('en-US')} rows to ${format}: peak ${peak}, ${rate}`)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  console.log(`ratio of the peaks for ${format}, 50M to 5M: ${(peaks[1] / peaks[0]).toFixed(2)}`)
}
