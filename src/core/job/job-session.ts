import type { AppError } from '../../shared/errors/app-error.ts'
import { toAppError } from '../../shared/errors/app-error.ts'
import type { ControlCommand, JobLease, LogLine, StateMove } from '../ports.ts'
import type { JobPlan } from './job-plan.ts'
import type { JobPorts } from './job-ports.ts'
import type { JobQueue, LeavePlace } from './job-queue.ts'
import { runJob } from './run-job.ts'
import { firstMove, type JobMove } from './transitions.ts'

/**
 * One job in the hands of this process, for as long as it holds the job's lease: it queues, runs, pauses and goes on,
 * and obeys wishes of this process and of others. It ends when the job is completed, failed or cancelled, or when it is
 * told to let go.
 */
export class JobSession {
  /** Resolves when the lease is free again; never rejects. */
  readonly ended: Promise<void>
  /** Why it ended without being able to say so in the store. */
  failure: AppError | undefined

  readonly #jobId: string
  readonly #ports: JobPorts
  readonly #queue: JobQueue
  readonly #notify: () => void
  #plan: JobPlan | undefined
  #wish: ControlCommand | 'release' | undefined
  /** Aborts what the session does or waits for, so that it looks at its wish. */
  #interrupt = new AbortController()
  #isRunning = false

  constructor(options: {
    readonly jobId: string
    readonly lease: JobLease
    readonly ports: JobPorts
    readonly queue: JobQueue
    readonly pollMs: number
    readonly notify: () => void
    /** Where the caller has made it already. */
    readonly plan?: JobPlan
  }) {
    this.#jobId = options.jobId
    this.#ports = options.ports
    this.#queue = options.queue
    this.#notify = options.notify
    this.#plan = options.plan
    this.ended = this.#live(options.lease, options.pollMs)
  }

  /** Asks for something; the newest wish counts, but nothing follows `release`, which pauses the job and lets it go. */
  wish(command: ControlCommand | 'release'): void {
    const isGoingOn = this.#isRunning && !this.#interrupt.signal.aborted
    if (this.#wish === 'release' || (command === 'resume' && isGoingOn)) return
    this.#wish = command
    this.#interrupt.abort()
  }

  async #live(lease: JobLease, pollMs: number): Promise<void> {
    const end = new AbortController()
    try {
      // A wish that was meant for an earlier runner.
      this.#ports.store.takeControl(this.#jobId)
      void this.#listen(pollMs, end.signal)
      while (await this.#goOn()) this.#notify()
    } catch (error) {
      this.failure = toAppError(error)
    } finally {
      end.abort()
      lease.release()
      this.#notify()
    }
  }

  /** @returns Whether there is anything left to do. */
  async #goOn(): Promise<boolean> {
    const state = this.#ports.store.getStatus(this.#jobId)?.state
    if (state === 'queued') return await this.#queueUp()
    if (state === 'paused') return await this.#rest()
    return false
  }

  async #queueUp(): Promise<boolean> {
    const place = await this.#queue.enter(this.#untilWished())
    if (this.#wish === 'cancel' || this.#wish === 'release') {
      place?.()
      return this.#leave()
    }
    // It is on its way already; and what does not run yet cannot be paused.
    if (this.#wish === 'resume' || !place) this.#wish = undefined
    if (place) await this.#run('start', place)
    return true
  }

  async #rest(): Promise<boolean> {
    const wished = this.#untilWished()
    await new Promise<void>((resolve) => {
      if (wished.aborted) resolve()
      else wished.addEventListener('abort', resolve, { once: true })
    })
    if (this.#wish === 'cancel' || this.#wish === 'release') return this.#leave()
    const mayGoOn = this.#wish === 'resume'
    this.#wish = undefined
    if (!mayGoOn) return true
    const place = this.#queue.tryEnter()
    if (place) await this.#run('resume', place)
    else this.#move('enqueue', { level: 'info', message: 'Queued: other jobs run first' })
    return true
  }

  #leave(): false {
    if (this.#wish === 'cancel') this.#move('cancel', { level: 'info', message: 'Cancelled' })
    return false
  }

  async #run(move: 'start' | 'resume', leavePlace: LeavePlace): Promise<void> {
    const message = move === 'start' ? 'Started' : 'Resumed'
    try {
      const interrupt = this.#untilWished()
      this.#isRunning = true
      if (!this.#move(move, { level: 'info', message }, { stage: this.#plan ? 'generate' : 'plan' })) return
      this.#notify()
      await this.#work(interrupt)
      this.#move('complete', { level: 'info', message: 'Completed' })
    } catch (error) {
      this.#settle(toAppError(error))
    } finally {
      this.#isRunning = false
      leavePlace()
    }
  }

  async #work(signal: AbortSignal): Promise<void> {
    const { store, clock, chunkStores, makeDataPackage, planJob, openPool } = this.#ports
    const job = store.get(this.#jobId)
    // Nobody deletes a job without its lease.
    if (!job) throw new Error(`Job ${this.#jobId} has gone from the store while it ran`)
    if (!this.#plan) {
      this.#plan = await planJob(job.config)
      store.setStage(job.id, 'generate', clock.now())
    }
    const plan = this.#plan
    const pool = openPool(job.config, plan)
    const onCommit = (): void => {
      this.#takeOutsideWish()
      this.#notify()
    }
    const chunks = chunkStores[job.config.storage]
    try {
      await runJob({ job, plan, store, chunks, pool, clock, makeDataPackage, signal, onCommit })
    } finally {
      await pool.close()
    }
  }

  /** A run ended early: by a wish, or by a failure. */
  #settle(failure: AppError): void {
    if (failure.code !== 'CANCELLED' || this.#wish === undefined) {
      const { code, message } = failure
      this.#move('fail', { level: 'error', message: `Failed: ${code}: ${message}` }, { error: { code, message } })
      return
    }
    if (this.#wish === 'cancel') {
      this.#move('cancel', { level: 'info', message: 'Cancelled' })
      return
    }
    this.#move('pause', { level: 'info', message: 'Paused' })
    // The other wishes have more to say to a paused job.
    if (this.#wish === 'pause') this.#wish = undefined
  }

  #move(move: JobMove, log: LogLine, change: Pick<StateMove, 'error' | 'stage'> = {}): boolean {
    const { store, clock } = this.#ports
    const [to, from] = firstMove(move)
    return store.moveState(this.#jobId, { ...change, from, to, log, atMs: clock.now() })
  }

  /** A signal that aborts at the next wish; at once, where there is one. */
  #untilWished(): AbortSignal {
    this.#interrupt = new AbortController()
    if (this.#wish !== undefined) this.#interrupt.abort()
    return this.#interrupt.signal
  }

  async #listen(pollMs: number, end: AbortSignal): Promise<void> {
    while (!end.aborted) {
      await this.#ports.clock.sleep(pollMs, end)
      if (!end.aborted) this.#takeOutsideWish()
    }
  }

  #takeOutsideWish(): void {
    try {
      const command = this.#ports.store.takeControl(this.#jobId)
      if (command) this.wish(command)
    } catch {
      // A store that cannot be read is met, and told, by the next commit. It is no reason to stop before.
    }
  }
}
