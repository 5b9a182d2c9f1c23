import { cpus } from 'node:os'
import { childrenSeconds } from '../decode/child.ts'

/** Processor times so far, in milliseconds: idle and all of it over all cores, and what this process and its children used. */
export interface Times {
  idle: number
  all: number
  own: number
}

export function processorTimes(): Times {
  let idle = 0
  let all = 0
  for (const { times } of cpus()) {
    idle += times.idle
    all += Object.values(times).reduce((sum, one) => sum + one, 0)
  }
  const { user, system } = process.cpuUsage()
  return { idle, all, own: (user + system) / 1000 + childrenSeconds() * 1000 }
}

/** The part of the processors that others left over between two readings: idle, or used by this process and its children. */
export function leftOver(from: Times, to: Times): number {
  const all = to.all - from.all
  return all > 0 ? (to.idle - from.idle + to.own - from.own) / all : 1
}

export interface RoomOptions {
  /** The part left over from which on there is room. */
  from?: number
  /** Milliseconds between two looks. */
  every?: number
  times?: () => Times
}

/**
 * Whether the processors have room for work that nobody waits for, such as rewriting photos. Pages come first, also
 * where a lower priority of the process is not honoured.
 */
export class Room {
  #open = true
  readonly #timer: NodeJS.Timeout
  readonly #every: number

  constructor({ from = 0.5, every = 200, times = processorTimes }: RoomOptions = {}) {
    this.#every = every
    let before = times()
    this.#timer = setInterval(() => {
      const now = times()
      this.#open = leftOver(before, now) >= from
      before = now
    }, every).unref()
  }

  /** Waits until there is room, but never longer than `most` milliseconds: what can wait must not wait for ever. */
  async wait(most = 1500): Promise<void> {
    const until = performance.now() + most
    while (!this.#open && performance.now() < until) await new Promise(resolve => setTimeout(resolve, this.#every))
  }

  close(): void {
    clearInterval(this.#timer)
  }
}
