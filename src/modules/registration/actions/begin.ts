import type { House } from '../../../platform/web/context.ts'
import { date } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'
import { secureChance, type Chance } from '../../../platform/keys/chance.ts'
import type { Actor } from '../../../platform/policy/actor.ts'
import { currentSeason, freezeForm, isOpen } from '../../programmes/index.ts'
import { insertDraft, readAllOwn, type OwnRegistration } from '../data/own.ts'
import { draftCode } from '../rules/codes.ts'
import type { Refusal } from './refusal.ts'

const tries = 8

/**
 * Begins the actor's registration in the season that is open. Sent three times it begins one: the running one comes back. One
 * of an earlier season stays as it is.
 */
export async function begin(
  { db }: Pick<House, 'db'>,
  actor: Actor & { personId: string },
  now: Temporal.Instant,
  chance: Chance = secureChance,
): Promise<OwnRegistration | Refusal> {
  const season = await currentSeason(db, now)
  if (!season) return { refused: 'no-registration' }
  const begun = await runningIn(db, actor.personId, season.id)
  if (begun) return begun
  if (!isOpen(season.window, now)) return { refused: 'window', window: season.window }
  await db.transaction().execute(async tx => {
    await freezeForm(tx, season.formVersionId, date(now))
    // A short code may be taken; another person's draft of the same moment is no reason to try again.
    for (let n = 0; n < tries; n++) {
      const draft = {
        seasonId: season.id,
        formVersionId: season.formVersionId,
        ownerId: actor.personId,
        draftCode: draftCode(chance),
        sample: actor.sample === true,
        at: now,
      }
      if ((await insertDraft(tx, draft)) || (await runningIn(tx, actor.personId, season.id))) return
    }
  })
  return (await runningIn(db, actor.personId, season.id)) ?? { refused: 'no-registration' }
}

async function runningIn(tx: Tx, ownerId: string, seasonId: string): Promise<OwnRegistration | undefined> {
  const all = await readAllOwn(tx, ownerId)
  return all.find(one => one.seasonId === seasonId && one.state !== 'withdrawn')
}
