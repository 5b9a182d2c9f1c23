import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Browser } from '../../../../test/browser.ts'
import { newestLetter } from '../../../../test/inbox.ts'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { postFrom } from '../../../../test/staff-forms.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { NotAllowed } from '../../../platform/policy/index.ts'
import { versionOf } from '../../../platform/staff-form/index.ts'
import { appoint } from '../actions/appoint.ts'
import { closeAccount, reopenAccount } from '../actions/close-account.ts'
import { moveAccount } from '../actions/move-account.ts'

let world: World
let office: SignedIn
const own = 'dinas@contoh.id'
beforeAll(async () => {
  world = await openWorld()
  office = await signIn(world, { role: 'office', email: own })
})
afterAll(() => world.close())

const pageOf = ({ actor }: SignedIn) => `/kantor/orang/${actor.personId}`
const post = (to: string, form: Record<string, string>) => world.request(to, { form, cookie: office.cookie })
const rolesOf = async ({ actor }: SignedIn) =>
  (await sql`select from role_grant where person_id = ${actor.personId}`.execute(world.house.db)).rows.length
const stale = (ago: string) => sql`update session set proven_at = now() - ${ago}::interval`.execute(world.house.db)

test('nobody gives a role to themselves, on no form', async () => {
  const page = await (await world.request(pageOf(office), { cookie: office.cookie })).text()
  expect(page).not.toContain(`action="${pageOf(office)}/peran"`)
  const invited = await post('/kantor/orang/undangan', { nama: 'Dinas', surel: own, peran: 'head' })
  expect([invited.status, (await invited.text()).includes('diberikan oleh petugas lain')]).toEqual([422, true])
  const added = await post(`${pageOf(office)}/peran`, { peran: 'juror' })
  expect([added.status, (await added.text()).includes('diberikan oleh petugas lain')]).toEqual([422, true])
  expect(await rolesOf(office)).toBe(1)
})

test('a closed account gets no role, on no form', async () => {
  const email = 'tutup@contoh.id'
  const who = await signIn(world, { role: 'juror', email })
  await sql`update account set disabled_at = now() where email = ${email}`.execute(world.house.db)
  await sql`delete from session where user_id = ${who.actor.accountId}`.execute(world.house.db)
  const page = await (await world.request(pageOf(who), { cookie: office.cookie })).text()
  expect(page).not.toContain(`action="${pageOf(who)}/peran"`)
  const invited = await post('/kantor/orang/undangan', { nama: 'Tutup', surel: email, peran: 'mentor' })
  expect([invited.status, (await invited.text()).includes('Akun orang ini ditutup')]).toEqual([422, true])
  const added = await post(`${pageOf(who)}/peran`, { peran: 'mentor' })
  expect([added.status, (await added.text()).includes('Akun orang ini ditutup')]).toEqual([422, true])
  expect(await rolesOf(who)).toBe(1)
})

test('a role that would be over before it begins is not given, whoever asks', async () => {
  const officer = { name: 'Ani', email: 'ani.lama@contoh.id', role: 'juror', until: '2020-01-01' } as const
  const done = await appoint(world.house, office.actor, officer, Temporal.Now.instant())
  expect(done).toEqual({ field: 'until', problem: 'until' })
})

test('a number that the office has written down is proved by its owner alone, with a code that was sent there', async () => {
  const numberOf = async (phone: string) =>
    (await sql<{ proven: boolean }>`select proven from v_account_phone where phone = ${phone}`.execute(world.house.db))
      .rows
  const signInBy = async (phone: string) => {
    const browser = new Browser(world)
    await browser.post('/masuk', { kontak: phone })
    const kode = /\b\d{6}\b/.exec((await newestLetter(world, phone))!.body)![0]
    return (await browser.post('/masuk/kode', { kode })).status
  }
  const [first, second] = ['+6285788880001', '+6285788880002']
  const officer = { nama: 'Ani Suryani', surel: 'ani.suryani@contoh.id', hp: first, peran: 'host' }
  expect((await post('/kantor/orang/undangan', officer)).status).toBe(303)
  expect(await numberOf(first)).toEqual([{ proven: false }])
  expect(await signInBy(first)).toBe(303)
  expect(await numberOf(first)).toEqual([{ proven: true }])
  const { rows } = await sql<{ person_id: string }>`
    select person_id from v_account_phone where phone = ${first}`.execute(world.house.db)
  const page = `/kantor/orang/${rows[0]!.person_id}`
  const form = { 'hp-baru': second, 'alasan-pindah': 'HP lama hilang di pasar' }
  expect((await postFrom(world, page, `${page}/pindah`, { form, cookie: office.cookie })).status).toBe(303)
  expect(await numberOf(second)).toEqual([{ proven: false }])
  expect(await signInBy(second)).toBe(303)
  expect(await numberOf(second)).toEqual([{ proven: true }])
})

test('an account is moved, closed and opened again only by whoever has just shown who they are', async () => {
  const who = await signIn(world, { role: 'mentor', phone: '0857-9999-0001' })
  const posts: [string, Record<string, string>][] = [
    ['pindah', { 'hp-baru': '0857-9999-0002', 'alasan-pindah': 'HP lama hilang di pasar' }],
    ['tutup', { 'alasan-tutup': 'Akun dipakai orang lain' }],
    ['buka', {}],
  ]
  for (const [what, form] of posts) {
    const send = () => postFrom(world, pageOf(who), `${pageOf(who)}/${what}`, { form, cookie: office.cookie })
    await stale('1 hour')
    const asked = await send()
    const html = await asked.text()
    expect([what, asked.status, html.includes('Apakah ini Anda?')]).toEqual([what, 401, true])
    // Whoever has several such pages open sees about whom this one is.
    expect(html.slice(html.indexOf('<main'))).toContain(who.actor.name)
    await stale('0')
    expect([what, (await send()).status]).toEqual([what, 303])
  }
})

test('the actions themselves refuse whoever has shown nothing', async () => {
  const { house } = world
  const { personId } = (await signIn(world, 'mentor')).actor
  const unproved = { ...office.actor, fresh: false }
  const now = Temporal.Now.instant()
  const reason = 'Akun dipakai orang lain'
  const move = { personId, phone: '+6285799990009', reason, seen: '' }
  await expect(moveAccount(house, unproved, move, now)).rejects.toThrow(NotAllowed)
  const closing = { personId, reason, seen: versionOf(null) }
  await expect(closeAccount(house, unproved, closing, now)).rejects.toThrow(NotAllowed)
  await expect(reopenAccount(house, unproved, personId, now)).rejects.toThrow(NotAllowed)
})
