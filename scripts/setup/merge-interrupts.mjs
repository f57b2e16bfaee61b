/**
 * Delivers one Ctrl-C once.
 *
 * A terminal sends SIGINT to every process in the foreground, and `npm run` passes its own on to the script as well, so
 * that the script gets two. Whoever reads a second Ctrl-C as "stop at once" would never see a single one. Two that come
 * closer together than a person can press count as one. Listeners stay ordinary: this adds none, so that a process
 * that has none still ends at the first.
 *
 * @param {{ process?: NodeJS.EventEmitter, now?: () => number, windowMs?: number }} [options]
 */
export function mergeInterrupts({ process: target = process, now = () => performance.now(), windowMs = 150 } = {}) {
  const emit = target.emit
  let lastMs = -Infinity
  target.emit = function emitOnce(event, ...args) {
    if (event === 'SIGINT') {
      const sinceLastMs = now() - lastMs
      lastMs = now()
      if (sinceLastMs < windowMs) return true
    }
    return emit.call(target, event, ...args)
  }
}
