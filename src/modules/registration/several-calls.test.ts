import { afterAll, beforeAll, expect, test } from 'vitest'
import { seasons } from '../../../seasons/index.ts'
import { keepsInvariants } from '../../../test/invariants.ts'
import { signIn } from '../../../test/persons.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { closeRegistrations, eraseOldDrafts, eraseUnsentPapers } from './actions/close.ts'
import {
  answerAll,
  beginAt,
  businessPages,
  mentorPages,
  mentorsMorning,
  moveClock,
  prepareCalls,
  sendAt,
  textOf,
  visitorOf,
  type Visitor,
} from './test-calls.ts'
import { goodPages } from './test-registration.ts'
import { toyForm, toyPages, toys } from './test-toys.ts'

// One person, several calls: what is open in one tab never reaches another; a window that ends, and one that there is not.

const [opop, umkm] = seasons

let world: World
let office: Visitor
beforeAll(async () => {
  world = await openWorld()
  await prepareCalls(world, mentorsMorning, [toys])
  office = visitorOf(world, (await signIn(world, 'office')).cookie)
})
afterAll(() => keepsInvariants(world).finally(world.close))

const somebody = async () => visitorOf(world, (await signIn(world, 'applicant')).cookie)

/** A registration for each of three calls of two seasons; all three have a page `kontak` or the like. */
async function withThree() {
  const who = await somebody()
  const pesantren = await beginAt(who, 'opop/registration', 'pesantren')
  const mentor = await beginAt(who, 'opop/mentors', 'person')
  const business = await beginAt(who, 'umkm-juara/registration', 'business')
  return { who, pesantren, mentor, business }
}

test('whoever has begun nothing sees what is open; a new draft is saved at the time of the clock', async () => {
  const who = await somebody()
  expect((await who.get('/saya')).html).toMatch(/<h1[^>]*>(<[^>]+>)*Yang sedang dibuka/)
  const base = await beginAt(who, 'opop/mentors', 'person')
  expect(textOf((await who.get(base)).html)).toContain('Tersimpan 09.00')
})

test('three registrations in two seasons: a page of one never saves into another', async () => {
  const { who, pesantren, mentor, business } = await withThree()
  // Each tab has its own page open, and they are sent in another order.
  const opened = await Promise.all([pesantren, mentor, business].map(base => who.get(`${base}/isi/kontak`)))
  expect(opened.map(one => one.status)).toEqual([200, 200, 200])
  await who.post(`${business}/isi/kontak`, { owner_phone: '0813-1111-2222' })
  await who.post(`${pesantren}/isi/kontak`, { leader_name: 'KH. Ahmad', pesantren_phone: '0262-233456' })
  await who.post(`${mentor}/isi/kontak`, mentorPages.kontak!)
  const contact = await Promise.all(
    [pesantren, mentor, business].map(async base => (await who.get(`${base}/isi/kontak`)).html),
  )
  expect(contact[0]).toContain('KH. Ahmad')
  expect(contact[1]).toContain('value="asep@contoh.id"')
  expect(contact[2]).toContain('0813-1111-2222')
  for (const [at, html] of contact.entries())
    for (const value of ['KH. Ahmad', 'asep@contoh.id', '0813-1111-2222'].filter((_, n) => n !== at))
      expect(html).not.toContain(value)
  // The form of one, posted to the address of another, because somebody copied the address: refused, nothing is written.
  const draf = business.split('/').at(-1)!
  const crossed = await who.post(`${mentor}/isi/kontak`, { ...mentorPages.kontak!, email: 'lain@contoh.id', draf })
  expect(crossed.status).toBe(409)
  expect((await who.get(`${mentor}/isi/kontak`)).html).not.toContain('lain@contoh.id')
})

test('/saya shows each with its own next step, and the old addresses list instead of guessing', async () => {
  const { who, pesantren, mentor, business } = await withThree()
  await answerAll(who, mentor, opop.calls[1]!.form, mentorPages)
  await sendAt(who, mentor)
  await answerAll(who, business, umkm!.calls[0]!.form, { ...businessPages, nib: { 'nib-none': 'yes' } })
  const { html } = await who.get('/saya')
  expect(html).toContain(`href="${mentor}/status"`)
  expect(html).toContain(`href="${business}/kirim"`)
  expect(html).toContain(`href="${pesantren}`)
  expect(html).not.toContain('action="/daftar/opop/mentors"')
  for (const path of ['/saya/pendaftaran', '/saya/pendaftaran/kontak', '/saya/kirim', '/saya/bukti', '/saya/status'])
    expect([path, (await who.get(path)).to]).toEqual([path, '/saya'])
  const before = await world.house.db
    .selectFrom('draft')
    .select(['response_id', 'version'])
    .orderBy('response_id')
    .execute()
  const old = await who.post('/saya/pendaftaran/kontak', { leader_name: 'KH. Ketikan Lama', pesantren_phone: '0262-1' })
  expect(old.status).toBe(409)
  expect(old.html).toContain('KH. Ketikan Lama')
  for (const base of [pesantren, business]) expect(old.html).toContain(`${base}/isi/kontak`)
  const after = await world.house.db
    .selectFrom('draft')
    .select(['response_id', 'version'])
    .orderBy('response_id')
    .execute()
  expect(after).toEqual(before)
})

test('somebody speaks for a pesantren in OPOP and for a business in UMKM Juara at the same time', async () => {
  const { who, pesantren, business } = await withThree()
  await answerAll(who, pesantren, opop.calls[0]!.form, { ...goodPages, ktp: {}, 'foto-usaha': {}, 'buku-tabungan': {} })
  const first = await sendAt(who, pesantren)
  await answerAll(who, business, umkm!.calls[0]!.form, {
    ...businessPages,
    nib: { ...businessPages.nib!, nib: '9120005555555' },
  })
  const second = await sendAt(who, business)
  expect([first.number, second.number]).toEqual([
    expect.stringMatching(/^OPOP-19-/),
    expect.stringMatching(/^UMKM-19-/),
  ])
  const rows = await world.house.db
    .selectFrom('registration as r')
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .select(['r.number', 'o.kind'])
    .where('r.number', 'in', [first.number, second.number])
    .orderBy('r.number')
    .execute()
  expect(rows.map(row => row.kind)).toEqual(['pesantren', 'business'])
})

test('a call without a window: no deadline is shown, and it says that it is always open', async () => {
  const who = await somebody()
  const listed = await who.get('/daftar')
  expect(textOf(listed.html)).toContain('Selalu dibuka.')
  const base = await beginAt(who, 'mainan/mitra', 'partner')
  await answerAll(who, base, toyForm('mitra'), toyPages.mitra!)
  for (const path of [base, `${base}/kirim`])
    expect([path, textOf((await who.get(path)).html).match(/ditutup (Jumat|Selasa)|Sisa waktu/)]).toEqual([path, null])
  const { number } = await sendAt(who, base)
  expect(number).toMatch(/^MTR-19-/)
  for (const path of ['/bukti', '/status', '/batal'])
    expect([
      path,
      textOf((await who.get(base + path)).html).match(/.{0,30}(ditutup|hari lagi|Sisa waktu).{0,30}/),
    ]).toEqual([path, null])
  const [mine] = textOf((await who.get('/saya')).html).split(/Pendaftaran (?:pesantren|usaha)/)
  expect(mine).toContain('Panggilan mitra')
  expect(mine).not.toMatch(/Pendaftaran ditutup/)
  expect(textOf((await office.get('/kantor')).html)).toContain('Pendaftaran selalu dibuka')
})

test('a call whose window ends while a page is open keeps the words; one without a window goes on', async () => {
  const { who, mentor } = await withThree()
  await who.post(`${mentor}/isi/motivasi`, { motivation: 'Yang tersimpan.' })
  const partner = await beginAt(who, 'mainan/mitra', 'partner')
  await moveClock(world, Temporal.Instant.from('2019-04-11T00:00:01+07:00'))
  const late = await who.post(`${mentor}/isi/motivasi`, { motivation: 'Yang terlambat.' })
  expect(late.status).toBe(409)
  expect(late.html).toContain('Yang terlambat.')
  expect(textOf(late.html)).toContain('sudah ditutup')
  expect((await who.get(`${mentor}/isi/motivasi`)).html).toContain('Yang tersimpan.')
  const again = await (await somebody()).get('/daftar/opop/mentors')
  expect(textOf(again.html)).toMatch(/sudah ditutup/)
  const begun = await (await somebody()).post('/daftar/opop/mentors', { sebagai: 'person' })
  expect(begun).toMatchObject({ status: 303, to: '/daftar/opop/mentors' })
  expect((await who.post(`${partner}/isi/mitra`, toyPages.mitra!.mitra!)).status).toBe(303)
})

test('the clock freezes and settles nothing of a call without a window', async () => {
  const who = await somebody()
  const draft = await beginAt(who, 'mainan/mitra', 'partner')
  await who.post(`${draft}/isi/mitra`, toyPages.mitra!.mitra!)
  const muchLater = Temporal.Instant.from('2021-04-11T00:00:00+07:00')
  for (let n = 0; n < 2; n++) await closeRegistrations(world.house, muchLater)
  await eraseUnsentPapers(world.house, muchLater)
  const rows = await world.house.db
    .selectFrom('registration as r')
    .innerJoin('call as c', 'c.id', 'r.call_id')
    .select(['r.state', 'r.name', 'r.settled_at'])
    .where('c.code', '=', 'mitra')
    .execute()
  expect(rows.map(row => row.state).sort()).toEqual(['draft', 'draft', 'submitted'])
  expect(rows.map(row => [row.settled_at, row.name])).toEqual(rows.map(() => [null, 'Bank Sejahtera']))
  expect((await who.get(`${draft}/isi/mitra`)).html).toContain('value="Bank Sejahtera"')
})

test('a draft of a call without a window is erased so many months after its last saving, and its owner begins again', async () => {
  const who = await somebody()
  const base = await beginAt(who, 'mainan/mitra', 'partner')
  const { db } = world.house
  const saved = Temporal.Instant.from('2019-04-11T09:00:00+07:00')
  await moveClock(world, saved)
  await who.post(`${base}/isi/mitra`, { name: 'Toko Lupa' })
  const sent = await somebody()
  const sentBase = await beginAt(sent, 'mainan/mitra', 'partner')
  await answerAll(sent, sentBase, toyForm('mitra'), toyPages.mitra!)
  const { number } = await sendAt(sent, sentBase)
  // Opened again, it holds what was sent: that is no draft that was never sent.
  await sent.post(`${sentBase}/ubah`)
  const left = async () =>
    db
      .selectFrom('registration as r')
      .leftJoin('draft as d', 'd.response_id', 'r.response_id')
      .select(['r.state', 'r.name', 'd.version'])
      .where('r.draft_code', '=', base.split('/').at(-1)!)
      .executeTakeFirstOrThrow()
  await eraseOldDrafts(world.house, Temporal.Instant.from('2019-07-11T08:00:00+07:00'))
  expect(await left()).toMatchObject({ state: 'draft', name: 'Toko Lupa' })
  await eraseOldDrafts(world.house, Temporal.Instant.from('2019-07-11T10:00:00+07:00'))
  expect(await left()).toEqual({ state: 'withdrawn', name: null, version: null })
  expect((await who.get('/saya')).html).not.toContain(base)
  expect((await who.get(base)).status).not.toBe(500)
  expect(await beginAt(who, 'mainan/mitra', 'partner')).not.toBe(base)
  const reopened = db.selectFrom('registration as r').innerJoin('draft as d', 'd.response_id', 'r.response_id')
  expect(await reopened.select('r.state').where('r.number', '=', number).execute()).toEqual([{ state: 'reopened' }])
})
