import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../shared/contract/contract.ts'

export interface StudioOptions {
  /** The state folder: jobs, their logs and locks. Made where there is none. */
  readonly home: string
  /** The module that worker threads run. */
  readonly workerFile: string | URL
  /** The folder of the schemas that ship with Rowsmith. */
  readonly templateFolder: string
  /** Threads to start at once, for a host that is about to run a job; 0 is one for each core. */
  readonly warmWorkers?: number | undefined
}

/** Everything Rowsmith can do, for one host process. */
export interface Studio {
  readonly api: ContractRouterClient<Contract>
  /** Pauses durably what runs here, and lets everything go. */
  close(): Promise<void>
}
