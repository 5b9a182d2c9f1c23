import { seasons } from '../seasons/index.ts'
import { startClockAt } from '../src/platform/clock/clock.ts'
import { enqueue } from '../src/platform/jobs/enqueue.ts'
import { system } from '../src/platform/policy/index.ts'
import { openProcess } from '../src/platform/process/process.ts'
import type { House } from '../src/platform/web/context.ts'
import { addSampleSettings } from '../src/modules/papers/index.ts'
import { loadSeason } from '../src/modules/programmes/index.ts'
import { loadRegions } from '../src/modules/regions/index.ts'
import { makeSampleCast } from './cast.ts'
import { sampleKey, sampleLine, sampleSize } from './fill-sample.ts'
import { orderSeason } from './season/order.ts'
import { morningOf, seasonStart } from './season/stages.ts'

/** When the trial's business clock starts: registration is open. */
export const trialStart = Temporal.Instant.from('2019-04-25T09:00:00+07:00')

export interface Trial {
  /** Without the sample season. */
  empty: boolean
  /** When its business clock begins; {@link trialStart} unless said. */
  from?: Temporal.Instant
  /** A stage until which its season is played from the beginning. */
  until?: string
}

/**
 * Prepares a fresh trial: regions, the shipped seasons, the clock, the cast, and the errand that fills the sample season
 * while the server already serves. An installation that was prepared before is left as it is: then this
 * resolves to false.
 */
export async function prepareTrial(house: House, trial: Trial): Promise<boolean> {
  const { empty, until, from = until ? morningOf(seasonStart) : trialStart } = trial
  if (await isPrepared(house)) return false
  await house.db.transaction().execute(async tx => {
    await loadRegions(tx)
    await startClockAt(tx, from)
    await addSampleSettings(tx, from)
    for (const season of seasons) await loadSeason(tx, season, system, from)
    if (until) await orderSeason(tx, until)
    else if (!empty) {
      await openProcess(tx, { kind: 'sample-season', key: sampleKey, total: sampleSize })
      await enqueue(tx, 'fill-sample', {}, { key: sampleKey, queue: sampleLine, attempts: 25 })
    }
    await tx
      .insertInto('installation')
      .values({ key: 'trial', value: JSON.stringify({ empty }) })
      .execute()
  })
  await makeSampleCast(house, from)
  return true
}

async function isPrepared(house: House): Promise<boolean> {
  const row = await house.db.selectFrom('installation').select('key').where('key', '=', 'trial').executeTakeFirst()
  return row !== undefined
}
