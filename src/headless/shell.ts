import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../shared/contract/contract.ts'
import type { Machine } from './state-folder.ts'
import type { Terminal } from './terminal.ts'

/** The one API, called in this process; its calls throw `AppError`. */
export type Api = ContractRouterClient<Contract>

/** What the commands use of an open studio. */
export interface Studio {
  readonly api: Api
  /** Stops what runs here (durably) and lets go of everything. */
  close(): Promise<void>
}

/** What a command sees of the machine it runs on; tests put their own in its place. */
export interface Shell extends Machine {
  readonly terminal: Terminal
  /** What a person types to run this program, for the commands that messages propose. */
  readonly programName: string
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number
  /** Opens the engine on a state folder; this is where everything heavy is loaded. */
  openStudio(home: string): Promise<Studio>
  /** Calls back on Ctrl-C and its like. @returns A function that stops listening. */
  onInterrupt(listener: () => void): () => void
  /** Ends the process at once. */
  leave(exitCode: number): void
  /** All of standard input as text. */
  readStdin(): Promise<string>
  /** Starts this same command line again in the background, with nobody waiting for it. */
  startDetached(args: readonly string[]): DetachedProcess
  /** What the process ends with; 0 unless a command says otherwise. */
  setExitCode(exitCode: number): void
}

export interface DetachedProcess {
  readonly pid: number | undefined
  /** How it ended; `undefined` while it runs. */
  exitCode(): number | undefined
}
