/* A thread that opens a state database and closes it; it ends with code 1 where that fails. */
import { workerData } from 'node:worker_threads'
import { openStateDatabase } from '../../src/node/sqlite/open-state-database.ts'

openStateDatabase(String(workerData), () => 0).close()
