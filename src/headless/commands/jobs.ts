import { Command } from 'commander'
import { controlJob } from '../jobs/control-job.ts'
import type { JobOptions, ListOptions } from '../jobs/job-options.ts'
import { listJobs } from '../jobs/list-jobs.ts'
import { readJobLog } from '../jobs/read-job-log.ts'
import { resumeJob } from '../jobs/resume-job.ts'
import { showJob } from '../jobs/show-job.ts'
import { watchJob } from '../jobs/watch-job.ts'
import { addExamples, jsonOption, stateOption, wholeNumber } from '../option-types.ts'
import type { Shell } from '../shell.ts'

/** `jobs`: everything about jobs, also those that another process on this machine runs. */
export function jobsCommand(shell: Shell): Command {
  const jobs = new Command('jobs').description('List and control jobs, also those of another process')
  const onJob = (name: string, description: string): Command =>
    jobs
      .command(name)
      .description(description)
      .argument('<id>', 'the job, or as much of its id as makes it clear')
      .addOption(jsonOption())

  addExamples(
    jobs
      .command('list')
      .description('List jobs, newest first')
      .addOption(stateOption())
      .option('--search <text>', 'only jobs with this in their name')
      .option('--limit <count>', 'at most so many', wholeNumber(1, 1000), 50)
      .addOption(jsonOption())
      .action((_options, self: Command) => listJobs(self.optsWithGlobals<ListOptions>(), shell)),
    [
      ['jobs list', 'What has been going on?'],
      ['jobs list --state running paused --json', 'For a script: an array of the jobs that are not over'],
    ],
  )
  addExamples(
    onJob('show', 'Show all about a job').action((id: string, _options, self: Command) =>
      showJob(id, self.optsWithGlobals<JobOptions>(), shell),
    ),
    [['jobs show 3kf', 'The job whose id begins with 3kf']],
  )
  addExamples(
    onJob('watch', 'Follow a job until it pauses or is over; Ctrl-C leaves it running').action(
      (id: string, _options, self: Command) => watchJob(id, self.optsWithGlobals<JobOptions>(), shell),
    ),
    [['jobs watch 3kf --json', 'For a script: a line of JSON at each change']],
  )
  addExamples(
    onJob('resume', 'Let a paused, failed or cancelled job go on')
      .option('--wait', 'run it here until it is over, in place of the background')
      .action((id: string, _options, self: Command) =>
        resumeJob(id, self.optsWithGlobals<JobOptions & { wait?: boolean }>(), shell),
      ),
    [
      ['jobs resume 3kf', 'Go on in the background'],
      ['jobs resume 3kf --wait', 'Go on here, with progress'],
    ],
  )
  addControls(jobs, onJob, shell)
  return jobs
}

function addControls(jobs: Command, onJob: (name: string, description: string) => Command, shell: Shell): void {
  for (const [name, description, does] of [
    ['pause', 'Pause a running job; what is done stays', 'Stop for now'],
    ['cancel', 'Stop a job for good; it can be resumed for a while', 'Stop, and free its place'],
  ] as const) {
    const control = onJob(name, description).action((id: string, _options, self: Command) =>
      controlJob(id, name, { options: self.optsWithGlobals<JobOptions>(), shell }),
    )
    addExamples(control, [[`jobs ${name} 3kf`, does]])
  }
  addExamples(
    onJob('delete', 'Forget a job that does not run')
      .option('--with-files', 'delete its finished files too')
      .action((id: string, _options, self: Command) => {
        const options = self.optsWithGlobals<JobOptions & { withFiles?: boolean }>()
        return controlJob(id, 'delete', { options, shell })
      }),
    [['jobs delete 3kf', 'Its finished files stay']],
  )
  addExamples(
    onJob('logs', 'Show what a job has logged').action((id: string, _options, self: Command) =>
      readJobLog(id, self.optsWithGlobals<JobOptions>(), shell),
    ),
    [['jobs logs 3kf', 'When did it start, pause, fail?']],
  )
  addExamples(jobs, [
    ['jobs list', 'What is there?'],
    ['jobs pause 3kf', 'Ids may be shortened'],
    ['jobs resume 3kf --wait', 'Go on, here'],
  ])
}
