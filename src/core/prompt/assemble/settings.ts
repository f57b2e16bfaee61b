/** What every step of assembling is told. */
export interface Settings {
  readonly text: string
  readonly nowMs: number
  readonly seed: number
  readonly locale: string
}
