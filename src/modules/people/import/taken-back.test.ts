import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { Browser } from '../../../../test/browser.ts'
import { invitationPath, newestLetter } from '../../../../test/inbox.ts'
import { ensureRegion, signIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { officerWith, password } from '../second-factor/test-officer.ts'

let world: World
let cookie: string
beforeAll(async () => {
  world = await openWorld()
  cookie = (await signIn(world, 'office')).cookie
  await ensureRegion(world, '320401')
})
afterAll(() => world.close())

const page = async (path: string) => (await world.request(path, { cookie })).text()
const post = (path: string) => world.request(path, { form: {}, cookie })

/** A plan of a file with these lines, by this session. */
const planOf = async (lines: string[], by = cookie) => {
  const form = new FormData()
  form.set('berkas', new File([lines.join('\n')], 'petugas.csv', { type: 'text/csv' }))
  return (await world.request('/kantor/orang/impor', { form, cookie: by })).headers.get('location')!
}
const head = 'nama;surel;peran;kode_daerah'
const rolesOf = async (email: string) =>
  (
    await sql<{ role: string }>`
      select g.role from role_grant g join account a on a.person_id = g.person_id where a.email = ${email}
      order by g.role`.execute(world.house.db)
  ).rows.map(({ role }) => role)

test('a role in which somebody has worked is not taken back, also when nobody is signed in by now', async () => {
  const email = 'dipakai@contoh.id'
  const plan = await planOf([head, `Euis;${email};kecamatan;320401`])
  await post(`${plan}/terapkan`)
  const browser = new Browser(world)
  const entered = await browser.post(await invitationPath(world, email), { sandi: password, ulang: password })
  expect(entered.headers.get('location')).toBe('/kecamatan')
  await browser.post('/keluar', {})
  await sql`delete from session where user_id = (select id from account where email = ${email})`.execute(world.house.db)
  await post(`${plan}/batalkan`)
  expect(await rolesOf(email)).toEqual(['kecamatan'])
  expect(await page(plan)).toContain('Peran sudah dipakai')
})

test('a role that was never used is taken back from somebody who had a password before', async () => {
  const { email } = await officerWith(world, 'verifier')
  const plan = await planOf([head, `Pejabat;${email};juror;`])
  await post(`${plan}/terapkan`)
  expect(await rolesOf(email)).toEqual(['juror', 'verifier'])
  await post(`${plan}/batalkan`)
  expect(await rolesOf(email)).toEqual(['verifier'])
  const told = (await newestLetter(world, email))!
  expect([told.template, told.body.includes('peran Anda yang lain tetap ada')]).toEqual(['role-taken-back', true])
})

test('undoing leaves whoever waits for another role a link that is good, and ends it where there is none', async () => {
  const email = 'menunggu@contoh.id'
  const form = { nama: 'Dedi', surel: email, peran: 'verifier' }
  await world.request('/kantor/orang/undangan', { form, cookie })
  const plan = await planOf([head, `Dedi;${email};juror;`, 'Yayah;yayah@contoh.id;juror;'])
  await post(`${plan}/terapkan`)
  const [kept, ended] = [await invitationPath(world, email), await invitationPath(world, 'yayah@contoh.id')]
  await post(`${plan}/batalkan`)
  expect(await rolesOf(email)).toEqual(['verifier'])
  expect([(await world.request(kept)).status, (await world.request(ended)).status]).toEqual([200, 404])
  expect((await newestLetter(world, email))!.body).toContain('tautan undangan yang terakhir Anda terima tetap berlaku')
  expect((await newestLetter(world, 'yayah@contoh.id'))!.body).toContain('tidak berlaku lagi')
})

test('whoever uploads a file gets no role by it, and no closed account does, also when it was closed since', async () => {
  const email = 'dinas2@contoh.id'
  const line = `Dinas;${email};juror;`
  const own = await signIn(world, { role: 'office', name: 'Dinas', email })
  const refused = await planOf([head, line], own.cookie)
  const html = await (await world.request(refused, { cookie: own.cookie })).text()
  expect(html).toContain('Peran untuk Anda sendiri diberikan oleh petugas lain.')
  const plan = await planOf([head, line])
  await sql`update account set disabled_at = now() where email = ${email}`.execute(world.house.db)
  await sql`delete from session where user_id = ${own.actor.accountId}`.execute(world.house.db)
  await post(`${plan}/terapkan`)
  expect(await rolesOf(email)).toEqual(['office'])
  expect(await page(plan)).toContain('Akun orang ini sudah ditutup.')
  expect(await page(await planOf([head, line]))).toContain('Akun orang ini ditutup.')
})

test('a file without the column of ends leaves them, and says what of somebody known it does not change', async () => {
  const email = 'tetap@contoh.id'
  const who = await signIn(world, { role: 'mentor', name: 'Tetap', email, until: '2090-01-01' })
  const plan = await planOf(['nama;surel;peran;hp', `Lain;${email};mentor;081377770077`])
  const html = await page(`${plan}?jenis=catatan`)
  expect(html).toContain('Nama orang ini tidak diubah oleh impor.')
  expect(html).toContain('Nomor HP orang ini tidak diubah oleh impor.')
  await post(`${plan}/terapkan`)
  const { rows } = await sql`
    select valid_to::text as "to" from role_grant where person_id = ${who.actor.personId}`.execute(world.house.db)
  expect(rows).toEqual([{ to: '2090-01-01' }])
})
