import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../shared/contract/contract.ts'
import type { WorkerThreads } from './workers/piscina-pool.ts'

export interface StudioOptions {
  /** The state folder: jobs, their logs and locks. Made where there is none. */
  readonly home: string
  /** The module that worker threads run. */
  readonly workerFile: string | URL
  /** The folder of the schemas that ship with Rowsmith. */
  readonly templateFolder: string
  /** Threads that the host has started already; they are closed with the studio. */
  readonly threads?: WorkerThreads | undefined
}

/** Everything Rowsmith can do, for one host process. */
export interface Studio {
  readonly api: ContractRouterClient<Contract>
  /** Pauses durably what runs here, and lets everything go. */
  close(): Promise<void>
}
