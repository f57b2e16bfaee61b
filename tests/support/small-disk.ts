import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'

export interface SmallDisk {
  readonly folder: string
  unmount(): void
}

/** Mounts a file system of so many megabytes, where this process may; `undefined`, and a word on stderr, where not. */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    process.stderr.write('NOT TRIED on a real full disk: that needs Linux and root. A fake one stands in.\n')
    return undefined
  }
  mkdirSync(folder, { recursive: true })
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'rowsmith-test', folder], { stdio: 'pipe' })
  } catch (error) {
    process.stderr.write(`NOT TRIED on a real full disk: mount failed (${String(error)}). A fake one stands in.\n`)
    return undefined
  }
  return { folder, unmount: () => void execFileSync('/bin/umount', [folder], { stdio: 'pipe' }) }
}
