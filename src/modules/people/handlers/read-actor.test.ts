import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { openWorld, type World } from '../../../../test/world.ts'
import { signIn } from '../../../../test/persons.ts'
import { appoint } from '../actions/appoint.ts'
import { findHolder } from '../data/actor.ts'
import { signInOf } from '../sign-in/data/sign-in-library.ts'
import { makeServer } from '../../../platform/web/server.ts'
import { type Actor, everybody } from '../../../platform/policy/index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** What the house believes of a cookie. */
async function actorOf(cookie?: string): Promise<Actor> {
  const seen: Actor[] = []
  const route = {
    method: 'GET' as const,
    path: '/siapa',
    act: 'test.who',
    frame: 'public' as const,
    handler: (c: { var: { actor: Actor }; text(text: string): Response }) => {
      seen.push(c.var.actor)
      return c.text('')
    },
  }
  const house = { ...world.house, routes: [route as never], policy: { 'test.who': everybody } }
  await makeServer(house).request('http://localhost/siapa', { headers: cookie ? { cookie } : {} })
  return seen[0]!
}

test('an officer is known with role and region, by one query', async () => {
  const { cookie, actor } = await signIn(world, { role: 'kecamatan', region: '320401' })
  expect(await actorOf(cookie)).toEqual(actor)
  await actorOf()
  const { queries } = await world.countQueries(() => actorOf(cookie))
  const { queries: without } = await world.countQueries(() => actorOf())
  expect(queries - without).toBe(1)
})

test('a forged, cut or foreign cookie is nobody and asks no database', async () => {
  const { cookie } = await signIn(world, 'office')
  const [name, value] = cookie.split('=') as [string, string]
  const { queries: none } = await world.countQueries(() => actorOf())
  for (const bad of [value.slice(0, -4), `x${value}`, 'abc', `${value.split('.')[0]}.AAAA`, '%E0%A4%A', '.']) {
    const { result, queries } = await world.countQueries(() => actorOf(`${name}=${bad}`))
    expect(result.role, bad).toBe('public')
    expect(queries).toBe(none)
  }
})

test('an expired session and a disabled account are nobody', async () => {
  const one = await signIn(world, 'applicant')
  await sql`update session set expires_at = now() - interval '1 second' where user_id = ${one.actor.accountId}`.execute(
    world.house.db,
  )
  expect((await actorOf(one.cookie)).role).toBe('public')
  const two = await signIn(world, 'office')
  await sql`update account set disabled_at = now() where id = ${two.actor.accountId}`.execute(world.house.db)
  expect((await actorOf(two.cookie)).role).toBe('public')
})

test('a role ends with its business date, and its person is then an applicant', async () => {
  const today = Temporal.Now.plainDateISO('Asia/Jakarta')
  const over = await signIn(world, { role: 'kecamatan', region: '320401', until: today.toString() })
  const last = await signIn(world, { role: 'kecamatan', region: '320401', until: today.add({ days: 1 }).toString() })
  const ended = await actorOf(over.cookie)
  expect(ended.role).toBe('applicant')
  expect(ended.region).toBeUndefined()
  expect((await actorOf(last.cookie)).role).toBe('kecamatan')
  await sql`update business_clock set ahead = interval '2 days'`.execute(world.house.db)
  expect((await actorOf(last.cookie)).role).toBe('applicant')
  await sql`update business_clock set ahead = interval '0'`.execute(world.house.db)
})

test('the end of a region in the middle of a session: who was appointed goes on there, and nobody is appointed to it', async () => {
  const { db } = world.house
  const today = Temporal.Now.plainDateISO('Asia/Jakarta')
  const tomorrow = today.add({ days: 1 }).toString()
  const { cookie, actor } = await signIn(world, { role: 'kecamatan', region: '320441' })
  await sql`update region set valid_to = ${tomorrow} where code = '320441'`.execute(db)
  const office = (await signIn(world, 'office')).actor
  const given = (email: string) => ({ name: 'Ani', email, role: 'kecamatan', region: '320441' }) as const
  expect(await appoint(world.house, office, given('ani@contoh.id'), Temporal.Now.instant())).toHaveProperty('personId')
  await sql`update business_clock set ahead = interval '1 day'`.execute(db)
  const { role, region } = await actorOf(cookie)
  expect([role, region?.code]).toEqual(['kecamatan', '320441'])
  expect(await findHolder(db, { personId: actor.personId, role, region }, tomorrow)).toBeDefined()
  const later = Temporal.Now.instant().add({ hours: 24 })
  expect(await appoint(world.house, office, given('budi@contoh.id'), later)).toEqual({
    field: 'region',
    problem: 'region',
  })
  await sql`update business_clock set ahead = interval '0'`.execute(db)
})

test('the sign-in library reads our cookie as its own', async () => {
  const { cookie, actor } = await signIn(world, 'office')
  const session = await signInOf(world.house).api.getSession({ headers: new Headers({ cookie }) })
  expect(session?.user.id).toBe(actor.accountId)
})
