import type { Streams } from './verb.ts'

/** Tells people on stderr how far long work is. */
export interface Progress {
  /** The share done so far, 0 to 1. */
  step(fraction: number): void
  done(): void
}

const QUIET_MS = 1000
const EVERY_MS = 500

/** Progress on stderr, silent for work under a second, then at most twice a second. `now` is a clock in milliseconds. */
export function progress(streams: Pick<Streams, 'err'>, label: string, now = () => performance.now()): Progress {
  const started = now()
  let said = -Infinity
  return {
    step(fraction) {
      const time = now()
      if (time - started < QUIET_MS || time - said < EVERY_MS) return
      said = time
      const percent = Math.floor(100 * Math.min(1, Math.max(0, fraction)))
      streams.err(`${label}: ${percent} % after ${seconds(time - started)} s\n`)
    },
    done() {
      if (said > -Infinity) streams.err(`${label}: done after ${seconds(now() - started)} s\n`)
    },
  }
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1)
}
