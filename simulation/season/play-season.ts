import { runAllRecurring } from '../../src/recurring.ts'
import { moveClock } from '../../src/modules/operations/index.ts'
import { endIfHopeless, endProcess, findProcess, openProcess, stepProcess } from '../../src/platform/process/process.ts'
import { stopHere } from '../../src/platform/process/work-stopped.ts'
import { system } from '../../src/platform/policy/index.ts'
import type { House } from '../../src/platform/web/context.ts'
import { formatDate } from '../../src/design/index.ts'
import { chance } from '../chance.ts'
import { seed } from '../registrants.ts'
import { markNext, nextDay, wasSteppedBeyond } from './mark.ts'
import { daysTo, seasonKey } from './order.ts'
import type { Day, OpenParts, Part, Work } from './part.ts'
import { openParts } from './parts.ts'
import { momentOf, morningOf, stageOf } from './stages.ts'

/** People who act at the same time. */
const atOnce = 4

/**
 * Job: steps the clock day by day, never back, until a stage. Each day its people do what they do, and its recurring work is
 * done before the next one. Started again it goes on with the day it had not finished. A day that fails ends it with the
 * date, until somebody orders it again.
 */
export async function playSeason(
  house: House,
  { stage: code }: { stage: string },
  stopping?: AbortSignal,
  open: OpenParts = openParts,
): Promise<void> {
  const { until } = stageOf(code)!
  const key = seasonKey(code)
  const found = await findProcess(house.db, key)
  if (found?.state === 'done') return
  const id = found?.id ?? (await openProcess(house.db, { kind: 'play-season', key }))
  try {
    const days = found?.total ?? daysTo(until, await nextDay(house.db))
    await playUntil({ house, id, days, until, stopping }, open)
  } catch (error) {
    const day = await nextDay(house.db)
    if (!(await endIfHopeless(house.db, { id, key }, error, said => onDay(day, said)))) throw error
    house.log.error('season stopped', error, { day: String(day) })
  }
}

/** A problem of a day, in both languages, as it is kept. */
function onDay(day: Temporal.PlainDate, said: string): string {
  const at = morningOf(day)
  return `${formatDate(at, 'id')} / ${formatDate(at, 'en')}: ${said}`
}

interface Playing {
  house: House
  /** Of the process. */
  id: string
  /** Of the whole order, those that are played among them. */
  days: number
  until: Temporal.PlainDate
  stopping?: AbortSignal
}

async function playUntil({ house, id, days, until, stopping }: Playing, open: OpenParts): Promise<void> {
  const { db } = house
  const parts = await open(house)
  for (const part of parts) await part.begin?.()
  let date = await nextDay(db)
  for (; Temporal.PlainDate.compare(date, until) < 0; date = date.add({ days: 1 })) {
    await stepProcess(db, id, days - daysTo(until, date), days)
    stopHere(stopping)
    if (await isOver(house, date)) await runAllRecurring(house)
    else await playDay(house, parts, date)
    await markNext(db, date.add({ days: 1 }))
  }
  await stepTo(house, morningOf(until))
  await runAllRecurring(house)
  await stepProcess(db, id, days, days)
  await endProcess(db, id)
}

/** Nobody acts on a day that somebody has stepped the clock over: what came due by then is done, and the days go by. */
function isOver({ db }: House, date: Temporal.PlainDate): Promise<boolean> {
  return wasSteppedBeyond(db, nightOf(date).add({ minutes: 1 }))
}

/** The clock shows the evening before anybody acts: nothing that happens lies ahead of it. Then comes the night. */
async function playDay(house: House, parts: Part[], date: Temporal.PlainDate): Promise<void> {
  await stepTo(house, momentOf(date, '23:00'))
  const day: Day = { date, chance: chance(seedOf(date)) }
  await playAll(parts.flatMap(part => part.plan(day)).toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)))
  await stepTo(house, nightOf(date))
  await runAllRecurring(house)
}

/** Never back: where the clock is later already it stays. */
async function stepTo({ db }: House, at: Temporal.Instant): Promise<void> {
  await db.transaction().execute(tx => moveClock(tx, system, at))
}

/** Some at once, in their order. When one fails those under way end first. */
async function playAll(works: Work[]): Promise<void> {
  let next = 0
  let failed: { error: unknown } | undefined
  const play = async () => {
    while (next < works.length && !failed) await works[next++]!.run().catch(error => void (failed = { error }))
  }
  await Promise.all(Array.from({ length: atOnce }, play))
  if (failed) throw failed.error
}

/** When the work of the night is done: after the last minute of the day, and after what is due at two. */
function nightOf(date: Temporal.PlainDate): Temporal.Instant {
  return momentOf(date.add({ days: 1 }), '03:00')
}

function seedOf(date: Temporal.PlainDate): number {
  return seed * 1_000_000 + date.dayOfYear
}
