import type { JobState } from '../../shared/model/job.ts'
import { AppError } from '../../shared/errors/app-error.ts'

/**
 * Every move a job can make: what happens, and from which state to which it leads. Anything else is `CONFLICT`.
 *
 * `pause`, `resume`, `retry` and `cancel` are wishes of people; the others happen to a job.
 */
export const TRANSITIONS = {
  start: { queued: 'running' },
  pause: { running: 'paused' },
  /** A paused job goes on at once where a place is free, else it queues for one (`enqueue`). */
  resume: { paused: 'running', failed: 'queued', cancelled: 'queued' },
  enqueue: { paused: 'queued' },
  retry: { failed: 'queued' },
  cancel: { queued: 'cancelled', running: 'cancelled', paused: 'cancelled' },
  complete: { running: 'completed' },
  fail: { queued: 'failed', running: 'failed' },
  interrupt: { running: 'paused' },
} as const satisfies Record<string, Partial<Record<JobState, JobState>>>

export type JobMove = keyof typeof TRANSITIONS

/** The state that a move leads to; `undefined` where it cannot be made. */
export function nextState(state: JobState, move: JobMove): JobState | undefined {
  const row: Partial<Record<JobState, JobState>> = TRANSITIONS[move]
  return row[state]
}

/** What a move means first of all: where it leads, and the states from which it leads there. */
export function firstMove(move: JobMove): readonly [to: JobState, from: readonly JobState[]] {
  // Object.entries forgets the keys' type; the table above holds nothing but states.
  const entries = Object.entries(TRANSITIONS[move]) as [JobState, JobState][]
  const [[, to]] = entries
  return [to, entries.filter(([, next]) => next === to).map(([state]) => state)]
}

/** @throws AppError `CONFLICT`, naming the state, the wish and what is possible. */
export function requireMove(jobId: string, state: JobState, move: JobMove): JobState {
  const next = nextState(state, move)
  if (next === undefined) throw moveConflict(jobId, state, move)
  return next
}

export function moveConflict(jobId: string, state: JobState, wish: string): AppError {
  const possible = [...WISHES.filter((move) => nextState(state, move) !== undefined), ...OTHER_WISHES[state]]
  return new AppError('CONFLICT', `Job ${jobId} is ${state}: cannot ${wish} it. Possible now: ${possible.join(', ')}.`)
}

const WISHES = ['pause', 'resume', 'retry', 'cancel'] as const satisfies readonly JobMove[]

/** What can be asked of a job without moving it to another state. */
const OTHER_WISHES: Readonly<Record<JobState, readonly string[]>> = {
  queued: ['wait'],
  running: ['wait'],
  paused: ['delete'],
  completed: ['delete'],
  failed: ['delete'],
  cancelled: ['delete'],
}
