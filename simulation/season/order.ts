import { businessNow } from '../../src/platform/clock/clock.ts'
import type { Tx } from '../../src/platform/database/open.ts'
import { enqueue } from '../../src/platform/jobs/enqueue.ts'
import { openProcess } from '../../src/platform/process/process.ts'
import { sampleLine } from '../fill-sample.ts'
import { nextDay } from './mark.ts'
import { morningOf, stageOf } from './stages.ts'

/** What an order comes to. `past`: the clock is there already, and it is never turned back. */
export type Ordered = { ordered: true } | { refused: 'unknown' | 'past' }

/** Of the process and of its job. */
export const seasonKey = (stage: string) => `play-season:${stage}`

/** Orders that the season is played until a stage, from the day that the clock shows or the last one that was not finished. */
export async function orderSeason(tx: Tx, code: string, startedBy?: string): Promise<Ordered> {
  const stage = stageOf(code)
  if (!stage) return { refused: 'unknown' }
  if (Temporal.Instant.compare(await businessNow(tx), morningOf(stage.until)) >= 0) return { refused: 'past' }
  const key = seasonKey(code)
  await openProcess(tx, { kind: 'play-season', key, total: daysTo(stage.until, await nextDay(tx)), startedBy })
  await enqueue(tx, 'play-season', { stage: code }, { key, queue: sampleLine, attempts: 25 })
  return { ordered: true }
}

/** How many days are to be played before a stage. */
export function daysTo(until: Temporal.PlainDate, from: Temporal.PlainDate): number {
  return Math.max(0, from.until(until, { largestUnit: 'days' }).days)
}
