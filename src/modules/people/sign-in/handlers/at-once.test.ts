import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Browser } from '../../../../../test/browser.ts'
import { newestLetter } from '../../../../../test/inbox.ts'
import { hiddenIn } from '../../../../../test/staff-forms.ts'
import { ensureRegion, signIn, type SignedIn } from '../../../../../test/persons.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { deliverMessage } from '../../../../platform/outbox/deliver-message.ts'
import { forgetExpired } from '../../actions/forget-expired.ts'

let world: World
let office: SignedIn
beforeAll(async () => {
  world = await openWorld({ DATABASE_URL: 'given' })
  office = await signIn(world, 'office')
  await ensureRegion(world, '320401')
})
afterAll(() => world.close())

const post = (path: string, form: Record<string, string>) => world.request(path, { form, cookie: office.cookie })
const four = [1, 2, 3, 4]

test('of several accounts moved to one number at the same moment one gets it, the others hear that it is taken', async () => {
  const people = await Promise.all(four.map(() => signIn(world, 'applicant')))
  const typed = { 'hp-baru': '0857-3333-0009', 'alasan-pindah': 'HP lama hilang di pasar' }
  const forms = await Promise.all(
    people.map(async ({ actor }) => {
      const page = `/kantor/orang/${actor.personId}`
      const html = await (await world.request(page, { cookie: office.cookie })).text()
      return { to: `${page}/pindah`, form: { ...hiddenIn(html, `${page}/pindah`), ...typed } }
    }),
  )
  const answers = await Promise.all(forms.map(({ to, form }) => post(to, form)))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422, 422])
  const refused = await answers.find(({ status }) => status === 422)!.text()
  expect(refused).toContain('0857-3333-0009')
  expect(refused).toContain('HP lama hilang di pasar')
})

test('an officer invited by several at the same moment is one person with one role', async () => {
  const form = { nama: 'Asep Suparman', surel: 'asep@serentak.example', peran: 'kecamatan', daerah: '320401' }
  const answers = await Promise.all(four.map(() => post('/kantor/orang/undangan', form)))
  expect(answers.every(({ status }) => status < 500)).toBe(true)
  const { rows } = await sql`
    select 1 from account a join role_grant g on g.person_id = a.person_id where a.email = 'asep@serentak.example'`.execute(
    world.house.db,
  )
  expect(rows).toHaveLength(1)
})

async function askCode(browser: Browser, kontak: string) {
  await browser.post('/masuk', { kontak })
  return (await newestLetter(world, kontak))!
}

test('a code that was used, and a held one past its time, stand in no letter any more', async () => {
  const browser = new Browser(world)
  const used = await askCode(browser, 'a@rahasia.example')
  const kode = /\b\d{6}\b/.exec(used.body)![0]
  expect((await browser.post('/masuk/kode', { kode })).status).toBe(303)
  expect((await newestLetter(world, 'a@rahasia.example'))!.body).toBe('')

  const waiting = await askCode(new Browser(world), 'b@rahasia.example')
  await deliverMessage(world.house, { messageId: waiting.id })
  await forgetExpired(world.house)
  expect((await newestLetter(world, 'b@rahasia.example'))!.body).not.toBe('')
  await sql`update message set created_at = now() - interval '11 minutes' where id = ${waiting.id}`.execute(
    world.house.db,
  )
  await forgetExpired(world.house)
  expect((await newestLetter(world, 'b@rahasia.example'))!.body).toBe('')
  expect((await post(`/kantor/surat/kotak-keluar/${waiting.id}`, { x: '1' })).status).toBe(409)
})

test('a link that was used is taken out of its letter', async () => {
  const letter = (await newestLetter(world, 'asep@serentak.example'))!
  const path = new URL(/https?:\S+/.exec(letter.body)![0]).pathname
  const form = { sandi: 'kopi hangat pagi', ulang: 'kopi hangat pagi' }
  expect((await new Browser(world).post(path, form)).status).toBe(303)
  expect((await newestLetter(world, 'asep@serentak.example'))!.body).toBe('')
})
