/** Notes a problem of a schema: where, what, and the way out. */
export type Refuse = (at: string, message: string, fix?: string) => void
