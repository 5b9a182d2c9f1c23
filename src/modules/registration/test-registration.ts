import { season } from '../../../seasons/opop-2019/index.ts'
import { ensureRegion, signIn, type SignedIn } from '../../../test/persons.ts'
import { photo } from '../../../test/files/samples.ts'
import { uploaded } from '../../../test/files/uploaded.ts'
import type { World } from '../../../test/world.ts'
import { startClockAt } from '../../platform/clock/clock.ts'
import { type Actor, system } from '../../platform/policy/index.ts'
import { findCall, loadSeason, seasonForm, type SeasonData, type SeasonForm } from '../programmes/index.ts'
import type { Database } from '../../platform/database/open.ts'
import type { Chance } from '../../platform/keys/chance.ts'
import { detach as detachFrom, saveAnswers, type Place } from '../../platform/response/index.ts'
import { answering } from './actions/answering.ts'
import type { House } from '../../platform/web/context.ts'
import { begin as beginThis } from './actions/begin.ts'
import { attach, savePage, type Filling } from './actions/fill.ts'
import { reopen as reopenThis } from './actions/reopen.ts'
import { submit as submitThis } from './actions/submit.ts'
import type { SubmitOptions } from './actions/write-submission.ts'
import { withdraw as withdrawThis } from './actions/withdraw.ts'
import { readOwn as readThis, runningCodes, targetOf, type OwnKey, type TargetRow } from './data/own.ts'
import type { Given } from '../../platform/form/answer.ts'
import { parsePage } from '../../platform/form/parse-page.ts'
import { posted } from '../../platform/form/test-form.ts'
import { readRegionBook, regionSource } from '../regions/index.ts'

/** 25 April 2019, 09.00 WIB: the window is open. */
export const morning = Temporal.Instant.from('2019-04-25T09:00:00+07:00')
export const village = '3205011001'

/** Loads the season and one village, and sets the clock. */
export async function prepareSeason(world: World, data: SeasonData = season): Promise<void> {
  const { db } = world.house
  await ensureRegion(world, village)
  await db.transaction().execute(async tx => {
    await loadSeason(tx, data, system, morning)
    await startClockAt(tx, morning)
  })
}

/** Good answers to every page, as a form posts them. */
export const goodPages: Record<string, Record<string, string>> = {
  cari: { nspp: '510032050123' },
  identitas: { name: 'Pondok Pesantren Nurul Huda', foundation_name: 'Yayasan Nurul Huda', founded: '1985' },
  alamat: { 'village-regency': '3205', 'village-kecamatan': '320501', village, address: 'Kp. Cibiuk RT 02 RW 05' },
  kontak: { leader_name: 'KH. Ahmad Hidayat', pesantren_phone: '0262-233456' },
  santri: { santri_boarding: '120', santri_day: '80', teachers: '14' },
  perwakilan: {
    rep_name: 'Siti Rahmawati',
    rep_nik: '3205015708900000',
    'rep_birth_date-day': '17',
    'rep_birth_date-month': '8',
    'rep_birth_date-year': '1990',
    rep_sex: 'female',
  },
  jabatan: { rep_position: 'teacher', rep_education: 's1' },
  'kontak-perwakilan': { rep_phone: '0812-3456-7890' },
  usaha: { unit_name: 'Keripik Nurul Huda', field: 'food' },
  'mulai-usaha': {
    'unit_started-month': '2',
    'unit_started-year': '2017',
    nib: '9120001234567',
    'nib_date-day': '1',
    'nib_date-month': '9',
    'nib_date-year': '2018',
  },
  produk: { products: 'Keripik pisang 200 gram.' },
  kapasitas: { capacity_month: '1.200', capacity_unit: 'bungkus' },
  pekerja: { workers: '9', workers_santri: '6' },
  omzet: { turnover_month: '12 juta', turnover_year: '140.000.000', assets: '30.000.000' },
  pasar: { channels: 'own_shop', regular_buyers: '12' },
  izin: { permits: 'pirt' },
  'badan-usaha': { legal_form: 'kopontren', books_apart: 'yes' },
  lahan: { skills: 'cooking' },
  bahan: {},
  kemandirian: { cost_share: '15' },
  pelatihan: { training_needs: 'packaging' },
  kabar: { heard_from: 'kecamatan' },
  bank: { bank: 'bjb' },
  rekening: { account_number: '0012345678901', account_owner: 'Yayasan Nurul Huda', branch: 'KCP Wanaraja' },
  npwp: { npwp: '01.308.668.1-092.000', npwp_name: 'Yayasan Nurul Huda' },
  pernyataan: {
    truth: 'yes',
    consent_processing: 'yes',
    consent_publish: 'yes',
    consent_whatsapp: 'yes',
    consent_health: 'no',
  },
}

/** A page as its owner would post it, through the action. */
export async function post(world: World, who: SignedIn, code: string, fields: Record<string, string>, at = morning) {
  const { season, page, form } = await pageOf(world, code)
  const filling = { key: await keyOf(world.house.db, who.actor.personId), season, context: form }
  return savePage(world.house, filling, { page, posted: posted(fields), arrived: at })
}

/** The newest registration of somebody that runs; of nobody's, a code that does not exist. */
export async function keyOf(db: Database, ownerId: string): Promise<OwnKey> {
  return { ownerId, draftCode: (await runningCodes(db, ownerId))[0] ?? 'D-NONE' }
}

/** Chooses a record of the registry as its owner would; without an id says that it is none of those. */
export async function choose(world: World, who: SignedIn, id = 'bukan'): Promise<void> {
  const { status } = await world.request('/saya/~/cocok', { cookie: who.cookie, form: { pilihan: id } })
  if (status !== 303) throw new Error(`the choice was answered with ${status}`)
}

type Owner = Actor & { personId: string }

/** Begins for the main call of the season of 2019, as a pesantren. */
export async function begin(house: Pick<House, 'db'>, actor: Owner, at: Temporal.Instant, chance?: Chance) {
  const call = await findCall(house.db, season.programme.code, season.calls[0]!.code, at)
  return beginThis(house, actor, { call: call!, kind: 'pesantren' }, at, chance)
}

/** The same as the actions, for whoever has one registration. */
export async function submit(house: House, actor: Owner, at: Temporal.Instant, options: SubmitOptions) {
  return submitThis(house, actor, (await keyOf(house.db, actor.personId)).draftCode, at, options)
}

export async function reopen(house: Pick<House, 'db'>, actor: Owner, at: Temporal.Instant) {
  return reopenThis(house, actor, (await keyOf(house.db, actor.personId)).draftCode, at)
}

export async function withdraw(house: Pick<House, 'db'>, actor: Owner, reason: string, at: Temporal.Instant) {
  return withdrawThis(house, actor, (await keyOf(house.db, actor.personId)).draftCode, reason, at)
}

export async function readOwn(db: Database, ownerId: string, withFiles: boolean) {
  return readThis(db, await keyOf(db, ownerId), withFiles)
}

async function pageOf(world: World, code: string) {
  const season = await formOf(world)
  const page = season.content.sections.flatMap(section => section.pages).find(one => one.code === code)!
  const regions = regionSource(await readRegionBook(world.house.db))
  return { season, page, form: { lang: 'id' as const, regions, today: Temporal.PlainDate.from('2019-04-25') } }
}

export async function formOf(world: World): Promise<SeasonForm> {
  const call = await findCall(world.house.db, season.programme.code, season.calls[0]!.code, morning)
  return seasonForm(world.house.db, call!.formVersionId)
}

let picture: Promise<Buffer> | undefined

export async function attachPhoto(world: World, who: SignedIn, slot: string, position = 1, at = morning) {
  picture ??= photo()
  const upload = await uploaded(world.house, await picture, `${slot}.jpg`)
  const done = await attach(world.house, await fillingOf(world, who), { slot, position }, upload, at)
  await upload.discard()
  return done
}

/** What the actions need to fill in somebody's newest registration. */
export async function fillingOf(world: World, who: SignedIn, mostFiles?: number): Promise<Filling> {
  const { season, form } = await pageOf(world, 'cari')
  const rules = { ...season.rules, mostFiles: mostFiles ?? season.rules.mostFiles }
  const key = await keyOf(world.house.db, who.actor.personId)
  return { key, season: { ...season, rules }, context: form }
}

/** Takes a paper out again. */
export async function detach(world: World, who: SignedIn, place: Place, at = morning) {
  const { season, form } = await pageOf(world, 'cari')
  const own = (await readOwn(world.house.db, who.actor.personId, false))!
  return detachFrom<TargetRow>(world.house, answering(own, season, form), place, at)
}

/** A pesantren with a draft in which everything needed is answered; `change` replaces fields of pages. */
export async function fullDraft(world: World, change: typeof goodPages = {}): Promise<SignedIn> {
  const who = await signIn(world, 'applicant')
  await refill(world, who, change)
  return who
}

/** Begins and answers everything, with the papers. */
export async function refill(world: World, who: SignedIn, change: typeof goodPages = {}, at = morning): Promise<void> {
  await begin(world.house, who.actor, at)
  let answers: Record<string, Given | null> = {}
  for (const [code, fields] of Object.entries({ ...goodPages, ...change })) {
    const { page, form } = await pageOf(world, code)
    answers = { ...answers, ...parsePage(page, posted(fields), form, answers).answers }
  }
  const key = await keyOf(world.house.db, who.actor.personId)
  await saveAnswers(world.house.db, targetOf(key, at), answers, at)
  for (const slot of ['rep_ktp', 'rep_photo', 'product_photos', 'bank_book']) await attachPhoto(world, who, slot, 1, at)
}
