import { describe, expect, it } from 'vitest'
import { firstMove, type JobMove, nextState, requireMove, TRANSITIONS } from '../../../../src/core/job/transitions.ts'
import { JOB_STATES } from '../../../../src/shared/model/job.ts'

describe('transitions', () => {
  it('allow these moves and no others', () => {
    const moves = (Object.keys(TRANSITIONS) as JobMove[]).flatMap((move) =>
      JOB_STATES.flatMap((state) => {
        const next = nextState(state, move)
        return next ? [`${move}: ${state} → ${next}`] : []
      }),
    )
    expect(moves).toEqual([
      'start: queued → running',
      'pause: running → paused',
      'resume: paused → running',
      'resume: failed → queued',
      'resume: cancelled → queued',
      'enqueue: paused → queued',
      'retry: failed → queued',
      'cancel: queued → cancelled',
      'cancel: running → cancelled',
      'cancel: paused → cancelled',
      'complete: running → completed',
      'fail: queued → failed',
      'fail: running → failed',
      'interrupt: running → paused',
    ])
  })

  it('never leave a completed job', () => {
    const moves = Object.keys(TRANSITIONS) as JobMove[]
    expect(moves.filter((move) => nextState('completed', move))).toEqual([])
  })

  it('refuse anything else with the state, the wish and what is possible', () => {
    expect(requireMove('job1', 'running', 'pause')).toBe('paused')
    expect(() => requireMove('job1', 'completed', 'resume')).toThrow(
      expect.objectContaining({
        code: 'CONFLICT',
        message: 'Job job1 is completed: cannot resume it. Possible now: delete.',
      }),
    )
    expect(() => requireMove('job1', 'failed', 'pause')).toThrow(
      'Job job1 is failed: cannot pause it. Possible now: resume, retry, delete.',
    )
  })

  it('know what a move means first of all', () => {
    expect(firstMove('resume')).toEqual(['running', ['paused']])
    expect(firstMove('cancel')).toEqual(['cancelled', ['queued', 'running', 'paused']])
  })
})
