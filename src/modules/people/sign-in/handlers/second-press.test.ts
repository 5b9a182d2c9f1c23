import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Browser } from '../../../../../test/browser.ts'
import { newestLetter } from '../../../../../test/inbox.ts'
import { hiddenIn, postFrom } from '../../../../../test/staff-forms.ts'
import { signIn, type SignedIn } from '../../../../../test/persons.ts'
import { openWorld, type World } from '../../../../../test/world.ts'

let world: World
let office: SignedIn
beforeAll(async () => {
  world = await openWorld()
  office = await signIn(world, 'office')
})
afterAll(() => world.close())

let serial = 0
let owner: SignedIn
let phone: string
beforeEach(async () => {
  phone = `+62813${String(30_000_000 + serial++)}`
  owner = await signIn(world, { role: 'applicant', phone })
})

const sessions = async () =>
  (
    await sql<{ token: string }>`
      select token from session where user_id = ${owner.actor.accountId} and not by_password
        and expires_at > now() + interval '1 day'`.execute(world.house.db)
  ).rows.length

/** The office changes the owner of this test, on their page. */
const changed = (what: string, form: Record<string, string>) => {
  const page = `/kantor/orang/${owner.actor.personId}`
  return postFrom(world, page, `${page}/${what}`, { form, cookie: office.cookie })
}

/** A browser that pressed "sign in" and whose answer is lost: it still holds the cookies from before. */
async function pressed() {
  const browser = new Browser(world)
  await browser.post('/masuk', { kontak: phone })
  const kode = /\b\d{6}\b/.exec((await newestLetter(world, phone))!.body)![0]
  const before = new Map(browser.cookies)
  const first = await browser.post('/masuk/kode', { kode })
  expect(first.status).toBe(303)
  const signedIn = new Map(browser.cookies)
  const again = () => {
    browser.cookies = new Map(before)
    return browser.post('/masuk/kode', { kode })
  }
  return { browser, again, signedIn, cookie: [...signedIn].map(pair => pair.join('=')).join('; ') }
}

const tokenOf = (cookies: Map<string, string>) => cookies.get('opop.session_token')

test('the same code pressed again on a slow network gives the same session, one after another or all at once', async () => {
  const { browser, again, signedIn } = await pressed()
  expect((await again()).status).toBe(303)
  expect(tokenOf(browser.cookies)).toBe(tokenOf(signedIn))
  const answers = await Promise.all([again(), again(), again()])
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  expect(await sessions()).toBe(1)
  expect((await browser.get('/peran')).status).toBe(200)
})

test('a minute later the code is used up, whatever cookie was kept', async () => {
  const { again } = await pressed()
  await sql`update sign_in_code set used_at = used_at - interval '61 seconds'`.execute(world.house.db)
  const answer = await again()
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('tidak berlaku lagi')
  expect(await sessions()).toBe(1)
})

test('after signing out, a move to another phone, or the end of the account it opens nothing', async () => {
  const ends: (() => Promise<unknown>)[] = [
    async () => world.request('/keluar', { form: {}, cookie: signedOut.cookie }),
    async () => changed('pindah', { 'hp-baru': '0857-9999-0001', 'alasan-pindah': 'HP lama hilang di pasar' }),
    async () => changed('tutup', { 'alasan-tutup': 'Akun dipakai orang lain' }),
  ]
  let signedOut = await pressed()
  for (const end of ends) {
    await end()
    const answer = await signedOut.again()
    expect(answer.status).toBe(422)
    expect(await sessions()).toBe(0)
    phone = `+62813${String(30_000_000 + serial++)}`
    owner = await signIn(world, { role: 'applicant', phone })
    signedOut = await pressed()
  }
})

test('another browser with the same code gets nothing, also within the minute', async () => {
  await pressed()
  const kode = /\b\d{6}\b/.exec((await newestLetter(world, phone))!.body)![0]
  const other = new Browser(world)
  await other.post('/masuk', { kontak: phone })
  expect((await other.post('/masuk/kode', { kode })).status).toBe(422)
})

test('a move that comes while the code is typed leaves no session to the old phone', async () => {
  for (let i = 0; i < 8; i++) {
    const browser = new Browser(world)
    await browser.post('/masuk', { kontak: phone })
    const kode = /\b\d{6}\b/.exec((await newestLetter(world, phone))!.body)![0]
    const page = `/kantor/orang/${owner.actor.personId}`
    const html = await (await world.request(page, { cookie: office.cookie })).text()
    const hidden = hiddenIn(html, `${page}/pindah`)
    const form = { ...hidden, 'hp-baru': `0857-8888-00${10 + i}`, 'alasan-pindah': 'HP lama hilang di pasar' }
    const [typed, moved] = await Promise.all([
      browser.post('/masuk/kode', { kode }),
      world.request(`${page}/pindah`, { form, cookie: office.cookie }),
    ])
    expect([303, 422]).toContain(typed.status)
    expect(moved.status).toBe(303)
    expect(await sessions()).toBe(0)
    phone = `+62813${String(30_000_000 + serial++)}`
    owner = await signIn(world, { role: 'applicant', phone })
  }
})
