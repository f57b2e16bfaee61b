import { implement } from '@orpc/server'
import { contract } from '../../shared/contract/contract.ts'
import { toTransportError } from '../../shared/errors/transport-error.ts'
import type { ApiPorts } from './api-ports.ts'

/** Where every procedure begins: it gets the ports, and what it throws leaves as an error that any transport carries. */
export const os = implement(contract)
  .$context<{ readonly ports: ApiPorts }>()
  .use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      throw toTransportError(error)
    }
  })
