import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seasons } from '../../../seasons/index.ts'
import { keepsInvariants } from '../../../test/invariants.ts'
import { signIn } from '../../../test/persons.ts'
import { openWorld, type World } from '../../../test/world.ts'
import type { FormContent } from '../../platform/form/content.ts'
import { closeRegistrations, eraseOldDrafts } from './actions/close.ts'
import { afterClosing } from './test-claims.ts'
import {
  answerAll,
  beginAt,
  businessPages,
  mentorsMorning,
  moveClock,
  prepareCalls,
  sendAt,
  textOf,
  visitorOf,
  type Visitor,
} from './test-calls.ts'
import { toyForm, toyPages, toys } from './test-toys.ts'

// What becomes of registrations for other calls: a newer form, a rival, a number that is needed, a condition, the closing.

const [, umkm] = seasons
const business = umkm!.calls[0]!.form
const list = '/kantor/umkm-juara/2019/pendaftaran'

let world: World
let office: Visitor
let officeCookie: string
beforeAll(async () => {
  world = await openWorld()
  await prepareCalls(world, mentorsMorning, [toys])
  officeCookie = (await signIn(world, 'office')).cookie
  office = visitorOf(world, officeCookie)
})
afterAll(() => keepsInvariants(world).finally(world.close))

const somebody = async () => visitorOf(world, (await signIn(world, 'applicant')).cookie)
/** The form that a new draft gets. */
let newest: FormContent = business
const withNib = (nib: string, name = 'Keripik Barokah') => ({
  ...businessPages,
  usaha: { ...businessPages.usaha!, business_name: name },
  nib: { ...businessPages.nib!, nib },
  pesaing: { rivals: 'Toko seberang.' },
})

async function readyBusiness(nib: string, name?: string) {
  const who = await somebody()
  const base = await beginAt(who, 'umkm-juara/registration', 'business')
  await answerAll(who, base, newest, withNib(nib, name))
  return { who, base }
}

async function sentBusiness(nib: string, name?: string) {
  const ready = await readyBusiness(nib, name)
  return { ...ready, ...(await sendAt(ready.who, ready.base)) }
}

async function csvOf(path: string, columns: string[]): Promise<string> {
  const form = { pilih: 'ya', unduh: 'csv', kolom: columns }
  return (await world.request(path, { form, cookie: officeCookie })).text()
}

test('two who claim one NIB become a case about a business, and the office decides it', async () => {
  const holder = await sentBusiness('9120001111111')
  const { who, base } = await readyBusiness('9120001111111')
  const refused = await who.post(`${base}/kirim`)
  expect(refused.status).toBe(409)
  expect(textOf(refused.html)).toContain('Usaha ini sudah terdaftar pada')
  expect(textOf(refused.html)).not.toMatch(/pesantren/i)
  const path = /\/kantor\/sengketa\/[0-9a-f-]+/.exec((await office.get('/kantor')).html)![0]
  const { html } = await office.get(path)
  expect(textOf(html)).not.toMatch(/pesantren (ini|yang sama)/i)
  const sight = /name="sight" value="([^"]*)"/.exec(html)![1]!
  const moved = { decision: 'moved', reason: 'Pemegang bukan pemilik usaha.', sight }
  expect((await office.post(path, moved)).status).toBe(303)
  const letters = await world.house.db
    .selectFrom('message')
    .select('body')
    .where('template', '=', 'dispute-decision')
    .execute()
  expect(letters).not.toEqual([])
  for (const { body } of letters) expect(body).not.toMatch(/pesantren/i)
  expect((await holder.who.get('/saya')).html).toContain('Dibatalkan')
  expect((await sendAt(who, base)).number).toMatch(/^UMKM-19-/)
  expect((await office.get(holder.receipt)).html).toContain('kemudian dibatalkan oleh kantor OPOP')
})

test('equal digits of a business and of a cooperative are two numbers', async () => {
  const nib = '9120002222222'
  await sentBusiness(nib)
  const who = await somebody()
  const base = await beginAt(who, 'mainan/koperasi', 'cooperative')
  const pages = { ...toyPages.koperasi!, koperasi: { name: 'Kopontren Maju', number: nib } }
  await answerAll(who, base, toyForm('koperasi'), pages)
  const { number, receipt } = await sendAt(who, base)
  expect(number).toMatch(/^KOP-19-/)
  expect((await office.get(receipt)).html).toContain('Bukti ini sah')
  expect((await office.get('/kantor/mainan/2019/pendaftaran?panggilan=koperasi')).html).toContain(number)
  const kinds = await world.house.db
    .selectFrom('organisation')
    .select('kind')
    .where('number', '=', nib)
    .orderBy('kind')
    .execute()
  expect(kinds.map(row => row.kind)).toEqual(['business', 'cooperative'])
})

test('a number that is needed: "belum ada" is not offered, and bars sending when it was answered before', async () => {
  const who = await somebody()
  const base = await beginAt(who, 'mainan/bernomor', 'business')
  expect((await who.get(`${base}/isi/bernomor`)).html).not.toContain('Belum ada')
  const none = await who.post(`${base}/isi/bernomor`, { name: 'Roti Asih', 'number-none': 'yes' })
  expect(none.status).toBe(422)
  await answerAll(who, base, toyForm('bernomor'), toyPages.bernomor!)
  // As if it had been answered before the rule was made.
  await sql`update draft set answers = jsonb_set(answers, '{number}', '{"value": null, "none": true}'), version = version + 1
    where response_id = (select response_id from registration where draft_code = ${base.split('/').at(-1)})`.execute(
    world.house.db,
  )
  const review = await who.get(`${base}/kirim`)
  expect(review.html).not.toContain('name="versi"')
  expect(review.html).toContain(`${base}/isi/bernomor`)
  expect((await who.post(`${base}/kirim`)).status).toBe(422)
  await who.post(`${base}/isi/bernomor`, toyPages.bernomor!.bernomor!)
  expect((await sendAt(who, base)).number).toMatch(/^NOM-19-/)
})

test('a page that hangs on another is passed by, and its answer leaves snapshot, print and download', async () => {
  const who = await somebody()
  const base = await beginAt(who, 'mainan/bersyarat', 'person')
  await answerAll(who, base, toyForm('bersyarat'), toyPages.bersyarat!)
  const changed = await who.post(`${base}/isi/tanya`, { name: 'Asep', has_shop: 'no' })
  expect(changed).toMatchObject({ status: 303, to: `${base}/isi/setuju` })
  expect((await who.get(`${base}/kirim`)).html).not.toContain('Toko Berkah')
  expect((await who.get(`${base}/cetak`)).html).not.toContain('Toko Berkah')
  const { number } = await sendAt(who, base)
  const { answers } = await world.house.db
    .selectFrom('submission as s')
    .innerJoin('registration as r', 'r.response_id', 's.response_id')
    .select('s.answers')
    .where('r.number', '=', number)
    .executeTakeFirstOrThrow()
  expect(JSON.stringify(answers)).not.toContain('Toko Berkah')
  const path = '/kantor/mainan/2019/pendaftaran?panggilan=bersyarat'
  expect(await csvOf(path, ['nomor', 'jawaban.has_shop', 'jawaban.shop_name'])).toContain(`${number},no,`)
  expect((await office.get(`/kantor/mainan/2019/pendaftaran/${number}/cetak?panggilan=bersyarat`)).html).not.toContain(
    'Toko Berkah',
  )
  // The answer waits in the draft: who changes their mind finds it again.
  await who.post(`${base}/ubah`)
  await who.post(`${base}/isi/tanya`, { name: 'Asep', has_shop: 'yes' })
  expect((await who.get(`${base}/isi/toko`)).html).toContain('value="Toko Berkah"')
})

/** Version 2 of the form of UMKM Juara: a page more, and nothing about permits. */
function secondVersion(): FormContent {
  const content = structuredClone(business)
  for (const section of content.sections) section.pages = section.pages.filter(page => page.code !== 'izin-produk')
  const label = { id: 'Siapa pesaing Anda?', en: 'Who competes?' }
  const question = { code: 'rivals', type: 'long' as const, limit: 300, label }
  content.sections[2]!.pages.push({ code: 'pesaing', title: label, questions: [question] })
  return content
}

test('a draft of an older form goes on with its own; a new one gets the new form', async () => {
  const old = await readyBusiness('9120003333333', 'Warung Lama')
  const sentBefore = await sentBusiness('9120003333334', 'Warung Terdahulu')
  newest = secondVersion()
  const content = JSON.stringify(newest)
  await sql`insert into form_version (form_id, version, content)
    select c.form_id, 2, ${content}::jsonb from call c where c.prefix = 'UMKM'`.execute(world.house.db)
  expect((await old.who.get(`${old.base}/isi/izin-produk`)).status).toBe(200)
  expect((await old.who.get(`${old.base}/isi/pesaing`)).status).toBe(404)
  const { number, receipt } = await sendAt(old.who, old.base)
  expect((await office.get(receipt)).html).toContain('Bukti ini sah')
  const newer = await sentBusiness('9120003333335', 'Warung Baru')
  expect((await newer.who.get(`${newer.base}/isi/izin-produk`)).status).toBe(404)
  const listed = await office.get(list)
  for (const one of [number, sentBefore.number, newer.number]) expect(listed.html).toContain(one)
  expect(textOf((await office.get(`${list}/${number}`)).html)).toContain('Izin apa yang sudah ada?')
  expect(textOf((await office.get(`${list}/${newer.number}`)).html)).toContain('Toko seberang.')
  const csv = await csvOf(list, ['nomor', 'jawaban.rivals', 'jawaban.products'])
  expect(csv).toContain(`${newer.number},Keripik pisang 200 gram.,Toko seberang.`)
  expect(csv).toContain(`${number},Keripik pisang 200 gram.,`)
  const settings = await office.get('/kantor/umkm-juara/2019/pengaturan/formulir')
  expect(settings.status).toBe(200)
  expect((await office.get(sentBefore.receipt)).html).toContain('Bukti ini sah')
})

test('withdrawn, begun again and reopened: a business has the same rights as a pesantren', async () => {
  const { who, base, receipt } = await sentBusiness('9120004444444')
  expect(await who.post(`${base}/ubah`)).toMatchObject({ status: 303, to: base })
  const form = await who.post(`${base}/isi/produk`, { products: 'Keripik singkong.' })
  expect(form.status).toBe(303)
  const again = await sendAt(who, base)
  expect(again.receipt).not.toBe(receipt)
  expect((await office.get(receipt)).html).toContain('Ada kiriman yang lebih baru')
  expect((await who.post(`${base}/batal`, { alasan: 'Pindah kota.' })).to).toMatch(/^\/saya\?dibatalkan=D-/)
  expect((await office.get(receipt)).html).toContain('dibatalkan oleh pendaftar')
  const anew = await beginAt(who, 'umkm-juara/registration', 'business')
  expect(anew).not.toBe(base)
})

test('closing: drafts freeze, what a business says becomes fact, and it is nowhere among the pesantren', async () => {
  const { number } = await sentBusiness('9120006666666', 'Sambal Nyi Iteung')
  const { who, base: draft } = await readyBusiness('9120006666667', 'Draf Saja')
  const figures = textOf((await office.get('/angka')).html)
  await moveClock(world, afterClosing)
  await closeRegistrations(world.house, afterClosing)
  const frozen = await who.post(`${draft}/isi/produk`, { products: 'Terlambat sekali.' })
  expect(frozen.status).toBe(409)
  expect(frozen.html).toContain('Terlambat sekali.')
  const { db } = world.house
  const owner = await db
    .selectFrom('organisation as o')
    .select(['o.id', 'o.kind', 'o.name', 'o.number', 'o.standing', 'o.village_code'])
    .where('o.number', '=', '9120006666666')
    .executeTakeFirstOrThrow()
  expect(owner).toMatchObject({
    kind: 'business',
    name: 'Sambal Nyi Iteung',
    standing: 'recorded',
    village_code: '3205011001',
  })
  const facts = await db
    .selectFrom('organisation_fact')
    .select(['field', 'value', 'source_text'])
    .where('organisation_id', '=', owner.id)
    .where('valid_to', 'is', null)
    .execute()
  const told = Object.fromEntries(facts.map(fact => [fact.field, [fact.value, fact.source_text]]))
  expect(told).toMatchObject({ name: ['Sambal Nyi Iteung', number], 'business.field': ['food', number] })
  expect(facts.some(fact => fact.value === '9120006666666' && fact.source_text === number)).toBe(true)
  expect((await office.get('/kantor/pesantren?cari=sambal')).html).not.toContain('Sambal Nyi Iteung')
  expect((await office.get(`/kantor/pesantren/${owner.id}`)).status).toBe(404)
  const later = textOf((await office.get('/angka')).html).replace(/\d+ \w+ 2019( pukul [\d.]+)?/g, '')
  expect(later).toBe(figures.replace(/\d+ \w+ 2019( pukul [\d.]+)?/g, ''))
})

test('who begins after the closing is led to the page of that very call, which says so', async () => {
  await moveClock(world, afterClosing)
  const who = await somebody()
  const call = '/daftar/umkm-juara/registration'
  expect(await who.post(call, { sebagai: 'business' })).toMatchObject({ status: 303, to: call })
  expect(await who.get('/saya?untuk=umkm-juara/registration')).toMatchObject({ status: 303, to: call })
  expect(textOf((await who.get(call)).html)).toMatch(/ditutup/i)
  for (const nothing of ['', 'umkm-juara', 'tidak/ada'])
    expect([nothing, (await who.get(`/saya?untuk=${nothing}`)).status]).toEqual([nothing, 200])
})

test('drafts are erased so many months after closing as each call says', async () => {
  const { db } = world.house
  const states = async () => {
    const { rows } = await sql<{ call: string; draft: boolean }>`
      select c.code as call, exists (select from draft d where d.response_id = r.response_id) as draft
      from registration r join call c on c.id = r.call_id where r.state = 'frozen' order by 1`.execute(db)
    return rows
  }
  await moveClock(world, Temporal.Instant.from('2019-04-20T09:00:00+07:00'))
  const who = await somebody()
  const toy = await beginAt(who, 'mainan/bersyarat', 'person')
  await who.post(`${toy}/isi/tanya`, toyPages.bersyarat!.tanya!)
  await moveClock(world, afterClosing)
  await closeRegistrations(world.house, afterClosing)
  expect((await states()).every(row => row.draft)).toBe(true)
  await eraseOldDrafts(world.house, Temporal.Instant.from('2019-08-02T00:00:00+07:00'))
  const after = await states()
  expect(after.filter(row => row.call === 'bersyarat')).toEqual([{ call: 'bersyarat', draft: false }])
  expect(after.filter(row => row.call === 'registration').every(row => row.draft)).toBe(true)
  await eraseOldDrafts(world.house, Temporal.Instant.from('2019-11-02T00:00:00+07:00'))
  expect((await states()).some(row => row.draft)).toBe(false)
})
