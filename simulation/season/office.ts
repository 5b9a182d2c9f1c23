import { sql } from 'kysely'
import { date } from '../../src/platform/clock/clock.ts'
import { decideSeen, seeSubject } from '../../src/platform/decision/index.ts'
import { system, type Actor } from '../../src/platform/policy/index.ts'
import type { House } from '../../src/platform/web/context.ts'
import { logAccess } from '../../src/modules/people/index.ts'
import { disputeRoom, submit } from '../../src/modules/registration/index.ts'
import { cast } from '../cast.ts'
import { actorOf, personOf } from '../registrants.ts'
import type { Part } from './part.ts'
import { momentOf } from './stages.ts'

/** How long a case waits on the desk, in hours. */
const waits = 3 * 24
const looksADay = 3

/**
 * The office on working days: decides contested pesantren some days after they were reported, and looks at some
 * registrations. Who was given a place sends in the afternoon.
 */
export function officePart(house: House): Part {
  return {
    plan({ date: today, chance }) {
      if (today.dayOfWeek > 5) return []
      const value = chance.happens(0.3) ? 'moved' : 'kept'
      const at = momentOf(today, '10:00')
      const run = async () => {
        const actor = await officer(house)
        if (!actor) return
        await decideDisputes(house, actor, value, at)
        await lookAtSome(house, actor, at)
        await sendMoved(house, momentOf(today, '16:00'))
      }
      return [{ at, run }]
    },
  }
}

/** Of the cast; undefined where there is none. */
async function officer(house: House): Promise<(Actor & { personId: string }) | undefined> {
  const { name, phone } = cast.find(one => one.key === 'kantor')!
  const personId = await personOf(house, phone)
  return personId === undefined ? undefined : { ...system, personId, name, sample: true }
}

const reasons = {
  kept: 'Kedua pihak sudah dihubungi. Perwakilan yang pertama ditunjuk oleh yayasan.',
  moved: 'Kedua pihak sudah dihubungi. Yayasan menunjuk perwakilan yang kedua.',
}

async function decideDisputes(house: House, actor: Actor, value: 'kept' | 'moved', at: Temporal.Instant) {
  const { rows } = await sql<{ id: string }>`
    select id from v_dispute where state = 'open' and happened_at <= ${date(at.subtract({ hours: waits }))}
    order by happened_at, id`.execute(house.db)
  // One that cannot be decided so any more, because somebody has withdrawn, is left to people.
  for (const { id: subjectId } of rows) {
    const sight = await seeSubject(house.db, disputeRoom, subjectId)
    await decideSeen(house, disputeRoom, { subjectId, value, reason: reasons[value], actor, at, sight })
  }
}

async function lookAtSome({ db }: House, actor: Actor & { personId: string }, at: Temporal.Instant): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select r.id from registration r
    where r.number is not null and r.changed_at <= ${date(at)} and r.changed_at > ${date(at.subtract({ hours: 24 }))}
      and not exists (select from access_log l where l.actor_id = ${actor.personId} and l.subject_id = r.id)
    order by r.owner_id limit ${looksADay}`.execute(db)
  const look = { act: 'registration.read', subjectKind: 'registration', purpose: 'contoh', actor, at }
  for (const { id } of rows) await logAccess(db, { ...look, subjectId: id })
}

/** Whoever was given a contested place by the office, and has not sent yet. */
async function sendMoved(house: House, at: Temporal.Instant): Promise<void> {
  const { rows } = await sql<{ personId: string; name: string; draftCode: string }>`
    select r.owner_id as "personId", p.name, r.draft_code as "draftCode"
    from v_dispute x join registration r on r.id = x.registration_id join v_person p on p.id = r.owner_id
    where x.state = 'moved' and r.state = 'draft' order by r.started_at`.execute(house.db)
  for (const { draftCode, ...owner } of rows) await submit(house, actorOf(owner), draftCode, at, { lang: 'id' })
}
