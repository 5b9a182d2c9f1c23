import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { season } from '../../../../seasons/opop-2019/index.ts'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { answerConfirmation } from '../../../platform/confirmation/index.ts'
import { system } from '../../../platform/policy/index.ts'
import { loadSeason } from '../../programmes/index.ts'
import { fullDraft, morning, post, prepareSeason, refill, reopen, submit, withdraw } from '../test-registration.ts'

let world: World
let office: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  office = await signIn(world, 'office')
})
afterAll(() => world.close())

const list = '/kantor/opop/2019/pendaftaran'
const get = async (path: string) => (await world.request(path, { cookie: office.cookie })).text()
const local = (serial: number) => `0813-2000-${String(1000 + serial)}`
const e164 = (phone: string) => `+62${phone.replaceAll('-', '').slice(1)}`

let nspp = 510032052000

/** Somebody registers a pesantren and names this number for its representative. Resolves to them and their number. */
async function registered(phone: string): Promise<{ who: SignedIn; number: string }> {
  const who = await fullDraft(world, named(phone))
  return { who, number: await send(who) }
}

const named = (phone: string) => ({ cari: { nspp: String(nspp++) }, 'kontak-perwakilan': { rep_phone: phone } })

async function send(who: SignedIn): Promise<string> {
  const done = await submit(world.house, who.actor, morning, { lang: 'id' })
  if (!('receipt' in done)) throw new Error(JSON.stringify(done))
  return done.receipt.number
}

async function change(who: SignedIn, phone: string): Promise<void> {
  await reopen(world.house, who.actor, morning)
  await post(world, who, 'kontak-perwakilan', { rep_phone: phone })
  await send(who)
}

/** The questions to a number, the newest last. */
const questionsTo = (phone: string) =>
  world.house.db
    .selectFrom('message')
    .select(['id', 'body', 'state', 'held_back'])
    .where('template', '=', 'confirmation')
    .where('recipient', '=', e164(phone))
    .orderBy('created_at')
    .execute()

async function answer(phone: string, given: 'confirmed' | 'disowned') {
  const code = (await questionsTo(phone)).at(-1)!.body.split('/').at(-1)!
  return answerConfirmation(world.house, code, given, morning)
}

const found = async (state: string, number: string) => (await get(`${list}?perwakilan=${state}`)).includes(number)

test('three numbers that say nothing use up the limit: the real one is held, seen, counted, and asked by the office', async () => {
  const { who, number } = await registered(local(1))
  await change(who, local(2))
  await change(who, local(3))
  const real = local(4)
  await change(who, real)
  const page = await get(`${list}/${number}`)
  expect(page).toContain('Sudah tiga nomor lain ditanya')
  expect(page.split('id="documents"')[0]).toContain('Perwakilan belum ditanya: tiga nomor lain tidak membenarkan')
  expect(page).toContain('Pertanyaan ke nomor perwakilan ditahan · 0813-••••-004')
  expect(await found('held', number)).toBe(true)
  expect(await found('waiting', number)).toBe(false)
  const home = await get('/kantor')
  expect(home).toContain(`${list}?keadaan=masuk&amp;perwakilan=held`)
  expect(home).toContain('/kantor/surat/kotak-keluar?keadaan=batas')
  const [question] = await questionsTo(real)
  expect(question).toMatchObject({ state: 'held', held_back: 'numbers' })
  const address = `/kantor/surat/kotak-keluar/${question!.id}`
  expect(page).toContain(address)
  expect(await get(address)).toContain('Sudah tiga nomor lain ditanya')
  expect(await get('/kantor/surat/kotak-keluar?keadaan=batas')).toContain(address)
  // Of a number that is named no more nothing waits, until it is named again.
  await change(who, local(3))
  expect(await questionsTo(real)).toMatchObject([{ held_back: 'replaced' }])
  expect(await get('/kantor/surat/kotak-keluar?keadaan=batas')).not.toContain(address)
  expect((await world.request(address, { cookie: office.cookie, form: {} })).status).toBe(409)
  await change(who, real)
  expect(await questionsTo(real)).toMatchObject([{ held_back: 'numbers' }])
  // The owner is told that it was not asked, and not how to get around it.
  const own = await (await world.request('/saya/~/status', { cookie: who.cookie })).text()
  expect(own).toContain('memeriksa dahulu apakah nomor ini benar')
  expect(own.match(/Belum (kami )?(di)?tanya/g)).toHaveLength(1)
  expect(own).not.toContain('tiga nomor')
  await world.request(address, { cookie: office.cookie, form: {} })
  expect((await questionsTo(real))[0]).toMatchObject({ state: 'waiting', held_back: null })
  expect(await found('held', number)).toBe(false)
  expect(await get(`${list}/${number}`)).toContain('Menunggu jawaban')
  expect(await answer(real, 'confirmed')).toEqual({ answered: true })
  expect(await found('confirmed', number)).toBe(true)
})

test('a yes of an older number counts for nothing; back at that number it counts again', async () => {
  const { who, number } = await registered(local(11))
  await answer(local(11), 'confirmed')
  expect(await found('confirmed', number)).toBe(true)
  await change(who, local(12))
  expect(await found('confirmed', number)).toBe(false)
  expect(await found('waiting', number)).toBe(true)
  expect(await get(`${list}/${number}`)).toContain('Menunggu jawaban')
  await change(who, local(11))
  expect(await found('confirmed', number)).toBe(true)
  expect(await questionsTo(local(11))).toHaveLength(1)
})

test('a yes to one name is none to the next; the link goes on showing what was asked about', async () => {
  const { who, number } = await registered(local(15))
  const link = `/setuju/${(await questionsTo(local(15)))[0]!.body.split('/').at(-1)!}`
  await answer(local(15), 'confirmed')
  await reopen(world.house, who.actor, morning)
  await post(world, who, 'identitas', { name: 'Pesantren Lain', foundation_name: 'Yayasan Lain', founded: '1985' })
  await send(who)
  const page = await get(link)
  expect(page).toContain('Nurul Huda')
  expect(page).not.toContain('Pesantren Lain')
  const seen = await get(`${list}/${number}`)
  expect(seen.split('id="documents"')[0]).toContain('Perwakilan membenarkan nama lama')
  expect(seen).toContain('Yang ditanyakan waktu itu: Pondok Pesantren Nurul Huda.')
  // Nor does a number that was replaced learn what was sent without it.
  await change(who, local(16))
  expect(await get(link)).not.toContain('Pesantren Lain')
})

test('who was disowned and then names a number that says yes is shown as both', async () => {
  const { who, number } = await registered(local(21))
  await answer(local(21), 'disowned')
  expect(await found('disowned', number)).toBe(true)
  expect(await found('earlier', number)).toBe(false)
  await change(who, local(22))
  await answer(local(22), 'confirmed')
  expect(await found('disowned', number)).toBe(false)
  expect(await found('confirmed', number)).toBe(true)
  expect(await found('earlier', number)).toBe(true)
  expect(await get('/kantor')).toContain('perwakilan=earlier')
})

test("the owner's own number is proved by the sign-in and says so; another account's is not", async () => {
  const who = await signIn(world, { role: 'applicant', phone: local(31) })
  await refill(world, who, named(local(31)))
  const number = await send(who)
  expect(await questionsTo(local(31))).toEqual([])
  const page = await get(`${list}/${number}`)
  expect(page).toContain('Nomor pendaftar sendiri')
  expect(page).toContain('masuk dengan nomor ini')
  expect(await found('own', number)).toBe(true)
  const other = await registered(local(31))
  expect(await found('waiting', other.number)).toBe(true)
  expect(await questionsTo(local(31))).toHaveLength(1)
  // Their own no more: the office moved the account, and the next submission asks.
  await world.house.db
    .updateTable('account')
    .set({ phone_number: e164(local(32)) })
    .where('id', '=', who.actor.accountId)
    .execute()
  await reopen(world.house, who.actor, morning)
  await post(world, who, 'santri', { santri_boarding: '150', santri_day: '80', teachers: '14' })
  await send(who)
  expect(await found('waiting', number)).toBe(true)
})

test('two registrations that name one number are two questions, and the answer to one says nothing of the other', async () => {
  const one = await registered(local(41))
  const two = await registered(local(41))
  await answer(local(41), 'confirmed')
  expect(await found('waiting', one.number)).toBe(true)
  expect(await found('confirmed', two.number)).toBe(true)
})

test('one number is not asked about more than three registrations in a day, by whomever, however many come at once', async () => {
  const drafts = await Promise.all([1, 2, 3, 4, 5].map(() => fullDraft(world, named(local(51)))))
  const numbers = await Promise.all(drafts.map(send))
  const asked = await questionsTo(local(51))
  expect(asked.filter(one => one.held_back === null)).toHaveLength(3)
  expect(asked.filter(one => one.held_back === 'number')).toHaveLength(2)
  const held = await Promise.all(numbers.map(number => found('held', number)))
  expect(held.filter(Boolean)).toHaveLength(2)
})

test('who withdraws and begins again does not ask a number again that disowned them', async () => {
  const { who } = await registered(local(61))
  await answer(local(61), 'disowned')
  const number = await beginAgain(who, local(61))
  expect((await questionsTo(local(61))).map(one => one.held_back)).toEqual([null, 'disowned'])
  expect(await found('held', number)).toBe(true)
})

test('whoever releases a question is told so, and stands in the history beside what was held back', async () => {
  const { who } = await registered(local(65))
  await answer(local(65), 'disowned')
  const number = await beginAgain(who, local(65))
  const address = `/kantor/surat/kotak-keluar/${(await questionsTo(local(65)))[1]!.id}`
  expect(await get(address)).toMatch(/>Kirim<\/button>/)
  const pressed = await world.request(address, { cookie: office.cookie, form: {} })
  const told = await get(pressed.headers.get('location')!)
  expect(told).toContain('Pesan ini sudah dilepas untuk dikirim.')
  expect(told).toContain('OPOP: Pondok Pesantren Nurul Huda')
  const history = (await get(`${list}/${number}`)).split('id="history"')[1]!.replace(/<[^>]+>/g, ' ')
  expect(history).toContain('Pertanyaan ke nomor perwakilan ditahan')
  expect(history).toMatch(new RegExp(`· ${office.actor.name}\\s+Nomor perwakilan ditanya`))
  await answer(local(65), 'confirmed')
  const answered = await get(address)
  expect(answered).toContain('Isinya dihapus karena nomor ini sudah menjawab.')
  expect(answered).not.toContain('<h2>Isi</h2>')
})

test('a number that had no time to answer before the withdrawal is asked about the new registration', async () => {
  const { who } = await registered(local(62))
  const link = async (at: number) => `/setuju/${(await questionsTo(local(62)))[at]!.body.split('/').at(-1)!}`
  const first = await link(0)
  const number = await beginAgain(who, local(62))
  expect((await questionsTo(local(62))).map(one => one.held_back)).toEqual([null, null])
  expect(await found('waiting', number)).toBe(true)
  // Whoever opens the first message is led to the one that can be answered.
  expect(await get(first)).toContain('dalam pesan kami yang terbaru')
  await world.request(await link(1), { form: { jawab: 'ya' } })
  expect(await found('confirmed', number)).toBe(true)
  expect(await get(first)).toContain('dalam pesan kami yang terbaru')
})

test('the limit of a day holds for whoever withdraws and begins again, and the first link does not promise a second', async () => {
  const { who } = await registered(local(63))
  const first = `/setuju/${(await questionsTo(local(63)))[0]!.body.split('/').at(-1)!}`
  for (let n = 0; n < 3; n++) await beginAgain(who, local(63))
  expect((await questionsTo(local(63))).map(one => one.held_back)).toEqual([null, null, null, 'number'])
  expect(await get(first)).toContain('Anda tidak perlu menjawab')
})

test('a number that says nothing about a registration that stands is not asked about the next one', async () => {
  const { who } = await registered(local(64))
  await lastYear(who)
  await refill(world, who, named(local(64)))
  await send(who)
  expect((await questionsTo(local(64))).map(one => one.held_back)).toEqual([null, 'again'])
})

async function beginAgain(who: SignedIn, phone: string): Promise<string> {
  await withdraw(world.house, who.actor, '', morning)
  await refill(world, who, named(phone))
  return send(who)
}

/** As if their registration were of the season before. */
async function lastYear({ actor }: SignedIn): Promise<void> {
  const { db } = world.house
  const dated = JSON.stringify(season).replaceAll(/"(20\d\d)-/g, (_, year) => `"${Number(year) - 1}-`)
  const earlier = { ...(JSON.parse(dated) as typeof season), year: 2018 }
  expect(await db.transaction().execute(tx => loadSeason(tx, earlier, system, morning))).toHaveProperty('created', true)
  await sql`update registration r set started_at = r.started_at - interval '1 year', season_id = c.season_id, call_id = c.id
    from call c join season s on s.id = c.season_id and s.year = 2018, call now
    where now.id = r.call_id and c.code = now.code and r.owner_id = ${actor.personId}`.execute(db)
  await sql`update confirmation c set scope_id = r.season_id, purpose_id = r.call_id
    from registration r where r.id = c.about_id and r.owner_id = ${actor.personId}`.execute(db)
}

test('nor does beginning again forget the numbers that were asked before', async () => {
  const { who } = await registered(local(71))
  await change(who, local(72))
  await change(who, local(73))
  await withdraw(world.house, who.actor, '', morning)
  await refill(world, who, named(local(74)))
  await send(who)
  expect((await questionsTo(local(74))).map(one => one.held_back)).toEqual(['numbers'])
})
