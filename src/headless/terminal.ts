import { styleText } from 'node:util'

/** A pen for one of the two outputs: it colours only what a person looks at. */
export type Style = (format: TextFormat, text: string) => string
export type TextFormat = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan'

/** Standard output for what was asked for, standard error for everything that is said about it. */
export interface Terminal {
  /** Writes to standard output. @throws Error with code `EPIPE` when nobody reads any more. */
  print(text: string | Uint8Array): Promise<void>
  /** Writes a line to standard error. */
  note(text: string): void
  /** Writes to standard error as it is, for lines that are drawn again. */
  draw(text: string): void
  /** Whether standard error is a terminal, so that progress can be drawn on it. */
  readonly canRedraw: boolean
  /** Columns of the terminal behind standard output; `undefined` for a file or pipe. */
  readonly columns: number | undefined
  /** Columns of the terminal behind standard error. */
  readonly noteColumns: number
  /** Colours for `print`. */
  readonly style: Style
  /** Colours for `note`. */
  readonly noteStyle: Style
}

type Output = NodeJS.WriteStream & { readonly fd: 1 | 2 }

/** The terminal of a process. Colours follow `NO_COLOR`, `FORCE_COLOR` and whether each output is a terminal. */
export function makeTerminal({ stdout, stderr }: { readonly stdout: Output; readonly stderr: Output }): Terminal {
  // A closed pipe is told to whoever writes next; as an event it would end the process with a stack trace.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined)
  return {
    print: (text) =>
      new Promise((resolve, reject) => stdout.write(text, (error) => (error ? reject(error) : resolve()))),
    note: (text) => void stderr.write(`${text}\n`),
    draw: (text) => void stderr.write(text),
    canRedraw: stderr.isTTY && process.env['TERM'] !== 'dumb',
    columns: stdout.isTTY ? stdout.columns : undefined,
    get noteColumns() {
      return stderr.columns ?? 80
    },
    style: penFor(stdout),
    noteStyle: penFor(stderr),
  }
}

/** Whether a write failed because its reader has gone, as after `| head -1`. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
}

const penFor =
  (stream: Output): Style =>
  (format, text) =>
    styleText(format, text, { stream })
