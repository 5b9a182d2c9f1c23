import { afterAll, beforeAll, expect, test } from 'vitest'
import { seasons } from '../../../seasons/index.ts'
import { keepsInvariants } from '../../../test/invariants.ts'
import { signIn, type SignedIn } from '../../../test/persons.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { pagesOf } from '../../platform/form/content.ts'
import {
  answerAll,
  beginAt,
  businessPages,
  formOfPage,
  mentorPages,
  mentorsMorning,
  prepareCalls,
  sendAt,
  textOf,
  visitorOf,
  type Visitor,
} from './test-calls.ts'

// Every shipped season stands open: each kind of applicant goes from /daftar to the receipt, and the office finds it.

const [opop, umkm] = seasons
const business = umkm!.calls[0]!
const mentors = opop.calls[1]!

let world: World
let office: Visitor
let everybody: Visitor
beforeAll(async () => {
  world = await openWorld()
  await prepareCalls(world, mentorsMorning)
  office = visitorOf(world, (await signIn(world, 'office')).cookie)
  everybody = visitorOf(world, '')
})
afterAll(() => keepsInvariants(world).finally(world.close))

async function somebody(): Promise<{ who: Visitor; signedIn: SignedIn }> {
  const signedIn = await signIn(world, 'applicant')
  return { who: visitorOf(world, signedIn.cookie), signedIn }
}

test('all three calls are offered, and whoever asks is led to the one that fits', async () => {
  const { html } = await everybody.get('/daftar')
  for (const path of ['/daftar/opop/registration', '/daftar/opop/mentors', '/daftar/umkm-juara/registration'])
    expect(html).toContain(`href="${path}"`)
  let address = '/daftar/umkm-juara/registration'
  for (const answer of ['yes', 'yes', 'no', 'no']) {
    const { html } = await everybody.get(address)
    address += `${address.includes('?') ? '&' : '?'}${/name="tanya" value="(\w+)"/.exec(html)![1]!}=${answer}`
  }
  const result = await everybody.get(address)
  expect(result.html).toContain('Bisa mendaftar, dengan catatan')
  expect(result.html).toContain('Omzet Rp 100 juta diperlukan saat pemeriksaan.')
  expect(result.html).toContain('href="/saya?untuk=umkm-juara/registration"')
})

test('timetable and figures of each programme stand at their own addresses, and lead to each other', async () => {
  for (const [page, own] of [
    ['/jadwal', 'Jadwal UMKM Juara 2019'],
    ['/angka', 'pendaftaran terkirim'],
  ] as const) {
    const main = await everybody.get(page)
    expect(main.html).toContain(`href="${page}/umkm-juara/2019"`)
    const other = await everybody.get(`${page}/umkm-juara/2019`)
    expect(other.html).toContain(`href="${page}/opop/2019"`)
    expect(textOf(other.html)).toContain(own)
    expect(textOf(other.html)).not.toMatch(/pesantren (ter|yang)/i)
    expect((await everybody.get(`${page}/umkm-juara/2018`)).status).toBe(404)
    expect((await everybody.get(`${page}/opop/19`)).status).toBe(404)
  }
})

test('the same business as one kind and as the other is seen by its number', async () => {
  const numbers: string[] = []
  for (const [kind, serial] of [
    ['business', '1'],
    ['person', '2'],
  ] as const) {
    const { who } = await somebody()
    const base = await beginAt(who, 'umkm-juara/registration', kind)
    const person = { ...businessPages.pemilik!, owner_nik: `320501570890000${serial}` }
    const contact = { ...businessPages.kontak!, owner_phone: `0813-7777-000${serial}` }
    const nib = { ...businessPages.nib!, nib: '9120001239999' }
    await answerAll(who, base, business.form, { ...businessPages, pemilik: person, kontak: contact, nib })
    numbers.push((await sendAt(who, base)).number)
  }
  const { html } = await office.get(`/kantor/umkm-juara/2019/pendaftaran/${numbers[0]}`)
  const others = html.split('id="others"')[1]!.split('id="history"')[0]!
  expect(others).toContain(numbers[1])
  expect(others).toContain('Nomor resmi sama')
})

test.each(['business', 'person'] as const)(
  'a %s registers for UMKM Juara, from the list to the receipt',
  async kind => {
    const { who } = await somebody()
    expect((await who.get('/saya')).html).toContain('action="/daftar/umkm-juara/registration"')
    const base = await beginAt(who, 'umkm-juara/registration', kind)
    await walk(
      who,
      base,
      kind === 'person'
        ? {
            ...businessPages,
            usaha: { ...businessPages.usaha!, business_name: 'Roti Asih' },
            nib: { 'nib-none': 'yes' },
          }
        : businessPages,
    )
    const { number, receipt } = await sendAt(who, base)
    expect(number).toMatch(/^UMKM-19-\d{6}$/)
    expect((await everybody.get(receipt)).html).toContain('Bukti ini sah')
    const listed = await office.get('/kantor/umkm-juara/2019/pendaftaran')
    expect(listed.html).toContain(number)
    const opened = await office.get(`/kantor/umkm-juara/2019/pendaftaran/${number}`)
    expect(opened.status).toBe(200)
    expect(textOf(opened.html)).toContain(kind === 'person' ? 'Roti Asih' : 'Keripik Barokah')
    expect((await office.get('/kantor/opop/2019/pendaftaran')).html).not.toContain(number)
    const byNib = await office.get('/kantor/umkm-juara/2019/pendaftaran?q=9120001234567')
    expect(byNib.html.includes(number)).toBe(kind === 'business')
    const csv = await world.request('/kantor/umkm-juara/2019/pendaftaran', {
      form: {
        pilih: 'ya',
        unduh: 'csv',
        kolom: ['nomor', ...['products', 'turnover_year', 'nib'].map(code => `jawaban.${code}`)],
      },
      cookie: (await signIn(world, 'office')).cookie,
    })
    const text = await csv.text()
    expect(text).toContain('Nomor,nib,products,turnover_year')
    const nib = kind === 'person' ? 'belum-ada' : '9120001234567'
    expect(text).toContain(`${number},${nib},Keripik pisang 200 gram.,120000000`)
  },
)

/** Every page: shown, a wrong answer first where one is possible, then the good ones; then the review. */
async function walk(who: Visitor, base: string, pages: typeof businessPages) {
  expect((await who.get(base)).status).toBe(200)
  expect((await who.post(`${base}/kirim`)).status).toBe(422)
  const all = pagesOf(business.form)
  for (const [at, { page }] of all.entries()) {
    const path = `${base}/isi/${page.code}`
    const shown = await who.get(path)
    expect([page.code, shown.status, shown.html.match(/<h1/g)?.length]).toEqual([page.code, 200, 1])
    expect([page.code, textOf(shown.html).match(/.{0,40}pesantren.{0,40}/gi)]).toEqual([page.code, null])
    if (page.code === 'omzet') {
      const wrong = await who.post(path, { turnover_year: 'banyak', assets: '30 juta' })
      expect(wrong.status).toBe(422)
      expect(wrong.html).toContain('value="banyak"')
    }
    const next = all[at + 1] ? `${base}/isi/${all[at + 1]!.page.code}` : `${base}/kirim`
    expect(await who.post(path, await formOfPage(page, pages[page.code]!))).toMatchObject({ status: 303, to: next })
  }
  const review = await who.get(`${base}/kirim`)
  expect(review.html).toContain('name="versi"')
  expect(textOf(review.html)).not.toMatch(/pesantren/i)
}

test('a business owner is called the owner of a business, and is told nothing of pesantren', async () => {
  const { who, signedIn } = await somebody()
  const base = await beginAt(who, 'umkm-juara/registration', 'business')
  await answerAll(who, base, business.form, {
    ...businessPages,
    nib: { nib: '9120007654321', ...rest(businessPages.nib!, 'nib') },
  })
  await sendAt(who, base)
  for (const path of ['/bukti', '/status', '/batal', '/cetak', ''])
    expect([path, textOf((await who.get(base + path)).html).match(/.{20}esantren.{20}/i)]).toEqual([path, null])
  const messages = await world.house.db
    .selectFrom('message')
    .select(['body'])
    .where('person_id', '=', signedIn.actor.personId)
    .execute()
  expect(messages.length).toBeGreaterThan(0)
  for (const { body } of messages) expect(body).not.toMatch(/pesantren/i)
})

const rest = (fields: Record<string, string>, ...without: string[]) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !without.includes(name)))

test('a mentor applies in April, stands apart from the pesantren and is counted nowhere among them', async () => {
  const figures = textOf((await everybody.get('/angka')).html)
  const main = textOf((await office.get('/kantor/opop/2019/pendaftaran')).html)
  const { who } = await somebody()
  const base = await beginAt(who, 'opop/mentors', 'person')
  await answerAll(who, base, mentors.form, mentorPages)
  const { number, receipt } = await sendAt(who, base)
  expect(number).toMatch(/^PDP-19-\d{6}$/)
  expect((await everybody.get(receipt)).html).toContain('Bukti ini sah')
  expect((await office.get('/kantor/opop/2019/pendaftaran?panggilan=mentors')).html).toContain(number)
  expect(textOf((await office.get('/kantor/opop/2019/pendaftaran')).html)).toBe(main)
  expect(textOf((await everybody.get('/angka')).html)).toBe(figures)
  const opened = await office.get(`/kantor/opop/2019/pendaftaran/${number}?panggilan=mentors`)
  expect(textOf(opened.html)).toContain('Asep Sunandar')
})

test('a case is of its own call, whatever the address says: the list beside it, the way back and its form', async () => {
  const list = '/kantor/opop/2019/pendaftaran'
  const { who } = await somebody()
  const draft = await beginAt(who, 'opop/registration', 'pesantren')
  const mentor = await beginAt(who, 'opop/mentors', 'person')
  await answerAll(who, mentor, mentors.form, mentorPages)
  const { number } = await sendAt(who, mentor)
  const idOf = async (base: string) => {
    const code = base.split('/').at(-1)!
    const found = world.house.db.selectFrom('registration').select('id').where('draft_code', '=', code)
    return (await found.executeTakeFirstOrThrow()).id
  }
  for (const query of ['', '?panggilan=registration', '?panggilan=tidak-ada', '?panggilan=mentors']) {
    const { html } = await office.get(`${list}/${number}${query}`)
    expect(html).toContain(`href="${list}?panggilan=mentors"`)
    expect(html).toMatch(new RegExp(`href="${list}/${number}\\?panggilan=mentors" aria-current="true"`))
    expect(html).not.toContain(`${list}/${await idOf(draft)}`)
    expect(textOf(html)).toContain('Saya ingin berbagi pengalaman.')
  }
  // What else the address says of the list goes along.
  expect((await office.get(`${list}/${number}?keadaan=masuk`)).html).toContain(
    `href="${list}?keadaan=masuk&amp;panggilan=mentors"`,
  )
  expect(await office.get(`${list}/${await idOf(mentor)}`)).toMatchObject({
    status: 303,
    to: `${list}/${number}?panggilan=mentors`,
  })
  const { html } = await office.get(`${list}/${await idOf(draft)}?panggilan=mentors`)
  expect(html).toContain(`href="${list}"`)
  expect(html).not.toContain('PDP-19-')
})

test('a number is found however it is typed, and one of another call of the season leads there', async () => {
  const { who } = await somebody()
  const base = await beginAt(who, 'opop/mentors', 'person')
  await answerAll(who, base, mentors.form, mentorPages)
  const { number } = await sendAt(who, base)
  const list = '/kantor/opop/2019/pendaftaran'
  const serial = number.slice(-6)
  const typed = [number.toLowerCase(), number.replaceAll('-', ' '), number.replaceAll('-', ''), `19-${serial}`, serial]
  for (const text of [...typed, `https://opop.example/bukti/${number}-ABCDE23456`]) {
    const q = encodeURIComponent(text)
    expect([text, (await office.get(`${list}?q=${q}`)).to]).toEqual([text, `${list}/${number}`])
    const found = await office.get(`${list}?panggilan=mentors&q=${q}`)
    expect([text, found.status, found.html.includes(number)]).toEqual([text, 200, true])
  }
  expect(await office.get(`${list}/${number.toLowerCase()}?panggilan=mentors`)).toMatchObject({
    status: 303,
    to: `${list}/${number}?panggilan=mentors`,
  })
})

test('the applicant kind that a call does not take is refused, and nothing is written', async () => {
  const { who, signedIn } = await somebody()
  for (const kind of ['pesantren', 'cooperative', 'x'.repeat(300), '__proto__']) {
    const refused = await who.post('/daftar/umkm-juara/registration', { sebagai: kind })
    expect(refused.status).toBe(422)
    expect(textOf(refused.html)).not.toMatch(/__proto__|xxx/)
  }
  const none = await world.house.db
    .selectFrom('registration')
    .select('id')
    .where('owner_id', '=', signedIn.actor.personId)
    .execute()
  expect(none).toEqual([])
})

test('whoever changes their mind about the kind is told which one runs and how to change, and gets no old draft', async () => {
  const { who } = await somebody()
  const call = '/daftar/umkm-juara/registration'
  const base = await beginAt(who, 'umkm-juara/registration', 'person')
  for (const form of [{ sebagai: 'person' }, {}])
    expect(await who.post(call, form as Record<string, string>)).toMatchObject({ status: 303, to: base })
  const told = await who.post(call, { sebagai: 'business' })
  expect(told.status).toBe(409)
  const code = base.split('/').at(-1)!
  expect(textOf(told.html)).toContain(`Pendaftaran ${code} berjalan sebagai perorangan.`)
  expect(textOf(told.html)).toContain('Untuk mendaftar sebagai usaha, batalkan dahulu yang berjalan')
  expect(told.html).toContain(`href="${base}/batal"`)
  // A kind that the call does not take is refused all the same.
  expect((await who.post(call, { sebagai: 'pesantren' })).status).toBe(422)
  await who.post(`${base}/batal`)
  expect((await who.post(call, { sebagai: 'business' })).to).toMatch(/^\/saya\/D-/)
})

test('a call or a programme that does not exist is not found, by GET and by POST', async () => {
  const { who } = await somebody()
  for (const call of ['opop/tidak-ada', 'tidak-ada/registration', 'umkm-juara/mentors', 'opop/%00', '%E0/x']) {
    expect([call, (await who.get(`/daftar/${call}`)).status]).toEqual([call, 404])
    expect([call, (await who.post(`/daftar/${call}`, { sebagai: 'person' })).status]).toEqual([call, 404])
    expect([call, (await who.get(`/daftar/${call}/formulir`)).status]).toEqual([call, 404])
  }
})

test('nobody else reaches a registration by its code', async () => {
  const base = await beginAt((await somebody()).who, 'opop/mentors', 'person')
  const { who } = await somebody()
  expect((await who.get(base)).status).toBe(404)
  expect((await who.post(`${base}/isi/kontak`, mentorPages.kontak!)).status).toBe(409)
})
