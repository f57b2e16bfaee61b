/** Peak memory of a whole run to CSV, at 5 and at 50 million rows: it must not grow with the rows. Linux only. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { rowsmith, runProcess } from './support/run-process.ts'

const schema = path.join(import.meta.dirname, 'support/customers.rowsmith.json')
const format = process.env['FORMAT'] ?? 'csv'
const peaks: number[] = []
for (const rows of [5_000_000, 50_000_000]) {
  const folder = await mkdtemp(path.join(tmpdir(), 'rowsmith-bench-'))
  try {
    const { peakBytes, seconds } = await runProcess(
      rowsmith(
        'generate',
        schema,
        '--rows',
        String(rows),
        '--format',
        format,
        '--workers',
        '2',
        '--json',
        '--out',
        path.join(folder, 'out'),
        '--home',
        path.join(folder, 'home'),
      ),
    )
    peaks.push(peakBytes)
    console.log(
      `${rows.toLocaleString('en-US')} rows to ${format}: peak ${Math.round(peakBytes / 1024 / 1024)} MiB, ${Math.round(rows / seconds / 1000)}k rows/s`,
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
console.log(`ratio of the peaks, 50M to 5M: ${(peaks[1] / peaks[0]).toFixed(2)}`)
