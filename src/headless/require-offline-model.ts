import { AppError } from '../shared/errors/app-error.ts'

/** @throws AppError MODEL_UNAVAILABLE for any model but the one that is built in. */
export function requireOfflineModel(model: string): void {
  if (model === 'offline') return
  const message = `The model "${model}" is not available in this version. Leave --model out: the offline extractor needs no key and no network.`
  throw new AppError('MODEL_UNAVAILABLE', message)
}
