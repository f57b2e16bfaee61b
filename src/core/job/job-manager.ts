import { AppError } from '../../shared/errors/app-error.ts'
import type {
  JobConfig,
  JobEvent,
  JobLogEntry,
  JobRecord,
  JobState,
  JobStatus,
  ListJobsQuery,
} from '../../shared/model/job.ts'
import type { ControlCommand, FileRecord, JobLease } from '../ports.ts'
import { askRunner, isObeyed } from './ask-runner.ts'
import { insertJob } from './insert-job.ts'
import { JobChanges } from './job-changes.ts'
import { DATA_PACKAGE_NAME, type JobPlan } from './job-plan.ts'
import type { JobPorts, JobTimes } from './job-ports.ts'
import { JobQueue } from './job-queue.ts'
import { JobSession } from './job-session.ts'
import { moveConflict, requireMove } from './transitions.ts'
import { watchJob } from './watch-job.ts'

/**
 * The jobs of a state folder, in the view of one process.
 *
 * Several processes may each have a manager over the same store: a job's lease says which of them runs it, and a command
 * for a job that another one holds is handed to its runner.
 */
export class JobManager {
  readonly #ports: JobPorts
  readonly #times: JobTimes
  readonly #queue: JobQueue
  readonly #changes: JobChanges
  readonly #sessions = new Map<string, JobSession>()
  /** What ended a session without a word in the store. */
  readonly #lost = new Map<string, AppError>()
  #isClosed = false

  /** @param options - `maxRunning`: how many jobs run at once in this process; the others queue. */
  constructor(ports: JobPorts, options: Partial<JobTimes> & { readonly maxRunning?: number } = {}) {
    this.#ports = ports
    this.#times = { pollMs: options.pollMs ?? 150, answerMs: options.answerMs ?? 5000 }
    this.#queue = new JobQueue(options.maxRunning ?? 5)
    this.#changes = new JobChanges(ports.clock)
  }

  /**
   * Plans a job, keeps it, and puts it into the queue.
   *
   * @throws AppError what the plan refuses; `OUTPUT_EXISTS` where files would be replaced without leave.
   */
  async create(config: JobConfig): Promise<JobRecord> {
    this.#refuseClosed()
    const plan = await this.#ports.planJob(config)
    const { id, lease } = await insertJob(this.#ports, config, plan)
    this.#open(id, lease, { plan })
    return this.get(id)
  }

  list(query: ListJobsQuery): { readonly jobs: readonly JobRecord[]; readonly total: number } {
    return this.#ports.store.list(query)
  }

  /** @throws AppError `NOT_FOUND`. */
  get(id: string): JobRecord {
    return this.#ports.store.get(id) ?? refuseUnknown(id)
  }

  /** The job's log after a sequence number, oldest first. */
  logs(id: string, afterSequence = 0, limit = 1000): readonly JobLogEntry[] {
    this.#status(id)
    return this.#ports.store.readLog(id, afterSequence, limit)
  }

  /** The files of a job that are finished so far. @throws AppError `NOT_FOUND`. */
  files(id: string): readonly FileRecord[] {
    this.#status(id)
    return this.#ports.store.readFiles(id)
  }

  /** The bytes of a published file of a job. @throws AppError `NOT_FOUND`, `FILE_UNREADABLE`. */
  read(id: string, fileName: string): AsyncIterable<Uint8Array> {
    const { outFolder, storage } = this.get(id).config
    return this.#ports.chunkStores[storage].read(outFolder, fileName)
  }

  /** Stops a running job within one chunk; what is durable stays. @throws AppError `CONFLICT`, `NOT_FOUND`. */
  pause(id: string): Promise<JobRecord> {
    return this.#control(id, 'pause')
  }

  /** Lets a paused, failed or cancelled job go on from its last durable chunk, and starts a queued one nobody runs. */
  resume(id: string): Promise<JobRecord> {
    return this.#control(id, 'resume')
  }

  /** Resumes a failed job. */
  async retry(id: string): Promise<JobRecord> {
    requireMove(id, this.#status(id).state, 'retry')
    return await this.#control(id, 'resume')
  }

  /** Stops a job for good; its durable chunks stay until it is resumed or deleted. */
  cancel(id: string): Promise<JobRecord> {
    return this.#control(id, 'cancel')
  }

  /**
   * Forgets a job that does not run, and removes what it left unpublished.
   *
   * @param options - `withOutputs`: its published files too. Those in memory always go.
   */
  async delete(id: string, options: { readonly withOutputs?: boolean } = {}): Promise<void> {
    const { state } = this.#status(id)
    const session = await this.#heldBy(id, state)
    if (session && state !== 'paused') throw moveConflict(id, state, 'delete')
    session?.wish('release')
    await session?.ended
    const lease = this.#ports.leases.acquire(id)
    if (!lease) throw new AppError('CONFLICT', `Job ${id} is in the hands of another process. Cancel it first.`)
    try {
      await this.#removeFiles(this.get(id), options.withOutputs ?? false)
      this.#ports.store.delete(id)
    } finally {
      lease.release()
    }
    this.#ports.leases.forget(id)
    this.#lost.delete(id)
    this.#changes.notify(id)
  }

  /** What happens to a job, beginning with how it stands; see `watchJob`. */
  watch(id: string, signal: AbortSignal): AsyncIterable<JobEvent> {
    this.#status(id)
    const { store, clock } = this.#ports
    return watchJob(id, signal, { store, clock, changes: this.#changes, pollMs: this.#times.pollMs })
  }

  /**
   * Waits until a job stands as wanted; without a wish, until it neither runs nor queues.
   *
   * @returns The job as it stands then, or when the signal aborted.
   * @throws AppError what stopped a job in this process so hard that not even the store could be told.
   */
  async waitUntil(
    id: string,
    options: { readonly isReached?: (status: JobStatus) => boolean; readonly signal?: AbortSignal } = {},
  ): Promise<JobRecord> {
    const isReached = options.isReached ?? isAtRest
    while (!isReached(this.#status(id)) && !options.signal?.aborted) {
      this.#throwLost(id)
      await this.#changes.next(id, this.#times.pollMs, options.signal)
    }
    return this.get(id)
  }

  /** Finds jobs whose process died while they ran: they become paused and interrupted. @returns Their ids. */
  recover(): readonly string[] {
    const { jobs } = this.#ports.store.list({ states: ['running'], limit: 1000, offset: 0 })
    return jobs.map((job) => job.id).filter((id) => this.#recoverOne(id))
  }

  /** Pauses durably what runs here and lets everything go. What queues stays queued, and is started by `resume`. */
  async shutdown(): Promise<void> {
    this.#isClosed = true
    const sessions = [...this.#sessions.values()]
    for (const session of sessions) session.wish('release')
    await Promise.all(sessions.map((session) => session.ended))
  }

  async #control(id: string, command: ControlCommand): Promise<JobRecord> {
    this.#refuseClosed()
    const isFound = this.#status(id).state === 'running' && this.#recoverOne(id)
    if (isFound && command === 'pause') return this.get(id)
    const { state: before } = this.#status(id)
    // Somebody has to start a queued job whose process went away; where it queues in this one, it is under way already.
    if (command !== 'resume' || before !== 'queued') requireMove(id, before, command)
    const session = await this.#heldBy(id, before)
    const wish = { jobId: id, command, before }
    if (session) session.wish(command)
    else if (!this.#applyHere(id, command)) {
      const ports = { ...this.#ports, changes: this.#changes, times: this.#times }
      if (!(await askRunner(wish, ports))) return await this.#control(id, command)
    }
    const job = await this.waitUntil(id, { isReached: (status) => isObeyed(wish, status.state) })
    const isTooLate =
      (command === 'pause' && job.state !== 'paused') || (command === 'cancel' && job.state !== 'cancelled')
    if (isTooLate) throw moveConflict(id, job.state, command)
    return job
  }

  /** Does what is wished of a job that nobody runs. @returns False where another process holds it. */
  #applyHere(id: string, command: ControlCommand): boolean {
    const { leases, store, clock } = this.#ports
    const lease = leases.acquire(id)
    if (!lease) return false
    let isKept = false
    try {
      const { state, isInterrupted } = this.#status(id)
      const atMs = clock.now()
      if (command === 'resume') {
        const isRetry = isInterrupted || state === 'failed' || state === 'cancelled'
        const log = { level: 'info', message: 'Queued again' } as const
        const from = ['paused', 'failed', 'cancelled'] as const
        store.moveState(id, { from, to: 'queued', atMs, isRetry, log })
        this.#open(id, lease, {})
        isKept = true
      } else {
        const to = requireMove(id, state, command)
        store.moveState(id, { from: [state], to, atMs, log: { level: 'info', message: 'Cancelled' } })
      }
    } finally {
      if (!isKept) lease.release()
    }
    this.#changes.notify(id)
    return true
  }

  #recoverOne(id: string): boolean {
    if (this.#sessions.has(id)) return false
    const lease = this.#ports.leases.acquire(id)
    if (!lease) return false
    try {
      return this.#interrupt(id)
    } finally {
      lease.release()
    }
  }

  /** Only for the holder of the lease: a job that runs although nobody held it has lost its process. */
  #interrupt(id: string): boolean {
    const { store, clock } = this.#ports
    const log = { level: 'warn', message: 'Interrupted: its process ended while it ran' } as const
    this.#lost.delete(id)
    return store.moveState(id, { from: ['running'], to: 'paused', atMs: clock.now(), isInterrupted: true, log })
  }

  #open(id: string, lease: JobLease, options: { readonly plan?: JobPlan }): void {
    const session = new JobSession({
      ...options,
      jobId: id,
      lease,
      ports: this.#ports,
      queue: this.#queue,
      pollMs: this.#times.pollMs,
      notify: () => this.#changes.notify(id),
    })
    this.#sessions.set(id, session)
    void this.#forgetAtEnd(id, session)
  }

  async #forgetAtEnd(id: string, session: JobSession): Promise<void> {
    await session.ended
    if (this.#sessions.get(id) === session) this.#sessions.delete(id)
    if (session.failure) this.#lost.set(id, session.failure)
    this.#changes.notify(id)
  }

  /** The session that can still be asked for something, if there is one. */
  async #heldBy(id: string, state: JobState): Promise<JobSession | undefined> {
    const session = this.#sessions.get(id)
    if (!session || state === 'queued' || state === 'running' || state === 'paused') return session
    // The job is at its end, and the session is just letting go.
    await session.ended
    return undefined
  }

  async #removeFiles(job: JobRecord, withOutputs: boolean): Promise<void> {
    const chunks = this.#ports.chunkStores[job.config.storage]
    const { outFolder, storage } = job.config
    await chunks.removeParts(outFolder, job.id)
    if (job.state !== 'completed' || !(withOutputs || storage === 'memory')) return
    const files = this.#ports.store.readFiles(job.id)
    for (const name of [DATA_PACKAGE_NAME, ...files.map((file) => file.name)]) {
      await chunks.removePublished(outFolder, name)
    }
  }

  #status(id: string): JobStatus {
    return this.#ports.store.getStatus(id) ?? refuseUnknown(id)
  }

  #throwLost(id: string): void {
    const failure = this.#lost.get(id)
    if (failure && !this.#sessions.has(id)) throw failure
  }

  #refuseClosed(): void {
    if (this.#isClosed) throw new AppError('CONFLICT', 'Rowsmith is shutting down. Start it again, then try again.')
  }
}

function refuseUnknown(id: string): never {
  throw new AppError('NOT_FOUND', `There is no job ${id}. See the list of jobs for those there are.`)
}

function isAtRest({ state }: JobStatus): boolean {
  return state !== 'running' && state !== 'queued'
}
