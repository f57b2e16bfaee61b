import { os } from './implementer.ts'

/** Finished datasets: questions in SQL, and other formats. */
export const datasetProcedures = {
  query: os.datasets.query.handler(({ input, context, signal }) => context.ports.datasets.query(input, signal)),
  export: os.datasets.export.handler(({ input, context, signal }) => context.ports.datasets.export(input, signal)),
}
