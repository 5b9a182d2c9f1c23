import { expect } from 'vitest'
import { seasons } from '../../../seasons/index.ts'
import { pdf, photo } from '../../../test/files/samples.ts'
import { ensureRegion } from '../../../test/persons.ts'
import type { World } from '../../../test/world.ts'
import { clockReadEveryMs, startClockAt } from '../../platform/clock/clock.ts'
import { pagesOf, type FormContent, type FormPage } from '../../platform/form/content.ts'
import { system } from '../../platform/policy/index.ts'
import { loadSeason, type SeasonData } from '../programmes/index.ts'
import { morning, village } from './test-registration.ts'

/** 5 April 2019, 09.00 WIB: mentors may apply. */
export const mentorsMorning = Temporal.Instant.from('2019-04-05T09:00:00+07:00')

/** Loads every shipped season and `more`, and one village, and sets the clock. */
export async function prepareCalls(world: World, at = morning, more: SeasonData[] = []): Promise<void> {
  await ensureRegion(world, village)
  await world.house.db.transaction().execute(async tx => {
    for (const season of [...seasons, ...more]) {
      const loaded = await loadSeason(tx, season, system, at)
      if ('problems' in loaded) throw new Error(loaded.problems.join('\n'))
    }
    await startClockAt(tx, at)
  })
}

/** Sets the clock, and waits until pages see it. */
export async function moveClock(world: World, to: Temporal.Instant): Promise<void> {
  await world.house.db.transaction().execute(tx => startClockAt(tx, to))
  await new Promise(resolve => setTimeout(resolve, clockReadEveryMs + 50))
}

type Pages = Record<string, Record<string, string>>

const place = { 'village-regency': '3205', 'village-kecamatan': '320501', village }

/** Good answers to every page of UMKM Juara without files, as a form posts them. */
export const businessPages: Pages = {
  pemilik: {
    owner_full_name: 'Dewi Lestari',
    owner_nik: '3205015708900000',
    'owner_birth_date-day': '17',
    'owner_birth_date-month': '8',
    'owner_birth_date-year': '1990',
    owner_sex: 'female',
  },
  kontak: { owner_phone: '0813-1111-2222', owner_email: 'dewi@contoh.id' },
  tempat: { ...place, address: 'Kp. Cibiuk RT 03 RW 05' },
  usaha: { business_name: 'Keripik Barokah', field: 'food' },
  nib: { nib: '9120001234567', 'nib_date-day': '1', 'nib_date-month': '9', 'nib_date-year': '2018' },
  'mulai-usaha': { 'started-month': '2', 'started-year': '2016' },
  produk: { products: 'Keripik pisang 200 gram.' },
  'izin-produk': { permits: 'pirt' },
  omzet: { turnover_year: '120 juta', assets: '30 juta' },
  pekerja: { workers: '4', workers_paid: '2' },
  pasar: { channels: 'own_shop' },
  rencana: { problem: 'Modal bahan kurang.', plan: 'Masuk dua toko oleh-oleh.' },
  berkas: {},
  pernyataan: { truth: 'yes', consent_processing: 'yes', consent_publish: 'yes', consent_whatsapp: 'yes' },
}

/** Good answers to every page of a mentor's application without files. */
export const mentorPages: Pages = {
  identitas: {
    name: 'Asep Sunandar',
    nik: '3205011708900000',
    'birth_date-day': '17',
    'birth_date-month': '8',
    'birth_date-year': '1990',
    sex: 'male',
  },
  'tempat-tinggal': place,
  kontak: { phone: '0813-3333-4444', email: 'asep@contoh.id' },
  pendidikan: { education: 's1', occupation: 'Pemilik usaha roti' },
  pengalaman: { years_business: '7', years_mentoring: '2' },
  bidang: { fields: 'food', languages: 'sundanese' },
  riwayat: {},
  perjalanan: { transport: 'motorcycle', regencies: '3205' },
  dampingan: { most_mentees: '10' },
  motivasi: { motivation: 'Saya ingin berbagi pengalaman.' },
  'bulan-pertama': { first_month: 'Menyiapkan izin PIRT.' },
  ktp: {},
  'riwayat-hidup': {},
  pernyataan: { statement: 'yes', consent_processing: 'yes', consent_whatsapp: 'yes' },
}

let picture: Promise<Buffer> | undefined

/** A page as a browser posts it: with a paper for each question that asks for one. */
export async function formOfPage(page: FormPage, fields: Record<string, string>): Promise<FormData> {
  picture ??= photo()
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const { code, accepts } of page.questions.filter(one => one.type === 'file')) {
    const bytes = accepts?.includes('photo') ? await picture : pdf()
    const name = accepts?.includes('photo') ? `${code}.jpg` : `${code}.pdf`
    form.append(code, new File([new Uint8Array(bytes)], name))
  }
  return form
}

/** Somebody with a cookie, as a browser without JavaScript: addresses come back whole. */
export function visitorOf(world: World, cookie: string) {
  const send = async (path: string, form?: Record<string, string> | FormData) => {
    const answer = await world.server.request(`http://localhost${path}`, {
      method: form ? 'POST' : 'GET',
      headers: { origin: 'http://localhost', cookie },
      body: form && (form instanceof FormData ? form : new URLSearchParams(form)),
      redirect: 'manual',
    })
    return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() }
  }
  return {
    get: (path: string) => send(path),
    post: (path: string, form: Record<string, string> | FormData = {}) => send(path, form),
  }
}

export type Visitor = ReturnType<typeof visitorOf>

/** Begins for a call. Resolves to the address of the registration. */
export async function beginAt(who: Visitor, call: string, kind: string): Promise<string> {
  const begun = await who.post(`/daftar/${call}`, { sebagai: kind })
  expect(begun).toMatchObject({ status: 303, to: expect.stringMatching(/^\/saya\/D-/) as string })
  return begun.to
}

/** Answers every page that has answers in `pages`, in the order of the form. */
export async function answerAll(who: Visitor, base: string, content: FormContent, pages: Pages): Promise<void> {
  for (const { page } of pagesOf(content)) {
    if (!pages[page.code]) continue
    const saved = await who.post(`${base}/isi/${page.code}`, await formOfPage(page, pages[page.code]!))
    if (saved.status !== 303) throw new Error(`${page.code}: ${saved.status} ${wrongOf(saved.html)}`)
  }
}

/** Sends what stands in the form. Resolves to the number of the receipt and its address. */
export async function sendAt(who: Visitor, base: string): Promise<{ number: string; receipt: string }> {
  const review = await who.get(`${base}/kirim`)
  const version = /name="versi" value="(\d+)"/.exec(review.html)?.[1] ?? ''
  const sent = await who.post(`${base}/kirim`, { versi: version })
  if (sent.status !== 303) throw new Error(`not sent: ${sent.status} ${wrongOf(sent.html)}`)
  const { html } = await who.get(`${base}/bukti`)
  const [receipt, number] = /\/bukti\/([A-Z]+-\d\d-\d{6})-[2-9A-Z]{10}/.exec(html) ?? []
  return { number: number!, receipt: receipt! }
}

/** What the visible text of a page says, without its marks. */
export function textOf(html: string): string {
  return html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

function wrongOf(html: string): string {
  return textOf(/<div[^>]*class="[^"]*sum[\s\S]*?<\/div>/.exec(html)?.[0] ?? html).slice(0, 400)
}
