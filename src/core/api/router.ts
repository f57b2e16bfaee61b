import { datasetProcedures } from './dataset-procedures.ts'
import { os } from './implementer.ts'
import { jobProcedures } from './job-procedures.ts'
import { schemaProcedures } from './schema-procedures.ts'

/** The contract, implemented; hosts serve this over whatever transport they have. */
export const router = os.router({
  schema: schemaProcedures,
  jobs: jobProcedures,
  datasets: datasetProcedures,
})
