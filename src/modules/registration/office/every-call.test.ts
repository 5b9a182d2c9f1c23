import { afterAll, beforeAll, expect, test } from 'vitest'
import { seasons } from '../../../../seasons/index.ts'
import { signIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import {
  answerAll,
  beginAt,
  businessPages,
  mentorPages,
  mentorsMorning,
  prepareCalls,
  sendAt,
  textOf,
  visitorOf,
  type Visitor,
} from '../test-calls.ts'
import { toyForm, toyPages, toys } from '../test-toys.ts'

// Lists, cases and homes of staff are those of every call: of other programmes, of persons, of calls that pay nothing.

const [opop, umkm] = seasons
/** One season more than a home once showed; its partners are asked for no place. */
const another = structuredClone(toys)
another.programme.code = 'mainan-lain'
another.name = { id: 'Lain 2019', en: 'Other 2019' }
for (const [at, call] of another.calls.entries()) call.prefix = `LAIN${'ABCD'[at]}`
for (const { pages } of another.calls[0]!.form.sections)
  for (const page of pages) page.questions = page.questions.filter(one => one.type !== 'region')

let world: World
let office: Visitor
let kecamatan: Visitor
let kabupaten: Visitor
let elsewhere: Visitor
let mentor: string
let business: string
let partner: string
let placeless: string
beforeAll(async () => {
  world = await openWorld()
  await prepareCalls(world, mentorsMorning, [toys, another])
  const visitor = async (role: Parameters<typeof signIn>[1]) => visitorOf(world, (await signIn(world, role)).cookie)
  office = await visitor('office')
  kecamatan = await visitor({ role: 'kecamatan', region: '320501' })
  kabupaten = await visitor({ role: 'kabupaten', region: '3205' })
  elsewhere = await visitor({ role: 'kecamatan', region: '320502' })
  const send = async (call: string, kind: string, form: Parameters<typeof answerAll>[2], pages: typeof mentorPages) => {
    const who = await visitor('applicant')
    const base = await beginAt(who, call, kind)
    await answerAll(who, base, form, pages)
    return (await sendAt(who, base)).number
  }
  mentor = await send('opop/mentors', 'person', opop.calls[1]!.form, mentorPages)
  business = await send('umkm-juara/registration', 'business', umkm!.calls[0]!.form, businessPages)
  partner = await send('mainan/mitra', 'partner', toyForm('mitra'), toyPages.mitra!)
  placeless = await send('mainan-lain/mitra', 'partner', another.calls[0]!.form, toyPages.mitra!)
}, 30_000)
afterAll(() => world.close())

test('officers near see the registrations of every call that lie in their region, by season and call', async () => {
  for (const [who, base] of [
    [kecamatan, '/kecamatan/pendaftaran'],
    [kabupaten, '/kabupaten/pendaftaran'],
  ] as const) {
    const main = await who.get(base)
    expect(main.html).not.toMatch(new RegExp(`${mentor}|${business}`))
    expect(main.html).toContain('name="musim"')
    expect(main.html).toContain('value="mentors"')
    const mentors = (await who.get(`${base}?panggilan=mentors`)).html
    expect(mentors).toContain(`href="${base}/${mentor}?panggilan=mentors"`)
    expect(mentors).toContain(`href="${base}?panggilan=mentors&amp;keadaan=masuk">1</a>`)
    const businesses = (await who.get(`${base}?musim=umkm-juara-2019`)).html
    expect(businesses).toContain(`href="${base}/${business}?musim=umkm-juara-2019"`)
    // A call that the season does not have is no choice.
    expect((await who.get(`${base}?musim=umkm-juara-2019&panggilan=mentors`)).html).toContain(business)
    expect((await who.get(`${base}?musim=tidak-ada`)).html).not.toContain(business)
  }
})

test('a case near is of the call it says itself, and leads back to the list of that call; elsewhere it is nothing', async () => {
  const of: [string, string][] = [
    [mentor, '?panggilan=mentors'],
    [business, '?musim=umkm-juara-2019'],
    [partner, '?musim=mainan-2019'],
  ]
  for (const [number, query] of of) {
    const shown = await kecamatan.get(`/kecamatan/pendaftaran/${number}`)
    expect([number, shown.status]).toEqual([number, 200])
    expect(shown.html).toContain(`href="/kecamatan/pendaftaran${query}"`)
    expect((await kabupaten.get(`/kabupaten/pendaftaran/${number}`)).status).toBe(200)
    expect((await elsewhere.get(`/kecamatan/pendaftaran/${number}?tampil=pribadi`)).status).toBe(404)
    for (const list of ['', '?panggilan=mentors', '?musim=umkm-juara-2019', '?musim=mainan-2019'])
      expect((await elsewhere.get(`/kecamatan/pendaftaran${list}`)).html).not.toContain(number)
  }
})

test('homes count every call and lead to every season; tasks name the call, and each leads to its list', async () => {
  const home = await office.get('/kantor')
  const list = '/kantor/opop/2019/pendaftaran?panggilan=mentors'
  expect(home.html).toContain(`href="${list}&amp;keadaan=masuk">1</a>`)
  for (const name of ['Musim OPOP 2019', 'Musim UMKM Juara 2019', 'Musim Mainan 2019', 'Musim Lain 2019'])
    expect(textOf(home.html)).toContain(name)
  const draft = await beginAt(
    visitorOf(world, (await signIn(world, 'applicant')).cookie),
    'mainan/koperasi',
    'cooperative',
  )
  expect(draft).toMatch(/^\/saya\/D-/)
  expect(textOf((await office.get('/kantor')).html)).toContain('Draf belum dikirim: Panggilan koperasi Mainan 2019')
  const near = await kecamatan.get('/kecamatan')
  expect(near.html).toContain('href="/kecamatan/pendaftaran?panggilan=mentors&amp;keadaan=masuk">1</a>')
  expect(near.html).toContain('href="/kecamatan/pendaftaran?musim=umkm-juara-2019&amp;keadaan=masuk">1</a>')
})

test('a home takes nine statements, however many seasons there are', async () => {
  const once = async () => (await world.countQueries(() => office.get('/kantor'))).queries
  expect(Math.min(await once(), await once(), await once())).toBe(9)
})

const caseOf = async (season: string, number: string) =>
  textOf((await office.get(`/kantor/${season}/2019/pendaftaran/${number}`)).html)

test('a case of a call that pays nothing says nothing of payment, and no list or home counts what is to be mended', async () => {
  expect(await caseOf('opop', mentor)).not.toMatch(/Kesiapan pembayaran|Tidak ada yang perlu diperbaiki/)
  expect(await caseOf('umkm-juara', business)).not.toContain('Kesiapan pembayaran')
  const list = textOf((await office.get('/kantor/opop/2019/pendaftaran?panggilan=mentors')).html)
  expect(list).toContain('berkas belum lengkap')
  expect(list).not.toContain('perlu perbaikan')
  expect(textOf((await office.get('/kantor/opop/2019/pendaftaran')).html)).toContain('perlu perbaikan')
  const home = (await office.get('/kantor')).html
  expect(home).toContain('/kantor/opop/2019/pendaftaran?keadaan=masuk&amp;pembayaran=mend')
  expect(home).not.toMatch(/panggilan=\w+&amp;keadaan=masuk&amp;pembayaran=mend/)
})

test('what a case says of the record is true: nobody settles persons, and what never closes is not settled by the clock', async () => {
  const { html } = await office.get(`/kantor/opop/2019/pendaftaran/${mentor}`)
  expect(html).not.toMatch(/id="record"|href="#record"|masih klaim/)
  expect(await caseOf('umkm-juara', business)).toContain('Menjadi data kami bila pendaftaran ditutup')
  const endless = await caseOf('mainan', partner)
  expect(endless).toContain('Pendaftaran ini tidak ditutup')
  expect(endless).not.toContain('bila pendaftaran ditutup')
})

test('what a form does not ask is not missing', async () => {
  expect(await caseOf('mainan-lain', placeless)).not.toContain('Belum diisi')
  expect(await caseOf('mainan', partner)).toContain('Kec.')
  const who = visitorOf(world, (await signIn(world, 'applicant')).cookie)
  const code = (await beginAt(who, 'mainan-lain/mitra', 'partner')).split('/').at(-1)!
  const { html } = await office.get('/kantor/mainan-lain/2019/pendaftaran')
  const [, address] = new RegExp(`href="([^"]+)"[^>]*>(?:(?!</tr>)[\\s\\S])*${code}`).exec(html)!
  const draft = textOf((await office.get(address!)).html)
  expect(draft).toContain(code)
  expect(draft).not.toContain('Belum diisi')
})

test('staff read of a person or an owner where nobody represents anybody', async () => {
  for (const [season, number] of [
    ['opop', mentor],
    ['umkm-juara', business],
  ] as const)
    expect([
      number,
      (await caseOf(season, number)).match(/.{0,20}([Nn]omor perwakilan|Perwakilan(?! \d)).{0,20}/),
    ]).toEqual([number, null])
  expect(await caseOf('mainan', partner)).toContain('Nomor perwakilan')
  const column = async (query: string) => textOf((await kecamatan.get(`/kecamatan/pendaftaran${query}`)).html)
  expect(await column('?musim=mainan-2019')).toContain('Tempat Perwakilan Keadaan')
  // Businesses and persons register for it.
  expect(await column('?musim=umkm-juara-2019')).toContain('Tempat Pendaftar Keadaan')
  expect(await column('?panggilan=mentors')).not.toContain('Perwakilan')
  const near = textOf((await kecamatan.get(`/kecamatan/pendaftaran/${business}`)).html)
  expect(near).toContain('Kontak pemilik')
})

test('settings name the number of each call, and how long its drafts are kept', async () => {
  const settings = async (season: string) => textOf((await office.get(`/kantor/${season}/2019/pengaturan`)).html)
  const opopSettings = await settings('opop')
  expect(opopSettings.match(/Tanpa NSPP tidak dapat mendaftar/g)).toHaveLength(1)
  expect(await settings('umkm-juara')).toContain('Tanpa NIB tidak dapat mendaftar')
  const toy = await settings('mainan')
  expect(toy).not.toContain('NSPP')
  expect(toy.match(/3 bulan sesudah terakhir disimpan/g)).toHaveLength(1)
  expect(toy.match(/3 bulan sesudah pendaftaran ditutup/g)).toHaveLength(3)
  const privacy = textOf((await office.get('/privasi')).html)
  expect(privacy).toContain('Panggilan mitra: draf yang tidak dikirim dihapus tiga bulan setelah terakhir disimpan.')
})
