import { AppError } from '../../shared/errors/app-error.ts'
import type { JobView } from '../../shared/model/views.ts'
import { hasCode } from '../has-code.ts'
import type { Api } from '../shell.ts'

/**
 * The job with an id, or with the only id that begins so.
 *
 * @throws AppError BAD_INPUT where several do; NOT_FOUND.
 */
export async function findJob(api: Api, written: string): Promise<JobView> {
  try {
    return await api.jobs.get({ id: written })
  } catch (error) {
    if (!hasCode(error, 'NOT_FOUND') || written === '') throw error
    const found = await findByPrefix(api, written)
    if (found.length === 1) return found[0]
    if (found.length === 0) throw error
    const ids = found.slice(0, MOST_SHOWN).map(({ id }) => id)
    const more = found.length > MOST_SHOWN ? ` and ${found.length - MOST_SHOWN} more` : ''
    throw new AppError(
      'BAD_INPUT',
      `"${written}" is the beginning of several jobs: ${ids.join(', ')}${more}. Give more of the id.`,
    )
  }
}

async function findByPrefix(api: Api, prefix: string): Promise<JobView[]> {
  const found: JobView[] = []
  for (let offset = 0; ; offset += PAGE) {
    const { jobs, total } = await api.jobs.list({ limit: PAGE, offset })
    found.push(...jobs.filter(({ id }) => id.startsWith(prefix)))
    if (offset + PAGE >= total) return found
  }
}

const PAGE = 1000
const MOST_SHOWN = 5
