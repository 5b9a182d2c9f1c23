import { sql } from 'kysely'
import { date } from '../../src/platform/clock/clock.ts'
import type { House } from '../../src/platform/web/context.ts'
import { openCalls } from '../../src/modules/programmes/index.ts'
import { readRegionBook } from '../../src/modules/regions/index.ts'
import { recordOutreach } from '../../src/modules/registration/index.ts'
import { confirmGuess, refuseGuess, type Officer } from '../../src/modules/registry/index.ts'
import { cast } from '../cast.ts'
import type { Chance } from '../chance.ts'
import { personOf } from '../registrants.ts'
import type { Part } from './part.ts'
import { momentOf } from './stages.ts'

/**
 * The officer of a kecamatan on working days: says of one guess whether it is right, and contacts one pesantren that has not
 * registered. What was done at that moment already is not done a second time.
 */
export function kecamatanPart(house: House): Part {
  return {
    plan({ date: today, chance }) {
      if (today.dayOfWeek > 5) return []
      const [morning, noon] = [momentOf(today, '09:00'), momentOf(today, '13:30')]
      const isHere = chance.happens(0.9)
      const said = drawOutcome(chance)
      return [
        { at: morning, run: () => answerOne(house, isHere, morning) },
        { at: noon, run: () => contactOne(house, said, noon) },
      ]
    },
  }
}

/** Of the cast; undefined where there is none. */
async function officerOf(house: House): Promise<Officer | undefined> {
  const { name, phone, region = '' } = cast.find(one => one.key === 'kecamatan')!
  const personId = await personOf(house, phone)
  const found = (await readRegionBook(house.db)).region(region)
  return personId !== undefined && found
    ? { role: 'kecamatan', personId, name, sample: true, region: found }
    : undefined
}

async function didAt(house: House, { personId }: Officer, acts: string[], at: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql`select from ledger_entry
    where actor_id = ${personId} and act = any(${acts}) and happened_at = ${date(at)} limit 1`.execute(house.db)
  return rows.length > 0
}

async function answerOne(house: House, isHere: boolean, at: Temporal.Instant): Promise<void> {
  const officer = await officerOf(house)
  if (!officer || (await didAt(house, officer, ['registry.place', 'registry.refuse-guess'], at))) return
  const { rows } = await sql<{ id: string }>`
    select o.id from organisation o join pesantren p on p.organisation_id = o.id
    where o.standing = 'recorded' and o.kecamatan_code is null and o.kecamatan_guess_code = ${officer.region.code}
    order by p.nspp, o.id limit 1`.execute(house.db)
  for (const { id } of rows)
    await (isHere ? confirmGuess(house, officer, id, at) : refuseGuess(house, officer, { id, stated: null }, at))
}

type Said = Parameters<typeof recordOutreach>[3]

/** What they heard; a number is one that nobody has. */
function drawOutcome(chance: Chance): Said {
  const outcome = chance.weigh<Said['outcome']>([
    ['will-register', 5],
    ['wants-help', 3],
    ['not-interested', 2],
    ['unreachable', 3],
    ['wrong-number', 1],
    ['closed-down', 1],
  ])
  const heard = outcome === 'will-register' || outcome === 'wants-help'
  const phone = heard && chance.happens(0.5) ? `+62899900${chance.whole(1000, 9999)}` : undefined
  return { outcome, phone, note: outcome === 'wants-help' ? 'Minta ditemani mengisi pekan ini.' : undefined }
}

/** Each pesantren once, none that has registered: the act refuses those, and the next day would begin with the same one again. */
async function contactOne(house: House, said: Said, at: Temporal.Instant): Promise<void> {
  const officer = await officerOf(house)
  const call = (await openCalls(house.db, at)).find(({ applicants }) => applicants.includes('pesantren'))
  if (!officer || !call || (await didAt(house, officer, ['outreach.record'], at))) return
  const { rows } = await sql<{ id: string }>`
    select o.id from organisation o join pesantren p on p.organisation_id = o.id
    where o.standing = 'recorded' and o.kecamatan_code = ${officer.region.code}
      and not exists (select from outreach x where x.organisation_id = o.id and x.call_id = ${call.id})
      and not exists (select from registration r where r.organisation_id = o.id and r.call_id = ${call.id}
        and r.state in ('submitted', 'reopened'))
    order by p.nspp, o.id limit 1`.execute(house.db)
  for (const { id: organisationId } of rows)
    await recordOutreach(house, officer, { call, organisationId, seen: '' }, said, at)
}
