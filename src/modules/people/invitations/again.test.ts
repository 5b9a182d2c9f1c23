import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { invitationPath } from '../../../../test/inbox.ts'
import { signIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'

let world: World
let cookie: string
beforeAll(async () => {
  world = await openWorld()
  cookie = (await signIn(world, 'office')).cookie
})
afterAll(() => world.close())

let serial = 0
let email: string
let page: string
beforeEach(async () => {
  email = `undangan${serial++}@contoh.id`
  const form = { nama: 'Rina Marlina', surel: email, peran: 'juror' }
  page = (await world.request('/kantor/orang/undangan', { form, cookie })).headers.get('location')!.split('?')[0]!
})

const again = () => world.request(`${page}/undangan`, { form: {}, cookie })
const letters = async () =>
  (await sql`select from message where recipient = ${email} and template = 'invitation'`.execute(world.house.db)).rows
    .length

test('pressed twice the invitation goes out once more, and the link of its letter stays good', async () => {
  const first = await invitationPath(world, email)
  const answers = await Promise.all([again(), again()])
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect((await again()).status).toBe(303)
  expect(await letters()).toBe(2)
  expect((await world.request(await invitationPath(world, email))).status).toBe(200)
  expect((await world.request(first)).status).toBe(404)
  // Who presses later wants another one.
  await sql`update invitation set created_at = created_at - interval '2 minutes'`.execute(world.house.db)
  expect((await again()).status).toBe(303)
  expect(await letters()).toBe(3)
})

test('who accepted between two presses is no mistake of whoever pressed', async () => {
  expect((await again()).status).toBe(303)
  const form = { sandi: 'kopi hangat pagi', ulang: 'kopi hangat pagi' }
  expect((await world.request(await invitationPath(world, email), { form })).status).toBe(303)
  expect((await again()).status).toBe(303)
  const other = (await signIn(world, 'office')).cookie
  expect((await world.request(`${page}/undangan`, { form: {}, cookie: other })).status).toBe(404)
  expect(await letters()).toBe(2)
})

test('nobody is invited again to a role that has ended', async () => {
  const html = async () => (await world.request(page, { cookie })).text()
  expect(await html()).toContain('Kirim undangan lagi')
  await sql`
    update role_grant set valid_from = '2019-01-01', valid_to = '2020-01-01'
    where person_id = (select person_id from account where email = ${email})`.execute(world.house.db)
  expect(await html()).not.toContain('Kirim undangan lagi')
  expect((await again()).status).toBe(404)
  expect(await letters()).toBe(1)
})
