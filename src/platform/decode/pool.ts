import { HTTPException } from 'hono/http-exception'
import { startChild, type Child, type ChildLimits } from './child.ts'
import type { Answer, Question, Questions } from './decode.worker.ts'

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
   * child had no time to work.
   */
  ask<Name extends keyof Questions>(
    name: Name,
    asked: Question<Name>,
    seconds: number,
  ): Promise<Answer<Name> | undefined>
}

/** Children that were asked nothing for so long are ended. */
const idleSeconds = 120

/** Opens a pool. A child starts with the first question that needs it. */
export function openPool({ children, waiting: mostWaiting, ...limits }: PoolLimits): Pool {
  const idle: Child[] = []
  const waiting: (() => void)[] = []
  let busy = 0
  let rest: NodeJS.Timeout | undefined

  const turn = async () => {
    if (busy < children) busy++
    else if (waiting.length >= mostWaiting) throw new HTTPException(429)
    else await new Promise<void>(resolve => waiting.push(resolve))
  }
  const takeChild = () => {
    for (let child = idle.pop(); child; child = idle.pop()) {
      if (child.fit()) return child
      child.end()
    }
    return startChild(limits)
  }
  const giveBack = (child: Child) => {
    if (child.fit()) idle.push(child)
    else child.end()
    clearTimeout(rest)
    rest = setTimeout(() => idle.splice(0).forEach(one => one.end()), idleSeconds * 1000).unref()
    // The turn is handed on, so that nobody who comes now takes it before those who wait.
    const next = waiting.shift()
    if (next) next()
    else busy--
  }
  return {
    async ask<Name extends keyof Questions>(name: Name, asked: Question<Name>, seconds: number) {
      await turn()
      let child = takeChild()
      try {
        const used = child.used()
        let said = await child.ask({ name, asked }, seconds)
        // A child that had read other files may have died of one of them: then this one is asked about once more.
        if (!said && used) said = await (child = startChild(limits)).ask({ name, asked }, seconds)
        if (said && 'late' in said) throw new HTTPException(429)
        return said && 'answer' in said ? (said.answer as Answer<Name>) : undefined
      } finally {
        giveBack(child)
      }
    },
  }
}
