import { AppError } from '../../shared/errors/app-error.ts'
import type { JobConfig } from '../../shared/model/job.ts'
import type { JobLease } from '../ports.ts'
import { countRows, DATA_PACKAGE_NAME, type JobPlan } from './job-plan.ts'
import type { JobPorts } from './job-ports.ts'

/**
 * Keeps a new job under an id of its own.
 *
 * @returns Its id, and its lease: taken before anybody can know of the job, so that nobody else starts it.
 */
export async function insertJob(
  { store, leases, chunkStores, clock, newJobId }: JobPorts,
  config: JobConfig,
  plan: JobPlan,
): Promise<{ readonly id: string; readonly lease: JobLease }> {
  if (!config.replaceExisting) {
    const names = [...plan.tables.map((table) => table.fileName), DATA_PACKAGE_NAME]
    const existing = await chunkStores[config.storage].listExisting(config.outFolder, names)
    if (existing.length > 0) throw outputExists(config.outFolder, existing)
  }
  const rowsTotal = countRows(plan)
  const log = { level: 'info', message: `Created: ${rowsTotal} rows in ${plan.tables.length} tables` } as const
  for (let attempt = 1; ; attempt++) {
    const id = newJobId()
    const lease = leases.acquire(id)
    try {
      if (!lease) throw new AppError('CONFLICT', `There is a job ${id} already.`)
      store.insert({ id, config, engineVersion: plan.engineVersion, rowsTotal, createdAtMs: clock.now(), log })
      return { id, lease }
    } catch (error) {
      lease?.release()
      // An id that is taken is a matter of another throw of the dice.
      const isTaken = error instanceof AppError && error.code === 'CONFLICT' && attempt < ID_ATTEMPTS
      if (!isTaken) throw error
    }
  }
}

function outputExists(folder: string, names: readonly string[]): AppError {
  const message = `${folder} already holds ${names.join(', ')}. Choose another folder, or let them be replaced.`
  return new AppError('OUTPUT_EXISTS', message)
}

const ID_ATTEMPTS = 5
