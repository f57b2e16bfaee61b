import type { QueryResult, FileView, TemplateView } from '../../shared/model/views.ts'
import type { Format } from '../../shared/model/format.ts'
import type { JobConfig } from '../../shared/model/job.ts'
import type { JobManager } from '../job/job-manager.ts'
import type { Clock } from '../ports.ts'
import type { Sample } from '../prompt/sample/sample.ts'

/** What the API needs beside the engine; the composition root fills it in. */
export interface ApiPorts {
  /** The first use opens the state folder. */
  readonly jobs: JobManager
  /** Lets threads get ready for a job that is about to be made; resolves as soon as they have begun. */
  prepare(job: Pick<JobConfig, 'schema' | 'format' | 'workers'>): Promise<void>
  readonly clock: Clock
  /** Threads that a job uses when nobody says how many. */
  readonly defaultWorkers: number
  readonly documents: Documents
  readonly datasets: Datasets
}

/** Files that the user names. */
export interface Documents {
  /** @throws AppError NOT_FOUND, FILE_UNREADABLE. */
  readText(path: string): Promise<string>
  /** Reads a bounded part of a CSV, JSON or JSONL file. */
  readSample(path: string): Promise<Sample>
  listTemplates(): Promise<readonly TemplateView[]>
  /** @throws AppError NOT_FOUND, with the templates there are. */
  readTemplate(name: string): Promise<string>
}

/** Finished datasets, looked into and converted. */
export interface Datasets {
  query(request: { source: string; sql: string; maxRows: number }, signal?: AbortSignal): Promise<QueryResult>
  export(
    request: { source: string; format: Format; folder: string; replaceExisting: boolean },
    signal?: AbortSignal,
  ): Promise<{ files: FileView[] }>
}
