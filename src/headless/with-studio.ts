import type { Api, Shell } from './shell.ts'
import { findStateFolder } from './state-folder.ts'
import { isClosedPipe } from './terminal.ts'

/**
 * Opens the studio on the state folder that was asked for, works with its API, and closes it whatever happens.
 *
 * @throws AppError what the API fails with.
 */
export async function withStudio<T>(
  shell: Shell,
  options: { readonly home?: string },
  work: (api: Api) => Promise<T>,
): Promise<T> {
  const studio = await shell.openStudio(findStateFolder(options.home, shell))
  try {
    return await work(studio.api)
  } catch (error) {
    const { fromTransportError } = await import('../shared/errors/transport-error.ts')
    throw isClosedPipe(error) ? error : fromTransportError(error)
  } finally {
    await studio.close()
  }
}
