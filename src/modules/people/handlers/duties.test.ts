import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Browser } from '../../../../test/browser.ts'
import { invitationPath, newestLetter } from '../../../../test/inbox.ts'
import { ensureRegion, signIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { homeOf, type GrantedRole } from '../../../platform/policy/index.ts'
import { createPesantren } from '../../registry/index.ts'
import { dutyOf, roleName } from '../role-words.ts'

let world: World
let office: string
beforeAll(async () => {
  world = await openWorld({ HELP_WHATSAPP: '0812-3456-7890' })
  office = (await signIn(world, 'office')).cookie
  for (const code of ['320401', '320402', '3204']) await ensureRegion(world, code)
})
afterAll(() => world.close())

let serial = 0
const appoint = (peran: string, more: Record<string, string> = {}) =>
  world.request('/kantor/orang/undangan', {
    form: { nama: 'Asep Suparman', surel: `tugas${serial++}@contoh.id`, peran, ...more },
    cookie: office,
  })
const emailOf = async (path: string) => {
  const { rows } = await sql<{ email: string }>`
    select email from account where person_id = ${path.split('/').at(-1)}`.execute(world.house.db)
  return rows[0]!.email
}
const grantOf = async (path: string, role: GrantedRole) => {
  const { rows } = await sql<{ id: string }>`
    select id from role_grant where person_id = ${path.split('/').at(-1)} and role = ${role}`.execute(world.house.db)
  return rows[0]!.id
}
const at = (path: string, cookie: string) => world.request(path, { cookie })

/** Signs in by the code that a mail address is sent. */
async function enterByCode(email: string): Promise<Browser> {
  const browser = new Browser(world)
  await browser.post('/masuk', { kontak: email })
  const kode = /\b\d{6}\b/.exec((await newestLetter(world, email))!.body)![0]
  expect((await browser.post('/masuk/kode', { kode })).headers.get('location')).toBe('/saya')
  return browser
}

test('who decides is invited to set a password, and begins at the home of the role', async () => {
  const path = (await appoint('juror')).headers.get('location')!.split('?')[0]!
  const email = await emailOf(path)
  expect((await newestLetter(world, email))!.body).toContain('menjadi Juri')
  const entered = await new Browser(world).post(await invitationPath(world, email), {
    sandi: 'kopi hangat pagi',
    ulang: 'kopi hangat pagi',
  })
  expect(entered.headers.get('location')).toBe('/tugas')
})

test('who works in the field is told where to ask for a code, and chooses the role', async () => {
  const path = (await appoint('mentor')).headers.get('location')!.split('?')[0]!
  const email = await emailOf(path)
  const letter = (await newestLetter(world, email))!
  expect(letter).toMatchObject({ template: 'role-added', secret: false })
  expect(letter.body).toMatch(/sebagai Pendamping .*http:\/\/localhost\/masuk dengan kode/s)
  // Nobody waits for a password that this role does not ask for.
  expect(await (await at(path, office)).text()).not.toContain('Kirim undangan lagi')
  expect((await world.request(`${path}/undangan`, { form: {}, cookie: office })).status).toBe(404)
  const browser = await enterByCode(email)
  const html = await browser.text('/peran')
  expect(html).toContain('Pendamping')
  expect(html).not.toContain('masuk dengan kata sandi')
  expect((await browser.post('/peran', { peran: await grantOf(path, 'mentor') })).headers.get('location')).toBe(
    '/tugas',
  )
  expect(await browser.text('/tugas')).toContain(dutyOf('mentor', 'id'))
})

test('who has only a phone number gets roles that a code is enough for, and hears of it there', async () => {
  const who = await signIn(world, { role: 'applicant', phone: '0857-4444-0001' })
  const path = `/kantor/orang/${who.actor.personId}`
  const html = await (await at(path, office)).text()
  expect(html).toContain('<option value="mentor"')
  expect(html).not.toContain('<option value="juror"')
  const refused = await world.request(`${path}/peran`, { form: { peran: 'juror' }, cookie: office })
  expect([refused.status, (await refused.text()).includes('memerlukan kata sandi')]).toEqual([422, true])
  expect((await world.request(`${path}/peran`, { form: { peran: 'mentor' }, cookie: office })).status).toBe(303)
  const letter = (await newestLetter(world, '+6285744440001'))!
  expect(letter).toMatchObject({ template: 'role-added', channel: 'whatsapp' })
  expect(letter.body).toContain('Pendamping')
})

test('one with four roles begins in the highest and takes each of them; by a code only those that ask for no more', async () => {
  const path = (await appoint('mentor')).headers.get('location')!.split('?')[0]!
  const email = await emailOf(path)
  const more: Record<string, string>[] = [
    { peran: 'juror' },
    { peran: 'kecamatan', daerah: '320401' },
    { peran: 'kabupaten', daerah: '3204' },
  ]
  for (const form of more) expect((await world.request(`${path}/peran`, { form, cookie: office })).status).toBe(303)
  const roles = ['kabupaten', 'kecamatan', 'juror', 'mentor'] as const
  const grants = Object.fromEntries(await Promise.all(roles.map(async role => [role, await grantOf(path, role)])))

  const link = await invitationPath(world, email)
  const byCode = await enterByCode(email)
  const offered = await byCode.text('/peran')
  expect(offered).toContain('masuk dengan kata sandi')
  expect(roles.filter(role => offered.includes(grants[role]))).toEqual(['mentor'])
  for (const role of roles) {
    const answer = await byCode.post('/peran', { peran: grants[role] })
    const way = role === 'mentor' ? '/tugas' : '/masuk/petugas?ke=%2Fperan'
    expect(answer.headers.get('location'), role).toBe(way)
  }

  const browser = new Browser(world)
  const password = { sandi: 'kopi hangat pagi', ulang: 'kopi hangat pagi' }
  const entered = await browser.post(link, password)
  expect(entered.headers.get('location')).toBe('/kabupaten')
  const html = await browser.text('/peran')
  const places = roles.map(role => html.indexOf(roleName(role, 'id')))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  for (const role of roles)
    expect((await browser.post('/peran', { peran: grants[role] })).headers.get('location')).toBe(homeOf(role))
})

test('a session opened by a code never acts in a role that asks for a password, whatever the session says', async () => {
  const { cookie, actor } = await signIn(world, 'office')
  expect((await at('/kantor/orang', cookie)).status).toBe(200)
  await sql`update session set by_password = false where user_id = ${actor.accountId}`.execute(world.house.db)
  // Not silently: whoever has chosen the role is told the way to it, and nobody else.
  const led = await at('/kantor/orang', cookie)
  expect([led.status, led.headers.get('location')]).toEqual([303, '/masuk/petugas?ke=%2Fkantor%2Forang'])
  expect((await at('/kecamatan', cookie)).status).toBe(404)
  expect((await at('/saya', cookie)).status).toBe(200)
  const mentor = await signIn(world, 'mentor')
  await sql`update session set by_password = false where user_id = ${mentor.actor.accountId}`.execute(world.house.db)
  expect((await at('/tugas', mentor.cookie)).status).toBe(200)
})

test('a role that ends at midnight ends in the middle of a session', async () => {
  const end = Temporal.Now.plainDateISO('Asia/Jakarta').add({ days: 2 })
  const { cookie } = await signIn(world, { role: 'kecamatan', region: '320401', until: end.toString() })
  const now = Temporal.Now.instant().epochMilliseconds
  const midnight = end.toZonedDateTime('Asia/Jakarta').epochMilliseconds
  const stepTo = (seconds: number) =>
    sql`update business_clock set ahead = ${`${Math.round((midnight - now) / 1000) + seconds} seconds`}::interval`.execute(
      world.house.db,
    )
  const statusIn = async (seconds: number) => {
    await stepTo(seconds)
    // A process reads the clock anew every second.
    await new Promise(resolve => setTimeout(resolve, 1100))
    return [(await at('/kecamatan/pesantren', cookie)).status, (await at('/peran', cookie)).status]
  }
  expect(await statusIn(-60)).toEqual([200, 200])
  expect(await statusIn(60)).toEqual([404, 200])
  await sql`update business_clock set ahead = interval '0'`.execute(world.house.db)
})

test('a role for a region that has split keeps what lay there and gets nothing of what came of it', async () => {
  await ensureRegion(world, '320403')
  const officer = await signIn(world, { role: 'kecamatan', region: '320403' })
  await sql`update region set valid_to = '2019-01-01' where code = '320403'`.execute(world.house.db)
  await ensureRegion(world, '320491')
  await ensureRegion(world, '320492')
  expect((await at('/kecamatan/pesantren', officer.cookie)).status).toBe(200)
  const names = ['320403', '320491', '320492'].map(kecamatan => ({ kecamatan, name: `Pesantren ${kecamatan}` }))
  for (const { name, kecamatan } of names) {
    const given = { name, nspp: `510032040${kecamatan.slice(-3)}`, regency_code: '3204', kecamatan_code: kecamatan }
    await createPesantren(world.house.db, given, { kind: 'registry', at: Temporal.Now.instant() })
  }
  const html = await (await at('/kecamatan/pesantren', officer.cookie)).text()
  expect(names.filter(({ name }) => html.includes(name)).map(({ kecamatan }) => kecamatan)).toEqual(['320403'])
  // Nobody is appointed to what is no more; to a part of it anybody may be.
  expect((await appoint('kecamatan', { daerah: '320403' })).status).toBe(422)
  expect((await appoint('kecamatan', { daerah: '320491' })).status).toBe(303)
})

test('lists from elsewhere name roles as people do', async () => {
  const form = new FormData()
  const lines = ['nama;surel;peran', 'Ani;ani@contoh.id;Koordinator Juri', 'Budi;budi@contoh.id;finance-officer', '']
  form.set('berkas', new File([lines.join('\n')], 'daftar.csv', { type: 'text/csv' }))
  const planned = await world.request('/kantor/orang/impor', { form, cookie: office })
  const html = await (await at(planned.headers.get('location')!, office)).text()
  for (const role of ['jury-coordinator', 'finance-officer'] as const) expect(html).toContain(roleName(role, 'id'))
  expect(html).toContain('2 baru')
})
