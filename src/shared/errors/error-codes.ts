/**
 * Every expected failure of Rowsmith, with what each host makes of it.
 *
 * `http` is the status over HTTP, `exit` the exit code of the command line, and `retry` says whether trying the same
 * call again later can succeed without anybody changing anything.
 */
export const ERROR_CODES = {
  BAD_INPUT: { http: 400, exit: 2, retry: false },
  SCHEMA_INVALID: { http: 422, exit: 2, retry: false },
  INFEASIBLE: { http: 422, exit: 2, retry: false },
  UNSUPPORTED: { http: 422, exit: 2, retry: false },
  FILE_UNREADABLE: { http: 422, exit: 2, retry: false },
  NOT_WRITABLE: { http: 403, exit: 2, retry: false },
  MODEL_UNAVAILABLE: { http: 503, exit: 3, retry: true },
  DISK_FULL: { http: 507, exit: 4, retry: false },
  NOT_FOUND: { http: 404, exit: 5, retry: false },
  CONFLICT: { http: 409, exit: 6, retry: false },
  OUTPUT_EXISTS: { http: 409, exit: 6, retry: false },
  STATE_CORRUPT: { http: 500, exit: 6, retry: false },
  REMOTE_FAILED: { http: 502, exit: 7, retry: true },
  CANCELLED: { http: 499, exit: 130, retry: false },
  INTERNAL: { http: 500, exit: 70, retry: false },
} as const

export type ErrorCode = keyof typeof ERROR_CODES
