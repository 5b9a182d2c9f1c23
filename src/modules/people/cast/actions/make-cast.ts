import { oneAtATime } from '../../../../platform/database/one-at-a-time.ts'
import type { House } from '../../../../platform/web/context.ts'
import { heldRole, isGranted, type Role } from '../../../../platform/policy/index.ts'
import { insertGrant, insertPerson } from '../../data/persons.ts'
import { accountByPhone } from '../../data/accounts.ts'
import { readCast, writeCast, type CastMember } from '../data/cast.ts'
import { grantsOf } from '../../data/sessions.ts'
import { dateOf } from '../../rules/today.ts'

/** Whom the sample season needs. */
export interface CastRole {
  /** Stands in the address `/coba/{key}`; lower case, no spaces. */
  key: string
  name: string
  /** E.164; tells the person apart, so that making the cast twice makes nobody twice. */
  phone: string
  label: { id: string; en: string }
  role: Exclude<Role, 'public'>
  region?: string
}

export interface CastPerson extends CastMember {
  personId: string
}

/** Makes the sample persons, accounts and roles, and the list that `/coba` shows. May run again; nobody is made twice. */
export function makeCast(house: House, wanted: CastRole[], now: Temporal.Instant): Promise<CastPerson[]> {
  return house.db.transaction().execute(async tx => {
    await oneAtATime(tx, 'people.make-cast')
    const made: CastPerson[] = []
    for (const { key, name, phone, label, role, region } of wanted) {
      const known = await accountByPhone(tx, phone)
      const ids = known
        ? { personId: known.personId, accountId: known.id }
        : await insertPerson(tx, { name, phone, phoneVerified: true, sample: true })
      await ensureGrant(tx, ids.personId, role, region, now)
      made.push({ key, accountId: ids.accountId, personId: ids.personId, label, role, region })
    }
    const others = (await readCast(tx)).filter(one => !wanted.some(({ key }) => key === one.key))
    await writeCast(tx, [...others, ...made.map(({ personId: _, ...member }) => member)])
    return made
  })
}

async function ensureGrant(
  tx: Parameters<typeof grantsOf>[0],
  personId: string,
  role: CastRole['role'],
  region: string | undefined,
  now: Temporal.Instant,
): Promise<void> {
  if (!isGranted(role)) return
  const today = dateOf(now)
  const held = await grantsOf(tx, personId, today)
  if (heldRole(held, { role, region })) return
  await insertGrant(tx, { personId, role, region, from: today })
}
