import { dateOf, insertGrant, insertPerson, insertSession } from '../src/modules/people/index.ts'
import { readMobile } from '../src/platform/text/phone.ts'
import { businessNow } from '../src/platform/clock/clock.ts'
import { type Actor, isGranted, type Role } from '../src/platform/policy/index.ts'
import { sessionCookieName } from '../src/platform/session/session-cookie.ts'
import { signValue } from '../src/platform/session/cookie.ts'
import type { World } from './world.ts'

/** Who a test signs in as: a role, or an officer of a region given by its code. */
export type Persona =
  | Placeless
  | { role: 'kecamatan' | 'kabupaten'; region: string; name?: string; until?: string }
  | { role: Placeless; name?: string; until?: string; phone?: string; email?: string }

/** The roles that are held for no region. */
type Placeless = Exclude<Role, 'public' | 'kecamatan' | 'kabupaten'>

export interface SignedIn {
  /** To be sent as the `cookie` of a request. */
  cookie: string
  actor: Actor & { personId: string; accountId: string }
}

let serial = 0

/** Makes a person with that role directly in the database, and a session. Missing regions are added. */
export async function signIn(world: World, persona: Persona): Promise<SignedIn> {
  const wanted = typeof persona === 'string' ? { role: persona } : persona
  const { db, env } = world.house
  const at = ++serial
  const name = ('name' in wanted && wanted.name) || `${titles[wanted.role] ?? wanted.role} ${at}`
  const phone = 'phone' in wanted && wanted.phone ? readMobile(wanted.phone) : `+62812${String(10_000_000 + at)}`
  const email = 'email' in wanted ? wanted.email : undefined
  const { personId, accountId } = await insertPerson(db, {
    name,
    phone,
    email,
    emailVerified: !!email,
    phoneVerified: true,
  })
  const region = 'region' in wanted ? await ensureRegion(world, wanted.region) : undefined
  const grantId = await grant(world, wanted, personId)
  const token = await insertSession(db, { accountId, grantId, seconds: 3600 })
  return {
    cookie: `${sessionCookieName(env)}=${encodeURIComponent(signValue(env.sessionSecret, token))}`,
    actor: {
      ...{ role: wanted.role, personId, accountId, name, sample: false, region, grantId },
      ...{ byPassword: grantId !== undefined, fresh: true },
    },
  }
}

const titles: Partial<Record<Role, string>> = {
  applicant: 'Perwakilan',
  kecamatan: 'Petugas Kecamatan',
  kabupaten: 'Petugas Kabupaten',
  office: 'Staf Dinas',
  head: 'Kepala Dinas',
}

async function grant(world: World, wanted: Exclude<Persona, string>, personId: string) {
  if (!isGranted(wanted.role)) return undefined
  const { db } = world.house
  const region = 'region' in wanted ? wanted.region : undefined
  const from = dateOf((await businessNow(db)).subtract({ hours: 24 * 365 }))
  return insertGrant(db, { personId, role: wanted.role, region, from, to: wanted.until })
}

/** The region and those above it, with stand-in names where the real list is not loaded. */
export async function ensureRegion(world: World, code: string): Promise<{ code: string; name: string }> {
  const chain = [2, 4, 6, 10].filter(length => length <= code.length).map(length => code.slice(0, length))
  for (const [at, part] of chain.entries()) {
    const kind = (['province', 'kabupaten', 'kecamatan', 'desa'] as const)[at]!
    await world.house.db
      .insertInto('region')
      .values({ code: part, name: `${kind} ${part}`, level: at + 1, kind, parent_code: chain[at - 1] ?? null })
      .onConflict(conflict => conflict.column('code').doNothing())
      .execute()
  }
  const row = await world.house.db
    .selectFrom('region')
    .select(['code', 'name'])
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  return { code: row.code, name: row.name }
}
