import { HTTPException } from 'hono/http-exception'
import { stopHere } from '../process/work-stopped.ts'
import { startChild, type Child, type ChildLimits } from './child.ts'
import type { Answer, Question, Questions } from './decode.worker.ts'
import { waitingLine } from './waiting-line.ts'

export interface PoolLimits extends ChildLimits {
  /** Children at once. */
  children: number
  /** Questions that may wait for a child; those that come then are told that it is busy. */
  waiting: number
}

/** Children that take one question after the other. */
export interface Pool {
  /**
   * What a child says to a question; undefined when the file cannot be read: its child failed, died, grew too large, or
   * worked longer than so many seconds. Rejects with 429 when too many wait already, or when the machine is so busy that the
   * child had no time to work; with `WorkStopped` when `stopping` says so first.
   */
  ask<Name extends keyof Questions>(
    name: Name,
    asked: Question<Name>,
    seconds: number,
    asker?: Asker,
  ): Promise<Answer<Name> | undefined>
}

/** Who asks, and until when. */
export interface Asker {
  /** An account or an address: everybody's first question comes before anybody's second. */
  whose?: string
  stopping?: AbortSignal
}

/** Children that were asked nothing for so long are ended. */
const idleSeconds = 120

/** Opens a pool. A child starts with the first question that needs it. */
export function openPool({ children, waiting: mostWaiting, ...limits }: PoolLimits): Pool {
  const idle: Child[] = []
  const line = waitingLine(children, mostWaiting)
  let rest: NodeJS.Timeout | undefined

  const takeChild = () => {
    for (let child = idle.pop(); child; child = idle.pop()) {
      if (child.fit()) return child
      child.end()
    }
    return startChild(limits)
  }
  const keep = (child: Child) => {
    if (child.fit()) idle.push(child)
    else child.end()
    clearTimeout(rest)
    rest = setTimeout(() => idle.splice(0).forEach(one => one.end()), idleSeconds * 1000).unref()
  }
  return {
    async ask<Name extends keyof Questions>(
      name: Name,
      asked: Question<Name>,
      seconds: number,
      { whose, stopping }: Asker = {},
    ) {
      const leave = await line.turn(whose)
      let child: Child | undefined
      const end = () => child?.end()
      stopping?.addEventListener('abort', end)
      try {
        stopHere(stopping)
        child = takeChild()
        const used = child.used()
        let said = await child.ask({ name, asked }, seconds)
        // A child that had read other files may have died of one of them: then this one is asked about once more.
        if (!said && used && !stopping?.aborted) said = await (child = startChild(limits)).ask({ name, asked }, seconds)
        stopHere(stopping)
        if (said && 'late' in said) throw new HTTPException(429)
        return said && 'answer' in said ? (said.answer as Answer<Name>) : undefined
      } catch (error) {
        stopHere(stopping)
        throw error
      } finally {
        stopping?.removeEventListener('abort', end)
        if (child) keep(child)
        leave()
      }
    },
  }
}
